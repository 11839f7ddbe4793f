/** A book file to put on a reader. */
export interface BookFile {
  /** `the-salt-road.epub`. */
  readonly fileName: string
  /** `kepub`, `epub`, `pdf`, or any other file extension, in lower case. */
  readonly format: string
  readonly bytes: Uint8Array
  /** The absolute path on this machine, if the file is on disk. */
  readonly path?: string
  /** The name of the edition that was built for the reader. */
  readonly edition?: string
}

/** The format that a file name shows, or '' if it shows none. A KEPUB has one of two endings. */
export function formatOf(fileName: string): string {
  const name = fileName.toLowerCase()
  const whole = longEndings.find(({ ending }) => name.endsWith(ending))
  return whole?.format ?? /\.([^.]+)$/.exec(name)?.[1] ?? ''
}

/** The file name ending of a format: `.kepub.epub` for `kepub`. */
export function endingOf(format: string): string {
  if (format === '') return ''
  return longEndings.find((ending) => ending.format === format)?.ending ?? `.${format}`
}

const longEndings = [
  { format: 'kepub', ending: '.kepub.epub' },
  { format: 'fb2.zip', ending: '.fb2.zip' },
]

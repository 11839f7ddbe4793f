/** A book as it goes to a reader. */
export interface BookFile {
  /** `the-salt-road.epub`. */
  readonly fileName: string
  /** `kepub`, `epub`, `pdf`, or what else its name ends with, in small letters. */
  readonly format: string
  readonly bytes: Uint8Array
  /** Where it lies on this machine, when it does; absolute. */
  readonly path?: string
  /** Name of the edition that was built for it. */
  readonly edition?: string
}

/** The format that a file's name tells; '' when it tells none. A KEPUB is known by both of its endings. */
export function formatOf(fileName: string): string {
  const name = fileName.toLowerCase()
  const whole = longEndings.find(({ ending }) => name.endsWith(ending))
  return whole?.format ?? /\.([^.]+)$/.exec(name)?.[1] ?? ''
}

/** The ending of a file of a format: `.kepub.epub` for `kepub`. */
export function endingOf(format: string): string {
  if (format === '') return ''
  return longEndings.find((ending) => ending.format === format)?.ending ?? `.${format}`
}

const longEndings = [
  { format: 'kepub', ending: '.kepub.epub' },
  { format: 'fb2.zip', ending: '.fb2.zip' },
]

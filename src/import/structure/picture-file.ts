import { isReservedName } from '../../edition/reserved-name.ts'

/**
 * A name for the file of a picture that every program finds on every system: plain letters, and none
 * of the names that are taken, on disks that do not tell capitals apart either.
 */
export function pictureFile(name: string, taken: readonly string[]): string {
  const plain =
    name
      .normalize('NFKD')
      .replace(/[^\w.-]+/g, '-')
      .replace(/^[-.]+|\.+$/g, '') || 'picture'
  const [, base = '', ending = ''] = /^(.*?)(\.[^.]{1,9})?$/.exec(plain) ?? []
  const stem = (isReservedName(base) ? `picture-${base}` : base).slice(0, longest)
  const isTaken = (file: string): boolean =>
    taken.some((other) => other.toLowerCase() === file.toLowerCase())
  for (let count = 1; ; count++) {
    const file = count === 1 ? `${stem}${ending}` : `${stem}-${count}${ending}`
    if (!isTaken(file)) return file
  }
}

// File systems allow 255 bytes, and Windows 260 characters with the folders before.
const longest = 100

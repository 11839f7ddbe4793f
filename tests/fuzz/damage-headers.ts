import type { Chance } from './chance.ts'

/**
 * An archive some of whose headers say something else: sizes, places, methods, flags, names (APPNOTE
 * 4.3: local headers, the directory and its end).
 */
export function damageHeaders(bytes: Uint8Array, chance: Chance): Uint8Array {
  const zip = Buffer.from(bytes)
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const kind = chance.pick(headers)
    const starts = placesOf(zip, kind.signature)
    if (starts.length === 0) continue
    const start = chance.pick(starts)
    const [at, length] = chance.pick(kind.fields)
    if (start + at + length > zip.length) continue
    if (length === 2) zip.writeUInt16LE(chance.pick(odd16), start + at)
    else zip.writeUInt32LE(chance.pick([...odd32, zip.length, start]), start + at)
  }
  return new Uint8Array(zip)
}

type Field = readonly [at: number, length: 2 | 4]

const headers: readonly { readonly signature: string; readonly fields: readonly Field[] }[] = [
  {
    signature: 'PK\u0003\u0004',
    // Flags, method, checksum, sizes, lengths of the name and of more fields.
    fields: [
      [6, 2],
      [8, 2],
      [14, 4],
      [18, 4],
      [22, 4],
      [26, 2],
      [28, 2],
    ],
  },
  {
    signature: 'PK\u0001\u0002',
    // The same, then the comment, the disk, and the place of the local header.
    fields: [
      [8, 2],
      [10, 2],
      [16, 4],
      [20, 4],
      [24, 4],
      [28, 2],
      [30, 2],
      [32, 2],
      [34, 2],
      [42, 4],
    ],
  },
  {
    signature: 'PK\u0005\u0006',
    // Disks, how many files, the size and the place of the directory, the comment.
    fields: [
      [4, 2],
      [8, 2],
      [10, 2],
      [12, 4],
      [16, 4],
      [20, 2],
    ],
  },
]

function placesOf(zip: Buffer, signature: string): readonly number[] {
  const places: number[] = []
  const wanted = Buffer.from(signature, 'latin1')
  for (let at = zip.indexOf(wanted); at !== -1; at = zip.indexOf(wanted, at + 4)) places.push(at)
  return places
}

const odd16 = [0, 1, 8, 9, 12, 14, 93, 99, 0x41, 0x800, 0x7fff, 0xffff]
const odd32 = [0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]

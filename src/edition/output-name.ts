import type { Edition } from './edition.ts'
import { isReservedName } from './reserved-name.ts'

/**
 * The file name of an edition: `the-salt-road.epub`, or `the-salt-road-paperback.pdf` when a book
 * has several editions of one format. Letters of every script stay; Latin letters lose their
 * accents. Every edition of a book has its own name.
 */
export function outputName(title: string, edition: Edition, editions: readonly Edition[]): string {
  const alike = editions.filter((other) => other.format === edition.format)
  const name = nameWords(title) || 'book'
  if (alike.length <= 1) return `${allowed(name)}.${endings[edition.format]}`
  const stems: string[] = []
  for (const other of alike) {
    const stem = allowed(`${name}-${nameWords(other.name) || 'edition'}`)
    stems.push(freeStem(stem, stems))
    if (other.name === edition.name) break
  }
  return `${stems.at(-1)}.${endings[edition.format]}`
}

// `Kobo` and `kobo` are two editions, but the same file on many disks.
function freeStem(stem: string, taken: readonly string[]): string {
  let free = stem
  for (let count = 2; taken.includes(free); count++) free = `${stem}-${count}`
  return free
}

function allowed(stem: string): string {
  return isReservedName(stem) ? `${stem}-book` : stem
}

// Kobo's readers recognize their own files by this double ending.
const endings = { epub: 'epub', kepub: 'kepub.epub', pdf: 'pdf' } as const

// File systems allow 255 bytes, but nobody reads a name as long as that.
const longest = 60

function nameWords(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/(?<=[A-Za-z])\p{Mark}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
  const words = plain.match(/[\p{Letter}\p{Mark}\p{Number}]+/gu) ?? []
  let name = ''
  for (const word of words) {
    const longer = name ? `${name}-${word}` : [...word].slice(0, longest).join('')
    if (longer.length > longest) break
    name = longer
  }
  return name
}

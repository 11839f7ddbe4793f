import type { Edition } from './edition.ts'

/**
 * What the file of an edition is called: `the-salt-road.epub`, and `the-salt-road-paperback.pdf` where a book has several
 * editions of one format. Letters of any script stay; accents on Latin ones go, as they do from addresses.
 */
export function outputName(title: string, edition: Edition, editions: readonly Edition[]): string {
  const alike = editions.filter((other) => other.format === edition.format)
  const name = nameWords(title) || 'book'
  const stem = alike.length > 1 ? `${name}-${nameWords(edition.name) || 'edition'}` : name
  return `${reserved.test(stem) ? `${stem}-book` : stem}.${endings[edition.format]}`
}

// Kobo's readers know a file of their own by both of its endings.
const endings = { epub: 'epub', kepub: 'kepub.epub', pdf: 'pdf' } as const

// Windows keeps these names for devices, with any extension.
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/

// File systems allow 255 bytes; what is longer than this is no name to read anyway.
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

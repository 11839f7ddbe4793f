import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import type { Font } from '../../fonts/font.ts'
import { spanOf, type Origin } from '../paged-book/origin.ts'
import type { Page } from '../paged-book/paged-book.ts'
import type { LackingSmallCapitals } from '../words/text-style.ts'

/** Reports, once for each font, the words that should be in small capitals that the font lacks. */
export function reportSmallCapitals(
  lacking: LackingSmallCapitals,
  pages: readonly Pick<Page, 'items'>[],
  report: Report,
): void {
  if (lacking.size === 0) return
  const families = new Map<string, LackingFamily>()
  for (const { items } of pages) {
    for (const item of items) {
      if (item.type !== 'text') continue
      for (const shape of item.words.shapes) {
        const letters = lacking.get(shape)
        if (letters) add(families, item.font, { text: shape.text, letters, origin: item.origin })
      }
    }
  }
  for (const [family, found] of families) report(message(family, found))
}

interface LackingWord {
  readonly text: string
  readonly letters: readonly string[]
  readonly origin: Origin
}

interface LackingFamily {
  readonly first: LackingWord
  readonly letters: Set<string>
  count: number
}

function add(families: Map<string, LackingFamily>, { family }: Font, word: LackingWord): void {
  const known = families.get(family) ?? { first: word, letters: new Set(), count: 0 }
  families.set(family, known)
  word.letters.forEach((letter) => known.letters.add(letter))
  known.count++
}

const mostNamed = 4

function message(family: string, { first, letters, count }: LackingFamily) {
  const named = [...letters].slice(0, mostNamed).map((letter) => `"${letter}"`)
  const more = letters.size - named.length
  const list = named.join(', ') + (more > 0 ? ` and ${more} more letters` : '')
  const others = count > 1 ? ` and ${count - 1} more` : ''
  const text = `The font "${family}" has no small capitals for ${list}, so ${count} ${
    count === 1 ? 'word is' : 'words are'
  } set in ordinary letters: "${first.text}"${others}.`
  return diagnostic('font/no-small-capitals', text, {
    span: spanOf(first.origin),
    hints: [
      'choose a font that has them: "Literata" has Latin, Greek and Cyrillic ones',
      'or set this text in another way: font-variant-caps: normal',
    ],
  })
}

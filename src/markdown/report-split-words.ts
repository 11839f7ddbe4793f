import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { MdBlock } from './document/document.ts'
import { placeInStretch } from './punctuation/text-place.ts'
import { collectStretches, type TextStretch } from './punctuation/text-stretch.ts'

/**
 * Reports, once for a file, words that still have the hyphen from the end of a printed line:
 * "compel- ling". A hyphen before "and", "or" or "to" is that of a compound: "two- and three-part",
 * "Vor- und Nachteile".
 */
export function reportSplitWords(
  blocks: readonly MdBlock[],
  language: string,
  report: Report,
): void {
  const found = collectStretches(blocks, language).flatMap(splitWords)
  const [first] = found
  if (!first) return
  const { stretch, start, written } = first
  const more = found.length - 1
  const others =
    more === 0 ? '' : more === 1 ? ', and so does one more' : `, and so do ${more} more`
  const message = `The word "${written}" keeps the hyphen of a line end${others}.`
  const hints = [
    `write "${written.replace('- ', '')}", or "${written.replace('- ', '-')}" if the word has a hyphen`,
    'if it is a dash, write two hyphens',
  ]
  const span = placeInStretch(stretch, start, start + written.length)
  report(diagnostic('text/split-word', message, { span, hints }))
}

interface SplitWord {
  readonly stretch: TextStretch
  readonly start: number
  /** With a plain space where the line ended. */
  readonly written: string
}

function splitWords(stretch: TextStretch): readonly SplitWord[] {
  if (!/-[ \u2028]/.test(stretch.text)) return []
  return [...stretch.text.matchAll(splitWord)].flatMap(({ 0: typed, 1: rest = '', index }) =>
    links.has(rest) ? [] : [{ stretch, start: index, written: typed.replace('\u2028', ' ') }],
  )
}

const splitWord = /(?<![\p{L}\p{N}’'-])\p{L}+-[ \u2028](\p{Ll}+)(?![\p{L}-])/gu

// What follows a compound that shares its second half with the next one.
const links: ReadonlySet<string> = new Set(
  (
    'and or nor to but as than through versus vs und oder bis sowie wie noch beziehungsweise ' +
    'bzw et ou à e o ed od oppure y u ni i o en of tot als och eller samt og ja tai eli sekä ' +
    'lub oraz a nebo či alebo și sau és vagy meg ve veya и или та або и́ли և'
  ).split(' '),
)

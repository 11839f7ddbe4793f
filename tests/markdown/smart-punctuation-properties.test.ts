import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MdInline } from '../../src/markdown/document/document.ts'
import { smartenInlines } from '../../src/markdown/punctuation/smart-punctuation.ts'
const span = { file: 'a.md', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
const piece = fc.constantFrom(
  ...[
    '"',
    "'",
    '"',
    "'",
    '-',
    '--',
    '---',
    '...',
    '. . .',
    ' - ',
    ' ',
    ' ',
    ' ',
    '.',
    ',',
    '!',
    '?',
    ':',
    ';',
    '(',
    ')',
  ],
  ...[
    'word',
    'boys',
    "don't",
    "'tis",
    'goin',
    'I',
    '90s',
    '12',
    '5',
    'é',
    '\u00a0',
    '“',
    '”',
    '‘',
    '’',
    '«',
    '»',
    '„',
    '…',
    '—',
    ',,',
    '<<',
    '>>',
  ],
)
const typed = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))
const text = typed.map((value): MdInline => ({ type: 'text', value, span }))
const inline: fc.Arbitrary<MdInline> = fc.oneof(
  { weight: 4, arbitrary: text },
  text.map((child): MdInline => ({ type: 'emphasis', span, children: [child] })),
  typed.map((value): MdInline => ({ type: 'inlineCode', span, value })),
  text.map((child): MdInline => ({
    type: 'span',
    span,
    attributes: { classes: [], pairs: { lang: 'fr' } },
    children: [child],
  })),
)
const paragraph = fc.array(inline, { maxLength: 5 })
const language = fc.constantFrom(
  'en',
  'en-GB',
  'fr',
  'fr-CA',
  'de',
  'es',
  'it',
  'pl',
  'sv',
  'da',
  'ru',
  'hu',
  'ja',
)
const settings = { seed: 20260301, numRuns: 2000 }

function flat(inlines: readonly MdInline[], ofCode: boolean): string {
  return inlines
    .map((node) => {
      if (node.type === 'inlineCode') return ofCode ? node.value : ''
      if (node.type === 'text') return ofCode ? '' : node.value
      return 'children' in node ? flat(node.children, ofCode) : ''
    })
    .join('|')
}

describe('any paragraph', () => {
  it('keeps its letters and digits, node by node', () => {
    const letters = (inlines: readonly MdInline[]) =>
      flat(inlines, false).replace(/[^\p{L}\p{N}|]/gu, '')
    fc.assert(
      fc.property(paragraph, language, (inlines, tag) => {
        expect(letters(smartenInlines(inlines, tag))).toBe(letters(inlines))
      }),
      settings,
    )
  })

  it('keeps its code', () => {
    fc.assert(
      fc.property(paragraph, language, (inlines, tag) => {
        expect(flat(smartenInlines(inlines, tag), true)).toBe(flat(inlines, true))
      }),
      settings,
    )
  })

  it('is the same when set twice', () => {
    fc.assert(
      fc.property(paragraph, language, (inlines, tag) => {
        const once = smartenInlines(inlines, tag)
        expect(flat(smartenInlines(once, tag), false)).toBe(flat(once, false))
      }),
      settings,
    )
  })

  it('has no straight quote left', () => {
    fc.assert(
      fc.property(paragraph, language, (inlines, tag) => {
        expect(flat(smartenInlines(inlines, tag), false)).not.toMatch(/["']/)
      }),
      settings,
    )
  })
})

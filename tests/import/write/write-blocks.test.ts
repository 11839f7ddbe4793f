import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MdBlock, MdInline } from '../../../src/markdown/document/document.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'
import { writeBlocks } from '../../../src/import/write/write-blocks.ts'

const options = { language: 'en', typography: false, sceneBreaks: 'rules' } as const
const place = { file: 'a.md', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** What our parser makes of what the writer wrote. */
function readBack(blocks: readonly MdBlock[]): unknown {
  const text = `${writeBlocks(blocks)}\n`
  return bare(parseMarkdown({ file: 'a.md', text }, options, () => {}).children)
}

// The nodes without their places, with neighboring texts as one.
function bare(node: unknown): unknown {
  if (Array.isArray(node)) return joinTexts(node.map(bare))
  if (typeof node !== 'object' || node === null) return node
  const kept = Object.entries(node).filter(
    ([key, value]) => !['span', 'places', 'literal'].includes(key) && value !== undefined,
  )
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value)]))
}

function joinTexts(nodes: readonly unknown[]): readonly unknown[] {
  const joined: unknown[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (isText(last) && isText(node))
      joined[joined.length - 1] = { ...last, value: last.value + node.value }
    else joined.push(node)
  }
  return joined
}

function isText(node: unknown): node is { readonly type: 'text'; readonly value: string } {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'text'
}

const signs = [
  ...'*_`~^$[](){}<>#|!&:;=+-.,%@\'"/',
  ...[
    '1.',
    '1)',
    '- ',
    '+ ',
    '> ',
    '# ',
    '***',
    '---',
    ':::',
    '[^1]',
    '[^1]: x',
    '![',
    '](',
    '{.a}',
    '<em>',
    '<!--',
    '&amp;',
    'www.a.org',
    'http://a.org',
    'a@b.org',
    '==x==',
    '$x$',
    '^[x]',
    '~x~',
    '| x',
    ': x',
    '~~~',
    '```',
    '%%',
    'A> ',
    '{{x}}',
    '&#35;',
    'I. ',
    'a) ',
  ],
  ...['one', 'two', 'Ä', '—', '“', '”', '’', '…', ' ', ' ', '1986', 'e'],
]

const words = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 9 })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '')

const text = words.map((value): MdInline => ({ type: 'text', span: place, value }))

function parent(type: 'emphasis' | 'strong' | 'delete' | 'mark' | 'superscript' | 'subscript') {
  return (children: readonly MdInline[]): MdInline => ({ type, span: place, children })
}

const inner = fc.array(text, { minLength: 1, maxLength: 1 })
const marked = fc.oneof(
  inner.map(parent('emphasis')),
  inner.map(parent('strong')),
  inner.map(parent('delete')),
  inner.map(parent('mark')),
  inner.map(parent('superscript')),
  inner.map(parent('subscript')),
  inner.map((children): MdInline => parent('strong')([parent('emphasis')(children)])),
  inner.map((children): MdInline => {
    const attributes = { classes: ['smallcaps'], pairs: {} }
    return { type: 'span', span: place, children, attributes }
  }),
  inner.map((children): MdInline => ({
    type: 'link',
    span: place,
    url: 'https://a.org/b%20c',
    children,
  })),
  inner.map((children): MdInline => ({ type: 'phrase', tag: 'u', span: place, children })),
  fc.constant<MdInline>({ type: 'footnoteReference', span: place, label: '1' }),
)

// Emphasis between texts, with and without spaces at its sides.
const inlines = fc
  .array(fc.tuple(text, fc.option(marked, { nil: undefined })), { minLength: 1, maxLength: 4 })
  .map((pairs) => pairs.flatMap(([before, node]) => (node ? [before, node] : [before])))
  .map((nodes) =>
    nodes.at(-1)?.type === 'text'
      ? nodes
      : [...nodes, { type: 'text', span: place, value: 'end' } as const],
  )

describe('writeBlocks', () => {
  test('writes paragraphs that are read back as they were', () => {
    fc.assert(
      fc.property(inlines, (children) => {
        // A line of signs alone is a scene break, however it is written.
        fc.pre(/[\p{L}\p{N}]/u.test(writeBlocks([{ type: 'paragraph', span: place, children }])))
        const blocks: readonly MdBlock[] = [{ type: 'paragraph', span: place, children }]
        expect(readBack(blocks)).toEqual(bare(blocks))
      }),
      { seed: 14, numRuns: Number(process.env['RUNS'] ?? 400) },
    )
  })
})

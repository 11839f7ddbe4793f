import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MdText } from '../../src/markdown/document/document.ts'
import { readMarkdown } from './read-markdown.ts'

/** The text nodes within a value, in the order of its fields. */
function textNodes(value: unknown): readonly MdText[] {
  if (Array.isArray(value)) return value.flatMap(textNodes)
  if (typeof value !== 'object' || value === null) return []
  if ('type' in value && value.type === 'text' && 'span' in value) return [value as MdText]
  return Object.values(value).flatMap(textNodes)
}

function sourceOf(text: string, { span }: MdText): string {
  const lines = text.split('\n').slice(span.start.line - 1, span.end.line)
  lines.push((lines.pop() ?? '').slice(0, span.end.column - 1))
  lines[0] = (lines[0] ?? '').slice(span.start.column - 1)
  return lines.join('\n')
}

const inline = fc.constantFrom(
  'word',
  'wörd, word',
  '*word*',
  '**word *word* word**',
  '~~word~~',
  '[word](a.md "t")',
  '==word==',
  'x^word^',
  '[word *word*]{.small}',
  '<b>word</b>',
  '^[word word]',
  '![word](a.png){width=1}',
  'word\nword',
  'word  \nword',
  '<span lang="fr">word\nword</span>',
  '[word\nword](b)',
  '<!-- x --> word',
  '`code` word',
  '$x$ word',
)
const sentence = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '))

const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    sentence.map((text) => text),
    sentence.map((text) => `## ${text.replace(/\s+/g, ' ')} {#id}`),
    sentence.map((text) => `${text.replace(/ {2}\n|\n/g, ' ')}\n===`),
    fc
      .tuple(sentence, sentence)
      .map(
        (cells) =>
          `| ${cells.map((c) => c.replace(/\s+/g, ' ')).join(' | ')} |\n|--|--|\n| word | word |\n: word *word*`,
      ),
    fc
      .tuple(sentence, sentence)
      .map((lines) => lines.map((l) => `| ${l.replace(/\s+/g, ' ')}`).join('\n')),
    fc.tuple(sentence, sentence).map((lines) => `::: verse\n${lines.join('\n  ')}\n:::`),
    tie('blocks').map((text) => prefixed(text, '> ', '> ')),
    fc
      .tuple(tie('blocks'), tie('blocks'))
      .map((items) => items.map((item) => prefixed(item, '- ', '  ')).join('\n')),
    tie('blocks').map((text) => prefixed(text, '12. ', '    ')),
    tie('blocks').map((text) => `::: letter {.x}\n${text}\n:::`),
    tie('blocks').map((text) => `[^1]: ${prefixed(text, '', '    ')}`),
    fc
      .tuple(sentence, tie('blocks'))
      .map(([term, text]) => `${term.replace(/\s+/g, ' ')}\n: ${prefixed(text, '', '    ')}`),
  ),
}))

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
    .join('\n')
}

test('every piece of text stands where it says it stands', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const text = `---\ntitle: x\n---\n\n${blocks.join('\n\n')}\n`
      const { document } = readMarkdown(text)
      for (const node of textNodes([document.children, document.footnoteDefinitions])) {
        // The marks of quotations are not in the text; where one is text, so that is not looked at.
        const plain = (value: string) =>
          value.replace(/<!-- x -->|<\/?\w[^<>]*>|>/g, '').replace(/\s+/g, ' ')
        expect(plain(sourceOf(text, node))).toBe(plain(node.value))
      }
    }),
    { seed: 7, numRuns: 300 },
  )
})

import fc from 'fast-check'
import type {
  Attributes,
  MdBlock,
  MdInline,
  MdListItem,
  MdTableCell,
  MdVerseLine,
} from '../../src/markdown/document/document.ts'

// Arbitrary nodes of a manuscript, as the importer makes them: no two texts side by side, no space at
// the ends of a paragraph or of marked words, no two spaces in a row.

const start = { line: 1, column: 1 }
/** The place of nodes that are not written. */
export const span = { file: 'a.md', start, end: start }

// Signs that are syntax somewhere, and words.
const signs = [
  ...'*_`~^$[](){}<>#|!&:;=+-.,%@\'"/\\',
  ...['1.', '1)', '- ', '+ ', '> ', '# ', '***', '---', ':::', '[^1]', '[^1]: x', '![', ']('],
  ...['{.a}', '<em>', '<!--', '&amp;', 'www.a.org', 'http://a.org', 'a@b.org', '==x==', '$x$'],
  ...[
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
    'II. ',
    'a) ',
    'b) ',
  ],
  ...['\\newpage', '\\newpage*', '\\[', '\\(', '\\)', '\\*', '\\\\', '\\ ', '(@)', '[[x]]', '[x]'],
  ...['one', 'two', 'Ä', '—', '“', '”', '’', '…', ' ', ' ', '1986', 'e', 'Note:', '[!NOTE]'],
]

const words = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  // A line of signs alone is a scene break, however it is written.
  .filter((text) => /[\p{L}\p{N}]/u.test(text))

const plainWords = fc
  .array(fc.constantFrom('one', 'two', 'Ä', 'salt', 'tide'), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '))

const id = fc.constantFrom('a', 'harbor', 'fig-1')

function attributes(
  classes: readonly string[],
  pairs: Readonly<Record<string, string>> = {},
  own?: string,
): Attributes {
  return { classes, pairs, ...(own !== undefined && { id: own }) }
}

const text = words.map((value): MdInline => ({ type: 'text', span, value }))
const inner = text.map((one): readonly MdInline[] => [one])

function parent(type: 'emphasis' | 'strong' | 'delete' | 'mark' | 'superscript' | 'subscript') {
  return (children: readonly MdInline[]): MdInline => ({ type, span, children })
}

function spanOf(own: Attributes) {
  return (children: readonly MdInline[]): MdInline => ({
    type: 'span',
    span,
    children,
    attributes: own,
  })
}

const code = fc
  .array(fc.constantFrom('`', '``', 'x', ' ', '\\', '*', '<b>', '|', '$', '&'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  // A backslash before a bar would end a cell of a table, or not, by the reader.
  .filter((value) => value !== '' && !value.includes('\\|'))

// A caption is read with less care than a text: no backtick can stand in its code.
const inCaption = (node: MdInline) => node.type !== 'inlineCode' || !node.value.includes('`')

const marked = fc.oneof(
  inner.map(parent('emphasis')),
  inner.map(parent('strong')),
  inner.map(parent('delete')),
  inner.map(parent('mark')),
  inner.map(parent('superscript')),
  inner.map(parent('subscript')),
  inner.map((children): MdInline => parent('emphasis')([parent('strong')(children)])),
  inner.map(spanOf(attributes(['smallcaps']))),
  inner.map(spanOf(attributes([], { lang: 'fr' }))),
  id.map((one) => spanOf(attributes([], {}, one))([])),
  inner.map((children): MdInline => ({ type: 'link', span, url: 'https://a.org/b%20c', children })),
  inner.map((children): MdInline => ({ type: 'link', span, url: '#harbor', children })),
  inner.map((children): MdInline => ({ type: 'phrase', tag: 'u', span, children })),
  code.map((value): MdInline => ({ type: 'inlineCode', span, value })),
  fc
    .constantFrom('x^2', '\\frac{1}{2}', 'a_i + b')
    .map((value): MdInline => ({ type: 'inlineMath', span, value })),
  fc.constant<MdInline>({ type: 'footnoteReference', span, label: '1' }),
  plainWords.map((value): MdInline => ({
    type: 'image',
    span,
    url: 'images/a.png',
    children: [{ type: 'text', span, value }],
  })),
)

/** What stands in a paragraph: texts, and between them all else. */
export const inlines = fc
  .tuple(fc.array(fc.tuple(text, marked), { maxLength: 2 }), text)
  .map(([pairs, last]): readonly MdInline[] => [...pairs.flat(), last])

const lines = fc
  .array(inlines, { minLength: 1, maxLength: 2 })
  .map((all) =>
    all.flatMap((one, index) => (index === 0 ? one : [{ type: 'break', span } as const, ...one])),
  )

const paragraph = lines.map((children): MdBlock => ({ type: 'paragraph', span, children }))

const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), inlines, fc.option(id, { nil: undefined }))
  .map(([depth, children, own]): MdBlock => ({
    type: 'heading',
    span,
    depth,
    children,
    ...(own !== undefined && { attributes: attributes([], {}, own) }),
  }))

const figure = fc
  .tuple(
    fc.option(
      inlines.filter((all) => all.every(inCaption)),
      { nil: undefined },
    ),
    fc.constantFrom({}, { width: '40%' }, { alt: 'A “b” c\\d' }),
  )
  .map(([caption, pairs]): MdBlock => ({
    type: 'paragraph',
    span,
    children: [
      {
        type: 'image',
        span,
        url: 'images/a.png',
        children: caption ?? [],
        ...(Object.keys(pairs).length > 0 && {
          attributes: attributes([], pairs as Record<string, string>),
        }),
      },
    ],
  }))

// A line that begins with a dash is the source of the verse.
const verseLine = fc
  .tuple(
    fc.integer({ min: 0, max: 4 }),
    inlines.filter(([first]) => first?.type !== 'text' || !/^[—–-]/.test(first.value)),
  )
  .map(([indent, children]): MdVerseLine => ({ indent, children }))
const verse = fc
  .array(fc.array(verseLine, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })
  .map((stanzas): MdBlock => ({ type: 'verse', span, stanzas }))

const codeBlock = fc
  .array(fc.constantFrom('a = 1', '```', '~~~', '    x', '', '# y', '\\'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all): MdBlock => ({ type: 'code', span, value: `${all.join('\n')}\n` }))

const table = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 2, max: 3 }),
    fc.option(inlines, { nil: undefined }),
  )
  .chain(([columns, rows, caption]) =>
    fc
      .tuple(
        fc.array(fc.constantFrom('left', 'center', 'right', undefined), {
          minLength: columns,
          maxLength: columns,
        }),
        fc.array(
          fc.array(fc.oneof(lines, fc.constant([])), { minLength: columns, maxLength: columns }),
          {
            minLength: rows,
            maxLength: rows,
          },
        ),
      )
      .map(([align, cells]): MdBlock => ({
        type: 'table',
        span,
        align,
        rows: cells.map((row) =>
          row.map((children): MdTableCell => ({ type: 'tableCell', span, children })),
        ),
        ...(caption && { caption }),
      })),
  )

const leaf = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: heading },
  { weight: 1, arbitrary: figure },
  { weight: 1, arbitrary: verse },
  { weight: 1, arbitrary: codeBlock },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: fc.constant<MdBlock>({ type: 'thematicBreak', span }) },
  { weight: 1, arbitrary: fc.constant<MdBlock>({ type: 'math', span, value: 'x^2' }) },
)

const inContainer: fc.Arbitrary<MdBlock> = fc.oneof(paragraph, verse, codeBlock)

function listOf(depth: number): fc.Arbitrary<MdBlock> {
  const nested =
    depth > 0 ? fc.option(listOf(depth - 1), { nil: undefined, freq: 2 }) : fc.constant(undefined)
  const tight = fc
    .array(fc.tuple(paragraph, nested), { minLength: 1, maxLength: 3 })
    .map((items): readonly MdListItem[] =>
      items.map(([first, list]) => ({
        type: 'listItem',
        span,
        children: list ? [first, list] : [first],
      })),
    )
  const loose = fc
    .array(fc.tuple(paragraph, inContainer), { minLength: 1, maxLength: 3 })
    .map((items): readonly MdListItem[] =>
      items.map((children) => ({ type: 'listItem', span, children })),
    )
  return fc
    .tuple(fc.boolean(), fc.constantFrom(1, 1, 3, 10), fc.boolean(), tight, loose)
    .map(([ordered, first, isTight, close, apart]): MdBlock => ({
      type: 'list',
      span,
      ordered,
      start: ordered ? first : 1,
      tight: isTight,
      items: isTight ? close : apart,
    }))
}

const quote = fc
  .array(inContainer, { minLength: 1, maxLength: 3 })
  .map((children): MdBlock => ({ type: 'blockquote', span, children }))
const container = fc
  .tuple(
    fc.constantFrom('epigraph', 'letter', ''),
    fc.array(inContainer, { minLength: 1, maxLength: 3 }),
  )
  .map(([name, children]): MdBlock => ({
    type: 'container',
    span,
    name,
    children,
    ...(name === '' && { attributes: attributes(['center']) }),
  }))
const definitions = fc
  .array(fc.tuple(inlines, fc.array(paragraph, { minLength: 1, maxLength: 2 })), {
    minLength: 1,
    maxLength: 2,
  })
  .map((items): MdBlock => ({
    type: 'definitionList',
    span,
    items: items.map(([term, texts]) => ({ term, definitions: texts.map((one) => [one]) })),
  }))

/** The blocks of a file. */
export const blocks = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: leaf },
      { weight: 2, arbitrary: listOf(2) },
      { weight: 1, arbitrary: quote },
      { weight: 1, arbitrary: container },
      { weight: 1, arbitrary: definitions },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .filter((all) => all.every((one, at) => !isBreak(one) || !isBreak(all[at + 1])))

// Two scene breaks in a row are one.
function isBreak(block: MdBlock | undefined): boolean {
  return block?.type === 'thematicBreak'
}

/** The text of a note. */
export const noteText = fc.array(fc.oneof(paragraph, paragraph, quote, listOf(0)), {
  minLength: 1,
  maxLength: 2,
})

/**
 * Writes inline nodes in our Markdown. mdast-util-to-markdown escapes what would be read as syntax;
 * we add the syntax that our manuscripts have beyond CommonMark.
 */
import type { Nodes, Parents, Root } from 'mdast'
import {
  defaultHandlers,
  toMarkdown,
  type Handle,
  type Info,
  type State,
  type Unsafe,
} from 'mdast-util-to-markdown'
import type { MdInline } from '../../markdown/document/document.ts'
import { writeAttributes } from './write-attributes.ts'

/** Where inlines are written: the signs that must be escaped depend on it. */
export type InlinePlace = 'paragraph' | 'heading' | 'cell'

/** Writes inlines on one line; only a hard break begins another. */
export function writeInlines(
  inlines: readonly MdInline[],
  place: InlinePlace = 'paragraph',
): string {
  const [only] = inlines
  if (inlines.length === 1 && only?.type === 'text' && isPlain(only.value)) return only.value
  const block = { type: place === 'heading' ? 'heading' : 'paragraph', depth: 1, children: inlines }
  // Our inline nodes have the names and fields of mdast's, and handlers where mdast has none.
  const root = { type: 'root', children: [block] } as unknown as Root
  const written = toMarkdown(root, place === 'cell' ? inCell : inText).replace(/\n$/, '')
  return place === 'heading' ? written.replace(/^# ?/, '') : written
}

// Text of letters, spaces and the marks of prose that are no syntax, with nothing at its start that
// could begin a block.
function isPlain(text: string): boolean {
  return (
    /^[\p{L}“”‘’«»„—–…"'(¿¡][\p{L}\p{M}\p{N}\s,.;?"'“”‘’«»„—–…()¿¡-]*$/u.test(text) &&
    !text.includes('www.') &&
    !/^(?:[ivxlcdm]+|[IVXLCDM]+|[A-Za-z])[.)] /.test(text)
  )
}

// Text that is no syntax wherever it stands on a line, but perhaps at its start. Escaping takes most
// of the time of writing, and most text needs none.
const isProse = /^[\p{L} ,;“”‘’«»„—–…]*$/u

const handlers: Readonly<Record<string, Handle>> = {
  // `\\[` and `\\]` around words would be a formula of TeX.
  text: ({ value }, _, state, info) => {
    const isWithin = /[^\n]$/.test(info.before) && /^[^\n]/.test(info.after)
    if (isWithin && isProse.test(value) && !value.includes('www.')) return value
    const encode = state.stack.includes('label') ? ['\\', '[', ']'] : ['\\']
    return state.safe(value, { ...info, encode })
  },
  emphasis: (node, _, state, info) => attention(node, '*', 'em', state, info),
  strong: (node, _, state, info) => attention(node, '**', 'strong', state, info),
  delete: (node, _, state, info) => element(node, 'del', state, info),
  mark: (node, _, state, info) => element(node, 'mark', state, info),
  superscript: (node, _, state, info) => script(node, '^', 'sup', state, info),
  subscript: (node, _, state, info) => script(node, '~', 'sub', state, info),
  phrase: (node, _, state, info) => element(node, node.tag, state, info),
  span: (node, _, state, info) => {
    const text = inBrackets(node, state, info)
    return `[${text}]${writeAttributes(node.attributes)}`
  },
  link: (node, _, state, info) => {
    const text = inBrackets(node, state, info)
    return `[${text}](${destination(node.url)})${writeAttributes(node.attributes)}`
  },
  image: (node, _, state, info) => {
    const text = inBrackets(node, state, info)
    return `![${text}](${destination(node.url)})${writeAttributes(node.attributes)}`
  },
  inlineNote: (node, _, state, info) => `^[${inBrackets(node, state, info)}]`,
  footnoteReference: ({ label }) => `[^${label}]`,
  // A dollar sign before a digit is one of money, and two begin a display; a comment parts them.
  inlineMath: ({ value }, _, __, info) =>
    `$${value}$${/^[\d$]/.test(info.after) ? '<!-- -->' : ''}`,
  break: () => '\\\n',
}

// What stands before these nodes decides what must be escaped before them.
const peeks: Readonly<Record<string, string>> = {
  emphasis: '*',
  strong: '*',
  span: '[',
  link: '[',
  image: '!',
  footnoteReference: '[',
  inlineNote: '^',
  superscript: '^',
  subscript: '~',
  inlineMath: '$',
  delete: '<',
  mark: '<',
  phrase: '<',
}
for (const [type, sign] of Object.entries(peeks)) {
  const handler = handlers[type]
  if (handler) Object.assign(handler, { peek: () => sign })
}

// Signs that our manuscripts give a meaning, beyond those of CommonMark.
const unsafe: Unsafe[] = [
  // A backslash begins commands of TeX, too, so it is written by its number.
  { character: '\\', inConstruct: 'phrasing' },
  { character: '^', inConstruct: 'phrasing' },
  { character: '~', inConstruct: 'phrasing' },
  { character: '$', inConstruct: 'phrasing' },
  { character: '{', inConstruct: 'phrasing' },
  { character: '=', after: '=', inConstruct: 'phrasing' },
  { character: '=', before: '=', inConstruct: 'phrasing' },
  { character: '%', after: '%', inConstruct: 'phrasing' },
  { character: '%', before: '%', inConstruct: 'phrasing' },
  // Addresses that GFM makes links.
  { character: '.', before: '[Ww]', after: '[\\-.\\w]', inConstruct: 'phrasing' },
  { character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing' },
  { character: ':', before: '(?:mailto|xmpp)', inConstruct: 'phrasing' },
  { character: '@', after: '\\w', inConstruct: 'phrasing' },
  { atBreak: true, character: ':' },
  { atBreak: true, character: '|' },
  // The examples and the lists of pandoc: `(@) text`, `(a) text`, `#. text`.
  { atBreak: true, character: '(', after: '[@\\w]' },
  ...['.', ')'].map((character): Unsafe => ({
    atBreak: true,
    before: '(?:[ivxlcdm]+|[IVXLCDM]+|[A-Za-z])',
    character,
    after: ' ',
  })),
  // Parts and asides of Leanpub: `-# title`, `A> text`.
  { atBreak: true, character: '-', after: '#' },
  { atBreak: true, before: '[A-Z]', character: '>' },
]

const inText = { handlers, unsafe }
const inCell = {
  handlers: {
    ...handlers,
    break: () => '<br>',
    // GFM 4.10: a bar ends a cell in code, too.
    inlineCode: (node, parent, state) =>
      defaultHandlers.inlineCode(node, parent, state).replaceAll('|', '\\|'),
  } satisfies Readonly<Record<string, Handle>>,
  unsafe: [...unsafe, { character: '|', inConstruct: 'phrasing' } satisfies Unsafe],
}

type Node = Parameters<Handle>[0]

function children(node: Node, state: State, info: Info, marks: readonly [string, string]): string {
  const [before, after] = marks
  return state.containerPhrasing(node as Parents & Nodes as never, { ...info, before, after })
}

// `*` is a mark only beside the right characters (CommonMark 0.31, 6.2). Where it would not be one,
// the element says the same.
function attention(node: Node, mark: string, tag: string, state: State, info: Info): string {
  const inside = children(node, state, info, [mark, mark])
  const [only] = node.children
  // `***both***` is emphasis around strong words.
  const isBoth =
    mark === '*' &&
    node.children.length === 1 &&
    only.type === 'strong' &&
    /^\*\*[^*]+\*\*$/.test(inside)
  const words = isBoth ? inside.slice(2, -2) : inside
  const isMark =
    canOpen(info.before.slice(-1), words.charAt(0)) &&
    canOpen(info.after.charAt(0), words.slice(-1)) &&
    (!/^\*|\*$/.test(inside) || isBoth) &&
    info.before.slice(-1) !== '*' &&
    info.after.charAt(0) !== '*'
  if (isMark) return `${mark}${inside}${mark}`
  return element(node, tag, state, info)
}

function canOpen(outside: string, inside: string): boolean {
  if (inside === '' || /\s/.test(inside)) return false
  return !/[\p{P}\p{S}]/u.test(inside) || outside === '' || /[\s\p{P}\p{S}]/u.test(outside)
}

// `x^2^` must be short and have no space.
function script(node: Node, mark: string, tag: string, state: State, info: Info): string {
  const inside = children(node, state, info, [mark, mark])
  return /^[\p{L}\p{N}]+$/u.test(inside)
    ? `${mark}${inside}${mark}`
    : element(node, tag, state, info)
}

function element(node: Node, tag: string, state: State, info: Info): string {
  return `<${tag}>${children(node, state, info, ['>', '<'])}</${tag}>`
}

function inBrackets(node: Node, state: State, info: Info): string {
  const exit = state.enter('label')
  const inside = children(node, state, info, ['[', ']'])
  exit()
  return inside
}

// An address with spaces or brackets stands between angle brackets.
function destination(url: string): string {
  if (url !== '' && !/[\s()<>\\]/.test(url)) return url
  return `<${url.replace(/[<>\\]/g, '\\$&').replace(/\n/g, ' ')}>`
}

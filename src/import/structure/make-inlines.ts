import { unsafeScheme } from '../../markdown/text/safe-url.ts'
import type { Attributes, MdInline, MdText } from '../../markdown/document/document.ts'
import type { FlatRun, PictureRun, RunFormat, TextRun } from '../model/flat-document.ts'
import { plainFormat } from '../model/flat-builder.ts'
import { nowhere } from './nowhere.ts'
import { pictureFile } from './picture-file.ts'
import type { StructureContext } from './structure-context.ts'

/** How the runs of a line become inlines. */
export interface InlineOptions {
  /** Whether the whole line is bold, or in italics, because of what it is. */
  readonly plain?: readonly ('bold' | 'italic' | 'underline' | 'smallCaps' | 'caps')[]
  /** The label of a note in its file. */
  readonly noteLabel: (id: string) => string | undefined
  readonly text: string
}

/** Makes inline nodes of runs. Spaces stand outside of emphasis, as Markdown needs them. */
export function makeInlines(
  runs: readonly FlatRun[],
  options: InlineOptions,
  context: StructureContext,
): readonly MdInline[] {
  const pieces: InlinePiece[] = []
  for (const run of runs) pieces.push(...piecesOf(run, options, context))
  return nest(settleSpaces(joinCode(pieces)), 0)
}

/** The attributes of a node. */
export function attributes(
  classes: readonly string[],
  pairs: Readonly<Record<string, string>> = {},
  id?: string,
): Attributes {
  return { classes, pairs, ...(id !== undefined && { id }) }
}

// A node with the marks around it, outermost first; a mark is a key of `wrappers` and its value.
interface InlinePiece {
  readonly node: MdInline
  readonly marks: readonly Mark[]
  /** Whether it takes the marks of its neighbors. */
  readonly isNeutral: boolean
}

interface Mark {
  readonly key: keyof typeof wrappers
  readonly value: string
}

function piecesOf(
  run: FlatRun,
  options: InlineOptions,
  context: StructureContext,
): readonly InlinePiece[] {
  switch (run.type) {
    case 'text':
      return textPieces(run, options, context)
    case 'break':
      return [{ node: { type: 'break', span: nowhere }, marks: [], isNeutral: true }]
    case 'note': {
      const label = options.noteLabel(run.id)
      if (label === undefined) return []
      return [loose({ type: 'footnoteReference', span: nowhere, label })]
    }
    case 'picture': {
      const image = makeImage(run, context)
      return image ? [loose(image)] : []
    }
    case 'anchor': {
      const id = context.anchors.get(run.name)
      if (id === undefined) return []
      return [
        loose({ type: 'span', span: nowhere, children: [], attributes: attributes([], {}, id) }),
      ]
    }
    case 'ruby':
      return [loose(makeRuby(run.base, run.text))]
    case 'math':
      return [loose({ type: 'inlineMath', span: nowhere, value: run.tex })]
    case 'index': {
      const term = run.terms.join('!')
      return [
        loose({
          type: 'span',
          span: nowhere,
          children: [],
          attributes: attributes(['index'], { term }),
        }),
      ]
    }
    case 'notice':
      context.notices.add(run.notice.kind, run.notice.message, { text: options.text })
      return []
  }
}

function loose(node: MdInline): InlinePiece {
  return { node, marks: [], isNeutral: false }
}

function textPieces(
  run: TextRun,
  options: InlineOptions,
  context: StructureContext,
): readonly InlinePiece[] {
  const marks = marksOf(run.format, options, context)
  const isUpper = run.format.caps && !options.plain?.includes('caps')
  const value = isUpper ? run.value.toUpperCase() : run.value
  if (run.format.code) {
    return [{ node: { type: 'inlineCode', span: nowhere, value }, marks, isNeutral: false }]
  }
  return (value.match(/^\s+|\s+$|\S(?:.*\S)?/gsu) ?? []).map((part) => ({
    node: text(part),
    marks: part.trim() === '' ? [] : marks,
    isNeutral: part.trim() === '',
  }))
}

function text(value: string): MdText {
  return { type: 'text', span: nowhere, value }
}

function marksOf(
  format: RunFormat,
  { plain = [] }: InlineOptions,
  { norms, language, anchors, underlineIsItalic }: StructureContext,
): readonly Mark[] {
  if (format === plainFormat) return []
  const marks: Mark[] = []
  const add = (key: Mark['key'], value = '') => marks.push({ key, value })
  const link = linkOf(format, anchors)
  if (link !== undefined) add(format.page ? 'page' : 'link', link)
  const tag = format.language
  if (tag && norms.foreign.has(tag) && primary(tag) !== primary(language)) add('language', tag)
  const isItalic = format.italic && !plain.includes('italic')
  const isUnderlined = format.underline && !plain.includes('underline')
  if (format.bold && !plain.includes('bold')) add('strong')
  if (isItalic || (isUnderlined && underlineIsItalic)) add('emphasis')
  if (isUnderlined && !underlineIsItalic) add('underline')
  if (format.strike) add('delete')
  if (format.highlight) add('mark')
  if (format.smallCaps && !plain.includes('smallCaps')) add('smallCaps')
  if (format.position) add(format.position)
  return marks
}

function linkOf({ link }: RunFormat, anchors: ReadonlyMap<string, string>): string | undefined {
  if (link === undefined) return undefined
  if (!link.startsWith('#')) return unsafeScheme(link, 'link') ? undefined : plainUrl(link)
  const id = anchors.get(link.slice(1))
  return id === undefined ? undefined : `#${id}`
}

// Spaces and brackets would end the address in Markdown.
function plainUrl(url: string): string {
  return url.trim().replace(/[\s()<>\\"]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  })
}

function primary(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? ''
}

/** The image node of a picture; undefined when the document lacks it. */
export function makeImage(run: PictureRun, context: StructureContext): MdInline | undefined {
  const url = pictureUrl(run, context)
  if (url === undefined) {
    context.notices.add('lost', 'A picture is missing in the document.', { text: run.alt })
    return undefined
  }
  const children = run.alt === '' ? [] : [text(run.alt.replace(/\s+/g, ' '))]
  const width = widthOf(run, context)
  const pairs = {
    ...(width !== undefined && { width }),
    ...(run.decorative && { alt: '' }),
  }
  const isPlain = Object.keys(pairs).length === 0
  return {
    type: 'image',
    span: nowhere,
    url,
    children,
    ...(!isPlain && { attributes: attributes([], pairs) }),
  }
}

/** The address of a picture in the book. */
export function pictureUrl(run: PictureRun, context: StructureContext): string | undefined {
  const name = namePicture(run.picture, context)
  return name === undefined ? undefined : `images/${name}`
}

/** The name of the file of a picture; undefined when the document lacks it. */
export function namePicture(id: string, context: StructureContext): string | undefined {
  const picture = context.document.pictures.get(id)
  if (!picture) return undefined
  const known = context.pictureNames.get(id)
  const name = known ?? pictureFile(picture.name, [...context.pictureNames.values()])
  context.pictureNames.set(id, name)
  return name
}

/** The width of a picture as a share of the lines, when it is clearly narrower. */
export function widthOf({ width }: PictureRun, { document }: StructureContext): string | undefined {
  if (width === undefined || document.textWidth <= 0) return undefined
  const share = Math.round((width / document.textWidth) * 100)
  return share >= 95 ? undefined : `${Math.max(share, 2)}%`
}

function makeRuby(base: string, reading: string): MdInline {
  const rt: MdInline = { type: 'phrase', tag: 'rt', span: nowhere, children: [text(reading)] }
  return { type: 'phrase', tag: 'ruby', span: nowhere, children: [text(base), rt] }
}

function joinCode(pieces: readonly InlinePiece[]): readonly InlinePiece[] {
  const joined: InlinePiece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.node.type === 'inlineCode' && piece.node.type === 'inlineCode') {
      const node = { ...last.node, value: last.node.value + piece.node.value }
      joined[joined.length - 1] = { ...last, node }
    } else joined.push(piece)
  }
  return joined
}

// Spaces and line breaks have the marks that both of their neighbors have.
function settleSpaces(pieces: readonly InlinePiece[]): readonly InlinePiece[] {
  return pieces.map((piece, index) => {
    if (!piece.isNeutral) return piece
    const before = pieces.slice(0, index).findLast(({ isNeutral }) => !isNeutral)?.marks ?? []
    const after = pieces.slice(index + 1).find(({ isNeutral }) => !isNeutral)?.marks ?? []
    return { ...piece, marks: before.filter((mark) => after.some((one) => isSame(mark, one))) }
  })
}

function isSame(a: Mark | undefined, b: Mark | undefined): boolean {
  return a?.key === b?.key && a?.value === b?.value
}

// Puts neighbors with the same outermost mark into one node, and so on inwards.
function nest(pieces: readonly InlinePiece[], depth: number): readonly MdInline[] {
  const nodes: MdInline[] = []
  for (let from = 0; from < pieces.length;) {
    const first = pieces[from]
    const mark = first?.marks[depth]
    let to = from + 1
    while (to < pieces.length && mark && isSame(pieces[to]?.marks[depth], mark)) to++
    const group = pieces.slice(from, to)
    from = to
    if (mark) nodes.push(wrappers[mark.key](nest(group, depth + 1), mark.value))
    else if (first) append(nodes, first.node)
  }
  return nodes
}

function append(nodes: MdInline[], node: MdInline): void {
  const last = nodes.at(-1)
  if (last?.type === 'text' && node.type === 'text') {
    nodes[nodes.length - 1] = text(last.value + node.value)
  } else nodes.push(node)
}

type Wrap = (children: readonly MdInline[], value: string) => MdInline

const wrappers = {
  link: (children, url) => ({ type: 'link', span: nowhere, url, children }),
  page: (children, url) => ({
    type: 'link',
    span: nowhere,
    url,
    children,
    attributes: attributes(['page']),
  }),
  language: (children, lang) => ({
    type: 'span',
    span: nowhere,
    children,
    attributes: attributes([], { lang }),
  }),
  // `***both***` is read as emphasis around strong words.
  strong: (children) => {
    const [only] = children
    if (only?.type !== 'emphasis' || children.length > 1)
      return { type: 'strong', span: nowhere, children }
    return { ...only, children: [{ type: 'strong', span: nowhere, children: only.children }] }
  },
  emphasis: (children) => ({ type: 'emphasis', span: nowhere, children }),
  underline: (children) => ({ type: 'phrase', tag: 'u', span: nowhere, children }),
  delete: (children) => ({ type: 'delete', span: nowhere, children }),
  mark: (children) => ({ type: 'mark', span: nowhere, children }),
  smallCaps: (children) => ({
    type: 'span',
    span: nowhere,
    children,
    attributes: attributes(['smallcaps']),
  }),
  superscript: (children) => ({ type: 'superscript', span: nowhere, children }),
  subscript: (children) => ({ type: 'subscript', span: nowhere, children }),
} as const satisfies Readonly<Record<string, Wrap>>

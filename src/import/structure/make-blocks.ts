/**
 * Makes the blocks of a section from its lines: paragraphs, quotations, lists, verse, code, figures,
 * tables, headings and scene breaks.
 */
import type { MdBlock, MdInline } from '../../markdown/document/document.ts'
import { wordsOf } from '../../language/words.ts'
import type { FlatRun, TextRun } from '../model/flat-document.ts'
import type { FoundHeading } from '../evidence/find-headings.ts'
import { isSceneMark } from '../evidence/line-evidence.ts'
import { makeDefinitions } from './make-definitions.ts'
import { makeFigure, isPictureLine } from './make-figure.ts'
import { attributes, makeInlines, type InlineOptions } from './make-inlines.ts'
import { makeList } from './make-list.ts'
import { makeTable } from './make-table.ts'
import { isStanza, makeVerse, splitAtBreaks } from './make-verse.ts'
import { nowhere } from './nowhere.ts'
import type { Line, Piece } from '../evidence/read-line.ts'
import { isSceneGap } from './scene-gaps.ts'
import type { StructureContext } from './structure-context.ts'
import { isVisible, plainFormat, runText } from '../model/flat-builder.ts'

/** What the blocks of a section need. */
export interface BlockOptions {
  readonly noteLabel: (id: string) => string | undefined
  /** The heading that a line is, if it is one. */
  readonly headingOf: (piece: Piece) => FoundHeading | undefined
}

/** Makes blocks of lines. */
export function makeBlocks(
  pieces: readonly Piece[],
  options: BlockOptions,
  context: StructureContext,
): readonly MdBlock[] {
  const blocks: MdBlock[] = []
  for (let from = 0; from < pieces.length;) {
    const to = endOfGroup(pieces, from, options, context)
    const group = pieces.slice(from, to)
    const [first] = group
    if (first && isSceneGap(pieces[from - 1], first, options.headingOf, context)) {
      blocks.push({ type: 'thematicBreak', span: nowhere })
      if (first.type === 'line')
        context.notices.add('decided', 'A wider gap is a scene break.', first)
    }
    blocks.push(...makeGroup(group, options, context))
    from = to
  }
  return withoutEdgeBreaks(joinCaptions(blocks))
}

/** The inlines of one line. */
export function lineInlines(
  line: Line,
  options: Pick<BlockOptions, 'noteLabel'>,
  context: StructureContext,
  plain: InlineOptions['plain'] = [],
): readonly MdInline[] {
  return makeInlines(line.runs, { noteLabel: options.noteLabel, text: line.text, plain }, context)
}

type GroupKind = 'definitions' | 'list' | 'quote' | 'verse' | 'code' | 'center' | 'right' | 'alone'

// The index after the lines that make one block together.
function endOfGroup(
  pieces: readonly Piece[],
  from: number,
  options: BlockOptions,
  context: StructureContext,
): number {
  const kind = kindOf(pieces[from], options, context)
  let to = from + 1
  if (kind === 'alone') return to
  // A short line, too, belongs to the quotation above it when it is set in as far.
  const left = pieces[from]?.type === 'line' ? pieces[from].look.left : 0
  const goesOn = (next: Piece | undefined) =>
    next?.type === 'line' &&
    kindOf(next, options, context) === 'alone' &&
    left - context.norms.left >= 18 &&
    Math.abs(next.look.left - left) < 1 &&
    !options.headingOf(next) &&
    !isSceneMark(next.text) &&
    !isPictureLine(next)
  for (; to < pieces.length; to++) {
    const next = pieces[to]
    const isMore = kindOf(next, options, context) === kind || (kind === 'quote' && goesOn(next))
    if (!isMore) break
    if (kind === 'definitions') continue
    if (kind !== 'list' && next?.type === 'line' && next.look.breakBefore) break
    if (kind !== 'verse' && kind !== 'list' && (next?.gap ?? 0) > context.norms.gap + 1) break
  }
  return to
}

function kindOf(
  piece: Piece | undefined,
  { headingOf }: BlockOptions,
  context: StructureContext,
): GroupKind {
  if (piece?.type !== 'line' || headingOf(piece) || isSceneMark(piece.text)) return 'alone'
  const { look } = piece
  if (look.role === 'term' || look.role === 'definition') return 'definitions'
  if (look.list) return 'list'
  if (look.role === 'code') return 'code'
  if (look.role === 'verse') return 'verse'
  if (isPictureLine(piece) || look.role === 'caption') return 'alone'
  if (quoteRoles.has(look.role ?? '') || isInset(piece, context)) return 'quote'
  if (look.align === 'center' && context.norms.pairs > 0) return 'center'
  if (look.align === 'right') return 'right'
  return 'alone'
}

const quoteRoles: ReadonlySet<string> = new Set(['quote', 'epigraph', 'attribution'])

// Set off from the text at the left by an indent, without an indent of its first line.
function isInset({ look, text }: Line, { norms }: StructureContext): boolean {
  const isIn = look.left - norms.left >= 18 && look.firstLine >= -1
  return isIn && text.length > 20 && look.align !== 'center' && look.align !== 'right'
}

function makeGroup(
  group: readonly Piece[],
  options: BlockOptions,
  context: StructureContext,
): readonly MdBlock[] {
  const [first] = group
  if (first?.type === 'table') return [makeTable(first, options, context)]
  const lines = group.filter((piece): piece is Line => piece.type === 'line')
  if (!first) return []
  switch (kindOf(first, options, context)) {
    case 'definitions':
      return makeDefinitions(lines, options, context)
    case 'list':
      return makeList(lines, options, context)
    case 'code':
      return [makeCode(lines)]
    case 'verse':
      return [makeVerse(lines, options, context)]
    case 'quote':
      return makeQuote(lines, options, context)
    case 'center':
    case 'right': {
      const children = lines.flatMap((line) => makeLine(line, options, context))
      if (children.every(({ type }) => type === 'verse')) return children
      const side = first.look.align
      return [
        { type: 'container', name: '', span: nowhere, children, attributes: attributes([side]) },
      ]
    }
    case 'alone':
      return lines.flatMap((line) => makeLine(line, options, context))
  }
}

function makeQuote(
  lines: readonly Line[],
  options: BlockOptions,
  context: StructureContext,
): readonly MdBlock[] {
  const children = lines.flatMap((line) => makeLine(line, options, context))
  const roles = lines.map(({ look }) => look.role).filter((role) => role !== 'attribution')
  if (roles.length > 0 && roles.every((role) => role === 'epigraph'))
    return [{ type: 'container', name: 'epigraph', span: nowhere, children }]
  return [{ type: 'blockquote', span: nowhere, children }]
}

function makeLine(
  line: Line,
  options: BlockOptions,
  context: StructureContext,
): readonly MdBlock[] {
  const heading = options.headingOf(line)
  if (heading) return [makeHeading(line, heading, options, context)]
  if (isSceneMark(line.text)) {
    noticesOf(line, options, context)
    return [{ type: 'thematicBreak', span: nowhere }]
  }
  if (isPictureLine(line)) return [makeFigure(line, options, context)]
  if (isFormulaLine(line)) return makeFormulas(line, options, context)
  if (isStanza(line)) return [makeVerse([line], options, context)]
  const parts = splitAtBreaks(line.look.role === 'caption' ? withoutNumber(line, context) : line)
  if (parts.length > 1) {
    context.notices.add('changed', 'Line breaks within a paragraph part it into paragraphs.', line)
  }
  return parts.flatMap((part): readonly MdBlock[] => {
    const children = lineInlines(withDash(part), options, context)
    if (children.length === 0) return []
    return [{ type: 'paragraph', span: nowhere, children, ...captionMark(line) }]
  })
}

// Formulas alone in a paragraph stand on lines of their own.
function isFormulaLine({ runs }: Line): boolean {
  const shown = runs.filter((run) => isVisible(run))
  return shown.length > 0 && shown.every(({ type }) => type === 'math')
}

function makeFormulas(
  line: Line,
  options: BlockOptions,
  context: StructureContext,
): readonly MdBlock[] {
  noticesOf(line, options, context)
  return line.runs.flatMap((run) =>
    run.type === 'math' ? [{ type: 'math', span: nowhere, value: run.tex } as const] : [],
  )
}

// "Figure 3:" before a caption is made by the book, which counts its figures and tables.
function withoutNumber(line: Line, context: StructureContext): Line {
  const { figure, table } = wordsOf(context.language)
  const label = new RegExp(`^\\s*(?:${figure}|${table}|Figure|Table|Fig\\.)\\s+\\d+[.:]?\\s*`, 'iu')
  const [first, ...rest] = line.runs.filter(({ type }) => type !== 'anchor' && type !== 'notice')
  const joined = first?.type === 'text' ? labelRuns(first, rest) : line.runs
  const [head, ...tail] = joined
  const found = head?.type === 'text' ? label.exec(head.value)?.[0] : undefined
  if (found === undefined || head?.type !== 'text') return line
  context.notices.add(
    'changed',
    `“${found.trim()}” is left out before a caption: the book counts its figures and tables.`,
    line,
  )
  const unseen = line.runs.filter(({ type }) => type === 'anchor' || type === 'notice')
  return { ...line, runs: [...unseen, { ...head, value: head.value.slice(found.length) }, ...tail] }
}

// The number of a caption is a field, and so may have a look of its own.
function labelRuns(first: TextRun, rest: readonly FlatRun[]): readonly FlatRun[] {
  const [second, ...others] = rest
  if (second?.type !== 'text' || /\d/.test(first.value)) return [first, ...rest]
  return labelRuns({ ...first, value: first.value + second.value }, others)
}

// The source of a quotation is known by a dash.
function withDash(line: Line): Line {
  if (line.look.role !== 'attribution' || /^[—―–-]/.test(line.text)) return line
  return { ...line, runs: [{ type: 'text', value: '— ', format: plainFormat }, ...line.runs] }
}

// A caption waits for the figure or table beside it.
function captionMark({ look }: Line) {
  return look.role === 'caption' ? { attributes: attributes(['caption']) } : {}
}

/** A heading; its letters are bold, or capitals, because it is one. */
export function makeHeading(
  line: Line,
  heading: FoundHeading,
  options: Pick<BlockOptions, 'noteLabel'>,
  context: StructureContext,
): MdBlock {
  const plain = [
    'bold',
    'caps',
    'smallCaps',
    'underline',
    ...(isAllItalic(line) ? (['italic'] as const) : []),
  ] as const
  const runs = line.runs.map((run) =>
    run.type === 'break' ? ({ type: 'text', value: ' ', format: {} } as const) : run,
  )
  const anchors = runs.flatMap((run) =>
    run.type === 'anchor' ? [context.anchors.get(run.name)] : [],
  )
  const id = anchors.find((one) => one !== undefined)
  const shown = runs.filter((run) => run.type !== 'anchor')
  const children = lineInlines({ ...line, runs: shown }, options, context, plain)
  const depth = heading.kind === 'section' ? heading.depth : 1
  const base = { type: 'heading', span: nowhere, depth, children } as const
  return id === undefined ? base : { ...base, attributes: attributes([], {}, id) }
}

function isAllItalic({ runs }: Line): boolean {
  return runs.every((run) => run.type !== 'text' || run.value.trim() === '' || run.format.italic)
}

function noticesOf(line: Line, options: BlockOptions, context: StructureContext): void {
  const runs = line.runs.filter(({ type }) => type === 'notice')
  if (runs.length > 0) lineInlines({ ...line, runs }, options, context)
}

function makeCode(lines: readonly Line[]): MdBlock {
  const value = lines.map(({ runs, gap }) => '\n'.repeat(gap) + runText(runs)).join('\n')
  return { type: 'code', span: nowhere, value: `${value.replace(/^\n+|\n+$/g, '')}\n` }
}

// Gives captions to the figure or table that they follow, or else to the one that follows them.
function joinCaptions(blocks: readonly MdBlock[]): readonly MdBlock[] {
  const joined: MdBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const given = isCaption(block) && last ? withCaption(last, block.children) : undefined
    const taken = last && isCaption(last) ? withCaption(block, last.children) : undefined
    if (given) joined[joined.length - 1] = given
    else if (taken) joined[joined.length - 1] = taken
    else joined.push(block)
  }
  return joined.map((block) => {
    if (!isCaption(block)) return block
    const { type, span, children } = block
    return { type, span, children }
  })
}

function isCaption(block: MdBlock): block is Extract<MdBlock, { readonly type: 'paragraph' }> {
  return block.type === 'paragraph' && block.attributes?.classes[0] === 'caption'
}

function withCaption(block: MdBlock, caption: readonly MdInline[]): MdBlock | undefined {
  if (block.type === 'table' && !block.caption) return { ...block, caption }
  if (block.type !== 'paragraph') return undefined
  const [image, ...rest] = block.children
  if (image?.type !== 'image' || image.children.length > 0 || rest.length > 0) return undefined
  return { ...block, children: [{ ...image, children: caption }] }
}

// A break at the start or end of a section parts nothing, and two in a row are one.
function withoutEdgeBreaks(blocks: readonly MdBlock[]): readonly MdBlock[] {
  return blocks.filter((block, index) => {
    if (block.type !== 'thematicBreak') return true
    const before = blocks[index - 1]
    return (
      before !== undefined &&
      before.type !== 'thematicBreak' &&
      blocks.slice(index + 1).some(({ type }) => type !== 'thematicBreak')
    )
  })
}

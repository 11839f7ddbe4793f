import type { Span } from '../../diagnostics/diagnostic.ts'
import type { MdBlock, MdParagraph } from '../document/document.ts'
import { slicePlaced, type PlacedText } from '../document/source-lines.ts'
import { complain, type Conversion } from '../text/conversion.ts'
import { readInlines } from './read-inlines.ts'
import { insteadOfTag } from '../html/convert-tag.ts'
import { complainOfOpenHtml } from './report-unclosed.ts'
import { isOfPictures, withoutEdgeBreaks } from '../html/html-figure.ts'
import { HtmlBlocks, type LostTag } from '../html/html-blocks.ts'
import { blockElements, silentElements } from '../html/html-elements.ts'

/**
 * Turns a block of raw HTML into paragraphs. It keeps the text between block tags, and the inline
 * elements that a book may have. It reports the rest. Comments are dropped, and so are scripts and
 * styles with their content.
 */
export function convertHtmlBlock(
  raw: string,
  line: number,
  span: Span,
  conversion: Conversion,
): readonly MdBlock[] {
  const placed = conversion.lines.place(raw, line)
  const isReadable = conversion.budget.affords(raw)
  const readable = isReadable ? blankUnreadable(placed, conversion) : raw
  const html = new HtmlBlocks()
  const convertSegment = (start: number, end: number) => {
    const segment = { ...slicePlaced(placed, start, end), text: readable.slice(start, end) }
    // A line break in a figure makes room around its picture, no more.
    const isRoom = html.isIn('figure') && /^(?:\s*<br\s*\/?>)+\s*$/i.test(segment.text)
    return isRoom ? [] : readSegment(segment, span, conversion)
  }
  let from = 0
  for (const tag of isReadable ? readable.matchAll(blockTag) : []) {
    html.blocks.push(...convertSegment(from, tag.index))
    from = tag.index + tag[0].length
    const name = tag[2]?.toLowerCase() ?? ''
    const at = conversion.lines.spanIn(placed, tag.index, from)
    if (name === 'hr') html.blocks.push({ type: 'thematicBreak', span: at })
    else if (tag[1]) html.close(name)
    else html.open({ raw: tag[0], name, span: at })
  }
  html.blocks.push(...convertSegment(from, raw.length))
  for (const lost of html.finish()) reportBlock(lost, conversion)
  return html.blocks
}

// The text between two block tags, as a paragraph. `span` is that of the whole block.
function readSegment(segment: PlacedText, span: Span, conversion: Conversion): readonly MdBlock[] {
  const children = readInlines(segment, conversion)
  if (children.length === 0) return []
  if (children.every((node) => node.type === 'break')) {
    const message = 'A <br> on its own is not a paragraph, so it is left out.'
    complain(conversion, 'html/not-kept', message, span, 'write *** for a scene break')
    return []
  }
  const visible = segment.text.trimStart()
  const offset = segment.text.length - visible.length
  const at = conversion.lines.spanIn(segment, offset, offset + visible.trimEnd().length)
  const paragraph: MdParagraph = { type: 'paragraph', span: at, children }
  return [isOfPictures(paragraph) ? withoutEdgeBreaks(paragraph) : paragraph]
}

// Comments and scripts become spaces, so that the remaining text keeps its offsets.
function blankUnreadable(placed: PlacedText, conversion: Conversion): string {
  let text = ''
  let from = 0
  for (const match of placed.text.matchAll(unreadable)) {
    const [found] = match
    const span = conversion.lines.spanIn(placed, match.index, match.index + found.length)
    const [opening, end] = marksOf(found)
    if (!(opening === '<!--' ? /-->$/ : closedElement).test(found)) {
      const at = conversion.lines.spanIn(placed, match.index, match.index + opening.length)
      complainOfOpenHtml(opening, end, at, conversion)
    } else if (opening !== '<!--') reportUnreadable(found, span, conversion)
    text += placed.text.slice(from, match.index) + found.replace(/[^\n]/g, ' ')
    from = match.index + found.length
  }
  return text + placed.text.slice(from)
}

const closedElement = /^<([a-z]+)[^]*<\/\1\s*>$|^<[^>]*\/>$/i

// The start of a comment or a silent element, and the pattern that ends it.
function marksOf(found: string): readonly [opening: string, end: string] {
  if (found.startsWith('<!--')) return ['<!--', '-->']
  const name = /^<([a-z]*)/i.exec(found)?.[1]?.toLowerCase() ?? ''
  return [`<${name}>`, `</${name}>`]
}

function reportBlock({ raw, name, span }: LostTag, conversion: Conversion): void {
  const message = `"${raw}" is removed, but its text is kept.`
  complain(conversion, 'html/not-kept', message, span, insteadOfTag(name))
}

function reportUnreadable(found: string, span: Span, conversion: Conversion): void {
  const name = /^<([a-z]*)/i.exec(found)?.[1] ?? ''
  const message = `"<${name}>" and its content are removed.`
  complain(conversion, 'html/not-kept', message, span, insteadOfTag(name.toLowerCase()))
}

const unreadable = new RegExp(
  `<!--[^]*?(?:-->|$)|<(${[...silentElements].join('|')})(?=[\\s>/])(?:[^>]*/>|[^]*?(?:</\\1\\s*>|$))`,
  'gi',
)
const blockTag = new RegExp(
  `<(/?)(${[...blockElements].join('|')})(?=[\\s/>])(?:"[^"]*"|'[^']*'|[^'">])*>`,
  'gi',
)

/**
 * Comments by which an author hides a message, and what they hide.
 *
 *     <!-- octavo-ignore quotes/not-closed -->             for the next block
 *     "And then <!-- octavo-ignore quotes/not-closed -->   for the line it stands on
 *     <!-- octavo-ignore-file image/no-description: they are all tailpieces -->
 */
import { codes, isCode, type DiagnosticCode } from '../../diagnostics/codes.ts'
import { diagnostic, type Report, type Span } from '../../diagnostics/diagnostic.ts'
import type { Ignore } from '../../diagnostics/heed-ignores.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import { remember } from '../../keep/once-for.ts'
import type { Document } from './document.ts'
import { walkMarkdown } from './walk-markdown.ts'

/** Lists what the comments in a document hide. Reports a name that is not the name of a rule. */
export function findIgnores(document: Document, text: string, report: Report): readonly Ignore[] {
  if (!mentionsIgnores(document, '', () => text.includes('octavo-ignore'))) return []
  const { file } = document
  const { blocks, verbatim } = spansOf(document)
  const lines = text.split('\n')
  return [...text.matchAll(comment)].flatMap((match) => {
    const [whole, name = '', said = ''] = match
    const end = positionAt(text, match.index + whole.length)
    const span = { file, start: positionAt(text, match.index), end }
    if (verbatim.some((code) => isWithin(span, code))) return []
    const found = parseCodes(said, span, report)
    if (name.endsWith('-file')) return ignoring(found, file, 1, lines.length)
    if (!isAlone(span, lines)) return ignoring(found, file, span.start.line, end.line)
    const next = nextBlock(blocks, span)
    return next ? ignoring(found, file, next.start.line, next.end.line) : []
  })
}

const mentionsIgnores = remember<Document, boolean>()

// A colon ends the names. The author's reason follows it.
const comment = /<!--\s*(octavo-ignore(?:-file)?)(?![\w-])([^]*?)-->/g

function parseCodes(said: string, span: Span, report: Report): readonly DiagnosticCode[] {
  const names = (said.split(':')[0] ?? '').split(/[\s,]+/).filter((name) => name !== '')
  const hints = ['run `octavo rules` to list the rules']
  if (names.length === 0)
    report(diagnostic('ignore/unknown-code', 'This comment names no rule.', { span, hints }))
  return names.filter((name): name is DiagnosticCode => {
    if (isCode(name)) return true
    const message = `There is no rule "${name}", so nothing is hidden.`
    const near = nearestHint(name, Object.keys(codes))
    report(diagnostic('ignore/unknown-code', message, { span, hints: [...near, ...hints] }))
    return false
  })
}

function ignoring(
  found: readonly DiagnosticCode[],
  file: string,
  firstLine: number,
  lastLine: number,
): readonly Ignore[] {
  return found.map((code) => ({ code, file, firstLine, lastLine }))
}

// Whether the lines of a comment hold nothing else but other comments and the marks of quotations
// and lists.
function isAlone(span: Span, lines: readonly string[]): boolean {
  const text = lines.slice(span.start.line - 1, span.end.line).join('\n')
  return /^(?:\s|>|[*+-]\s|\d+[.)]\s)*$/.test(text.replace(/<!--[^]*?-->/g, ''))
}

interface Spans {
  readonly blocks: readonly Span[]
  /** Spans that are printed as they stand. A comment there is an example of a comment. */
  readonly verbatim: readonly Span[]
}

function spansOf(document: Document): Spans {
  const blocks: Span[] = []
  const verbatim: Span[] = []
  const collect = (children: Document['children']): void =>
    walkMarkdown(children, (node) => {
      if (node.type === 'code' || node.type === 'inlineCode') verbatim.push(node.span)
      if (blockTypes.has(node.type)) blocks.push(node.span)
    })
  collect(document.children)
  for (const note of document.footnoteDefinitions) {
    blocks.push(note.span)
    collect(note.children)
  }
  return { blocks, verbatim }
}

const blockTypes: ReadonlySet<string> = new Set<Document['children'][number]['type']>([
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'code',
  'math',
  'thematicBreak',
  'table',
  'verse',
  'container',
  'definitionList',
])

// The block that begins first after the comment. When several begin together, the outermost counts;
// it comes first in the list.
function nextBlock(blocks: readonly Span[], after: Span): Span | undefined {
  let next: Span | undefined
  for (const block of blocks) {
    if (isBefore(after.end, block.start) && (!next || isBefore(block.start, next.start)))
      next = block
  }
  return next
}

function isWithin(inner: Span, outer: Span): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end)
}

function isBefore(a: Span['start'], b: Span['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column)
}

function positionAt(text: string, offset: number): Span['start'] {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

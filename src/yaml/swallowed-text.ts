import { isScalar, visit, type Document, type Node, type Scalar } from 'yaml'
import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'

/**
 * Reports text that is lost because of YAML's special signs: the rest of a value after " #", and a
 * name after "&".
 */
export function reportSwallowedText(
  document: Document,
  text: string,
  span: (start: number, end: number) => Span,
  report: Report,
): void {
  const named = new Map<string, Node>()
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && isScalar(value)) reportComment(String(key.value), value)
    },
    Scalar(_, node) {
      if (node.anchor !== undefined) named.set(node.anchor, node)
    },
    Alias(_, { source }) {
      named.delete(source)
    },
  })
  for (const [name, { range }] of named) {
    const message = `In YAML, "&${name}" at the start of a value is a label and not text.`
    const place = span(range?.[0] ?? 0, range?.[1] ?? 0)
    report(diagnostic('yaml/syntax', message, { span: place, hints: [quoteHint] }))
  }

  // A comment usually has a space after the sign; a number (#1) does not.
  function reportComment(key: string, { value, comment, range }: Scalar): void {
    if (!comment || /^\s/.test(comment)) return
    const from = range?.[1] ?? 0
    const start = text.indexOf('#', from)
    if (start < 0 || text.slice(from, start).includes('\n')) return
    const says = value === null ? `"${key}" is empty` : `"${key}" ends`
    const hints = [quoteHint, 'put a space after the sign if it is a comment']
    const message = `${says} before the sign "#", which begins a comment.`
    const end = start + 1 + (comment.split('\n')[0] ?? '').length
    report(diagnostic('yaml/comment', message, { span: span(start, end), hints }))
  }
}

const quoteHint = 'put the value between quotation marks'

import type { TraceRow, TraceTable } from '../../diagnostics/trace.ts'
import type { Book, Section } from '../../book/model/book.ts'
import { textContent, type Element } from '../../markup/tree/element.ts'
import { markupSection } from '../../markup/markup-section.ts'
import type { Theme } from '../css/stylesheet.ts'
import { buildCascade, matchRules, type Cascade } from './cascade.ts'
import type { Placed } from './match-selector.ts'

/**
 * Explains which element each node of a book became and where it was written: one table a section.
 */
export function explainMarkup(book: Book, trace: TraceTable): void {
  for (const section of book.sections) {
    trace(section.id, () => elementRows(section, book))
  }
}

function elementRows(section: Section, book: Book): readonly TraceRow[] {
  return [['element', 'node', 'written', 'text'], ...rowsOf(markupSection(section, book), 0)]
}

function rowsOf(element: Element, depth: number): readonly TraceRow[] {
  const { node = '', span } = element
  const written = span ? `${span.file}:${span.start.line}` : ''
  const inside = element.children.filter((child) => child.type === 'element')
  const text = inside.length === 0 ? textContent(element) : ''
  return [
    ['  '.repeat(depth) + selectorOf(element), node, written, text],
    ...inside.flatMap((child) => rowsOf(child, depth + 1)),
  ]
}

/** Explains which rules of a theme each element of the pages matches, weakest first. */
export function explainStyles(book: Book, theme: Theme, trace: TraceTable): void {
  const { language } = book.metadata
  const cascade = buildCascade(theme, 'print')
  for (const section of book.sections) {
    const root = markupSection(section, book)
    const parent = placedBody(language)
    explainElement({ element: root, parent, siblings: [root], index: 0, language }, cascade, trace)
  }
}

function placedBody(language: string): Placed {
  const bare = { type: 'element', classes: [], attributes: {}, children: [] } as const
  const [html, body] = [
    { ...bare, tag: 'html' },
    { ...bare, tag: 'body' },
  ]
  const parent = { element: html, siblings: [html], index: 0, language }
  return { element: body, parent, siblings: [body], index: 0, language }
}

function explainElement(placed: Placed, cascade: Cascade, trace: TraceTable): void {
  const { element } = placed
  const subject = `${pathOf(placed)} | ${textContent(element)}`
  trace(subject, () => ruleRows(placed, cascade))
  const siblings = element.children.filter((child) => child.type === 'element')
  siblings.forEach((child: Element, index) => {
    const language = child.attributes['lang'] ?? placed.language
    explainElement({ element: child, parent: placed, siblings, index, language }, cascade, trace)
  })
}

function ruleRows(placed: Placed, cascade: Cascade): readonly TraceRow[] {
  const rows = [...matchRules(cascade, placed).values()].flatMap(({ rules }) =>
    rules.map(({ selector, declarations }): TraceRow => {
      const properties = declarations.map(({ property }) => property)
      return [selector.specificity.join(','), selector.text, properties.join(' ')]
    }),
  )
  return [['weight', 'selector', 'sets'], ...rows]
}

function pathOf({ element, parent }: Placed): string {
  const before = parent && parent.element.tag !== 'body' ? `${pathOf(parent)} > ` : ''
  return before + selectorOf(element)
}

// An element as a selector would name it: `p.line.indent-1#song`.
function selectorOf({ tag, id, classes }: Element): string {
  return tag + classes.map((name) => `.${name}`).join('') + (id === undefined ? '' : `#${id}`)
}

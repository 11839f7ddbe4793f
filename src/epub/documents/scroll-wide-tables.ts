import type { Element } from '../../markup/tree/element.ts'
import { textContent } from '../../markup/tree/element.ts'
import { makeElement } from '../../markup/tree/make-element.ts'
import { mapElements, visitElements } from '../elements/walk-elements.ts'
import type { BoxedTables } from '../../theme/ebook-stylesheet.ts'
import type { ContentDocument } from './content-document.ts'

/** The class of the boxes that wide tables stand in. */
export const tableBox = 'wide-table'

// The class of a cell with a word that must break.
const breaking = 'long-word'

// Characters that the narrow screen of a phone shows in a line.
const screenWidth = 34
const cellPadding = 2 // in characters, on both sides together
// The longest word that a cell need not break; longer ones are addresses and the like.
const longestWhole = 20

/**
 * Puts tables that a narrow screen has no room for into boxes that scroll, so that they never widen
 * the page or run into the next. A word that alone would fill most of the screen breaks instead. The box can be reached by the keyboard (WCAG 2.2, 2.1.1).
 */
export function scrollWideTables(
  documents: readonly ContentDocument[],
): readonly ContentDocument[] {
  return documents.map((document) => {
    const element = mapElements(document.element, (inner) => withBox(withBreaks(inner)))
    return element === document.element ? document : { ...document, element }
  })
}

/** The tables that stand in boxes; undefined when none does. */
export function boxedTables(documents: readonly ContentDocument[]): BoxedTables | undefined {
  const tables: Element[] = []
  for (const { element } of documents) {
    visitElements(element, ({ classes, children }) => {
      if (classes.includes(tableBox))
        tables.push(...children.filter((child) => child.type === 'element'))
    })
  }
  if (tables.length === 0) return undefined
  return { box: tableBox, classes: new Set(tables.flatMap(({ classes }) => classes)) }
}

function withBreaks(element: Element): Element {
  if (element.tag !== 'td' && element.tag !== 'th') return element
  if (longestWord(element) <= longestWhole) return element
  return { ...element, classes: [...element.classes, breaking] }
}

function withBox(element: Element): Element {
  if (!element.children.some((child) => child.type === 'element' && isWideTable(child))) {
    return element
  }
  const children = element.children.map((child) =>
    child.type === 'element' && isWideTable(child) ? boxOf(child) : child,
  )
  return { ...element, children }
}

function boxOf(table: Element): Element {
  const attributes = { tabindex: '0' }
  const around = table.classes.map((name) => `around-${name}`)
  return makeElement('div', { classes: [tableBox, ...around], attributes }, [table])
}

// Whether the longest words of its columns have no room beside one another.
function isWideTable(table: Element): boolean {
  if (table.tag !== 'table') return false
  const widths: number[] = []
  visitElements(table, (row) => {
    if (row.tag !== 'tr') return
    row.children.forEach((cell, column) => {
      if (cell.type === 'element') {
        widths[column] = Math.max(
          widths[column] ?? 0,
          Math.min(longestWord(cell), longestWhole) + cellPadding,
        )
      }
    })
  })
  return widths.reduce((sum, width) => sum + width, 0) > screenWidth
}

// No line ends at a no-break space.
const wordEnd = /(?:[^\S\u00a0\u202f]|[\u00ad-])+/

function longestWord(cell: Element): number {
  const words = textContent(cell).split(wordEnd)
  return words.reduce((longest, { length }) => Math.max(longest, length), 0)
}

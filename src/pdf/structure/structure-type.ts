import type { Element } from '../../markup/tree/element.ts'

/** What a structure element says beyond its type: the entries of an attribute object. */
export type StructureAttributes = Readonly<Record<string, unknown>>

/** The standard structure types of PDF 1.7 that books need (ISO 32000-1, § 14.8.4). */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'Span'
  | 'Quote'
  | 'Note'
  | 'Code'
  | 'Link'
  | 'Figure'
  | 'Formula'
  | 'Ruby'
  | 'RB'
  | 'RT'

/**
 * The structure type of an XHTML element in its place; undefined for one that adds no structure of
 * its own, such as `em`.
 */
export function structureType(element: Element, around: StructureType): StructureType | undefined {
  const { tag, attributes, classes } = element
  if (tag === 'aside') return attributes['role'] === 'doc-footnote' ? 'Note' : 'Div'
  if (tag === 'ol' && (classes.includes('contents') || around === 'Reference')) return 'TOC'
  if (tag === 'li' && around === 'TOC') return 'TOCI'
  if (tag === 'a') return attributes['href'] === undefined ? undefined : 'Link'
  return types[tag]
}

const types: Readonly<Record<string, StructureType>> = {
  section: 'Sect',
  header: 'Div',
  nav: 'Div',
  div: 'Div',
  figure: 'Div',
  blockquote: 'BlockQuote',
  figcaption: 'Caption',
  caption: 'Caption',
  p: 'P',
  // A scene break is read as a line of its own.
  hr: 'P',
  pre: 'P',
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  h5: 'H5',
  h6: 'H6',
  ul: 'L',
  ol: 'L',
  dl: 'L',
  li: 'LI',
  table: 'Table',
  thead: 'THead',
  tbody: 'TBody',
  tfoot: 'TFoot',
  tr: 'TR',
  th: 'TH',
  td: 'TD',
  math: 'Formula',
  q: 'Quote',
  code: 'Code',
  img: 'Figure',
  ruby: 'Ruby',
  rb: 'RB',
  rt: 'RT',
}

/**
 * The type within another that holds its own text: the text of a list item is its body, and the
 * entry of a contents is a reference.
 */
export const holders: Readonly<Partial<Record<StructureType, StructureType>>> = {
  LI: 'LBody',
  TOCI: 'Reference',
  Ruby: 'RB',
}

/** What stands beside such a holder, not in it. */
export const besideHolders: Readonly<Partial<Record<StructureType, StructureType>>> = {
  Reference: 'TOC',
  RB: 'RT',
}

/** The attributes of a structure element, by its owner (ISO 32000-1, § 14.8.5). */
export function structureAttributes(
  element: Element,
  type: StructureType,
): StructureAttributes | undefined {
  const { tag, attributes } = element
  switch (type) {
    case 'L':
      return { O: 'List', ListNumbering: tag === 'ol' ? 'Decimal' : tag === 'ul' ? 'Disc' : 'None' }
    case 'TH':
      return {
        O: 'Table',
        Scope: attributes['scope'] === 'row' ? 'Row' : 'Column',
        ...spans(element),
      }
    case 'TD': {
      const reach = spans(element)
      return Object.keys(reach).length > 0 ? { O: 'Table', ...reach } : undefined
    }
    default:
      return undefined
  }
}

function spans({ attributes }: Element): StructureAttributes {
  const columns = Number(attributes['colspan'] ?? 1)
  const rows = Number(attributes['rowspan'] ?? 1)
  return { ...(columns > 1 && { ColSpan: columns }), ...(rows > 1 && { RowSpan: rows }) }
}

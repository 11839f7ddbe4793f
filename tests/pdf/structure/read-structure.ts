import type { ReadPdf } from '../read-pdf.ts'

/**
 * The structure tree of a PDF as indented lines: the type of each element with its attributes, and
 * the number of marks and annotations in it: `P 2`, `TH /Scope /Column 1`, `Link 1 + link`.
 */
export function readStructure(pdf: ReadPdf): readonly string[] {
  const root = pdf.follow(pdf.catalog, 'StructTreeRoot').source
  return linesOf(pdf, /\/K (\d+) 0 R/.exec(root)?.[1] ?? '', '')
}

function linesOf(pdf: ReadPdf, id: string, indent: string): readonly string[] {
  const source = pdf.objects.get(Number(id))?.source ?? ''
  const type = /\/S \/(\w+)/.exec(source)?.[1] ?? ''
  const kids = /\/K \[([^]*)\]/.exec(source)?.[1] ?? ''
  const inner = kids.replaceAll(/<<[^]*?>>/g, (kid) => (kid.includes('/Obj') ? ' link ' : ' mark '))
  const tokens: readonly string[] = inner.match(/\d+ 0 R|\d+|link|mark/g) ?? []
  const marks = tokens.filter((token) => /^(\d+|mark)$/.test(token)).length
  const told = [
    type,
    ...(/\/(Scope|ListNumbering) \/\w+/.exec(source)?.slice(0, 1) ?? []),
    ...(/\/(ColSpan|RowSpan) \d+/.exec(source)?.slice(0, 1) ?? []),
    ...(/\/Lang \([^)]*\)/.exec(source) ?? []),
    ...(/\/Alt \([^)]*\)/.exec(source) ?? []),
    ...(marks > 0 ? [String(marks)] : []),
    ...(tokens.includes('link') ? ['+ link'] : []),
  ]
  const elements = tokens.filter((token) => token.endsWith(' R'))
  return [
    indent + told.join(' '),
    ...elements.flatMap((kid) => linesOf(pdf, kid.split(' ')[0] ?? '', `${indent}  `)),
  ]
}

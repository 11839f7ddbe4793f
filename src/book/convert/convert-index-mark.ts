import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { MdInline, MdSpan } from '../../markdown/document/document.ts'
import { convertInlines } from './convert-inlines.ts'
import { attributed, type SectionConversion } from './section-conversion.ts'
import type { IndexTerm } from '../model/index-mark.ts'
import type { Inline } from '../model/inline.ts'
import { mdText } from '../../markdown/document/md-text.ts'
import { quoteInlines } from '../model/quote-inlines.ts'

/** Whether a span marks an index entry: `[salt]{.index}`. */
export function isIndexMark({ attributes }: MdSpan): boolean {
  return attributes?.classes.includes('index') ?? false
}

/**
 * Converts a span that marks an index entry, and records the entry. The entry's name is the text of
 * the span, or comes from `term="salt!trade"` or `entry="salt" sub="trade"`. The span keeps its
 * text and gets an id that the index can link to.
 */
export function convertIndexMark(
  span: MdSpan,
  children: readonly Inline[],
  conversion: SectionConversion,
): Inline | readonly Inline[] {
  const { see, 'see-also': seeAlso, range } = span.attributes?.pairs ?? {}
  const path = pathOf(span, children, conversion)
  if (path.length === 0) {
    const hints = ['write the words between the brackets, or term="…"']
    const message = 'This index entry has no term.'
    conversion.report(diagnostic('index/no-term', message, { span: span.span, hints }))
    return children
  }
  const own = attributed(span.attributes, conversion, ['index'])
  // A mark that only refers to another entry is not a place to look up. Visible words with
  // `see-also` are one.
  const isPlace = see === undefined && (seeAlso === undefined || children.length > 0)
  const id = own.id ?? (isPlace ? claimId(conversion) : undefined)
  conversion.markIndex({
    path,
    ...(isPlace && id !== undefined && { target: id }),
    section: conversion.section,
    ...((range === 'start' || range === 'end') && { range }),
    see: namesIn(see),
    seeAlso: namesIn(seeAlso),
    span: span.span,
  })
  const mark = { ...own, ...(id !== undefined && { id }) }
  if (Object.keys(mark).length === 0) return children
  return { type: 'span', ...mark, children }
}

function claimId({ targets, section }: SectionConversion): string {
  return targets.registry.claim(`${section}-index`)
}

function pathOf(
  { attributes, terms = [] }: MdSpan,
  children: readonly Inline[],
  conversion: SectionConversion,
): readonly IndexTerm[] {
  const { term, entry, sort } = attributes?.pairs ?? {}
  const sortKeys = sort?.split('!').map((key) => key.trim()) ?? []
  const written = terms.map((name) => convertTerm(name, conversion))
  // With `sub` alone, the text of the span is the first level.
  const isShown = entry === undefined && term === undefined
  return (isShown ? [quoteInlines(children), ...written] : written)
    .filter((name) => name.length > 0)
    .map((name, index) => {
      const key = sortKeys[index]
      return { term: name, ...(key && { sort: key }) }
    })
}

function convertTerm(name: readonly MdInline[], conversion: SectionConversion): readonly Inline[] {
  if (mdText(name).trim() === '') return []
  return quoteInlines(convertInlines(name.map(withoutMarks), conversion))
}

// Marks inside the name of an entry would make entries of their own.
function withoutMarks(inline: MdInline): MdInline {
  const { attributes: _, ...rest } = inline
  return rest
}

function namesIn(written: string | undefined): readonly string[] {
  return (written?.split(';') ?? []).map((name) => name.trim()).filter((name) => name !== '')
}

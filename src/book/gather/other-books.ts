import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { onceFor } from '../../keep/once-for.ts'
import type { Block } from '../model/block.ts'
import type { Section } from '../model/book.ts'
import type { BookSettings } from '../model/book-settings.ts'
import { alsoBy, listSiblings } from './list-siblings.ts'
import { findRole, provide } from './provide-section.ts'

/**
 * The sections with the list of the author's other books: at the places that are marked for it, else
 * in the section with the role `also-by`. A section with text is a list by hand, unless book.yaml asks
 * for more.
 */
export function withOtherBooks(
  sections: readonly Section[],
  settings: BookSettings,
  report: Report,
): readonly Section[] {
  const own = findRole(sections, alsoBy)
  const places = findPlaces(sections)
  const isAsked = places.length === 0 && (settings.alsoBy || own?.blocks.length === 0)
  if (!isAsked && places.length === 0) return sections
  const books = listSiblings(settings)
  if (books.length === 0) reportNoBooks(own?.span ?? places[0]?.span, report)
  if (places.length > 0) return sections.map((section) => fillPlaces(section, books))
  const { language } = settings.metadata
  return provide(sections, alsoBy, books, { language, isAsked })
}

function findPlaces(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [
    ...(holdsPlace(section.blocks) ? [section] : []),
    ...findPlaces(section.sections),
  ])
}

const holdsPlace = onceFor((blocks: readonly Block[]) => blocks.some(isPlace))

function isPlace(block: Block): boolean {
  return block.type === 'container' && block.name === alsoBy && block.blocks.length === 0
}

function fillPlaces(section: Section, books: readonly Block[]): Section {
  const blocks = section.blocks.flatMap((block) => {
    if (block.type !== 'container' || !isPlace(block)) return [block]
    return books.length === 0 ? [] : [{ ...block, blocks: books }]
  })
  return { ...section, blocks, sections: section.sections.map((one) => fillPlaces(one, books)) }
}

function reportNoBooks(span: Section['span'], report: Report): void {
  const message = 'The list of other books is empty: the workspace has none by the same author.'
  const hints = [
    'put octavo.workspace.yaml into the folder above your books, and title, author and language into the book.yaml of each',
    'or write the list into the file',
  ]
  report(diagnostic('series/no-other-books', message, { span, hints }))
}

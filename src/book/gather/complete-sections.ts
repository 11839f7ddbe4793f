/**
 * Adds what is gathered from the whole book: notes, lists of figures and tables, the index. A file
 * with that role sets the place and heading, and its text comes first. Without such a file, the
 * section is made when book.yaml asks for it.
 */
import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import type { Block } from '../model/block.ts'
import type { Section } from '../model/book.ts'
import { buildIndex } from './build-index.ts'
import type { IndexMark } from '../model/index-mark.ts'
import { findRole, provide } from './provide-section.ts'
import { withOtherBooks } from './other-books.ts'
import { listCaptions } from './list-captions.ts'
import { collectEndnotes, notesByChapter, withoutNotes } from './place-notes.ts'
import { withoutTypedContents } from './typed-contents.ts'
import type { BookSettings } from '../model/book-settings.ts'

/** What is needed to complete the sections of a book. */
export interface Gathering {
  readonly settings: BookSettings
  readonly indexMarks: readonly IndexMark[]
  /** Makes ids: the wanted one, or the nearest free one. */
  readonly claim: (id: string) => string
}

/** Completes the sections of a book with the gathered ones. */
export function completeSections(
  sections: readonly Section[],
  gathering: Gathering,
  report: Report,
): readonly Section[] {
  const { settings } = gathering
  const { language } = settings.metadata
  const { listOfFigures, listOfTables } = settings
  const noted = placeNotes(withoutTypedContents(sections, report), settings, report)
  const figures = listCaptions('figure', noted, language)
  const tables = listCaptions('table', noted, language)
  const withFigures = provide(noted, 'loi', figures, { language, isAsked: listOfFigures })
  const listed = provide(withFigures, 'lot', tables, { language, isAsked: listOfTables })
  return withIndex(withOtherBooks(listed, settings, report), gathering, report)
}

function placeNotes(
  sections: readonly Section[],
  settings: BookSettings,
  report: Report,
): readonly Section[] {
  const { language } = settings.metadata
  if (settings.notes === 'chapter') return notesByChapter(sections, language)
  if (settings.notes === 'book') {
    const notes = collectEndnotes(sections)
    return provide(withoutNotes(sections), 'endnotes', notes, { language, isAsked: true })
  }
  const empty = findRole(sections, 'endnotes')
  if (empty?.blocks.length === 0 && collectEndnotes(sections).length > 0) {
    const message =
      'This section for notes is empty because the notes are at the foot of their pages.'
    const hints = ['write `notes: book` in book.yaml']
    report(diagnostic('footnote/not-printed', message, { span: empty.span, hints }))
  }
  return sections
}

function withIndex(
  sections: readonly Section[],
  { settings, indexMarks, claim }: Gathering,
  report: Report,
): readonly Section[] {
  const { language } = settings.metadata
  const own = findRole(sections, 'index')
  if (!own && !settings.index) return sections
  if (indexMarks.length === 0) {
    // An index written by hand needs no marks.
    if (!own || own.blocks.length === 0) reportNothingMarked(own, report)
    return sections
  }
  const groups = buildIndex(indexMarks, { language, sections, claim }, report)
  const index: Block = { type: 'index', node: 'index.entries', groups }
  return provide(sections, 'index', [index], { language, isAsked: settings.index })
}

function reportNothingMarked(own: Section | undefined, report: Report): void {
  const hints = ['mark an entry where it belongs: [salt]{.index}']
  const message = 'The index is empty because nothing in the book is marked for it.'
  report(diagnostic('index/nothing-marked', message, { span: own?.span, hints }))
}

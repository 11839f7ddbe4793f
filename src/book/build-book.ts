/**
 * From documents to the Book. Files become sections, and sections get their places and numbers.
 * Then their text is converted and its links are resolved, and notes, lists and index are gathered.
 * This folder reads no files. It reports an author's mistakes and goes on with the rest.
 */
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { TraceTable } from '../diagnostics/trace.ts'
import type { Document, MdFootnoteDefinition } from '../markdown/document/document.ts'
import { arrangeDocuments } from './arrange/arrange-documents.ts'
import { withoutBookTitle } from './arrange/book-title.ts'
import { firstChapters } from './arrange/first-chapters.ts'
import type { Book, Resource } from './model/book.ts'
import { completeSections } from './gather/complete-sections.ts'
import { sampleEnd } from './gather/sample-end.ts'
import { convertSection } from './convert/convert-section.ts'
import { findTargets } from './targets/find-targets.ts'
import { findImage } from './model/image-name.ts'
import type { IndexMark } from './model/index-mark.ts'
import type { Metadata } from './model/metadata.ts'
import { nestOutline } from './arrange/nest-outline.ts'
import { nestParts } from './arrange/nest-parts.ts'
import { collectNotes, reportUnusedNotes } from './convert/note-definitions.ts'
import { placeSections } from './arrange/place-sections.ts'
import { reportTitles } from './arrange/report-titles.ts'
import type { BookSettings } from './model/book-settings.ts'
import { splitDocuments } from './arrange/split-document.ts'
import { draftRows } from './arrange/trace-roles.ts'
import { hasWords } from '../language/words.ts'
import { formulaReader } from '../math/formula-reader.ts'

/** Builds the book of a manuscript. */
export function buildBook(
  documents: readonly Document[],
  settings: BookSettings,
  resources: Readonly<Record<string, Resource>>,
  report: Report,
  trace?: TraceTable,
): Book {
  const titled = withoutBookTitle(documents, settings.metadata)
  const drafts = splitDocuments(arrangeDocuments(titled, settings), settings, report)
  trace?.('the sections of the manuscript', () => draftRows(drafts))
  const { outline, metadata, sample } = settings
  const nested = outline ? nestOutline(drafts, outline, metadata.language) : nestParts(drafts)
  const whole = placeSections(nested, settings)
  const placed = sample ? firstChapters(whole, sample.chapters) : whole
  reportTitles(placed, report)
  reportLanguage(metadata.language, report)
  const targets = findTargets(placed, documents, settings, report)
  const definitions = collectNotes(documents, report)
  const usedNotes = new Set<MdFootnoteDefinition>()
  const indexMarks: IndexMark[] = []
  const readFormula = formulaReader(report)
  const shared = { settings, targets, resources, definitions, usedNotes, indexMarks }
  const context = { ...shared, readFormula, report }
  const converted = placed.map((section) => convertSection(section, context))
  reportUnusedNotes(documents, usedNotes, report)
  const { claim } = targets.registry
  const completed = completeSections(converted, { settings, indexMarks, claim }, report)
  const sections = sample ? [...completed, sampleEnd(settings)] : completed
  return { metadata: withCover(metadata, resources), sections, resources }
}

function reportLanguage(language: string, report: Report): void {
  if (hasWords(language)) return
  const message = `Words that the program adds, such as "Chapter" and "Contents", are in English in a book in "${language}".`
  const hints = ['set `chapter-heading` and `part-heading`, and write a contents.md with a title']
  report(diagnostic('language/no-words', message, { hints }))
}

// A missing cover has already been reported; each edition draws one instead.
function withCover(metadata: Metadata, resources: Readonly<Record<string, Resource>>): Metadata {
  const { cover, ...rest } = metadata
  const found = cover === undefined ? undefined : findImage('book.yaml', cover, resources)
  return found === undefined ? rest : { ...rest, cover: found }
}

import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import type { Document, MdFootnoteDefinition } from '../../markdown/document/document.ts'
import { noteKey } from './section-notes.ts'

type Definitions = ReadonlyMap<string, MdFootnoteDefinition>

/**
 * The texts of notes by label, by the path of their file. A label with two texts is reported, and
 * the first one counts.
 */
export function collectNotes(
  documents: readonly Document[],
  report: Report,
): ReadonlyMap<string, Definitions> {
  return new Map(documents.map((document) => [document.file, collect(document, report)]))
}

/** Reports notes that nothing marks, and so are missing from the book. */
export function reportUnusedNotes(
  documents: readonly Document[],
  used: ReadonlySet<MdFootnoteDefinition>,
  report: Report,
): void {
  for (const { footnoteDefinitions } of documents) {
    const keys = new Set<string>()
    for (const note of footnoteDefinitions) {
      const isRepeated = keys.has(noteKey(note.label))
      keys.add(noteKey(note.label))
      if (isRepeated || used.has(note)) continue
      const message = `Nothing in the text refers to the note "${note.label}", so it is left out.`
      const hints = [`write [^${note.label}] where it belongs`]
      report(diagnostic('footnote/not-referenced', message, { span: note.span, hints }))
    }
  }
}

function collect({ footnoteDefinitions }: Document, report: Report): Definitions {
  const definitions = new Map<string, MdFootnoteDefinition>()
  for (const note of footnoteDefinitions) {
    const first = definitions.get(noteKey(note.label))
    if (first) {
      const message = `The note "${note.label}" already has a text on line ${first.span.start.line}.`
      const hints = ['give one of them another label; only the first is used']
      report(diagnostic('footnote/duplicate', message, { span: note.span, hints }))
    } else definitions.set(noteKey(note.label), note)
  }
  return definitions
}

import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import type { PlacedSection } from './draft-section.ts'
import { mdText } from '../../markdown/document/md-text.ts'

/** Warns about chapters and parts without a heading, and about neighbours with the same title. */
export function reportTitles(sections: readonly PlacedSection[], report: Report): void {
  const seen = new Map<string, PlacedSection>()
  for (const section of sections) {
    const title = mdText(section.title).trim()
    // The label counts: "Book Two: 1805" and "Book One: 1805" are different titles.
    const name = `${section.ownLabel ?? ''} ${title}`
    const first = seen.get(name)
    if (title !== '' && first) reportSame(section, first, title, report)
    else seen.set(name, section)
    const mayBeBare = section.role !== 'chapter' && section.role !== 'part'
    if (title === '' && section.label === undefined && !mayBeBare) reportBare(section, report)
    reportTitles(section.sections, report)
  }
}

function reportSame(
  section: PlacedSection,
  first: PlacedSection,
  title: string,
  report: Report,
): void {
  const where = `${first.document.file}:${first.titleSpan?.start.line ?? 1}`
  const message = `The title "${title}" is also the title of ${where}.`
  const hints = ['give one of them a different title']
  const span = section.titleSpan
  report(diagnostic('section/duplicate-title', message, { span, hints }))
}

function reportBare({ document, blocks, role }: PlacedSection, report: Report): void {
  const start = { line: 1, column: 1 }
  const span = blocks[0]?.span ?? { file: document.file, start, end: start }
  const hints = ['begin it with "# " and a title, or write `title:` in the front matter']
  report(diagnostic('section/no-title', `This ${role} has no title.`, { span, hints }))
}

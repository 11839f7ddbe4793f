import { diagnostic, type Report, type Span } from '../../diagnostics/diagnostic.ts'

/** A file of a book, and where it is asked for. */
export interface NamedFile {
  readonly path: string
  readonly span?: Span | undefined
}

/**
 * Reports files whose paths differ only in capital letters, or in how an accent is stored: a disk of
 * Windows or macOS holds only one of them, so that the book loses a file when it is copied there.
 */
export function reportNamesAlike(files: readonly NamedFile[], report: Report): void {
  const known = new Map<string, string>()
  for (const { path, span } of files) {
    const alike = path.normalize().toLowerCase()
    const other = known.get(alike)
    known.set(alike, other ?? path)
    if (other === undefined || other === path) continue
    const message = `"${path}" and "${other}" are two files here, but one on Windows and macOS, which do not tell capital letters apart.`
    report(diagnostic('project/names-alike', message, { span, hints: ['rename one of them'] }))
  }
}

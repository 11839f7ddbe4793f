/**
 * The public API: functions and types, nothing else. `buildEditions` is the whole way; the others
 * are its stages.
 */
export { buildEditions, type BookSource } from './build-from.ts'
export type { BookInMemory } from './project/files/book-in-memory.ts'
export { emitEdition, loadBook, typesetEdition } from './pipeline.ts'
export type {
  BuildOptions,
  BuiltEdition,
  ProofCounts,
  LoadedBook,
  Stage,
  TransformBook,
  TypesetEdition,
} from './build.ts'

// A book that is built again and again.
export { openBook } from './session/open-book.ts'
export type {
  BookBuild,
  BuildRequest,
  EbookBuild,
  FinishedBuild,
  OpenBook,
  PagesBuild,
} from './session/book-build.ts'

// The stages, one by one.
export { loadProject, type LoadOptions } from './project/load-project.ts'
export { loadResources } from './project/resources/load-resources.ts'
export type { Project } from './project/files/project.ts'
export { streamOutput } from './project/output/stream-output.ts'
export { writeOutput } from './project/output/write-output.ts'
export { parseMarkdown } from './markdown/parse-markdown.ts'
export type { MarkdownOptions } from './markdown/markdown-options.ts'
export { buildBook } from './book/build-book.ts'
export { bindEdition } from './book/bind/bind-edition.ts'
export { mapBook, walkBook, type BookMapper, type BookVisitor } from './book/model/map-book.ts'
export { markupSection } from './markup/markup-section.ts'
export { styleTree, type StyleOptions } from './theme/cascade/style-tree.ts'
export { parseTheme } from './theme/stylesheet/parse-theme.ts'
export { loadFontLibrary, type FontFaceFile } from './fonts/load-font-library.ts'
export { typesetBook } from './typeset/typeset-book.ts'
export { wordsOfRun } from './typeset/paged-book/placed-words.ts'
export { tracePages } from './typeset/paged-book/trace-pages.ts'
export { paintPdf } from './pdf/paint-pdf.ts'
export { type PaintOptions } from './pdf/document/paint-options.ts'
export { proofBook, type BookProof } from './proof/proof-book.ts'
export { formatProof } from './proof/format-proof.ts'
export { drawProof } from './proof/draw-proof.ts'
export { emitEpub, type EpubParts } from './epub/emit-epub.ts'
export { zipEpub } from './container/zip/zip-epub.ts'
export { drawCover } from './cover/draw-cover.ts'

// A finished EPUB, of this program or another.
export { checkEpub } from './check-epub/check-epub.ts'
export type { EpubFinding, EpubPlace } from './check-epub/finding.ts'

// A finished PDF, of this program or another.
export { checkPdf, type Preflight } from './preflight/check-pdf.ts'
export type { PreflightOptions } from './preflight/choose-job.ts'
export type { PrintFinding, PrintPlace } from './preflight/model/finding.ts'

// What passes between them.
export type { SourceFile } from './diagnostics/source-file.ts'
export type { Document, MdBlock, MdInline } from './markdown/document/document.ts'
export type { Book, Resource, Section } from './book/model/book.ts'
export type { Footnote } from './book/model/block.ts'
export type { Block, NodeId } from './book/model/block.ts'
export type { Inline } from './book/model/inline.ts'
export type { Contributor, Metadata } from './book/model/metadata.ts'
export type { Matter, SectionRole } from './edition/section-roles.ts'
export type { BookSettings } from './book/model/book-settings.ts'
export type { Element, TextNode } from './markup/tree/element.ts'
export type { StyledElement } from './theme/cascade/styled-element.ts'
export type { Style } from './theme/properties/style.ts'
export type { PageMark } from './book/model/page-mark.ts'
export type { Edition, EpubEdition, PdfEdition } from './edition/edition.ts'
export type { Em, Pt, Size } from './edition/length.ts'
export type { Theme } from './theme/css/stylesheet.ts'
export type { Font, FontLibrary } from './fonts/font.ts'
export type {
  Page,
  PagedBook,
  PlacedItem,
  PlacedText,
  PlacedWord,
  PlacedWords,
} from './typeset/paged-book/paged-book.ts'
export type { EpubFile } from './container/zip/epub-file.ts'

// What is wrong with a manuscript, and how to say it.
export type { Diagnostic, Position, Report, Span } from './diagnostics/diagnostic.ts'
export type { DiagnosticCode, Severity } from './diagnostics/codes.ts'
export {
  diagnosticToJson,
  formatDiagnostic,
  formatDiagnostics,
  type FormatOptions,
} from './diagnostics/format-diagnostic.ts'

import type { Severity } from '../diagnostics/codes.ts'

/** Something that is wrong with a finished EPUB. */
export interface EpubFinding {
  /** `send-to-kindle/broken-link`, `epub/RSC-007`. */
  readonly code: string
  readonly severity: Severity
  /** One sentence. */
  readonly message: string
  /** What to do about it; absent when the message says it. */
  readonly hint?: string
  /** Where in the EPUB; absent when it concerns the whole file. */
  readonly place?: EpubPlace
  /** Who asks for it, and where that is written. */
  readonly source: string
}

/** A place in a file of an EPUB. */
export interface EpubPlace {
  /** Path in the container: `OEBPS/03-the-harbour.xhtml`. */
  readonly file: string
  /** 1-based. */
  readonly line?: number
  /** 1-based, in UTF-16 units; only beside a line. */
  readonly column?: number
}

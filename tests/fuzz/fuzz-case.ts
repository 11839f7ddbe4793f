/** One input of the fuzzer, of files in memory so that it can be sent to a process and kept. */
export interface FuzzCase {
  /** What is asked of it: a book folder is built, a document imported, and so on. */
  readonly use: 'build' | 'import' | 'check-epub' | 'check-pdf'
  /** The files of the book folder, or the one file, path → content. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** Words that were put into the text of these files; each must be in the book, or its file told of. */
  readonly planted: readonly PlantedWord[]
  /** Whether each word of the prose must be in the book, or its place told of. */
  readonly keepsText: boolean
  /** The editions that are made, by name or format; all of them when absent. */
  readonly editions?: readonly string[]
  /** Whether it is made twice, for the same bytes. */
  readonly twice: boolean
  /** Whether programs of others look at what is made: qpdf, pdftotext and EPUBCheck. */
  readonly asksOthers: boolean
}

/** A word that is nowhere else in the book. */
export interface PlantedWord {
  readonly file: string
  readonly word: string
}

/** What is wrong with what the program did of a case. */
export interface Fault {
  readonly kind: 'crash' | 'hang' | 'invalid-epub' | 'refused-pdf' | 'lost-word' | 'other-bytes'
  readonly message: string
}

/** What was found about a case. */
export interface Verdict {
  /** Empty when all is well. */
  readonly faults: readonly Fault[]
  /** The ebooks that EPUBCheck is still to be asked about: many at a time, because it starts slowly. */
  readonly ebooks: readonly Uint8Array[]
}

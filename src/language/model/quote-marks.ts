/** An opening and a closing mark. */
export interface MarkPair {
  readonly open: string
  readonly close: string
}

/** The quotation marks that a language uses for typed `"` and `'`. */
export interface QuoteMarks {
  /** For `"…"`. */
  readonly double: MarkPair
  /** For `'…'` that is not inside another quotation. */
  readonly single: MarkPair
  /**
   * For a quotation directly inside one typed with `"`; absent when the marks follow what was
   * typed.
   */
  readonly nested?: MarkPair
}

/**
 * Quotation marks from pairs written together: `quoteMarks('“”', '‘’')`. They follow Unicode CLDR's
 * `delimiters` and the orthographies behind it. Where books differ from typed text (Danish,
 * Norwegian, Italian, Portuguese), we follow books.
 */
export function quoteMarks(double: string, single: string, nested?: string): QuoteMarks {
  return {
    double: markPair(double),
    single: markPair(single),
    ...(nested !== undefined && { nested: markPair(nested) }),
  }
}

/** Whether two languages use the same marks. */
export function sameMarks(a: QuoteMarks, b: QuoteMarks): boolean {
  return (
    samePair(a.double, b.double) && samePair(a.single, b.single) && samePair(a.nested, b.nested)
  )
}

function samePair(a: MarkPair | undefined, b: MarkPair | undefined): boolean {
  return a?.open === b?.open && a?.close === b?.close
}

function markPair(marks: string): MarkPair {
  const half = marks.length / 2
  return { open: marks.slice(0, half), close: marks.slice(half) }
}

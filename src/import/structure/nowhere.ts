import type { Span } from '../../diagnostics/diagnostic.ts'

const start = { line: 1, column: 1 }

/** The place of nodes that are not written yet. */
export const nowhere: Span = { file: '', start, end: start }

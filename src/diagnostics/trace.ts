/** The stages that can say why they decided as they did. */
export const traceTopics = ['book', 'markup', 'theme', 'lines', 'pages', 'epub'] as const

/** One of these stages. */
export type TraceTopic = (typeof traceTopics)[number]

/** A row of a table, cell by cell. */
export type TraceRow = readonly (string | number)[]

/**
 * Takes a table: what it is about, and a function that makes its rows, the first of them the heads
 * of the columns. The rows are made only when somebody wants to read about this subject.
 */
export type TraceTable = (subject: string, rows: () => readonly TraceRow[]) => void

/**
 * Where stages explain their decisions to people who work on them. A stage that nobody asks finds
 * no function here and does no work for it.
 */
export type Trace = { readonly [topic in TraceTopic]?: TraceTable }

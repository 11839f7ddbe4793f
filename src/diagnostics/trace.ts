/** The stages that can explain their decisions. */
export const traceTopics = ['book', 'markup', 'theme', 'lines', 'pages', 'epub'] as const

/** One of these stages. */
export type TraceTopic = (typeof traceTopics)[number]

/** A row of a table, cell by cell. */
export type TraceRow = readonly (string | number)[]

/**
 * Takes a table: its subject, and a function that makes its rows, beginning with the column heads.
 * The rows are made only when this subject is traced.
 */
export type TraceTable = (subject: string, rows: () => readonly TraceRow[]) => void

/**
 * Where stages explain their decisions to people who work on them. A stage that is not traced has
 * no function here and does no work for it.
 */
export type Trace = { readonly [topic in TraceTopic]?: TraceTable }

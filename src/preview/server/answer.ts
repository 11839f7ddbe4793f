/** What the preview answers. */
export interface Answer {
  readonly status: number
  readonly mediaType: string
  readonly body: string | Uint8Array
  /** Whether the bytes at this address never change. */
  readonly isFixed?: boolean
  /** What the document may load and run; that of plain data when absent. */
  readonly policy?: string
}

/** Data of the preview. */
export function jsonAnswer(data: unknown): Answer {
  return { status: 200, mediaType: 'application/json', body: JSON.stringify(data) }
}

/** A short word for a person. */
export function textAnswer(status: number, body: string): Answer {
  return { status, mediaType: 'text/plain; charset=utf-8', body }
}

/** What is not there, or no longer. */
export const notFound = textAnswer(404, 'Not here.\n')

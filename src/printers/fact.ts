/**
 * How sure a fact is: the printer itself says it; another site says it; it is generally known but
 * was not looked up; or sources contradict each other.
 */
export type Certainty = 'vendor' | 'third party' | 'memory' | 'unconfirmed'

/** Where something was read. */
export interface Source {
  /** Who says it, and on which page: `KDP help, topic GVBQ3CMEQW3W2VL6`. */
  readonly page: string
  /** The month it was read in: `2026-11`. */
  readonly read: string
  readonly certainty: Certainty
}

/** A number or another fact about a printer, with its source. */
export interface Fact<Value> {
  readonly value: Value
  readonly source: Source
}

/** A fact from a source. */
export function fact<Value>(value: Value, source: Source): Fact<Value> {
  return { value, source }
}

/** A source for people: `KDP help, topic GVBQ3CMEQW3W2VL6; read 2026-11; the printer says so`. */
export function formatSource({ page, read, certainty }: Source): string {
  return `${page}; read ${read}; ${certaintyInWords[certainty]}`
}

/** Whether a source is good enough to call what breaks its rule an error. */
export function isSure({ certainty }: Source): boolean {
  return certainty === 'vendor' || certainty === 'third party'
}

const certaintyInWords = {
  vendor: 'the printer says so',
  'third party': 'others say so',
  memory: 'not looked up',
  unconfirmed: 'not confirmed, so ask the printer',
} as const satisfies Record<Certainty, string>

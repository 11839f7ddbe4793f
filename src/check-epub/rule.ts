import type { Severity } from '../diagnostics/codes.ts'
import type { Reader } from '../edition/readers.ts'
import type { EpubFinding, EpubPlace } from './finding.ts'
import type { OpenedEpub } from './open-epub.ts'

/** A rule of a shop or a standard. */
export interface EpubRule {
  /** `send-to-kindle/broken-link`. */
  readonly code: string
  readonly severity: Severity
  /** Who asks for it, and where that is written. */
  readonly source: string
  /** What the rule is good for, in a sentence. */
  readonly reason: string
  /** The reader whose shop asks for it; absent when it holds for every EPUB. */
  readonly reader?: Reader
  /** Finds what in the EPUB breaks it, and where. */
  readonly find: (epub: OpenedEpub, madeFor: Reader) => readonly Breach[]
}

/** One place where a rule is broken. */
export interface Breach {
  readonly message: string
  readonly place?: EpubPlace
}

/**
 * Checks an EPUB against a rule. A book made for one reader is not checked against the rules of
 * other shops; a `generic` one is checked against all. A rule that is broken everywhere is reported
 * only a few times.
 */
export function holdTo(epub: OpenedEpub, rule: EpubRule, madeFor: Reader): readonly EpubFinding[] {
  const { code, severity, source, reader } = rule
  if (reader !== undefined && madeFor !== 'generic' && reader !== madeFor) return []
  const breaches = rule.find(epub, madeFor)
  const told = breaches.slice(0, mostTold).map((breach) => ({ code, severity, source, ...breach }))
  const more = breaches.length - told.length
  if (more === 0) return told
  return [...told, { code, severity, source, message: `The same fault is in ${more} more places.` }]
}

const mostTold = 10

/** One breach of the rule, by the whole file. */
export function whole(isBroken: boolean, message: string): readonly Breach[] {
  return isBroken ? [{ message }] : []
}

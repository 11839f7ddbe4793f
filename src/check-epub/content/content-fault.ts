import type { ContentElement } from './content-tree.ts'
import type { ContentCode } from './content-codes.ts'

/** A fault of a content document. */
export interface ContentFault {
  readonly code: ContentCode
  /** One sentence. */
  readonly message: string
  /** What to do about it; absent when the message says it. */
  readonly hint?: string | undefined
  /** Offset of the element that has it, in UTF-16 units. */
  readonly offset: number
  /** The same for all faults of one kind, which are told once: `td@valign`. */
  readonly kind: string
}

/** Takes a fault of an element. */
export type ReportFault = (element: ContentElement, fault: Omit<ContentFault, 'offset'>) => void

/** The faults that a check reports. */
export function collectFaults(check: (report: ReportFault) => void): readonly ContentFault[] {
  const faults: ContentFault[] = []
  check((element, fault) => void faults.push({ ...fault, offset: element.offset }))
  return faults
}

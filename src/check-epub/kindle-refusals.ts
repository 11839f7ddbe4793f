import { checkEpub } from './check-epub.ts'
import type { EpubFinding } from './finding.ts'

/** What Send to Kindle has against a file. */
export interface KindleVerdict {
  /** For each of these it refuses the file. */
  readonly refusals: readonly EpubFinding[]
  /**
   * For these it may: errors against the standard, say. It refuses some of them, and nobody outside
   * knows which.
   */
  readonly faults: readonly EpubFinding[]
}

/** Checks an EPUB for Send to Kindle. */
export async function checkForKindle(bytes: Uint8Array, fileName: string): Promise<KindleVerdict> {
  const found = await checkEpub(bytes, fileName, 'kindle')
  const isItsOwn = ({ code }: EpubFinding): boolean => code.startsWith('send-to-kindle/')
  const isError = ({ severity }: EpubFinding): boolean => severity === 'error'
  const isRefused = (one: EpubFinding): boolean =>
    isError(one) && (isItsOwn(one) || unopened.has(one.code))
  const isDoubtful = (one: EpubFinding): boolean =>
    isError(one) ? one.code.startsWith('epub/') : isItsOwn(one) && one.severity === 'warning'
  return {
    refusals: found.filter(isRefused),
    faults: found.filter((one) => !isRefused(one) && isDoubtful(one)),
  }
}

const unopened = new Set(['epub/unreadable', 'epub/too-large', 'epub/damaged-file', 'epub/locked'])

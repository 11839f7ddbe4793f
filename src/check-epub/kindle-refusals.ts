import { checkEpub } from './check-epub.ts'
import type { EpubFinding } from './finding.ts'

/** The problems that Send to Kindle has with a file. */
export interface KindleVerdict {
  /** It refuses the file for each of these. */
  readonly refusals: readonly EpubFinding[]
  /**
   * It may refuse the file for these, such as errors against the standard. It refuses some of them,
   * and nobody outside Amazon knows which.
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

import type { UnopenedPdf } from '../document/open-pdf.ts'
import type { PrintFinding } from '../model/finding.ts'
import type { DescribedRule } from './described-rule.ts'

const standard = 'PDF 1.7 (ISO 32000-1); read 2026-11; the printer says so'

const told = {
  'not-a-pdf': 'The file is not a PDF: it does not begin as one.',
  password: 'The file is encrypted with a password; save it without one.',
  damaged: 'The file is damaged: no pages can be found in it. Export it again.',
  'too-large': 'The file has data that would fill the memory; export it again.',
} as const satisfies Record<UnopenedPdf['problem'], string>

/** What makes a file unreadable. */
export const openingRules: readonly DescribedRule[] = [
  {
    code: 'file/unreadable',
    severity: 'error',
    reason: 'A file that cannot be opened cannot be checked, nor printed.',
    source: standard,
  },
  {
    code: 'file/pages-lost',
    severity: 'error',
    reason: 'Pages that cannot be read are not printed, or stop the press.',
    source: standard,
  },
  {
    code: 'file/too-long',
    severity: 'warning',
    reason: 'Pages that were not reached in time were not checked.',
    source: standard,
  },
]

/** Says why a file cannot be opened. */
export function unreadable({ problem }: UnopenedPdf): PrintFinding {
  return { code: 'file/unreadable', severity: 'error', message: told[problem], source: standard }
}

/** Says which pages were checked before the time was over. */
export function tooLong(checked: number, all: number): PrintFinding {
  const message = `Only the first ${checked} of ${all} pages were checked; the file takes too long.`
  return { code: 'file/too-long', severity: 'warning', message, source: standard }
}

// Where programs look for the end of a file (ISO 32000-1, annex H.3).
const tail = 1024

/** Says that the end of a file is missing; nothing when it is there. */
export function cutOff(bytes: Uint8Array): readonly PrintFinding[] {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-tail))
  if (end.includes('%%EOF')) return []
  const message =
    'The file is cut off at its end, so that pages or parts of them are lost; export it again.'
  return [{ code: 'file/pages-lost', severity: 'error', message, source: standard }]
}

/** Says that a file has not the pages that it says it has; nothing when it has. */
export function lostPages(found: number, stated: number | undefined): readonly PrintFinding[] {
  if (stated === undefined || stated === found) return []
  const message = `The file says that it has ${stated} pages, but ${found} can be read; export it again.`
  return [{ code: 'file/pages-lost', severity: 'error', message, source: standard }]
}

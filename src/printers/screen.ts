import { fact, type Source } from './fact.ts'
import { inches } from './inches.ts'
import type { Printer } from './printer.ts'

const standards: Source = {
  page: 'ISO 14289-1 (PDF/UA-1) and ISO 19005-2 (PDF/A-2)',
  read: '2026-11',
  certainty: 'vendor',
}

/** A PDF that is read on a screen: no gutter, no bleed, and links. */
export const screen = {
  title: 'A screen',
  bindings: {
    paperback: {
      trims: fact(
        { smallest: inches(2, 2), largest: inches(24, 24), listed: [], takesOthers: true },
        standards,
      ),
      papers: {},
      file: {
        standard: fact('PDF/UA-1 and PDF/A-2a', standards),
        forbidden: {
          encryption: standards,
          scripts: standards,
          'fonts-not-embedded': standards,
        },
      },
    },
  },
} as const satisfies Printer

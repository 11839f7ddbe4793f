import { fact, type Source } from './fact.ts'
import { inch, inches } from './inches.ts'
import type { Printer } from './printer.ts'

const memory: Source = {
  page: 'general knowledge of printers for home and office',
  read: '2026-11',
  certainty: 'memory',
}

/** A printer at home or in an office: A4 or Letter, and an edge that it cannot print. */
export const home = {
  title: 'A printer at home',
  bindings: {
    paperback: {
      trims: fact(
        { smallest: inches(3, 4), largest: inches(11.7, 17), listed: [], takesOthers: true },
        memory,
      ),
      papers: {},
      margins: fact({ plain: inch(0.25), withBleed: inch(0.25) }, memory),
      file: { forbidden: { encryption: memory } },
    },
  },
} as const satisfies Printer

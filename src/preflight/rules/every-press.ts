import { fact, type Fact, type Source } from '../../printers/fact.ts'

const read = '2026-11'

const pdf: Source = { page: 'PDF 1.7 (ISO 32000-1), § 14.11.2', read, certainty: 'vendor' }

const presses: Source = { page: 'general knowledge of presses', read, certainty: 'memory' }

/** What holds for every printer. */
export const everyPress = {
  boxes: fact(true, pdf),
  turned: fact(true, presses),
  unit: fact(true, presses),
  oneSize: fact(true, presses),
  registration: fact(true, presses),
  privateData: fact(true, presses),
  folios: fact(true, presses),
  readable: fact(true, {
    page: 'what cannot be read cannot be checked',
    read,
    certainty: 'vendor',
  }),
} as const satisfies Record<string, Fact<true>>

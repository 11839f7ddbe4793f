import { fact, type Source } from './fact.ts'
import { inch, inches } from './inches.ts'
import type { CoverRules, Paper, Printer, PrintRules } from './printer.ts'

const read = '2026-11'

const requirements: Source = {
  page: 'ingramspark.com/blog/file-requirements-for-print-books',
  read,
  certainty: 'vendor',
}

const help: Source = {
  page: 'help.ingramspark.com, articles 5338636202637, 6443532453901, 5338619119245',
  read,
  certainty: 'vendor',
}

const unconfirmed: Source = {
  page: 'sites that contradict each other; the template of IngramSpark knows',
  read,
  certainty: 'unconfirmed',
}

const memory: Source = { page: 'general knowledge of IngramSpark', read, certainty: 'memory' }

const pages = fact({ fewest: 18, most: 1200 }, unconfirmed)

// Sites give 400 to 474 pages an inch for white paper; the best two agree on 474.
function paper(title: string, caliper?: number): Paper {
  return {
    title,
    color: title.includes('color'),
    ...(caliper !== undefined && { caliper: fact(inch(caliper), unconfirmed) }),
    pages,
  }
}

const cover: CoverRules = {
  bleed: fact(inch(0.125), requirements),
  safety: fact(inch(0.25), requirements),
  spine: fact({ type: 'by-caliper', plus: 0 }, unconfirmed),
  spineText: fact(48, unconfirmed),
  ink: fact(3, help),
}

const paperback: PrintRules = {
  trims: fact(
    { smallest: inches(4, 6), largest: inches(8.5, 11.69), listed: [], takesOthers: true },
    unconfirmed,
  ),
  papers: {
    white: paper('white paper, 50 lb', 0.00211),
    cream: paper('cream paper, 50 lb'),
    groundwood: paper('groundwood paper'),
    color: paper('standard color paper'),
    'premium-color': paper('premium color paper, 70 lb'),
  },
  pageMultiple: fact(2, help),
  lastPageBlank: fact(true, requirements),
  margins: fact({ plain: inch(0.5), withBleed: inch(0.5) }, requirements),
  bleed: fact({ size: inch(0.125), atSpine: false }, requirements),
  file: {
    standard: fact('PDF/X-1a:2001', requirements),
    resolution: fact(300, requirements),
    ink: fact(2.4, requirements),
    colors: fact(
      { black: ['gray', 'cmyk', 'spot'], color: ['gray', 'cmyk', 'spot'], profiles: false },
      requirements,
    ),
    forbidden: {
      links: memory,
      annotations: memory,
      layers: memory,
      encryption: requirements,
      transparency: memory,
      scripts: memory,
      'printer-marks': requirements,
      'fonts-not-embedded': requirements,
    },
  },
  cover,
}

/** IngramSpark, and its parent Lightning Source. */
export const ingramspark = {
  title: 'IngramSpark',
  bindings: {
    paperback,
    hardcover: {
      ...paperback,
      cover: {
        ...cover,
        spine: fact(
          { type: 'ask' },
          { page: 'the cover template generator of IngramSpark', read, certainty: 'vendor' },
        ),
      },
    },
  },
} as const satisfies Printer

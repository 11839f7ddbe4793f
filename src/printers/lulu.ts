import { toPt } from '../edition/length.ts'
import { fact, type Source } from './fact.ts'
import { inch, inches } from './inches.ts'
import type { CoverRules, PageCounts, Paper, Printer, PrintRules, SpineStep } from './printer.ts'

const read = '2026-11'

const help: Source = {
  page: 'help.lulu.com, articles 64000255584, 64000255583, 64000255590',
  read,
  certainty: 'vendor',
}

const spines: Source = {
  page: 'help.lulu.com, article 64000255584; agrees with the API of Lulu on three books',
  read,
  certainty: 'vendor',
}

const hardcovers: Source = {
  page: 'sites that list the spines of Lulu hardcovers',
  read,
  certainty: 'third party',
}

const unconfirmed: Source = {
  page: 'general knowledge of Lulu; its price calculator lists the sizes',
  read,
  certainty: 'unconfirmed',
}

function papers(pages: PageCounts, source: Source): PrintRules['papers'] {
  const paper = (title: string): Paper => ({
    title,
    color: title.includes('color'),
    caliper: fact(inch(1 / 444), spines),
    pages: fact(pages, source),
  })
  return {
    white: paper('white paper'),
    cream: paper('cream paper'),
    color: paper('standard color paper'),
    'premium-color': paper('premium color paper'),
  }
}

const cover: CoverRules = {
  bleed: fact(inch(0.125), help),
  safety: fact(inch(0.5), help),
  spine: fact({ type: 'by-caliper', plus: inch(0.06) }, spines),
  spineText: fact(80, help),
}

const paperback: PrintRules = {
  trims: fact(
    { smallest: inches(4, 6), largest: inches(8.5, 11.69), listed: [], takesOthers: true },
    unconfirmed,
  ),
  papers: papers({ fewest: 32, most: 800 }, help),
  pageMultiple: fact(2, unconfirmed),
  // A safety of 0.5 in, and 0.2 to 0.3 in more at the gutter.
  gutter: fact([{ most: Infinity, inside: inch(0.7) }], help),
  margins: fact({ plain: inch(0.5), withBleed: inch(0.5) }, help),
  bleed: fact({ size: inch(0.125), atSpine: true }, help),
  file: {
    resolution: fact(300, help),
    finestResolution: fact(600, help),
    colors: fact({ black: ['gray'], color: ['gray', 'rgb'], profiles: true }, help),
    forbidden: {
      encryption: unconfirmed,
      'printer-marks': help,
      'fonts-not-embedded': help,
    },
  },
  cover,
}

// Between these page counts nobody has written the width down.
const hardcoverSpines: readonly SpineStep[] = [
  { fewest: 24, most: 84, width: toPt(6, 'mm') },
  { fewest: 85, most: 140, width: toPt(13, 'mm') },
  { fewest: 141, most: 141, width: toPt(16, 'mm') },
  { fewest: 335, most: 360, width: toPt(27, 'mm') },
  { fewest: 499, most: 500, width: toPt(35, 'mm') },
  { fewest: 501, most: 501, width: toPt(37, 'mm') },
  { fewest: 779, most: 799, width: toPt(52, 'mm') },
  { fewest: 800, most: 800, width: toPt(54, 'mm') },
]

/** Lulu. */
export const lulu = {
  title: 'Lulu',
  bindings: {
    paperback,
    hardcover: {
      ...paperback,
      papers: papers({ fewest: 24, most: 800 }, hardcovers),
      cover: {
        ...cover,
        spine: fact({ type: 'by-table', steps: hardcoverSpines }, hardcovers),
        // It is not said whether the bleed counts.
        wrap: fact(
          { least: inch(0.75), most: inch(0.875) },
          {
            page: 'help.lulu.com, article 64000308572',
            read,
            certainty: 'vendor',
          },
        ),
      },
    },
  },
} as const satisfies Printer

import { fact, type Source } from './fact.ts'
import { inch, inches } from './inches.ts'
import type { FileRules, Paper, Printer, PrintRules } from './printer.ts'

const read = '2026-11'

const margins: Source = {
  page: 'KDP help, topic GVBQ3CMEQW3W2VL6 (trim size, bleed and margins)',
  read,
  certainty: 'vendor',
}

const submission: Source = {
  page: 'KDP help, topic G201857950 (paperback submission guidelines)',
  read,
  certainty: 'vendor',
}

const limits: Source = {
  page: 'Book Bolt help (page limits of KDP by trim size)',
  read,
  certainty: 'third party',
}

const covers: Source = {
  page: 'KDP help, topic G201953020 (cover), as four other sites quote it',
  read,
  certainty: 'third party',
}

const hinges: Source = {
  page: 'sites that give 0.197, 0.375 or 0.4 in; the cover calculator of KDP knows',
  read,
  certainty: 'unconfirmed',
}

const memory: Source = { page: 'general knowledge of KDP', read, certainty: 'memory' }

const groundwood: Source = {
  page: 'KDP help, topic G99WKT9FARBGHBJF, names the paper but not its limits',
  read,
  certainty: 'unconfirmed',
}

const square = [inches(8.25, 6), inches(8.25, 8.25)]
const large = [inches(8.5, 8.5), inches(8.5, 11)]
const a4 = [inches(8.27, 11.69)]

const listed = [
  inches(5, 8),
  inches(5.06, 7.81),
  inches(5.25, 8),
  inches(5.5, 8.5),
  inches(6, 9),
  inches(6.14, 9.21),
  inches(6.69, 9.61),
  inches(7, 10),
  inches(7.44, 9.69),
  inches(7.5, 9.25),
  inches(8, 10),
  ...square,
  ...large,
  ...a4,
]

function paperback(
  title: string,
  caliper: number,
  most: {
    readonly usual: number
    readonly square: number
    readonly large: number
    readonly a4: number
  },
): Paper {
  return {
    title,
    color: title.includes('color'),
    caliper: fact(inch(caliper), covers),
    pages: fact({ fewest: 24, most: most.usual }, limits),
    pagesByTrim: [
      fact({ trims: square, fewest: 24, most: most.square }, limits),
      fact({ trims: large, fewest: 24, most: most.large }, limits),
      fact({ trims: a4, fewest: 24, most: most.a4 }, limits),
    ],
  }
}

// Four sites give the same spine: pages × caliper, nothing added. Calculators that add 0.06 in
// give the spine of Lulu.
const white = { usual: 828, square: 800, large: 590, a4: 780 }
const cream = { usual: 776, square: 750, large: 550, a4: 730 }
const premium = { usual: 828, square: 800, large: 590, a4: 590 }

const file: FileRules = {
  bytes: fact(650_000_000, submission),
  resolution: fact(300, submission),
  typeSize: fact(7, submission),
  lineWidth: fact(0.75, submission),
  lightestGray: fact(0.1, submission),
  colors: fact(
    { black: ['gray'], color: ['gray', 'rgb', 'cmyk'], profiles: true },
    { page: 'KDP community and issue threads (black as 100 % K)', read, certainty: 'third party' },
  ),
  forbidden: {
    links: submission,
    annotations: submission,
    outline: submission,
    layers: submission,
    encryption: submission,
    transparency: submission,
    'printer-marks': submission,
    'invisible-text': submission,
    metadata: submission,
    scripts: submission,
    'fonts-not-embedded': submission,
  },
}

const paperbackRules: PrintRules = {
  trims: fact(
    { smallest: inches(4, 6), largest: inches(8.5, 11.69), listed, takesOthers: true },
    { page: 'several sites (custom sizes of KDP)', read, certainty: 'third party' },
  ),
  papers: {
    white: paperback('white paper', 0.002252, white),
    cream: paperback('cream paper', 0.0025, cream),
    groundwood: {
      title: 'groundwood paper',
      color: false,
      pages: fact({ fewest: 24, most: 776 }, groundwood),
    },
    color: {
      title: 'standard color paper',
      color: true,
      caliper: fact(inch(0.002252), covers),
      pages: fact({ fewest: 72, most: 600 }, limits),
    },
    'premium-color': paperback('premium color paper', 0.002347, premium),
  },
  pageMultiple: fact(2, memory),
  blankPages: fact(2, submission),
  gutter: fact(
    [
      { most: 150, inside: inch(0.375) },
      { most: 300, inside: inch(0.5) },
      { most: 500, inside: inch(0.625) },
      { most: 700, inside: inch(0.75) },
      { most: 828, inside: inch(0.875) },
    ],
    margins,
  ),
  margins: fact({ plain: inch(0.25), withBleed: inch(0.375) }, margins),
  bleed: fact({ size: inch(0.125), atSpine: false }, margins),
  file,
  cover: {
    bleed: fact(inch(0.125), covers),
    safety: fact(inch(0.125), memory),
    spine: fact({ type: 'by-caliper', plus: 0 }, covers),
    spineText: fact(79, covers),
    spineSafety: fact(inch(0.0625), covers),
    barcode: fact(
      { size: inches(2, 1.2), fromSpine: inch(0.25), fromTrim: inch(0.25) },
      { page: 'four sites (barcode zone of KDP)', read, certainty: 'third party' },
    ),
  },
}

const hardcoverPages = fact({ fewest: 75, most: 550 }, limits)

const hardcoverTrims = [
  inches(5.5, 8.5),
  inches(6, 9),
  inches(6.14, 9.21),
  inches(7, 10),
  inches(8.25, 11),
]

const hardcoverRules: PrintRules = {
  ...paperbackRules,
  trims: fact(
    {
      smallest: inches(5.5, 8.5),
      largest: inches(8.25, 11),
      listed: hardcoverTrims,
      takesOthers: false,
    },
    memory,
  ),
  papers: {
    white: { title: 'white paper', color: false, pages: hardcoverPages },
    cream: { title: 'cream paper', color: false, pages: hardcoverPages },
    'premium-color': { title: 'premium color paper', color: true, pages: hardcoverPages },
  },
  cover: {
    bleed: fact(inch(0.59), covers),
    wrap: fact({ least: inch(0.59), most: inch(0.59) }, covers),
    // The sources contradict each other about the hinge and the spine of hardcovers.
    hinge: fact({ least: 0, most: inch(0.4) }, hinges),
    spine: fact(
      { type: 'ask' },
      { page: 'KDP cover calculator, kdp.amazon.com/cover-calculator', read, certainty: 'memory' },
    ),
    spineText: fact(79, covers),
  },
}

/** Amazon KDP. */
export const kdp = {
  title: 'Amazon KDP',
  bindings: { paperback: paperbackRules, hardcover: hardcoverRules },
} as const satisfies Printer

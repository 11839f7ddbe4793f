import { fact, type Source } from '../../printers/fact.ts'
import { inch, inches } from '../../printers/inches.ts'
import type { PrintRules } from '../../printers/printer.ts'

const usual: Source = {
  page: 'what most printers ask for',
  read: '2026-11',
  certainty: 'memory',
}

const everybody: Source = {
  page: 'KDP help G201857950, IngramSpark file requirements, Lulu help 64000255584',
  read: '2026-11',
  certainty: 'vendor',
}

/** What a PDF should be like when nobody says who prints it. */
export const anyPrinter: PrintRules = {
  trims: fact(
    { smallest: inches(2, 2), largest: inches(40, 40), listed: [], takesOthers: true },
    usual,
  ),
  papers: {},
  pageMultiple: fact(2, usual),
  blankPages: fact(2, usual),
  margins: fact({ plain: inch(0.25), withBleed: inch(0.25) }, usual),
  bleed: fact({ size: inch(0.125), atSpine: false }, usual),
  file: {
    resolution: fact(300, usual),
    typeSize: fact(7, usual),
    lineWidth: fact(0.25, usual),
    forbidden: {
      annotations: usual,
      layers: usual,
      encryption: everybody,
      scripts: usual,
      'fonts-not-embedded': everybody,
    },
  },
}

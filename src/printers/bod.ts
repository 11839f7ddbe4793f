import { toPt } from '../edition/length.ts'
import { fact, type Source } from './fact.ts'
import type { Paper, Printer, PrintRules } from './printer.ts'

const read = '2026-11'

const covers: Source = { page: 'bod.de/verlage/coverberechnung', read, certainty: 'vendor' }

const memory: Source = { page: 'general knowledge of BoD', read, certainty: 'memory' }

function millimeters(width: number, height: number) {
  return { width: toPt(width, 'mm'), height: toPt(height, 'mm') }
}

function paper(title: string, most: number, fewest = 24): Paper {
  return { title, color: title.includes('color'), pages: fact({ fewest, most }, covers) }
}

const paperback: PrintRules = {
  trims: fact(
    {
      smallest: millimeters(120, 170),
      largest: millimeters(210, 297),
      listed: [
        millimeters(120, 190),
        millimeters(135, 215),
        millimeters(148, 210),
        millimeters(155, 220),
        millimeters(170, 170),
        millimeters(170, 220),
        millimeters(190, 270),
        millimeters(210, 150),
        millimeters(210, 210),
        millimeters(210, 297),
      ],
      takesOthers: true,
    },
    memory,
  ),
  papers: {
    'thin-white': paper('white paper, 80 g', 1200),
    white: paper('white paper, 90 g', 1050),
    cream: paper('cream paper, 90 g', 900),
    color: paper('white paper, 90 g, printed in color', 1050),
  },
  pageMultiple: fact(4, memory),
  bleed: fact({ size: toPt(5, 'mm'), atSpine: true }, covers),
  file: {
    resolution: fact(300, memory),
    lineArtResolution: fact(900, covers),
    lineWidth: fact(0.25, covers),
    colors: fact(
      { black: ['gray', 'rgb'], color: ['gray', 'rgb', 'cmyk'], profiles: true },
      covers,
    ),
    forbidden: {
      'turned-pages': covers,
      encryption: memory,
      'printer-marks': memory,
      'fonts-not-embedded': memory,
    },
  },
  cover: {
    bleed: fact(toPt(5, 'mm'), covers),
    spine: fact({ type: 'ask' }, covers),
    barcode: fact({ size: millimeters(25, 25) }, covers),
  },
}

/** BoD, Books on Demand. */
export const bod = {
  title: 'BoD',
  bindings: {
    paperback,
    hardcover: {
      ...paperback,
      papers: {
        white: paper('white paper, 90 g', 980),
        cream: paper('cream paper, 90 g', 900),
        color: paper('white paper, 90 g, printed in color', 980),
      },
    },
  },
} as const satisfies Printer

import type { Binding, PaperName } from '../edition/edition.ts'
import type { Pt, Size } from '../edition/length.ts'
import type { Fact, Source } from './fact.ts'

/** A printer of books: what it makes, and what it takes. */
export interface Printer {
  readonly title: string
  /** What it makes, by binding. The first is meant when an edition names none. */
  readonly bindings: Readonly<Partial<Record<Binding, PrintRules>>>
}

/**
 * What a printer takes for books of one binding. What is absent, the printer does not limit, or
 * nobody knows its limit.
 */
export interface PrintRules {
  readonly trims: Fact<Trims>
  /** Empty when the printer does not ask for a paper. */
  readonly papers: Readonly<Partial<Record<PaperName, Paper>>>
  /** The page count is a multiple of this; 1 when any will do. */
  readonly pageMultiple?: Fact<number>
  /** Whether the last page must be blank, since the printer prints on it. */
  readonly lastPageBlank?: Fact<boolean>
  /** The most blank pages in a row. */
  readonly blankPages?: Fact<number>
  /** The narrowest inner margins by page count, shortest book first. */
  readonly gutter?: Fact<readonly GutterStep[]>
  /** The narrowest outer, top and bottom margins. */
  readonly margins?: Fact<OuterMargins>
  /** Absent when nothing may reach the edge of the page. */
  readonly bleed?: Fact<Bleed>
  readonly file: FileRules
  readonly cover?: CoverRules
}

/** The sizes of page that a printer offers. */
export interface Trims {
  readonly smallest: Size
  readonly largest: Size
  /** The sizes that it lists, smallest first; empty when it lists none. */
  readonly listed: readonly Size[]
  /** Whether it takes sizes that it does not list. */
  readonly takesOthers: boolean
}

/** A paper, with the books that may be printed on it. */
export interface Paper {
  /** Its name for people: `cream paper`. */
  readonly title: string
  /** Whether the press prints it in color. */
  readonly color: boolean
  /** How much one page (a side of a leaf) adds to the spine; absent when nobody knows. */
  readonly caliper?: Fact<Pt>
  readonly pages: Fact<PageCounts>
  /** Sizes of page with other limits. */
  readonly pagesByTrim?: readonly Fact<TrimPageCounts>[]
}

/** How many pages a book may have. */
export interface PageCounts {
  readonly fewest: number
  readonly most: number
}

/** How many pages a book of these sizes may have. */
export interface TrimPageCounts extends PageCounts {
  readonly trims: readonly Size[]
}

/** The narrowest inner margin of books of up to so many pages. */
export interface GutterStep {
  readonly most: number
  readonly inside: Pt
}

/** The narrowest outer, top and bottom margins, for books without and with bleed. */
export interface OuterMargins {
  readonly plain: Pt
  readonly withBleed: Pt
}

/** What is printed beyond the trim and cut off. */
export interface Bleed {
  readonly size: Pt
  /** Whether the page has bleed at the spine too. Without it, rectos and versos differ. */
  readonly atSpine: boolean
}

/** What the file of a book must be like. */
export interface FileRules {
  /** Whether it must be PDF/X, or another standard. */
  readonly standard?: Fact<PdfStandard>
  readonly bytes?: Fact<number>
  /** Pixels per inch of an image as printed. */
  readonly resolution?: Fact<number>
  /** The same of line art: pixels that are black or white. */
  readonly lineArtResolution?: Fact<number>
  /** Pixels per inch above which a printer scales down. */
  readonly finestResolution?: Fact<number>
  readonly typeSize?: Fact<Pt>
  readonly lineWidth?: Fact<Pt>
  /** The lightest gray that prints, from 0 (paper) to 1 (black). */
  readonly lightestGray?: Fact<number>
  /** The most ink in one place, in sums of cyan, magenta, yellow and black: 2.4 is 240 %. */
  readonly ink?: Fact<number>
  readonly colors?: Fact<ColorPolicy>
  /** What must not be in the file, and who says so. */
  readonly forbidden: Readonly<Partial<Record<FileFeature, Source>>>
}

/** A standard for the whole file. */
export type PdfStandard = 'PDF/X-1a:2001' | 'PDF/X-4' | 'PDF/UA-1 and PDF/A-2a'

/** The kinds of color that objects on a page may have. */
export interface ColorPolicy {
  /** In a book printed in black alone. */
  readonly black: readonly ColorKind[]
  /** In a book printed in color. */
  readonly color: readonly ColorKind[]
  /** Whether colors may have an ICC profile. */
  readonly profiles: boolean
}

/** How many inks a color has, and which. */
export type ColorKind = 'gray' | 'rgb' | 'cmyk' | 'spot'

/** Something that a file may have and a printer may refuse. */
export type FileFeature =
  | 'links'
  | 'annotations'
  | 'outline'
  | 'layers'
  | 'encryption'
  | 'transparency'
  | 'printer-marks'
  | 'invisible-text'
  | 'metadata'
  | 'scripts'
  | 'turned-pages'
  | 'fonts-not-embedded'

/** What the cover must be like. */
export interface CoverRules {
  readonly bleed: Fact<Pt>
  /** How far text and pictures stay from the trim. */
  readonly safety?: Fact<Pt>
  readonly spine: Fact<Spine>
  /** The fewest pages of a book with text on its spine. */
  readonly spineText?: Fact<number>
  /** How far the text on the spine stays from its folds. */
  readonly spineSafety?: Fact<Pt>
  readonly barcode?: Fact<BarcodeZone>
  /** How far the cover of a hardcover reaches around the boards, with its bleed. */
  readonly wrap?: Fact<LengthRange>
  /** The groove between the spine of a hardcover and each board. */
  readonly hinge?: Fact<LengthRange>
  readonly ink?: Fact<number>
}

/** A length that sources do not agree on. */
export interface LengthRange {
  readonly least: Pt
  readonly most: Pt
}

/**
 * How wide the spine is: pages × caliper + a constant; a width for each range of page counts; or
 * only the printer's calculator knows.
 */
export type Spine =
  | { readonly type: 'by-caliper'; readonly plus: Pt }
  | { readonly type: 'by-table'; readonly steps: readonly SpineStep[] }
  | { readonly type: 'ask' }

/** The spine of books with so many pages. */
export interface SpineStep extends PageCounts {
  readonly width: Pt
}

/** The place of the barcode, at the lower right of the back cover. */
export interface BarcodeZone {
  readonly size: Size
  /** Absent when nobody knows. */
  readonly fromSpine?: Pt
  readonly fromTrim?: Pt
}

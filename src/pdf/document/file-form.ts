import type { PdfEdition } from '../../edition/edition.ts'
import type { Pt } from '../../edition/length.ts'
import { paperOf, printRulesOf } from '../../printers/printers.ts'
import type { PdfStandard, PrintRules } from '../../printers/printer.ts'
import type { ColorMode } from '../color/press-color.ts'

/** What the file of an edition holds and leaves out, as its printer wants it. */
export interface FileForm {
  /** The standard that the file claims; absent when it claims none. */
  readonly standard?: PdfStandard
  /** The ICC profile of the press, for a standard that wants one in the file. */
  readonly profile?: Uint8Array
  readonly hasLinks: boolean
  readonly hasOutline: boolean
  /** Whether formulas can be copied as their TeX, by invisible text. */
  readonly hasInvisibleText: boolean
  /** Whether objects may be seen through; otherwise pictures are laid on white. */
  readonly hasTransparency: boolean
  /** Whether the file describes the book; otherwise it has its title alone. */
  readonly hasMetadata: boolean
  /** Whether the book is looked at in spreads. */
  readonly isFacing: boolean
  /** Whether the file says what each thing on a page is, for screen readers. */
  readonly isTagged: boolean
  readonly colors: ColorMode
  /** Whether a picture may keep its colors as four inks, where colors are as the book gives them. */
  readonly hasInks: boolean
  /** The most ink in one place: 2.4 is 240 %; absent when the printer names no limit. */
  readonly mostInk?: number
  /** What is printed beyond the trim; absent when nothing is. */
  readonly bleed?: PageBleed
}

/** How far a page reaches beyond its trim. */
export interface PageBleed {
  readonly size: Pt
  /** Whether it does so at the spine too. */
  readonly atSpine: boolean
}

/** The file of an edition that names no printer: everything is in it, in the colors of the book. */
export const plainForm: FileForm = {
  hasLinks: true,
  hasOutline: true,
  hasInvisibleText: true,
  hasTransparency: true,
  hasMetadata: true,
  isFacing: true,
  isTagged: false,
  colors: 'given',
  hasInks: true,
}

/** The form that the printer of an edition asks for; PDF/X-4 with the profile of a press. */
export function fileForm(edition: PdfEdition, profile?: Uint8Array): FileForm {
  const form = formOfPrinter(edition)
  return profile ? withProfile(form, profile) : form
}

// PDF/X-4 takes what can be seen through, and no annotation on the page (ISO 15930-7, § 6.17).
function withProfile(form: FileForm, profile: Uint8Array): FileForm {
  return {
    ...form,
    standard: 'PDF/X-4',
    profile,
    hasLinks: false,
    hasTransparency: true,
    hasMetadata: true,
    isTagged: false,
    colors: form.colors === 'gray' ? 'gray' : 'inks',
    hasInks: true,
  }
}

function formOfPrinter(edition: PdfEdition): FileForm {
  const rules = printRulesOf(edition)
  if (!rules) return plainForm
  const { standard, forbidden, ink, colors } = rules.file
  const isTagged = standard?.value === 'PDF/UA-1 and PDF/A-2a'
  const bleed = edition.bleed
  return {
    ...(standard && { standard: standard.value }),
    hasLinks: !forbidden.links && !forbidden.annotations,
    hasOutline: !forbidden.outline,
    hasInvisibleText: !forbidden['invisible-text'],
    hasTransparency: !forbidden.transparency,
    hasMetadata: !forbidden.metadata,
    isFacing: edition.printer !== 'screen',
    isTagged,
    colors: colorMode(edition, rules),
    // The output intent of a tagged file is RGB, which allows no inks (ISO 19005-2, § 6.2.4.3).
    hasInks: !isTagged && colors?.value.color.includes('cmyk') !== false,
    ...(ink && { mostInk: ink.value }),
    ...(bleed !== undefined && {
      bleed: { size: bleed, atSpine: rules.bleed?.value.atSpine ?? true },
    }),
  }
}

function colorMode(edition: PdfEdition, rules: PrintRules): ColorMode {
  const paper = paperOf(edition, rules)
  if (!paper) return 'given'
  if (!paper.color) return 'gray'
  return rules.file.colors?.value.color.includes('rgb') === false ? 'inks' : 'given'
}

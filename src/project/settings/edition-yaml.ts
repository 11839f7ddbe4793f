import * as v from 'valibot'
import { paperNames } from '../../edition/edition.ts'
import { isReader, readers } from '../../edition/readers.ts'
import { parseTrim, trimSizes } from '../../edition/trim.ts'
import { isBinding, isPrinterName, printers } from '../../printers/printers.ts'
import { key, told } from '../../yaml/key-facts.ts'
import { shortLength, text, wholeNumber } from './yaml-values.ts'

const trim = v.pipe(
  text,
  v.check(
    (size) => parseTrim(size) !== undefined,
    'is not a possible page size\nwrite 5.5x8.5in, 148x210mm, a5 or b-format',
  ),
)

/** The schema of an edition: a form in which the book is published. */
export const edition = v.pipe(
  v.strictObject({
    format: told(v.picklist(['epub', 'kepub', 'pdf']), {
      says: 'What kind of file it is: an EPUB for e-readers, a KEPUB for Kobo, or a PDF for print.',
      example: 'format: epub',
    }),
    reader: key(v.picklist(Object.keys(readers).filter(isReader)), {
      says: 'The shop or e-reader that an ebook is made for, whose rules it then follows.',
      example: 'reader: apple',
      otherwise: 'every reader and shop (generic)',
    }),
    isbn: key(text, {
      says: 'The ISBN of this edition; the same as a line under "isbn" of the book.',
      example: 'isbn: 978-0-306-40615-7',
      otherwise: 'none',
      takes: 'an ISBN of 13 or 10 digits, with or without hyphens',
    }),
    trim: key(trim, {
      says: 'The size of the page after trimming, width by height.',
      example: 'trim: 5.5x8.5in',
      otherwise: '5.5x8.5in; at a home printer A4 or Letter, by the language',
      takes: `two lengths, or one of ${Object.keys(trimSizes).join(', ')}`,
    }),
    theme: key(text, {
      says: 'A theme for this edition alone, instead of that of the book.',
      example: 'theme: case.css',
      otherwise: 'the theme of the book',
      takes: 'classic, modern, or the path of a stylesheet',
    }),
    style: key(text, {
      says: 'A few lines of CSS for this edition alone, which hold after its theme.',
      example: "style: 'body { font-size: 12pt }'",
      otherwise: 'none',
      takes: 'CSS',
    }),
    kind: key(v.picklist(['large-print', 'sample']), {
      says: 'A ready kind of edition: large type for readers with low vision (PDF alone), or only the first chapters.',
      example: 'kind: large-print',
      otherwise: 'the whole book in the type of the theme',
    }),
    chapters: key(wholeNumber('1, 2 or more'), {
      says: 'How many chapters an edition of kind sample has.',
      example: 'chapters: 3',
      otherwise: 'about a tenth of the book',
    }),
    printer: key(v.picklist(Object.keys(printers).filter(isPrinterName)), {
      says: 'Who prints the PDF. Margins, page count, colors and the kind of file follow what this printer takes.',
      example: 'printer: kdp',
      otherwise: 'no printer: nothing is checked against the limits of one',
    }),
    paper: key(v.picklist(paperNames), {
      says: 'The paper it is printed on; it decides the page limits, the width of the spine and whether there is color.',
      example: 'paper: cream',
      otherwise: 'the first paper of the printer, usually white',
    }),
    binding: key(v.picklist(['paperback', 'hardcover'].filter(isBinding)), {
      says: 'How the printed book is bound.',
      example: 'binding: hardcover',
      otherwise: 'the first binding of the printer, usually paperback',
    }),
    bleed: key(v.union([v.boolean(), shortLength('bleed')]), {
      says: 'Prints pages beyond the trimmed edge, so that pictures can reach it.',
      example: 'bleed: true',
      otherwise: 'false: nothing reaches the edge',
      takes: 'true or false, or a length, such as 3mm',
    }),
    spine: key(shortLength('spine'), {
      says: "The width of the spine, as the printer's calculator gives it.",
      example: 'spine: 14.2mm',
      otherwise: 'computed from the pages and the paper, where the printer says how',
      takes: 'a length, such as 14.2mm',
    }),
    caliper: key(shortLength('caliper'), {
      says: 'How much one page (one side of a leaf) adds to the width of the spine.',
      example: 'caliper: 0.0025in',
      otherwise: 'as the printer says of its paper',
      takes: 'a length, such as 0.0025in',
    }),
    profile: key(text, {
      says: 'An ICC profile of the press, from your printer. The file is then PDF/X-4.',
      example: 'profile: press.icc',
      otherwise: 'none',
      takes: 'the path of a file in the book folder',
    }),
  }),
  v.examples([{ format: 'epub' }]),
)

/** An edition, as written. */
export type WrittenEdition = v.InferOutput<typeof edition>

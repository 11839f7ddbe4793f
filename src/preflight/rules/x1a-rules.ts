/**
 * What PDF/X-1a:2001 asks beyond what the printers' own rules ask. Colors, fonts, transparency and
 * encryption have rules of their own.
 */
import type { Fact, Source } from '../../printers/fact.ts'
import type { PrintRules } from '../../printers/printer.ts'
import { overlap } from '../../drawing/area.ts'
import type { PageFeature } from '../model/page-contents.ts'
import type { PrintFile } from '../model/print-file.ts'
import { fileRule, pageRule, when, type FileRule, type Found, type PageRule } from './rule.ts'

/** Where the rules of PDF/X-1a are written. */
export const x1aStandard: Source = {
  page: 'ISO 15930-1:2001 (PDF/X-1a), as free checkers of it read it',
  read: '2026-11',
  certainty: 'third party',
}

function isX1a({ file }: PrintRules): Fact<true> | undefined {
  return file.standard?.value === 'PDF/X-1a:2001' ? { value: true, source: x1aStandard } : undefined
}

/** PDF/X-1a, the file as a whole. */
export const x1aFileRules: readonly FileRule[] = [
  ofFile(
    'x1a/claim',
    'A printer recognizes PDF/X-1a by what the file says about itself.',
    (file) => {
      const { GTS_PDFXVersion: version, GTS_PDFXConformance: conformance } = file.info
      const isClaimed = /^PDF\/X-1(a?):2001$/.test(version ?? '')
      const isExact = version === 'PDF/X-1a:2001' || conformance === 'PDF/X-1a:2001'
      return when(!isClaimed || !isExact, 'The file does not say that it is PDF/X-1a:2001.')
    },
  ),
  ofFile('x1a/version', 'PDF/X-1a:2001 is written in PDF 1.3.', ({ version }) =>
    when(version > '1.3', `The file is PDF ${version}, which is newer than PDF/X-1a:2001 allows.`),
  ),
  ofFile('x1a/output-intent', 'It says which press the inks were mixed for.', (file) => {
    const intent = file.outputIntents.find(({ subtype }) => subtype === 'GTS_PDFX')
    if (!intent) return [{ message: 'The file has no output intent for PDF/X.' }]
    const isNamed = intent.condition !== '' && (intent.registry !== '' || intent.hasProfile)
    return when(!isNamed, 'The output intent names no registered condition and has no profile.')
  }),
  ofFile('x1a/trapped', 'Trapping must be done once, and not twice.', ({ info }) =>
    when(
      info['Trapped'] !== 'True' && info['Trapped'] !== 'False',
      'The file does not say whether it is trapped.',
    ),
  ),
  ofFile('x1a/document-id', 'Each file has an id of its own.', ({ hasDocumentId }) =>
    when(!hasDocumentId, 'The file has no document id.'),
  ),
  ofFile('x1a/information', 'The file says what it is called and when it was made.', missingKeys),
]

/** PDF/X-1a, each page. */
export const x1aPageRules: readonly PageRule[] = [
  pageRule({
    code: 'x1a/trim-box',
    severity: 'error',
    reason: 'Every page says where it is to be trimmed.',
    limit: isX1a,
    find: ({ boxes: { trim, art } }) => {
      if (trim && art) return [{ message: 'The page has both a TrimBox and an ArtBox.' }]
      return when(!trim && !art, 'The page has no TrimBox.')
    },
  }),
  pageRule({
    code: 'x1a/annotation',
    severity: 'error',
    reason: 'Within the bleed there may be only what is printed.',
    limit: isX1a,
    find: ({ annotations, sheet }) => {
      const inside = annotations.filter(
        ({ subtype, area }) => subtype !== 'TrapNet' && overlap(area, sheet) !== undefined,
      )
      const count = inside.length === 1 ? 'an annotation' : `${inside.length} annotations`
      return when(inside.length > 0, `The page has ${count} within its bleed.`)
    },
  }),
  pageRule({
    code: 'x1a/forbidden',
    severity: 'error',
    reason: 'PDF/X-1a leaves out what presses of its time could not read.',
    limit: isX1a,
    find: ({ features }) => {
      const names = [...features].flatMap((feature) => forbidden[feature] ?? [])
      return when(names.length > 0, `The page has ${names.join(' and ')}.`)
    },
  }),
]

const forbidden: Readonly<Partial<Record<PageFeature, string>>> = {
  'transfer-curve': 'a transfer curve',
  halftone: 'a halftone phase',
  postscript: 'PostScript',
  lzw: 'an image in LZW',
  jpeg2000: 'an image in JPEG 2000',
  jbig2: 'an image in JBIG2',
  'page-group': 'a transparency group',
  actions: 'actions',
  opi: 'images that are kept elsewhere (OPI)',
}

function missingKeys({ info }: PrintFile): readonly Found[] {
  const wanted = ['Title', 'Creator', 'Producer', 'CreationDate', 'ModDate']
  const missing = wanted.filter((key) => (info[key] ?? '') === '')
  return when(missing.length > 0, `The document information has no ${missing.join(', ')}.`)
}

function ofFile(
  code: string,
  reason: string,
  find: (file: PrintFile) => readonly Found[],
): FileRule {
  return fileRule({ code, severity: 'error', reason, limit: isX1a, find })
}

import type { Size } from '../../edition/length.ts'
import type { PrintRules } from '../../printers/printer.ts'
import type { Area } from '../../drawing/area.ts'
import { leavesInk, type Mark } from '../model/mark.ts'
import type { PrintFile } from '../model/print-file.ts'
import { everyPress } from './every-press.ts'
import { fileRule, pageRule, refused, when, type FileRule, type PageRule } from './rule.ts'
import { told } from './type-rules.ts'

type Feature = keyof PrintRules['file']['forbidden']

/** What the file as a whole has beside its pages. */
export const fileRules: readonly FileRule[] = [
  without('file/encrypted', 'encryption', {
    reason: 'A printer cannot open a file that is encrypted.',
    isBroken: ({ isEncrypted }) => isEncrypted,
    message: 'The file is encrypted; save it without a password.',
  }),
  without('file/outline', 'outline', {
    severity: 'warning',
    reason: 'Bookmarks are for screens, and some printers refuse them.',
    isBroken: ({ hasOutline }) => hasOutline,
    message: 'The file has bookmarks.',
  }),
  without('file/layers', 'layers', {
    reason: 'A layer that is hidden on your screen may be printed, or the other way round.',
    isBroken: ({ hasLayers }) => hasLayers,
    message: 'The file has layers; flatten them.',
  }),
  without('file/scripts', 'scripts', {
    reason: 'A file to print runs no programs.',
    isBroken: ({ hasScripts, hasForm, hasAttachments }) => hasScripts || hasForm || hasAttachments,
    message: 'The file has scripts, form fields or other files in it.',
  }),
  without('file/metadata', 'metadata', {
    severity: 'info',
    reason: 'Metadata are not printed, and some printers ask to leave them out.',
    isBroken: ({ hasXmp }) => hasXmp,
    message: 'The file has metadata (XMP).',
  }),
  fileRule({
    code: 'file/large',
    severity: 'error',
    reason: 'A printer does not take larger files.',
    limit: (rules) => rules.file.bytes,
    find: ({ bytes }, most) => {
      const megabytes = (size: number) => `${Math.round(size / 1_000_000)} MB`
      const message = `The file has ${megabytes(bytes)}; ${megabytes(most)} is the most.`
      return when(bytes > most, message)
    },
  }),
  fileRule({
    code: 'file/private-data',
    severity: 'warning',
    reason: 'Data of the program that made the file are not printed, and may hold older versions.',
    limit: () => everyPress.privateData,
    find: ({ hasPrivateData }) => when(hasPrivateData, 'The file has private data of a program.'),
  }),
]

/** What lies over the pages, or lets one thing show through another. */
export const featureRules: readonly PageRule[] = [
  pageRule({
    code: 'page/link',
    severity: 'error',
    reason: 'Links are for screens, and some printers refuse them.',
    limit: (rules) => refused(rules, 'links'),
    find: ({ annotations }) => {
      const links = annotations.filter(({ subtype }) => subtype === 'Link')
      const count = links.length === 1 ? 'a link' : `${links.length} links`
      const area = links[0]?.area
      return links.length === 0
        ? []
        : [{ message: `The page has ${count}.`, ...(area && { area }) }]
    },
  }),
  pageRule({
    code: 'page/annotation',
    severity: 'error',
    reason: 'Comments and fields may be printed over the page.',
    limit: (rules) => refused(rules, 'annotations'),
    find: ({ annotations }) => {
      const others = annotations.filter(({ subtype }) => !harmless.has(subtype))
      const first = others[0]
      const count = others.length === 1 ? 'an annotation' : `${others.length} annotations`
      if (!first) return []
      return [{ message: `The page has ${count} (${first.subtype}).`, area: first.area }]
    },
  }),
  pageRule({
    code: 'page/transparency',
    severity: 'error',
    reason: 'A press flattens transparency in its own way, and the page may look different.',
    limit: (rules) => refused(rules, 'transparency'),
    find: ({ transparency }) => {
      const types = [...new Set(transparency.map(({ type }) => type))]
      const area = transparency.find((one) => one.area)?.area
      const message = `The page has transparency (${types.join(', ')}); flatten it.`
      return when(types.length > 0, message).map((one) => ({ ...one, ...(area && { area }) }))
    },
  }),
  pageRule({
    code: 'page/printer-marks',
    severity: 'error',
    reason: 'Printers add their own marks, and cut where the file says.',
    limit: (rules) => refused(rules, 'printer-marks'),
    find: ({ marks, trim, side }) => {
      if (side === 'cover') return []
      const outside = marks.filter((mark) => isLine(mark) && isBeyond(mark.area, trim))
      return told(outside, 'The page has marks beyond the trim; export it without crop marks.')
    },
  }),
  pageRule({
    code: 'page/private-data',
    severity: 'warning',
    reason: 'Data of the program that made the page are not printed, and may hold older versions.',
    limit: () => everyPress.privateData,
    find: ({ features }) =>
      when(features.has('private-data'), 'The page has private data of a program.'),
  }),
  pageRule({
    code: 'page/unread',
    severity: 'warning',
    reason: 'What cannot be read was not checked.',
    limit: () => everyPress.readable,
    find: ({ unread }) =>
      unread === undefined ? [] : [{ message: `Not all of the page was read: ${unread}.` }],
  }),
]

// Crop marks are lines; a picture that runs over the trim has other shapes in its bleed, too.
function isLine(mark: Mark): boolean {
  if (!leavesInk(mark)) return false
  return mark.type === 'stroke' || (mark.type === 'fill' && mark.lineWidth !== undefined)
}

function isBeyond({ left, top, right, bottom }: Area, trim: Size): boolean {
  return right <= 0 || bottom <= 0 || left >= trim.width || top >= trim.height
}

// Links have a rule of their own; printers make the others themselves.
const harmless: ReadonlySet<string> = new Set(['Link', 'TrapNet', 'PrinterMark', 'Popup'])

function without(
  code: string,
  feature: Feature,
  parts: {
    readonly severity?: FileRule['severity']
    readonly reason: string
    readonly isBroken: (file: PrintFile) => boolean
    readonly message: string
  },
): FileRule {
  return fileRule({
    code,
    severity: parts.severity ?? 'error',
    reason: parts.reason,
    limit: (rules) => refused(rules, feature),
    find: (file) => when(parts.isBroken(file), parts.message),
  })
}

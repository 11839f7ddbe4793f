import { isAbsoluteUnit, toPt } from '../../edition/length.ts'
import type { Look } from '../model/flat-document.ts'
import { isOn } from './letter-properties.ts'

/** The look of a paragraph, as a style or the paragraph says it; lengths in points. */
export interface ParagraphLook {
  align?: Look['align']
  left?: number
  right?: number
  firstLine?: number
  before?: number
  after?: number
  breakBefore?: boolean
  /** 1–9; 0 means that it is no heading. */
  outline?: number
  /** The id of the numbering; '0' for none. */
  numbering?: string
  level?: number
  isDropCap?: boolean
  ruled?: boolean
}

/** Reads a property of `w:pPr` into a look (ISO 29500-1, 17.3.1). */
export function readParagraphProperty(
  look: ParagraphLook,
  name: string,
  attributes: Readonly<Record<string, string>>,
): void {
  const value = attributes['w:val']
  switch (name) {
    case 'w:jc':
      look.align = alignments[value ?? ''] ?? 'left'
      break
    case 'w:ind':
      readIndent(look, attributes)
      break
    case 'w:spacing':
      assign(look, 'before', attributes['w:before'])
      assign(look, 'after', attributes['w:after'])
      break
    case 'w:pageBreakBefore':
      look.breakBefore = isOn(value)
      break
    case 'w:outlineLvl':
      look.outline = Number(value) < 9 ? Number(value) + 1 : 0
      break
    case 'w:numId':
      look.numbering = value ?? '0'
      break
    case 'w:ilvl':
      look.level = Number(value) || 0
      break
    case 'w:framePr':
      look.isDropCap = /^(?:drop|margin)$/.test(attributes['w:dropCap'] ?? '')
      break
    case 'w:bottom':
      look.ruled = value !== 'nil' && value !== 'none'
  }
}

function readIndent(look: ParagraphLook, attributes: Readonly<Record<string, string>>): void {
  assign(look, 'left', attributes['w:left'] ?? attributes['w:start'])
  assign(look, 'right', attributes['w:right'] ?? attributes['w:end'])
  assign(look, 'firstLine', attributes['w:firstLine'])
  const hanging = attributes['w:hanging']
  if (hanging !== undefined) look.firstLine = -twips(hanging)
}

function assign(
  look: ParagraphLook,
  key: 'left' | 'right' | 'firstLine' | 'before' | 'after',
  value: string | undefined,
): void {
  if (value !== undefined) look[key] = twips(value)
}

// A twentieth of a point, or a length with its unit in the strict form (22.9.2.14).
function twips(value: string): number {
  const [, number = '0', unit = ''] = /^(-?[\d.]+)(pt|in|cm|mm|pc|pi)?$/.exec(value) ?? []
  const written = unit === 'pi' ? 'pc' : unit // both are picas
  return isAbsoluteUnit(written) ? toPt(Number(number), written) : Number(number) * 0.05
}

const alignments: Readonly<Record<string, Look['align']>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
}

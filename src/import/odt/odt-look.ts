import { plainLook } from '../model/flat-builder.ts'
import type { ListPlace, Look, RunFormat } from '../model/flat-document.ts'
import type { OdtLetters, OdtStyle } from './odt-styles.ts'

/** The look of letters in a paragraph, as a flat document has it. */
export function odtFormat(
  letters: OdtLetters,
  style: OdtStyle,
  isHeading: boolean,
  link: string | undefined,
): RunFormat {
  const own = style.letters
  const { role, heading } = style.meaning
  const isNamed = isHeading || heading !== undefined || (role !== undefined && role !== 'code')
  // In a heading whose style is bold, bold letters are plain.
  const shown = (key: 'bold' | 'italic' | 'caps' | 'smallCaps') =>
    isNamed && own[key] ? !letters[key] : (letters[key] ?? false)
  return {
    ...(shown('bold') && { bold: true as const }),
    ...(shown('italic') && { italic: true as const }),
    ...(letters.underline && link === undefined && { underline: true as const }),
    ...(letters.strike && { strike: true as const }),
    ...(shown('smallCaps') && { smallCaps: true as const }),
    ...(shown('caps') && { caps: true as const }),
    ...(letters.code && { code: true as const }),
    ...(letters.position && { position: letters.position }),
    ...(letters.language !== undefined && { language: letters.language }),
    ...(link !== undefined && { link }),
  }
}

/** The look of a paragraph, as a flat document has it. */
export function odtLook(
  style: OdtStyle,
  level: number | undefined,
  place: ListPlace | undefined,
): Look {
  const { name, meaning, look, letters, outline } = style
  const heading = level ?? meaning.heading ?? outline
  return {
    ...plainLook,
    ...look,
    style: name,
    ...(meaning.role && { role: meaning.role }),
    ...(heading !== undefined && { heading }),
    ...(letters.size !== undefined && { size: letters.size }),
    ...(heading === undefined && place && { list: place }),
  }
}

/** Elements whose text is not of the book, or is made by it. */
export const leftOut = new Set([
  'text:tracked-changes',
  'text:note-citation',
  'text:table-of-content',
  'text:alphabetical-index',
  'text:illustration-index',
  'text:table-index',
  'text:user-index',
  'text:object-index',
  'text:bibliography',
  'text:page-number',
  'text:page-count',
  'text:sequence-decls',
  'text:variable-decls',
  'office:forms',
])

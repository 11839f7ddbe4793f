import { plainLook } from '../model/flat-builder.ts'
import type { ListPlace, Look, RunFormat } from '../model/flat-document.ts'
import { apartFrom, type LetterLook, toRunFormat } from '../model/letter-look.ts'
import type { OdtStyle } from './odt-styles.ts'

/** The look of letters in a paragraph, as a flat document has it. */
export function odtFormat(
  letters: LetterLook,
  style: OdtStyle,
  isHeading: boolean,
  link: string | undefined,
): RunFormat {
  const { role, heading } = style.meaning
  const isNamed = isHeading || heading !== undefined || (role !== undefined && role !== 'code')
  return toRunFormat(isNamed ? apartFrom(style.letters, letters) : letters, link)
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

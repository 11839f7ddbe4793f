import type { Tokens } from 'marked'
import type { Span } from '../../diagnostics/diagnostic.ts'
import { parseAttributes } from '../document/attributes.ts'
import type { MdBlock, Told } from '../document/document.ts'
import { readCode } from './code-info.ts'
import { includeCode } from '../dialects/include.ts'
import { decodeCharacters } from '../document/characters.ts'
import { attributesField, type Conversion } from '../text/conversion.ts'

/** Converts a block of code; nothing is left of code that its tool would not print. */
export function convertCode(
  token: Tokens.Code,
  span: Span,
  conversion: Conversion,
): readonly MdBlock[] {
  const info = decodeCharacters(token.lang?.trim() ?? '')
  const tell = (told: Told) => void conversion.foreign.push({ told, span, text: token.raw })
  const text = includeCode(token.text, conversion.dialects, tell)
  const foreign = readCode(info, text)
  foreign?.told.forEach(tell)
  const code = foreign ? foreign.value : text
  // What was to be in it could not be taken in.
  const isEmpty = code?.trim() === '' && token.text.trim() !== ''
  if (code === undefined || isEmpty) return []
  const value = code.replace(/\n$/, token.codeBlockStyle === 'indented' ? '' : '\n')
  const block = { type: 'code' as const, span, value }
  return [
    { ...block, ...(foreign ? { language: foreign.language } : ownInfo(info, span, conversion)) },
  ]
}

function ownInfo(info: string, span: Span, conversion: Conversion) {
  const brace = info.indexOf('{')
  const parsed = brace < 0 ? undefined : parseAttributes(info, brace)
  const { attributes } = attributesField(parsed, span, conversion)
  const word = /^[^\s{]+/.exec(info)?.[0]
  // Pandoc writes the language as the first class: ``` {.python}
  const language = word ?? attributes?.classes[0]
  const classes = word === undefined ? attributes?.classes.slice(1) : attributes?.classes
  return {
    ...(language !== undefined && { language }),
    ...(attributes && { attributes: { ...attributes, classes: classes ?? [] } }),
  }
}

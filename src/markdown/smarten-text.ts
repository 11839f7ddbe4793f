import type { MdInline } from './document/document.ts'
import { smartenInlines } from './punctuation/smart-punctuation.ts'

/** A text without Markdown, such as the name of a publisher, with the punctuation of `language`. */
export function smartenText(text: string, language: string): string {
  const start = { line: 1, column: 1 }
  const node: MdInline = { type: 'text', value: text, span: { file: '', start, end: start } }
  return smartenInlines([node], language)
    .map((inline) => (inline.type === 'text' ? inline.value : ''))
    .join('')
}

import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'

/**
 * The text of a file: UTF-8 without a byte order mark, line ends as `\n`. Other encodings are guessed at, so that the
 * rest of the program has something to read, and reported.
 */
export function decodeText(file: string, bytes: Uint8Array, report: Report): string {
  const encoding = guessEncoding(bytes)
  const text = new TextDecoder(encoding.name).decode(bytes).replace(/\r\n?/g, '\n')
  if (encoding.name !== 'utf-8') report(encodingDiagnostic(file, encoding, text))
  return withoutControls(file, text, report)
}

interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  readonly title: string
}

function guessEncoding(bytes: Uint8Array): Encoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { name: 'utf-16le', title: 'UTF-16' }
  if (first === 0xfe && second === 0xff) return { name: 'utf-16be', title: 'UTF-16' }
  // Every other byte of western text in UTF-16 is zero, and none is in UTF-8.
  const start = bytes.subarray(0, 512)
  const zeros = [0, 0]
  start.forEach((byte, i) => (zeros[i % 2] = (zeros[i % 2] ?? 0) + (byte === 0 ? 1 : 0)))
  const [even = 0, odd = 0] = zeros
  if (odd > start.length / 4) return { name: 'utf-16le', title: 'UTF-16' }
  if (even > start.length / 4) return { name: 'utf-16be', title: 'UTF-16' }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { name: 'utf-8', title: 'UTF-8' }
  } catch {
    return { name: 'windows-1252', title: 'Latin-1 or Windows-1252' }
  }
}

function encodingDiagnostic(file: string, { title }: Encoding, text: string) {
  // Where the first letter stands that is not the same in every encoding.
  const offset = Math.max(0, text.search(/[^\0-\x7f]/))
  return diagnostic('project/encoding', `This file is not UTF-8; it looks like ${title}.`, {
    span: characterSpan(file, text, offset),
    hints: ['save it again with the encoding "UTF-8"'],
  })
}

// XML knows none of these, and no typeface has them. Word leaves some behind: vertical tabs for line breaks.
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/

function withoutControls(file: string, text: string, report: Report): string {
  const offset = text.search(control)
  if (offset < 0) return text
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')
  const message = `The control character U+${code} stands in the text; it is read as a space.`
  report(
    diagnostic('project/encoding', message, {
      span: characterSpan(file, text, offset),
      hints: ['delete it, and others of its kind'],
    }),
  )
  return text.replace(new RegExp(control, 'g'), ' ')
}

function characterSpan(file: string, text: string, offset: number): Span {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - before.lastIndexOf('\n')
  return { file, start: { line, column }, end: { line, column: column + 1 } }
}

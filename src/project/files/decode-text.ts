import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { foreignKind } from '../../container/text/foreign-kind.ts'
import { fileStart } from './refusal.ts'

/**
 * The text of a file: UTF-8 without a byte order mark, line ends as `\n`. Other encodings are guessed at, so that the
 * rest of the program has something to read, and reported. Undefined for what is no text, which is reported as well.
 */
export function decodeText(file: string, bytes: Uint8Array, report: Report): string | undefined {
  const encoding = guessEncoding(bytes)
  const text = decode(bytes, encoding).replace(/\r\n?/g, '\n')
  const kind = foreignKind(bytes) ?? (isBinary(text) ? 'something else than text' : undefined)
  if (kind !== undefined) {
    const hints = [
      'save it as plain text in UTF-8',
      'or convert it: pandoc chapter.docx -o chapter.md',
    ]
    const message = `"${file}" holds ${kind}, and is not read.`
    report(diagnostic('project/file-unreadable', message, { span: fileStart(file), hints }))
    return undefined
  }
  if (encoding !== 'utf-8') report(encodingDiagnostic(file, encoding, text))
  return withoutControls(file, text, report)
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

function guessEncoding(bytes: Uint8Array): Encoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // Every other byte of western text in UTF-16 is zero, and none is in UTF-8.
  const start = bytes.subarray(0, 512)
  const zeros = [0, 0]
  start.forEach((byte, i) => (zeros[i % 2] = (zeros[i % 2] ?? 0) + (byte === 0 ? 1 : 0)))
  const [even = 0, odd = 0] = zeros
  if (odd > start.length / 4) return 'utf-16le'
  if (even > start.length / 4) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes)
  if (encoding !== 'windows-1252') return text
  // Some versions of Node take Windows-1252 for Latin-1, where its quotes and dashes are control characters.
  return text.replace(/[\u0080-\u009f]/g, (sign) => {
    return windowsSigns.charAt(sign.charCodeAt(0) - 0x80).trim() || sign
  })
}

// 80 to 9F; five of them are not taken (WHATWG Encoding, index-windows-1252).
const windowsSigns = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

// Of random bytes one in ten is a control character; what Word leaves behind is one in a thousand.
function isBinary(text: string): boolean {
  const start = text.slice(0, 4096)
  const controls = start.match(new RegExp(control, 'g'))?.length ?? 0
  return controls > 3 && controls > start.length / 50
}

function encodingDiagnostic(file: string, encoding: Encoding, text: string) {
  const hints = ['save it again with the encoding "UTF-8"']
  if (encoding !== 'windows-1252') {
    const message = 'This file is not UTF-8 but UTF-16.'
    return diagnostic('project/encoding', message, { span: fileStart(file), hints })
  }
  const message = isWestern(text)
    ? 'This file is not UTF-8; it looks like Latin-1 or Windows-1252.'
    : 'This file is not UTF-8, and what its letters are is not known.'
  // Where the first letter stands that is not the same in every encoding.
  const offset = Math.max(0, text.search(/[^\0-\x7f]/))
  return diagnostic('project/encoding', message, {
    span: characterSpan(file, text, offset),
    hints,
  })
}

// Of the letters of western languages few have accents; Cyrillic read as Windows-1252 has little else.
function isWestern(text: string): boolean {
  const letters = text.match(/\p{Letter}/gu)?.length ?? 0
  const accented = text.match(/[\u0080-\u00ff]/g)?.length ?? 0
  return accented * 4 < letters && !/[\u0080-\u009f]/.test(text)
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

function characterSpan(file: string, text: string, offset: number) {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - before.lastIndexOf('\n')
  return { file, start: { line, column }, end: { line, column: column + 1 } }
}

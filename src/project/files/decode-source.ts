import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { decodeText, windowsSign, type Encoding } from '../../container/text/decode-text.ts'
import { foreignKind } from '../../container/text/foreign-kind.ts'
import { codeOf, controlCharacter, controlsAsSpaces } from '../../yaml/control-character.ts'
import { fileStart } from './refusal.ts'

/**
 * The text of a file: UTF-8 without a byte order mark, line ends as `\n`. Another encoding is
 * reported and guessed at, so that later stages have text to read. Undefined, and reported, when
 * the file is not text.
 */
export function decodeSource(file: string, bytes: Uint8Array, report: Report): string | undefined {
  const decoded = decodeText(bytes)
  const { encoding } = decoded
  const text = decoded.text.replace(/\r\n?/g, '\n')
  const kind = foreignKind(bytes) ?? (isBinary(text) ? 'something other than text' : undefined)
  if (kind !== undefined) {
    const hints = [
      'save it as plain text in UTF-8',
      'or convert it: pandoc chapter.docx -o chapter.md',
    ]
    const message = `"${file}" contains ${kind}, so it is not read.`
    report(diagnostic('project/file-unreadable', message, { span: fileStart(file), hints }))
    return undefined
  }
  if (encoding !== 'utf-8') report(encodingDiagnostic(file, encoding, text))
  return withoutControls(file, withWindowsSigns(file, text, report), report)
}

// Text that was converted to UTF-8 as if it were Latin-1 has control characters in place of the
// quotes and dashes of Windows-1252. Nothing else puts them there.
function withWindowsSigns(file: string, text: string, report: Report): string {
  const offset = text.search(latinControl)
  if (offset < 0) return text
  const read = text.replace(new RegExp(latinControl, 'g'), (sign) => windowsSign(sign) ?? sign)
  const sign = read.charAt(offset)
  if (!latinControl.test(sign)) {
    const message = `The text contains ${codeOf(text, offset)}, a control character, which is read as ${sign} because Windows writes it so.`
    const hints = ['replace it and any others like it by the characters that you mean']
    const span = characterSpan(file, text, offset)
    report(diagnostic('project/encoding', message, { span, hints }))
  }
  return read
}

const latinControl = /[\u0080-\u009f]/

// One byte in ten of random data is a control character; in text from Word, one in a thousand.
function isBinary(text: string): boolean {
  const start = text.slice(0, 4096)
  const controls = start.match(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g)?.length ?? 0
  return controls > 3 && controls > start.length / 50
}

function encodingDiagnostic(file: string, encoding: Encoding, text: string) {
  const hints = ['save it again with the encoding "UTF-8"']
  if (encoding !== 'windows-1252') {
    const message = 'This file is in UTF-16, not UTF-8.'
    return diagnostic('project/encoding', message, { span: fileStart(file), hints })
  }
  const message = isWestern(text)
    ? 'This file is not in UTF-8; it looks like Latin-1 or Windows-1252.'
    : 'This file is not in UTF-8, and its encoding is unknown.'
  // The first letter that differs between encodings.
  const offset = Math.max(0, text.search(/[^\0-\x7f]/))
  return diagnostic('project/encoding', message, {
    span: characterSpan(file, text, offset),
    hints,
  })
}

// In western languages few letters have accents; Cyrillic read as Windows-1252 is almost all
// accents.
function isWestern(text: string): boolean {
  const letters = text.match(/\p{Letter}/gu)?.length ?? 0
  const accented = text.match(/[\u0080-\u00ff]/g)?.length ?? 0
  return accented * 4 < letters && !/[\u0080-\u009f]/.test(text)
}

// Word leaves some behind, such as vertical tabs for line breaks.
function withoutControls(file: string, text: string, report: Report): string {
  const offset = text.search(controlCharacter)
  if (offset < 0) return text
  const message = `The text contains the control character ${codeOf(text, offset)}, which is read as a space.`
  report(
    diagnostic('project/encoding', message, {
      span: characterSpan(file, text, offset),
      hints: ['delete it and any others like it'],
    }),
  )
  return controlsAsSpaces(text)
}

function characterSpan(file: string, text: string, offset: number) {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - before.lastIndexOf('\n')
  return { file, start: { line, column }, end: { line, column: column + 1 } }
}

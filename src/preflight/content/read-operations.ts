import type { PdfDict, PdfObject } from '../document/pdf-object.ts'

/** Takes an operator with its operands; returns whether to go on. */
export type TakeOperation = (operator: string, operands: readonly PdfObject[]) => boolean

/** The operator that stands for a whole image in the content: its operands are its dictionary. */
export const inlineImage = 'BI'

// PDF 1.7, Annex C: 33 operands are enough for DeviceN; TJ has one, which is a list.
const mostOperands = 64
const deepest = 16

/**
 * Reads a content stream, operator by operator. What makes no sense is skipped, as readers of PDF
 * do.
 */
export function readOperations(bytes: Uint8Array, take: TakeOperation, most = mostOperands): void {
  const lexer = new Lexer(bytes)
  let operands: PdfObject[] = []
  for (let token = lexer.next(); token !== end; token = lexer.next()) {
    if (!isOperator(token)) {
      if (operands.length < most) operands.push(token)
      continue
    }
    const isImage = token.operator === inlineImage
    const taken = isImage ? [lexer.readInlineImage()] : operands
    operands = []
    if (!take(token.operator, taken)) return
  }
}

interface Operator {
  readonly operator: string
}

const end = Symbol('end')

type Token = PdfObject | Operator | typeof end

function isOperator(token: Token): token is Operator {
  return typeof token === 'object' && 'operator' in token
}

// PDF 1.7, § 7.2.2: white space and delimiters.
const space = new Set([0, 9, 10, 12, 13, 32])
const delimiter = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)))

/** A cursor over the bytes of a content stream. */
class Lexer {
  private at = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  next(depth = 0): Token {
    this.skipSpace()
    // Brackets that close nothing.
    while (isStray(this.bytes[this.at])) {
      this.at++
      this.skipSpace()
    }
    const byte = this.bytes[this.at]
    if (byte === undefined) return end
    switch (byte) {
      case 0x2f: // /
        return { type: 'name', name: this.readName() }
      case 0x28: // (
        return { type: 'string', bytes: this.readString() }
      case 0x3c: // <
        return this.bytes[this.at + 1] === 0x3c
          ? this.readDict(depth)
          : { type: 'string', bytes: this.readHex() }
      case 0x5b: // [
        return this.readList(depth)
      default:
        return this.readWord()
    }
  }

  // The keys and values up to ID, compose bytes up to EI.
  readInlineImage(): PdfDict {
    const entries = new Map<string, PdfObject>()
    for (let key = this.next(); key !== end; key = this.next()) {
      if (isOperator(key)) break
      const value = this.next()
      if (value === end || isOperator(value)) break
      if (typeof key === 'object' && 'type' in key && key.type === 'name') {
        entries.set(longKeys[key.name] ?? key.name, value)
      }
    }
    this.at++
    this.skipImageBytes()
    return makeDict(entries)
  }

  private skipImageBytes(): void {
    const { bytes } = this
    for (; this.at < bytes.length; this.at++) {
      const isMark = bytes[this.at] === 0x45 && bytes[this.at + 1] === 0x49
      if (!isMark || !isSpace(bytes[this.at - 1]) || !this.isTextAfter(this.at + 2)) continue
      this.at += 2
      return
    }
  }

  // Image bytes may contain EI too; after the real one comes text.
  private isTextAfter(from: number): boolean {
    if (from < this.bytes.length && !isSpace(this.bytes[from])) return false
    const after = this.bytes.subarray(from, from + 16)
    return after.every((byte) => (byte >= 32 && byte < 127) || isSpace(byte))
  }

  private skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.at]
      if (byte === undefined) return
      if (byte === 0x25) {
        while (this.at < this.bytes.length && !isLineEnd(this.bytes[this.at])) this.at++
      } else if (space.has(byte)) this.at++
      else return
    }
  }

  private readName(): string {
    const start = ++this.at
    while (!isBoundary(this.bytes[this.at])) this.at++
    const name = latin1(this.bytes.subarray(start, this.at))
    return name.includes('#')
      ? name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
      : name
  }

  private readWord(): Token {
    const start = this.at
    while (!isBoundary(this.bytes[this.at])) this.at++
    if (this.at === start) this.at++
    const word = latin1(this.bytes.subarray(start, this.at))
    const first = word.charCodeAt(0)
    // Digits, plus, minus and the point begin numbers.
    if ((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46) {
      const number = Number(word)
      // Some programs write 1.2-3 or --5; readers take what makes sense.
      return Number.isNaN(number) ? Number.parseFloat(word.replace(/^[+-]*-/, '-')) || 0 : number
    }
    if (word === 'true') return true
    if (word === 'false') return false
    if (word === 'null') return undefined
    return { operator: word }
  }

  private readList(depth: number): readonly PdfObject[] {
    this.at++
    const items: PdfObject[] = []
    for (;;) {
      this.skipSpace()
      const byte = this.bytes[this.at]
      if (byte === undefined) return items
      if (byte === 0x5d) {
        this.at++
        return items
      }
      const item = depth > deepest ? this.readWord() : this.next(depth + 1)
      if (item === end) return items
      if (!isOperator(item)) items.push(item)
    }
  }

  private readDict(depth: number): PdfDict {
    this.at += 2
    const entries = new Map<string, PdfObject>()
    for (;;) {
      this.skipSpace()
      const byte = this.bytes[this.at]
      if (byte === undefined || depth > deepest) return makeDict(entries)
      if (byte === 0x3e) {
        this.at += 2
        return makeDict(entries)
      }
      const key = this.next(depth + 1)
      this.skipSpace()
      const value = this.bytes[this.at] === 0x3e ? undefined : this.next(depth + 1)
      if (key === end || value === end) return makeDict(entries)
      if (typeof key === 'object' && 'type' in key && key.type === 'name' && !isOperator(value)) {
        entries.set(key.name, value)
      }
    }
  }

  private readHex(): Uint8Array {
    const start = ++this.at
    while (this.at < this.bytes.length && this.bytes[this.at] !== 0x3e) this.at++
    const digits = latin1(this.bytes.subarray(start, this.at++)).replace(/[^0-9a-f]/gi, '')
    const padded = digits.length % 2 === 0 ? digits : `${digits}0`
    return Uint8Array.from(Buffer.from(padded, 'hex'))
  }

  private readString(): Uint8Array {
    const output: number[] = []
    let depth = 1
    for (this.at++; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at] ?? 0
      if (byte === 0x5c) this.readEscape(output)
      else {
        if (byte === 0x28) depth++
        if (byte === 0x29 && --depth === 0) break
        output.push(byte)
      }
    }
    this.at++
    return Uint8Array.from(output)
  }

  // PDF 1.7, § 7.3.4.2, table 3.
  private readEscape(output: number[]): void {
    const byte = this.bytes[++this.at] ?? 0
    const known = escapes.get(byte)
    if (known !== undefined) output.push(known)
    else if (byte >= 48 && byte <= 55) {
      let code = byte - 48
      for (let digits = 1; digits < 3; digits++) {
        const next = this.bytes[this.at + 1] ?? 0
        if (next < 48 || next > 55) break
        code = code * 8 + next - 48
        this.at++
      }
      output.push(code & 255)
    } else if (byte === 13) {
      if (this.bytes[this.at + 1] === 10) this.at++
    } else if (byte !== 10) output.push(byte)
  }
}

const escapes = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
])

// PDF 1.7, § 8.9.7, table 93.
const longKeys: Readonly<Record<string, string>> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  W: 'Width',
}

function makeDict(entries: ReadonlyMap<string, PdfObject>): PdfDict {
  return {
    type: 'dict',
    keys: [...entries.keys()],
    get: (key) => entries.get(key),
    identity: entries,
  }
}

const strays = new Set([...'])}{>'].map((character) => character.charCodeAt(0)))

function isStray(byte: number | undefined): boolean {
  return byte !== undefined && strays.has(byte)
}

function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && space.has(byte)
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13
}

function isBoundary(byte: number | undefined): boolean {
  return byte === undefined || space.has(byte) || delimiter.has(byte)
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

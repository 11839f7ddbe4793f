import type { PDFContext, PDFDict as LibDict, PDFObject as LibObject } from '@cantoo/pdf-lib'
import { decodeStream, inflate } from './decode-stream.ts'
import { pdfPackage } from './pdf-package.ts'
import { UnreadStream, type PdfDict, type PdfObject } from './pdf-object.ts'

/** A PDF that could be opened. */
export interface OpenedPdf {
  readonly catalog: PdfDict
  readonly info: PdfDict | undefined
  readonly bytes: Uint8Array
  readonly headerVersion: string
  readonly isEncrypted: boolean
  readonly hasDocumentId: boolean
}

/** Why a PDF could not be opened. */
export interface UnopenedPdf {
  readonly problem: 'not-a-pdf' | 'password' | 'damaged' | 'too-large'
}

/** Opens a PDF, also one that is encrypted with an empty password, or cut off at its end. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | UnopenedPdf> {
  const header = /%PDF-(\d\.\d)/.exec(latin1(bytes.subarray(0, 1024)))
  if (!header) return { problem: 'not-a-pdf' }
  if (hasBomb(bytes)) return { problem: 'too-large' }
  const { PDFDocument, PDFDict } = pdfPackage()
  try {
    const { context } = await PDFDocument.load(bytes, {
      password: '',
      parseSpeed: Infinity,
      updateMetadata: false,
      throwOnInvalidObject: false,
    })
    const { trailerInfo } = context
    const catalog = convert(context, trailerInfo.Root, 0)
    const info = context.lookup(trailerInfo.Info)
    if (typeof catalog !== 'object' || !('type' in catalog) || catalog.type !== 'dict') {
      return { problem: 'damaged' }
    }
    return {
      catalog,
      info: info instanceof PDFDict ? toDict(context, info) : undefined,
      bytes,
      headerVersion: header[1] ?? '',
      isEncrypted: isEncrypted(bytes),
      hasDocumentId: context.lookup(trailerInfo.ID) !== undefined,
    }
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message)
    return { problem: isLocked ? 'password' : 'damaged' }
  }
}

// What was decrypted no longer says that it was encrypted.
function isEncrypted(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = text.indexOf('/Encrypt'); at !== -1; at = text.indexOf('/Encrypt', at + 1)) {
    if (/^\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/.test(latin1(text.subarray(at, at + 40)))) return true
  }
  return false
}

// Whole streams of objects are inflated when a file is opened. One that inflates without end would
// fill the memory.
const longestObjects = 64 * 1024 * 1024

function hasBomb(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const mark of ['/ObjStm', '/XRef']) {
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
      const start = text.indexOf('stream', at)
      if (start === -1) break
      if (inflatesTooFar(bytes.subarray(afterLineEnd(bytes, start + 'stream'.length)))) return true
    }
  }
  return false
}

function inflatesTooFar(bytes: Uint8Array): boolean {
  try {
    inflate(bytes, longestObjects)
    return false
  } catch (error) {
    return error instanceof UnreadStream && error.message.includes('too large')
  }
}

function afterLineEnd(bytes: Uint8Array, at: number): number {
  const next = bytes[at] === 13 ? at + 1 : at
  return bytes[next] === 10 ? next + 1 : next
}

// Arrays within arrays; no PDF needs more.
const deepest = 32

function convert(context: PDFContext, object: LibObject | undefined, depth: number): PdfObject {
  const lib = pdfPackage()
  const found = context.lookup(object)
  if (found instanceof lib.PDFNumber) return found.asNumber()
  if (found instanceof lib.PDFName) return { type: 'name', name: found.decodeText() }
  if (found instanceof lib.PDFBool) return found.asBoolean()
  if (found instanceof lib.PDFString || found instanceof lib.PDFHexString) {
    return { type: 'string', bytes: found.asBytes() }
  }
  if (found instanceof lib.PDFArray) {
    if (depth > deepest) return undefined
    return found.asArray().map((one) => convert(context, one, depth + 1))
  }
  if (found instanceof lib.PDFDict) return toDict(context, found)
  if (found instanceof lib.PDFRawStream) {
    const stream = found
    return {
      type: 'stream',
      dict: toDict(context, stream.dict),
      decode: () => decodeStream(stream),
      identity: stream,
    }
  }
  return undefined
}

function toDict(context: PDFContext, dict: LibDict): PdfDict {
  const { PDFName } = pdfPackage()
  return {
    type: 'dict',
    keys: dict.keys().map((key) => key.decodeText()),
    get: (key) => convert(context, dict.get(PDFName.of(key)), 0),
    identity: dict,
  }
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

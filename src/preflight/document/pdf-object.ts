/** An object of a PDF, with references followed; undefined for null and for what is missing. */
export type PdfObject =
  undefined | boolean | number | PdfName | PdfString | readonly PdfObject[] | PdfDict | PdfStream

/** A name: `/DeviceGray`. */
export interface PdfName {
  readonly type: 'name'
  readonly name: string
}

/** A string of bytes. */
export interface PdfString {
  readonly type: 'string'
  readonly bytes: Uint8Array
}

/** A dictionary. */
export interface PdfDict {
  readonly type: 'dict'
  readonly keys: readonly string[]
  readonly get: (key: string) => PdfObject
  /** The same for two readings of one dictionary. */
  readonly identity: unknown
}

/** A dictionary with bytes. */
export interface PdfStream {
  readonly type: 'stream'
  readonly dict: PdfDict
  /** The bytes, decoded; throws `UnreadStream` when they are too many or in an unknown code. */
  readonly decode: () => Uint8Array
  readonly identity: unknown
}

/** A stream that is not read: it is damaged, too large, or in a code that only images have. */
export class UnreadStream extends Error {}

/** A name as text; undefined for anything else. */
export function nameOf(object: PdfObject): string | undefined {
  return isKind(object, 'name') ? object.name : undefined
}

/** A number; undefined for anything else. */
export function numberOf(object: PdfObject): number | undefined {
  return typeof object === 'number' && Number.isFinite(object) ? object : undefined
}

/** A list; empty for anything else. */
export function listOf(object: PdfObject): readonly PdfObject[] {
  return isList(object) ? object : []
}

/** A dictionary, also that of a stream; undefined for anything else. */
export function dictOf(object: PdfObject): PdfDict | undefined {
  if (isKind(object, 'dict')) return object
  return isKind(object, 'stream') ? object.dict : undefined
}

/** A stream; undefined for anything else. */
export function streamOf(object: PdfObject): PdfStream | undefined {
  return isKind(object, 'stream') ? object : undefined
}

/** The first `count` values of a list; undefined when there are fewer, or one is not a number. */
export function numbersOf(object: PdfObject, count: number): readonly number[] | undefined {
  const numbers = listOf(object).slice(0, count).map(numberOf)
  const known = numbers.filter((number) => number !== undefined)
  return known.length === count ? known : undefined
}

/** A string as text: UTF-16 with its mark, UTF-8 with its mark, otherwise Latin-1. */
export function textOf(object: PdfObject): string | undefined {
  if (!isKind(object, 'string')) return undefined
  const { bytes } = object
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2))
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return new TextDecoder().decode(bytes.subarray(3))
  return new TextDecoder('latin1').decode(bytes)
}

/** Text in UTF-16, big end first. */
export function decodeUtf16(bytes: Uint8Array): string {
  const units: number[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    units.push(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0))
  }
  return String.fromCharCode(...units)
}

function isList(object: PdfObject): object is readonly PdfObject[] {
  return Array.isArray(object)
}

/** Whether an object is of a kind. */
export function isKind<Kind extends 'name' | 'string' | 'dict' | 'stream'>(
  object: PdfObject,
  kind: Kind,
): object is Extract<PdfObject, { readonly type: Kind }> {
  return typeof object === 'object' && !isList(object) && object.type === kind
}

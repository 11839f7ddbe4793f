import { constants, inflateRawSync, inflateSync } from 'node:zlib'
import type { PDFDict, PDFRawStream } from '@cantoo/pdf-lib'
import { pdfPackage } from './pdf-package.ts'
import { UnreadStream } from './pdf-object.ts'

/** A code that the bytes of a stream are in, with its parameters. */
interface Filter {
  readonly name: string
  readonly params: PDFDict | undefined
}

/** A stream may not become longer than this; pages of drawings have a tenth of it. */
const longestStream = 128 * 1024 * 1024

// No program writes more than two.
const mostFilters = 6

/** The bytes of a stream, decoded; throws `UnreadStream` when they cannot or should not be. */
export function decodeStream(stream: PDFRawStream): Uint8Array {
  const filters = filtersOf(stream.dict)
  if (filters.length > mostFilters) throw new UnreadStream('it is encoded too many times')
  return filters.reduce(decode, plainBytes(stream))
}

// A stream of an encrypted file is decrypted first.
function plainBytes({ contents, transform }: PDFRawStream): Uint8Array {
  if (!transform) return contents
  const { PDFDict, PDFContext, PDFRawStream: RawStream, decodePDFRawStream } = pdfPackage()
  const noFilters = PDFDict.withContext(PDFContext.create())
  return decodePDFRawStream(RawStream.of(noFilters, contents, transform)).decode()
}

/** The names of the codes that a stream is in, outermost first. */
export function filterNames(dict: PDFDict): readonly string[] {
  return filtersOf(dict).map(({ name }) => name)
}

function filtersOf(dict: PDFDict): readonly Filter[] {
  const { PDFArray, PDFDict, PDFName } = pdfPackage()
  const get = (long: string, short: string) =>
    dict.lookup(PDFName.of(long)) ?? dict.lookup(PDFName.of(short))
  const written = get('Filter', 'F')
  const params = get('DecodeParms', 'DP')
  const names = written instanceof PDFArray ? written.asArray() : [written]
  return names.flatMap((one, index) => {
    const name = dict.context.lookup(one)
    const own = params instanceof PDFArray ? params.lookup(index) : params
    const known = own instanceof PDFDict ? own : undefined
    return name instanceof PDFName ? [{ name: name.decodeText(), params: known }] : []
  })
}

function decode(bytes: Uint8Array, { name, params }: Filter): Uint8Array {
  switch (name) {
    case 'FlateDecode':
    case 'Fl':
      return unpredict(inflate(bytes), params)
    case 'LZWDecode':
    case 'LZW':
      return unpredict(decodeByPackage(bytes, 'LZWDecode', params), params)
    case 'ASCII85Decode':
    case 'A85':
      return decodeByPackage(bytes, 'ASCII85Decode', undefined)
    case 'ASCIIHexDecode':
    case 'AHx':
      return decodeByPackage(bytes, 'ASCIIHexDecode', undefined)
    case 'RunLengthDecode':
    case 'RL':
      return decodeByPackage(bytes, 'RunLengthDecode', undefined)
    case 'Crypt':
      return bytes
    default:
      throw new UnreadStream(`it is in ${name}`)
  }
}

/** Inflates as much as there is; a cut stream gives what comes before the cut. */
export function inflate(bytes: Uint8Array, longest = longestStream): Uint8Array {
  const options = { maxOutputLength: longest, finishFlush: constants.Z_SYNC_FLUSH }
  try {
    return inflateSync(bytes, options)
  } catch (error) {
    if (isTooLarge(error)) throw new UnreadStream('it is too large')
  }
  try {
    // The checksum or the header may be wrong though the data are sound.
    return inflateRawSync(bytes.subarray(2), options)
  } catch (error) {
    throw new UnreadStream(isTooLarge(error) ? 'it is too large' : 'it is damaged')
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}

// The longest stream that one byte of these codes can stand for is 4 kB (LZW).
const longestPacked = 16 * 1024 * 1024

function decodeByPackage(
  bytes: Uint8Array,
  filter: string,
  params: PDFDict | undefined,
): Uint8Array {
  if (bytes.length > longestPacked) throw new UnreadStream('it is too large')
  const { PDFContext, PDFDict, PDFName, PDFRawStream, decodePDFRawStream } = pdfPackage()
  const dict = PDFDict.withContext(PDFContext.create())
  dict.set(PDFName.of('Filter'), PDFName.of(filter))
  if (params) dict.set(PDFName.of('DecodeParms'), params)
  try {
    const decoded = decodePDFRawStream(PDFRawStream.of(dict, bytes)).decode()
    if (decoded.length <= longestStream) return decoded
  } catch {
    throw new UnreadStream('it is damaged')
  }
  throw new UnreadStream('it is too large')
}

// PDF 1.7, § 7.4.4.4: each row may hold only its differences from its neighbors.
function unpredict(bytes: Uint8Array, params: PDFDict | undefined): Uint8Array {
  const predictor = parameter(params, 'Predictor', 1)
  if (predictor < 10) return bytes
  const colors = parameter(params, 'Colors', 1)
  const bits = parameter(params, 'BitsPerComponent', 8)
  const columns = parameter(params, 'Columns', 1)
  return undoPng(bytes, Math.ceil((colors * bits * columns) / 8), Math.ceil((colors * bits) / 8))
}

function parameter(params: PDFDict | undefined, key: string, usual: number): number {
  const { PDFName, PDFNumber } = pdfPackage()
  const value = params?.lookup(PDFName.of(key))
  const number = value instanceof PDFNumber ? value.asNumber() : usual
  return number >= 1 && number <= 1_000_000 ? number : usual
}

// PNG 1.2, § 6: each row begins with the number of its filter.
function undoPng(bytes: Uint8Array, rowLength: number, pixelLength: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (rowLength + 1))
  const output = new Uint8Array(rows * rowLength)
  for (let row = 0; row < rows; row++) {
    const filter = bytes[row * (rowLength + 1)] ?? 0
    const from = row * (rowLength + 1) + 1
    const to = row * rowLength
    for (let at = 0; at < rowLength; at++) {
      const left = at >= pixelLength ? (output[to + at - pixelLength] ?? 0) : 0
      const up = row > 0 ? (output[to + at - rowLength] ?? 0) : 0
      const corner =
        row > 0 && at >= pixelLength ? (output[to + at - rowLength - pixelLength] ?? 0) : 0
      output[to + at] = (bytes[from + at] ?? 0) + predict(filter, left, up, corner)
    }
  }
  return output
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(guess - value))
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left
  return (toUp ?? 0) <= (toCorner ?? 0) ? up : corner
}

import { inflateSync } from 'node:zlib'

const woffHeader = 44 // bytes
const woffEntry = 20
const sfntHeader = 12
const sfntEntry = 16

/** The TrueType or OpenType font in a sound WOFF file (WOFF 1.0, § 4 and § 5). */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  const count = from.getUint16(12)
  const font = new Uint8Array(from.getUint32(16))
  const to = new DataView(font.buffer)
  writeHeader(to, from.getUint32(4), count)
  let at = sfntHeader + count * sfntEntry
  for (let index = 0; index < count; index++) {
    const entry = woffHeader + index * woffEntry
    const [offset, packed, length] = [4, 8, 12].map((field) => from.getUint32(entry + field))
    const table = woff.subarray(offset, (offset ?? 0) + (packed ?? 0))
    font.set(packed === length ? table : inflateSync(table), at)
    const fields = [from.getUint32(entry), from.getUint32(entry + 16), at, length ?? 0]
    fields.forEach((value, field) => {
      to.setUint32(sfntHeader + index * sfntEntry + 4 * field, value)
    })
    at += Math.ceil((length ?? 0) / 4) * 4
  }
  return font
}

// OpenType 1.9, "Table directory": the three numbers help to search it.
function writeHeader(to: DataView, flavor: number, count: number): void {
  const power = Math.floor(Math.log2(count))
  to.setUint32(0, flavor)
  to.setUint16(4, count)
  to.setUint16(6, sfntEntry * 2 ** power)
  to.setUint16(8, power)
  to.setUint16(10, sfntEntry * (count - 2 ** power))
}

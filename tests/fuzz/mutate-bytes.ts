import type { Chance } from './chance.ts'

/** Bytes that differ from the given ones in a few places; pieces may come from `others`. */
export function mutateBytes(
  bytes: Uint8Array,
  others: readonly Uint8Array[],
  chance: Chance,
): Uint8Array {
  let changed = Buffer.from(bytes)
  const count = 1 + chance.below(chance.once(4) ? 30 : 4)
  for (let index = 0; index < count; index++)
    changed = chance.pick(changes)(changed, others, chance)
  return new Uint8Array(changed)
}

/**
 * A font in which a table or its entry in the directory is damaged (OpenType, "Table Directory": 12
 * bytes, then 16 for each table).
 */
export function mutateFont(bytes: Uint8Array, chance: Chance): Uint8Array {
  const font = Buffer.from(bytes)
  const count = font.readUInt16BE(4)
  const entry = 12 + 16 * chance.below(count)
  const [offset, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)]
  const change = chance.below(5)
  if (change === 0) font.writeUInt32BE(chance.pick(odd32), entry + 8)
  else if (change === 1) font.writeUInt32BE(chance.pick(odd32), entry + 12)
  else if (change === 2) font.write(chance.pick(['glyf', 'zzzz', 'CFF ', 'cmap']), entry, 'latin1')
  else {
    // Most tables say at their beginning how the rest is to be read.
    const room = change === 3 ? Math.min(length, 40) : length
    for (let times = 1 + chance.below(4); times > 0; times--) {
      const at = Math.min(offset + chance.below(room), font.length - 2)
      font.writeUInt16BE(chance.pick(odd16), at)
    }
  }
  return new Uint8Array(font)
}

/** A PNG in which one chunk is damaged and its checksum is right again, so that readers go on. */
export function mutatePng(bytes: Uint8Array, chance: Chance): Uint8Array {
  const png = Buffer.from(bytes)
  const starts: number[] = []
  for (let at = 8; at + 12 <= png.length; at += 12 + png.readUInt32BE(at)) starts.push(at)
  const start = chance.pick(starts)
  const length = png.readUInt32BE(start)
  if (length === 0 || chance.once(8)) {
    png.write(chance.pick(['IDAT', 'PLTE', 'zTXt', 'acTL']), start + 4, 'latin1')
  } else if (length >= 4 && chance.once(2)) {
    png.writeUInt32BE(chance.pick(odd32), start + 8 + chance.below(Math.min(length - 3, 5)))
  } else png[start + 8 + chance.below(length)] = chance.below(256)
  png.writeUInt32BE(checksum(png.subarray(start + 4, start + 8 + length)), start + 8 + length)
  return new Uint8Array(png)
}

type Change = (bytes: Buffer, others: readonly Uint8Array[], chance: Chance) => Buffer<ArrayBuffer>

const changes: readonly Change[] = [
  flipBit,
  flipBit,
  setNumber,
  setNumber,
  setNumber,
  cutPiece,
  doublePiece,
  takeFromAnother,
  cutEnd,
]

function flipBit(bytes: Buffer, _others: readonly Uint8Array[], chance: Chance) {
  const changed = Buffer.from(bytes)
  const at = placeIn(bytes, chance)
  changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8))
  return changed
}

function setNumber(bytes: Buffer, _others: readonly Uint8Array[], chance: Chance) {
  const changed = Buffer.from(bytes)
  if (bytes.length < 4) return changed
  const at = Math.min(placeIn(bytes, chance), bytes.length - 4)
  const form = chance.below(4)
  if (form === 0) changed.writeUInt16BE(chance.pick(odd16), at)
  else if (form === 1) changed.writeUInt16LE(chance.pick(odd16), at)
  else if (form === 2) changed.writeUInt32BE(chance.pick(odd32), at)
  else changed.writeUInt32LE(chance.pick(odd32), at)
  return changed
}

function cutPiece(bytes: Buffer, _others: readonly Uint8Array[], chance: Chance) {
  const at = placeIn(bytes, chance)
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + chance.below(64))])
}

function doublePiece(bytes: Buffer, _others: readonly Uint8Array[], chance: Chance) {
  const at = placeIn(bytes, chance)
  const piece = bytes.subarray(at, at + 1 + chance.below(256))
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
}

function takeFromAnother(bytes: Buffer, others: readonly Uint8Array[], chance: Chance) {
  const other = chance.pick(others)
  const from = chance.below(other.length)
  const piece = other.subarray(from, from + 1 + chance.below(256))
  const at = placeIn(bytes, chance)
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + piece.length)])
}

function cutEnd(bytes: Buffer, _others: readonly Uint8Array[], chance: Chance) {
  const kept = chance.once(2) ? chance.below(bytes.length) : bytes.length - chance.below(40)
  return Buffer.from(bytes.subarray(0, Math.max(0, kept)))
}

// Half of the places are near the beginning, where files say what they are.
function placeIn(bytes: Buffer, chance: Chance): number {
  return chance.below(chance.once(2) ? Math.min(bytes.length, 128) : bytes.length)
}

const odd16 = [0, 1, 2, 0x7f, 0xff, 0x100, 0x7fff, 0x8000, 0xfffe, 0xffff]
const odd32 = [0, 1, 2, 0xff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]

// The CRC of PNG (PNG, annex D).
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

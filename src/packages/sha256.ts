/**
 * The SHA-256 of a text in UTF-8, as hexadecimal digits (FIPS 180-4). To load Node's module of
 * ciphers and keys takes longer than to read a chapter, so only long texts are left to it.
 */
export function sha256(text: string): string {
  if (text.length > 10_000) {
    const { createHash } = process.getBuiltinModule('node:crypto')
    return createHash('sha256').update(text).digest('hex')
  }
  const message = padded(new TextEncoder().encode(text))
  const state = Uint32Array.from(firstState)
  for (let at = 0; at < message.byteLength; at += 64) addBlock(state, message, at)
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

// § 5.1.1: a bit, zeros, and the length in bits fill the last block.
function padded(bytes: Uint8Array): DataView {
  const message = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  message.set(bytes)
  message[bytes.length] = 0x80
  const view = new DataView(message.buffer)
  view.setBigUint64(message.length - 8, BigInt(bytes.length) * 8n)
  return view
}

// § 6.2.2.
function addBlock(state: Uint32Array, message: DataView, at: number): void {
  const schedule: number[] = []
  for (let t = 0; t < 64; t++) schedule.push(t < 16 ? message.getUint32(at + 4 * t) : next(t))
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let t = 0; t < 64; t++) {
    const choice = (e & f) ^ (~e & g)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const first = h + turned(e, 6, 11, 25) + choice + word(constants, t) + word(schedule, t)
    const second = turned(a, 2, 13, 22) + majority
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((sum, i) => (state[i] = word(state, i) + sum))

  function next(t: number): number {
    const near = word(schedule, t - 2)
    const far = word(schedule, t - 15)
    const mixed = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    const older = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    return (mixed + word(schedule, t - 7) + older + word(schedule, t - 16)) | 0
  }
}

function turn(bits: number, by: number): number {
  return (bits >>> by) | (bits << (32 - by))
}

function turned(bits: number, one: number, two: number, three: number): number {
  return turn(bits, one) ^ turn(bits, two) ^ turn(bits, three)
}

function word(words: ArrayLike<number>, index: number): number {
  return words[index] ?? 0
}

const primes = [2, 3, 5, 7]
for (let n = 11; primes.length < 64; n += 2)
  if (primes.every((prime) => n % prime > 0)) primes.push(n)

// § 5.3.3 and § 4.2.2: the first bits of the fractions of square and cube roots of the primes.
const firstState = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const constants = primes.map((prime) => fraction(Math.cbrt(prime)))

function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32)
}

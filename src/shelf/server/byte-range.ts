/** A part of a file, from the first byte to the last, inclusive. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * Reads a `Range` field (RFC 9110, § 14). Undefined when the whole file is to be sent: there is no
 * range, an invalid one, or several, which a server may ignore (§ 14.2). 'unsatisfiable' when the
 * file ends before the range begins.
 */
export function parseRange(
  field: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(field ?? '')
  if (!match) return undefined
  const [, from = '', to = ''] = match
  if (from === '') {
    if (to === '') return undefined
    const length = Math.min(Number(to), size)
    return length === 0 ? 'unsatisfiable' : { first: size - length, last: size - 1 }
  }
  const first = Number(from)
  if (to !== '' && Number(to) < first) return undefined
  if (first >= size) return 'unsatisfiable'
  return { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}

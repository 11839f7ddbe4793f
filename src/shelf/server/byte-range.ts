/** A part of a file: the first byte and the last, both in it. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * The part that a `Range` field asks for (RFC 9110, § 14). Undefined when the whole is to be sent: no range, one that makes no sense,
 * or several, which a server may pass over (§ 14.2). 'unsatisfiable' when the file ends before it.
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

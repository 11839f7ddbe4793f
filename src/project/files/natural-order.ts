/**
 * Orders names as people do: `2` before `10`, capitals beside small letters, and `part1.md` before
 * `part1-01.md`. The order is the same on every machine.
 */
export function compareNaturally(a: string, b: string): number {
  return compareNames(withoutEnding(a), withoutEnding(b)) || compareNames(a, b)
}

function withoutEnding(name: string): string {
  return name.replace(/\.(?:md|markdown|qmd|rmd|txt)$/i, '')
}

function compareNames(a: string, b: string): number {
  const left = pieces(a)
  const right = pieces(b)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = comparePieces(left[i] ?? '', right[i] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length || compareCodeUnits(a, b)
}

function pieces(name: string): readonly string[] {
  return (
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/\d+|\D/g) ?? []
  )
}

function comparePieces(a: string, b: string): number {
  const isNumber = /^\d/
  if (!isNumber.test(a) || !isNumber.test(b)) return compareCodeUnits(a, b)
  const left = a.replace(/^0+(?=\d)/, '')
  const right = b.replace(/^0+(?=\d)/, '')
  return left.length - right.length || compareCodeUnits(left, right)
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

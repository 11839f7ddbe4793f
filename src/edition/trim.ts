import { parseSize, toPt, type Size } from './length.ts'

/** Trim sizes that have a name: ISO 216, and the usual sizes of the American and British trade. */
export const trimSizes = {
  a4: { width: toPt(210, 'mm'), height: toPt(297, 'mm') },
  a5: { width: toPt(148, 'mm'), height: toPt(210, 'mm') },
  a6: { width: toPt(105, 'mm'), height: toPt(148, 'mm') },
  'a-format': { width: toPt(110, 'mm'), height: toPt(178, 'mm') },
  'b-format': { width: toPt(129, 'mm'), height: toPt(198, 'mm') },
  demy: { width: toPt(138, 'mm'), height: toPt(216, 'mm') },
  royal: { width: toPt(156, 'mm'), height: toPt(234, 'mm') },
  digest: { width: toPt(5.5, 'in'), height: toPt(8.5, 'in') },
  'us-trade': { width: toPt(6, 'in'), height: toPt(9, 'in') },
  letter: { width: toPt(8.5, 'in'), height: toPt(11, 'in') },
} as const satisfies Record<string, Size>

/**
 * Reads a trim size, `5.5x8.5in` or a name; undefined when it is not one, or when no book has pages
 * of that size.
 */
export function parseTrim(text: string): Size | undefined {
  const name = text.trim().toLowerCase()
  const size = isTrimName(name) ? trimSizes[name] : parseSize(text)
  return size && [size.width, size.height].every(isPossible) ? size : undefined
}

/**
 * The paper of printers at home: Letter in North America and some countries around it, A4 elsewhere
 * (Unicode CLDR, paperSize). English without a country counts as American, as for other sizes.
 */
export function paperAtHome(language: string): Size {
  const region = /-([A-Za-z]{2})(?:-|$)/.exec(language)?.[1]?.toUpperCase()
  const isLetter = region === undefined ? /^en$/i.test(language) : letterRegions.has(region)
  return isLetter ? trimSizes.letter : trimSizes.a4
}

const letterRegions: ReadonlySet<string> = new Set(
  'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '),
)

function isTrimName(name: string): name is keyof typeof trimSizes {
  return Object.hasOwn(trimSizes, name)
}

// Anything from a miniature book to a broadsheet.
function isPossible(side: number): boolean {
  return side >= toPt(2, 'in') && side <= toPt(24, 'in')
}

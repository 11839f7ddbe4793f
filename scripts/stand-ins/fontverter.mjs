// Stands in for the package by which subset-font unpacks WOFF: a font in TrueType or OpenType goes through as it is, and the package
// with its decoders, which are larger than the rest of the program, is loaded only when the font of an author is packed.
import { requirePackage } from '../../src/packages/require-package.ts'

const signatures = new Set(['true', 'OTTO', '\0\x01\0\0'])
const unpackedFormats = new Set(['sfnt', 'truetype'])

export async function convert(font, format, from) {
  const isUnpacked = signatures.has(font.toString('latin1', 0, 4))
  if (isUnpacked && unpackedFormats.has(format)) return font
  return requirePackage('fontverter').convert(font, format, from)
}

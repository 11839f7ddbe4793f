// Replaces the package with which subset-font unpacks WOFF. A TrueType or OpenType font passes
// through unchanged. The package with its decoders is larger than the rest of the program, and is
// loaded only for an author's compressed font.
import { requirePackage } from '../../src/packages/require-package.ts'

const signatures = new Set(['true', 'OTTO', '\0\x01\0\0'])
const unpackedFormats = new Set(['sfnt', 'truetype'])

export async function convert(font, format, from) {
  const isUnpacked = signatures.has(font.toString('latin1', 0, 4))
  if (isUnpacked && unpackedFormats.has(format)) return font
  return requirePackage('fontverter').convert(font, format, from)
}

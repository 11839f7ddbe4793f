import { catalogFaces } from '../../src/fonts/catalog.ts'
import { loadCatalogFont } from '../../src/fonts/load-font.ts'

/** The file of a face that ships, upright. */
export function shippedFile(family: string, weight = 400): Uint8Array {
  const face = catalogFaces(family).find(
    (each) => each.weight === weight && each.style === 'normal',
  )
  if (!face) throw new Error(`no ${family} ${weight}`)
  return loadCatalogFont(face)
}

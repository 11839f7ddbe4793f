import type { Resource } from '../../book/model/book.ts'
import { drawnParts, type DrawnPart } from '../../drawing/drawn-parts.ts'
import { openFontFiles } from '../../fonts/load-font-files.ts'
import { openDrawingLibrary } from '../../packages/drawing-library.ts'
import type { PagedBook } from '../../typeset/paged-book/paged-book.ts'
import type { PaintOptions } from '../document/paint-options.ts'
import { labelMatcher } from './label-fonts.ts'
import { simplifyDrawing } from './simplify-drawing.ts'
import { UndrawableError } from './undrawable-error.ts'

/**
 * Reads the parts of the drawings that pages show, by the names of their resources, before anything
 * is painted. Those that cannot be drawn are left out; painting reports them.
 */
export async function readDrawings(
  book: PagedBook,
  resources: Readonly<Record<string, Resource>>,
  options: Pick<PaintOptions, 'fonts'>,
): Promise<ReadonlyMap<string, readonly DrawnPart[]>> {
  const drawings = new Map<string, readonly DrawnPart[]>()
  const fontFiles = openFontFiles()
  const library = openDrawingLibrary()
  const tools = { match: labelMatcher(book, options), fontFiles, library }
  try {
    for (const name of shownDrawings(book, resources)) {
      const resource = resources[name]
      if (!resource) continue
      const drawing = await simplifyDrawing(resource, tools).catch(nothingDrawn)
      const { width, height } = resource
      const preserveAspectRatio = drawing?.preserveAspectRatio ?? 'none'
      if (drawing)
        drawings.set(name, drawnParts(drawing.root, { width, height, preserveAspectRatio }))
    }
  } finally {
    fontFiles.close()
    library.close()
  }
  return drawings
}

function nothingDrawn(error: unknown): undefined {
  if (!(error instanceof UndrawableError)) throw error
  return undefined
}

function shownDrawings(
  { pages }: PagedBook,
  resources: Readonly<Record<string, Resource>>,
): ReadonlySet<string> {
  const names = pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.type === 'image' ? [item.resource] : [])),
  )
  return new Set(names.filter((name) => resources[name]?.mediaType === 'image/svg+xml'))
}

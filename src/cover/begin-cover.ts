import type { Book } from '../book/model/book.ts'
import type { FontLibrary } from '../fonts/font.ts'
import type { Keep } from '../keep/keep.ts'
import type { Theme } from '../theme/css/stylesheet.ts'
import type { CoverInWork } from './draw-cover.ts'

/** Begins to make the cover of an ebook: the picture that the author gave, or a drawn one. */
export async function beginCover(
  { metadata, resources }: Book,
  theme: Theme,
  fonts: FontLibrary,
  keep?: Keep,
): Promise<CoverInWork> {
  const given = metadata.cover === undefined ? undefined : resources[metadata.cover]
  if (given) return { finish: async () => given }
  const { beginToDrawCover, drawCover } = await import('./draw-cover.ts')
  if (!keep) return beginToDrawCover(metadata, theme, fonts)
  // The time of a release, which is new with each save, is not on it.
  const { modified, ...shown } = metadata
  const of = [keep.same('metadata of the cover', shown), theme, fonts]
  return { finish: async () => keep.of('cover', of, () => drawCover(metadata, theme, fonts)) }
}

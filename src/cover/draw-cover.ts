/**
 * Draws a cover for a book that has none. In: the texts and the typefaces of the title page; out: a
 * picture for shops and readers' shelves. The same book has the same cover in every build.
 */
import type { Resource } from '../book/model/book.ts'
import { authorNames, type Metadata } from '../book/model/metadata.ts'
import { wordsOf } from '../language/words.ts'
import type { FontLibrary } from '../fonts/font.ts'
import { makeElement } from '../markup/tree/make-element.ts'
import type { Style } from '../theme/properties/style.ts'
import { styleTree } from '../theme/cascade/style-tree.ts'
import type { StyledElement } from '../theme/cascade/styled-element.ts'
import type { Theme } from '../theme/css/stylesheet.ts'
import { type CoverDesign, coverDrawing, coverSize } from './cover-design.ts'
import { type CoverType, coverType } from './cover-text.ts'
import { beginToPaintCover } from './paint-cover.ts'
import { hashText, palettes, pick } from './palette.ts'
import { rosetteTurn } from './rosette.ts'

/** Draws the cover of a book as a PNG of 1600 × 2560 pixels. */
export async function drawCover(
  metadata: Metadata,
  theme: Theme,
  fonts: FontLibrary,
): Promise<Resource> {
  const drawing = await beginToDrawCover(metadata, theme, fonts)
  return drawing.finish()
}

/** A cover that is being drawn. */
export interface CoverInWork {
  /** Waits until it is drawn. */
  finish(): Promise<Resource>
}

/** Begins to draw the cover of a book: most of the work is done in other threads. */
export async function beginToDrawCover(
  metadata: Metadata,
  theme: Theme,
  fonts: FontLibrary,
): Promise<CoverInWork> {
  const begun = await beginToPaintCover(coverDrawing(designCover(metadata, theme, fonts)))
  return {
    async finish() {
      const bytes = await begun.finish()
      return { name: 'cover.png', mediaType: 'image/png', bytes, ...coverSize }
    },
  }
}

function designCover(metadata: Metadata, theme: Theme, fonts: FontLibrary): CoverDesign {
  const { title, subtitle, publisher } = metadata
  const series = seriesLine(metadata)
  const authors = authorLines(metadata)
  const number = hashText([title, ...authors].join('\n'))
  return {
    title,
    authors,
    ...(subtitle && { subtitle }),
    ...(series && { series }),
    ...(publisher && { publisher }),
    palette: pick(palettes, number),
    rosette: rosetteTurn(number >>> 5),
    type: coverTypes(theme, metadata.language, fonts),
  }
}

// The type of the title page, as the stylesheet sets it, is also the type of the cover.
function coverTypes(theme: Theme, language: string, fonts: FontLibrary): CoverDesign['type'] {
  const kinds = ['title', 'subtitle', 'author'] as const
  const lines = kinds.map((kind) =>
    makeElement(kind === 'title' ? 'h1' : 'p', { classes: [kind] }, []),
  )
  const page = makeElement('section', { classes: ['titlepage', 'frontmatter'] }, lines)
  const styled = styleTree(page, theme, { media: 'print', language }, () => {})
  const [title, subtitle, author] = styled.children.filter(isElement).map(({ style }) => style)
  if (!title || !subtitle || !author) throw new Error('internal: the title page has no lines')
  const typeOf = (style: Style): CoverType => coverType(style, fonts)
  const small = { ...typeOf(author), capitals: 'small', tracking: 0.12 } as const
  return { title: typeOf(title), subtitle: typeOf(subtitle), author: typeOf(author), small }
}

function isElement(child: StyledElement['children'][number]): child is StyledElement {
  return child.type === 'element'
}

// The authors, or else the first contributors, such as an anthology's editor. Two names share a
// line; three or more have one each.
function authorLines({ contributors, language }: Metadata): readonly string[] {
  const authors = authorNames({ contributors })
  const names = authors.length > 0 ? authors : contributors.slice(0, 1).map(({ name }) => name)
  const { and, nameSeparator } = wordsOf(language)
  const joined = names.join(nameSeparator ?? ` ${and} `)
  return names.length <= 2 && joined.length <= 30 ? [joined] : names.slice(0, 4)
}

function seriesLine({ series }: Metadata): string | undefined {
  if (!series) return undefined
  return series.number === undefined ? series.name : `${series.name} · ${series.number}`
}

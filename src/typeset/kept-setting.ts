import type { Keep } from '../keep/keep.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FontLibrary } from '../fonts/font.ts'
import type { Theme } from '../theme/css/stylesheet.ts'
import type { StyledElement } from '../theme/cascade/styled-element.ts'
import type { Style } from '../theme/properties/style.ts'
import type { Book } from '../book/model/book.ts'
import type { KeptFlows } from './blocks/same-flow.ts'
import type { MisplacedText } from './inspect/misplaced-text.ts'
import type { CompletePages } from './inspect/missing-characters.ts'
import type { SectionPiece } from './flows/part-sections.ts'
import type { JoinedNotes } from './flows/note-layout.ts'
import { bookGrid, type BookGrid } from './leaves/book-grid.ts'
import type { PageGeometry } from './leaves/page-geometry.ts'
import type { KeptPages } from './leaves/paginate.ts'
import type { Page } from './paged-book/paged-book.ts'
import type { SetSection } from './set-section.ts'
import type { KeptLeaves } from './set-pages/set-leaves.ts'
import { noOrigins, type KeptOrigins } from './text/element-origins.ts'
import type { LaidOut } from './text/kept-layouts.ts'
import { textStyles, type LackingSmallCapitals, type TextStyle } from './words/text-style.ts'

/** How a book is set: what its theme, fonts, pages and images decide. */
export interface Setting {
  readonly textStyle: (style: Style) => TextStyle
  readonly grid: BookGrid
  readonly lacking: LackingSmallCapitals
  /** What was set in this way before; absent where nothing is kept. */
  readonly kept?: KeptSetting
}

/** What was set in earlier builds with the same theme, fonts, pages and images. */
export interface KeptSetting {
  readonly origins: KeptOrigins
  /** Sections, apart from those in them. */
  readonly pieces: WeakMap<StyledElement, readonly SectionPiece[]>
  readonly laidOut: LaidOut
  readonly notes: JoinedNotes
  readonly flows: KeptFlows
  readonly pages: KeptPages
  readonly leaves: KeptLeaves
  readonly complete: CompletePages
  /** The pages of a section, the last first: they are others when it begins elsewhere. */
  readonly sections: WeakMap<StyledElement, readonly SetSection[]>
  readonly misplaced: WeakMap<SetSection, readonly MisplacedText[]>
  /** What was found wrong on each page. */
  readonly faults: WeakMap<Page, readonly Diagnostic[]>
}

/** The setting of a book in a geometry; with a keep, the one that it had before. */
export function settingOf(
  { metadata: { language }, resources }: Pick<Book, 'metadata' | 'resources'>,
  theme: Theme,
  geometry: PageGeometry,
  fonts: FontLibrary,
  keep: Keep | undefined,
): Setting {
  const make = (): Setting => {
    const lacking: LackingSmallCapitals = new Map()
    const textStyle = textStyles(fonts, lacking)
    return { textStyle, grid: bookGrid(theme, geometry, language, textStyle), lacking }
  }
  if (!keep) return make()
  // A few geometries: a book that is fitted to its printer tries several in each build.
  const slot = keep.of('setting', [theme, fonts, resources], () => ({
    settings: new Map<string, Setting>(),
  }))
  const key = JSON.stringify([geometry, language])
  const found = slot.settings.get(key) ?? { ...make(), kept: nothingSet() }
  slot.settings.delete(key)
  slot.settings.set(key, found)
  for (const old of [...slot.settings.keys()].slice(0, -mostSettings)) slot.settings.delete(old)
  return found
}

const mostSettings = 4

function nothingSet(): KeptSetting {
  return {
    origins: noOrigins(),
    pieces: new WeakMap(),
    laidOut: new WeakMap(),
    notes: new WeakMap(),
    flows: new WeakMap(),
    pages: new WeakMap(),
    leaves: new WeakMap(),
    complete: new WeakMap(),
    sections: new WeakMap(),
    misplaced: new WeakMap(),
    faults: new WeakMap(),
  }
}

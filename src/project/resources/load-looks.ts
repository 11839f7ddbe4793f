import type { Report } from '../../diagnostics/diagnostic.ts'
import { isEbook, type Edition, type EditionKind } from '../../edition/edition.ts'
import type { FontLibrary } from '../../fonts/font.ts'
import { loadFontLibrary } from '../../fonts/load-font-library.ts'
import type { Theme } from '../../theme/css/stylesheet.ts'
import { editionStyles } from '../../theme/stylesheet/edition-styles.ts'
import { parseTheme, withStyle, type ReadStylesheet } from '../../theme/stylesheet/parse-theme.ts'
import type { Project } from '../files/project.ts'
import { loadFontFaces } from './load-font-faces.ts'

/** How an edition looks. */
export interface Look {
  readonly theme: Theme
  readonly fonts: FontLibrary
}

interface Reading {
  readonly read: ReadStylesheet
  readonly report: Report
}

/**
 * The looks of editions that differ from that of the book, by name. Editions that ask for the same
 * look share it, and so their pages.
 */
export async function loadLooks(
  project: Project,
  editions: readonly Edition[],
  theme: Theme,
  reading: Reading,
): Promise<ReadonlyMap<string, Look>> {
  const looks = new Map<string, Look>()
  const asked = new Map<string, Look>()
  for (const edition of editions) {
    const wish = wishOf(edition)
    if (wish === undefined) continue
    const look = asked.get(wish) ?? (await loadLook(edition, project, theme, reading))
    asked.set(wish, look)
    looks.set(edition.name, look)
  }
  return looks
}

async function loadLook(
  edition: Edition,
  project: Project,
  theme: Theme,
  reading: Reading,
): Promise<Look> {
  const own = ownTheme(edition, project, theme, reading)
  const files = loadFontFaces(project, own.fontFaces, reading.report)
  return { theme: own, fonts: await loadFontLibrary(files, reading.report) }
}

// What look an edition asks for; undefined when it asks for none.
function wishOf(edition: Edition): string | undefined {
  const { theme, style } = edition
  const wish = [theme, kindOf(edition), style]
  return wish.every((one) => one === undefined) ? undefined : JSON.stringify(wish)
}

function kindOf(edition: Edition): EditionKind | undefined {
  return edition.format === 'pdf' ? edition.kind : undefined
}

// The theme of an edition with its own style.
function ownTheme(
  edition: Edition,
  { settingPlaces }: Project,
  theme: Theme,
  { read, report }: Reading,
): Theme {
  const { name, style } = edition
  const at = (key: string) => settingPlaces[`editions.${name}.${key}`]
  const kind = kindOf(edition)
  const base =
    edition.theme === undefined ? theme : parseTheme(edition.theme, read, report, at('theme'))
  const media = isEbook(edition) ? 'screen' : 'print'
  const reading = { read, report, media } as const
  const ofKind =
    kind === 'large-print' ? withStyle(base, editionStyles[kind], reading, at('kind')) : base
  return style === undefined ? ofKind : withStyle(ofKind, style, reading, at('style'))
}

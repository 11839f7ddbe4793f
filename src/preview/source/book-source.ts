import { join } from 'node:path'
import type { PreviewWish } from '../model/preview-wish.ts'
import { isEbook, type Edition } from '../../edition/edition.ts'
import { listFiles } from '../../project/files/list-files.ts'
import { outsideReads } from '../../project/files/outside-reads.ts'
import { watchFolder, type WatchedFolder } from '../../project/files/watch-folder.ts'
import { loadProject } from '../../project/load-project.ts'
import type { BookBuild } from '../../session/book-build.ts'
import { openBook } from '../../session/open-book.ts'
import { builtInThemes } from '../../theme/stylesheet/built-in.ts'
import type { PreviewBook, PreviewBuild, PreviewSource } from './preview-build.ts'

/** How the book is read. */
export interface SourceOptions {
  /** Whether to include files marked `draft: true`. */
  readonly drafts: boolean
  /** Path of the folder whose files the book may share, as for a build. */
  readonly workspace?: string
}

/** A book folder as the preview sees it. */
export function bookSource(directory: string, options: SourceOptions): PreviewSource {
  const book = openBook(directory)
  let watched: WatchedFolder | undefined
  let own = { settings: '', theme: '' }
  return {
    directory: book.directory,
    async build(wish, onPages) {
      const { theme, reader } = wish
      const build = await book.build({
        ...options,
        onPages,
        editions: (editions) => chooseEditions(editions, wish),
        ...(theme !== undefined && { theme }),
        ...(reader && { reader }),
      })
      await watched?.follow(outsideReads(book.directory))
      const settings = settingsIn(build)
      if (settings !== own.settings) own = { settings, theme: await themeOf(directory, options) }
      return previewOf(build, directory, own.theme)
    },
    watch: async (onChange) =>
      (watched = await watchFolder(book.directory, {
        ignores: (path) => path === join(book.directory, 'dist'),
        onChange,
      })),
  }
}

// The names of a print edition and an ebook.
function chooseEditions(
  editions: readonly Edition[],
  { print, ebook }: PreviewWish,
): readonly string[] {
  const papers = editions.filter((edition) => !isEbook(edition))
  return [...named(papers, print), ...named(editions.filter(isEbook), ebook)].map(
    ({ name }) => name,
  )
}

// The text of the settings that a build has read; '' when there was no book.
function settingsIn({ loaded }: BookBuild): string {
  const files = [...(loaded?.sources ?? [])].filter(([path]) => /\.ya?ml$/i.test(path))
  return loaded ? JSON.stringify(files) : ''
}

// The theme that the book says, whatever theme it is looked at in.
async function themeOf(directory: string, options: SourceOptions): Promise<string> {
  return (await loadProject(directory, () => {}, options))?.theme ?? ''
}

function named(editions: readonly Edition[], name: string | undefined): readonly Edition[] {
  const chosen = editions.find((edition) => edition.name === name) ?? editions[0]
  return chosen ? [chosen] : []
}

function previewOf(
  { loaded, diagnostics, print: [print], ebooks: [ebook] }: BookBuild,
  directory: string,
  ownTheme: string,
): PreviewBuild {
  if (!loaded) return { diagnostics }
  const { title, language } = loaded.book.metadata
  const book: PreviewBook = {
    title,
    language,
    editions: loaded.editions,
    ownTheme,
    themes: [...builtInThemes, ...listFiles(directory, /\.css$/i)],
    ...(print && { print }),
    ...(ebook && { ebook }),
  }
  return { diagnostics, book }
}

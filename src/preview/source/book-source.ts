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
  return {
    directory: book.directory,
    async build(wish) {
      const choice = await chooseEditions(directory, wish, options)
      const { theme, reader } = wish
      const build = await book.build({
        ...options,
        ...(choice && { editions: choice.shown.map(({ name }) => name) }),
        ...(theme !== undefined && { theme }),
        ...(reader && { reader }),
      })
      await watched?.follow(outsideReads(book.directory))
      return previewOf(build, directory, choice?.theme ?? '')
    },
    watch: async (onChange) =>
      (watched = await watchFolder(book.directory, {
        ignores: (path) => path === join(book.directory, 'dist'),
        onChange,
      })),
  }
}

interface Choice {
  /** A print edition and an ebook. */
  readonly shown: readonly Edition[]
  /** The theme that the book says. */
  readonly theme: string
}

// Undefined when there is no book; the build says why.
async function chooseEditions(
  directory: string,
  { print, ebook }: PreviewWish,
  options: SourceOptions,
): Promise<Choice | undefined> {
  const project = await loadProject(directory, () => {}, options)
  if (!project) return undefined
  const { editions, theme } = project
  const ebooks = editions.filter(isEbook)
  const papers = editions.filter((edition) => !isEbook(edition))
  return { shown: [...named(papers, print), ...named(ebooks, ebook)], theme }
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

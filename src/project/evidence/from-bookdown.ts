import { posix } from 'node:path'
import { folderOf } from './book-folder.ts'
import { frontMatterBlock, at, listOf, textOf, type Foreign } from './foreign-data.ts'
import { listedBooks, pageLine } from './listed-book.ts'
import type { BookFolder, Reading } from './reading.ts'

/**
 * Books of bookdown: _bookdown.yml lists the files, or all .Rmd files in the order of their names
 * are the book, after index.Rmd, which says what the book is.
 */
export function fromBookdown(folder: BookFolder): readonly Reading[] {
  return listedBooks(folder, /^_bookdown\.ya?ml$/i, (says, base) => {
    const files = namesOf(says, folder, base)
    if (files.length === 0) return undefined
    const opening = files.findIndex((name) => opensAppendices(folder, posix.join(base, name)))
    const lines = files.flatMap((name, index) =>
      pageLine(name, { role: opening >= 0 && index >= opening ? 'appendix' : undefined }),
    )
    const isIndex = (file: string) => folderOf(file) === base && /(^|\/)index\.r?md$/i.test(file)
    const index = folder.files.find(isIndex)
    const about = index === undefined ? undefined : frontMatterBlock(folder, index)
    return {
      kind: 'a bookdown book',
      lines,
      about: {
        title: at(about, 'title'),
        subtitle: at(about, 'subtitle'),
        author: at(about, 'author'),
        language: at(about, 'lang') ?? at(about, 'language'),
        description: at(about, 'description'),
        date: at(about, 'date'),
      },
    }
  })
}

function namesOf(says: Foreign, { files }: BookFolder, base: string): readonly string[] {
  const listed = at(says, 'rmd_files')
  const forHtml = at(listed, 'html') ?? at(listed, 'epub') ?? at(listed, 'latex')
  const names = listOf(forHtml ?? listed).flatMap((one) => textOf(one) ?? [])
  if (names.length > 0) return names
  const subfolders = at(says, 'rmd_subdir')
  const wanted = listOf(subfolders === true ? undefined : subfolders).map(String)
  const all = files
    .filter((file) => /\.rmd$/i.test(file) && isWithin(file, base))
    .map((file) => posix.relative(base, file))
    .filter((file) => {
      const top = file.includes('/') ? (file.split('/')[0] ?? '') : ''
      const isIn = top === '' || subfolders === true || wanted.includes(top)
      return isIn && !posix.basename(file).startsWith('_')
    })
  const isIndex = (file: string) => (/^index\.rmd$/i.test(file) ? 0 : 1)
  return all.toSorted((a, b) => isIndex(a) - isIndex(b))
}

// A heading of its own says where the appendices begin.
function opensAppendices({ read }: BookFolder, path: string): boolean {
  return /^#[ \t]+\(APPENDIX(?:\\?\*)?\)/m.test(read(path)?.text ?? '')
}

function isWithin(file: string, base: string): boolean {
  return base === '' || file.startsWith(`${base}/`)
}

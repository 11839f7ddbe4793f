import { bindEdition } from '../../src/book/bind/bind-edition.ts'
import type { Book } from '../../src/book/model/book.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { defaultTrim, type PdfEdition } from '../../src/edition/edition.ts'
import type { Element } from '../../src/markup/tree/element.ts'
import { markupSection } from '../../src/markup/markup-section.ts'
import { emitEdition, loadBook, typesetEdition } from '../../src/pipeline.ts'
import type { LoadedBook } from '../../src/build.ts'
import { epubText } from './epub-text.ts'
import { difference, letters } from './letters.ts'
import type { ZipEntry } from './read-zip.ts'

/** A book folder that is read; undefined when there is no book in it. */
export function readBook(directory: string): Promise<LoadedBook | undefined> {
  return loadBook(directory, {}, () => {})
}

/** Where the ebook differs from the words of the book; undefined when each is there once, in order. */
export async function lostInEbook(loaded: LoadedBook): Promise<string | undefined> {
  const edition = { format: 'epub', name: 'ebook' } as const
  const files = await emitEdition(loaded, edition, undefined, () => {})
  return lostInFiles(bindEdition(loaded.book, edition), files)
}

/** Where the files of an ebook differ from the words of the book that it was made of. */
export function lostInFiles(
  book: Book,
  files: readonly ZipEntry[],
  isLeftOut: (classes: readonly string[]) => boolean = () => false,
): string | undefined {
  const isOther: IsOther = (tag, classes) => isOtherText(tag, classes) || isLeftOut(classes)
  const markup = book.sections.map((section) => markupSection(section, book))
  const expected = markup.map((element) => textOf(element, isOther)).join('')
  const actual = epubText(files, (classes, tag) => isOther(tag, classes))
  return difference(letters(expected), letters(actual))
}

/** What the inspection of the finished pages finds: words lost or doubled, cut off or overprinted. */
export async function lostOnPaper(loaded: LoadedBook): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = []
  const isPrint = (one: { readonly format: string }): one is PdfEdition => one.format === 'pdf'
  const edition = loaded.editions.find(isPrint) ?? {
    format: 'pdf',
    name: 'print',
    trim: defaultTrim,
  }
  await typesetEdition(loaded, edition, (one) => void found.push(one))
  return found.filter(({ code }) => inspected.has(code))
}

/** What the inspection of the pages reports of words. */
export const inspected: ReadonlySet<string> = new Set([
  'page/text-lost',
  'page/cut-off',
  'page/overprinted',
])

type IsOther = (tag: string, classes: readonly string[]) => boolean

function textOf(element: Element, isOther: IsOther): string {
  if (isOther(element.tag, element.classes)) return ''
  return element.children
    .map((child) => (child.type === 'text' ? child.value : textOf(child, isOther)))
    .join('')
}

// Formulas are MathML, whose letters are other signs; contents are lists of the navigation document.
function isOtherText(tag: string, classes: readonly string[]): boolean {
  return tag === 'math' || tag === 'nav' || classes.includes('contents')
}

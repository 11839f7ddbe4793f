/**
 * Finds the book in a folder that does not say where it is. Each kind of evidence is one file; the
 * strongest that holds decides. Nothing is written, and nothing outside the folder is read.
 */
import { listManuscript } from '../manuscript/list-manuscript.ts'
import { folderOf } from '../evidence/book-folder.ts'
import { fromBookdown } from '../evidence/from-bookdown.ts'
import { fromChapters } from '../evidence/from-chapters.ts'
import { fromLeanpub } from '../evidence/from-leanpub.ts'
import { fromLongform } from '../evidence/from-longform.ts'
import { fromMkdocs } from '../evidence/from-mkdocs.ts'
import { fromQuarto } from '../evidence/from-quarto.ts'
import { fromSite } from '../evidence/from-site.ts'
import { fromSummary } from '../evidence/from-summary.ts'
import type { BookFolder, Evidence, Reading } from '../evidence/reading.ts'

// From strong to weak: a list of the chapters, then an order, then names.
const lists: readonly Evidence[] = [
  fromSummary,
  fromLeanpub,
  fromQuarto,
  fromBookdown,
  fromMkdocs,
  fromLongform,
]

/**
 * The readings of a folder that are equally good; none when nothing in it looks like a book, and
 * one of the plain kind when it is a book folder of our own.
 */
export function findBook(folder: BookFolder, hasSettings: boolean): readonly Reading[] {
  const own = ownReading(folder)
  // In a book folder of our own, a list counts only if it stands in the manuscript.
  const isOwn = (reading: Reading) =>
    reading.evidence !== undefined && folderOf(reading.evidence) === own?.folder
  for (const evidence of lists) {
    const readings = evidence(folder)
    const kept = own && hasSettings ? readings.filter(isOwn) : readings
    if (kept.length > 0) return kept
  }
  if (own) return [own]
  const site = fromSite(folder)
  return site.length > 0 ? site : fromChapters(folder)
}

// A folder "manuscript" with Markdown in it.
function ownReading({ directory }: BookFolder): Reading | undefined {
  const { folder, files } = listManuscript(directory, () => {})
  if (!/^manuscript$/i.test(folder) || files.length === 0) return undefined
  return { kind: 'a book folder', folder, used: [], settings: {} }
}

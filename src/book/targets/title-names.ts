import { kramdownAnchor, pandocAnchor, siteAnchor, slug } from '../model/slug.ts'

/** A chapter title or a heading, in reading order. */
export interface Title {
  readonly file: string
  readonly words: string
}

/** What a title is called by the programs that give headings ids. */
export interface TitleNames {
  /** Names when each file is a page of its own, as on GitHub: the second "Notes" is `notes-1`. */
  readonly inFile: readonly string[]
  /** Names when all files are one text, as in pandoc. */
  readonly inBook: readonly string[]
  /** Names without a number. Several titles may share them. */
  readonly plain: readonly string[]
}

/**
 * Names each title as GitHub, kramdown and pandoc do. A name that is taken gets "-1", "-2" and so
 * on. Ids that the author wrote are taken.
 */
export function nameTitles<T extends Title>(
  titles: readonly T[],
  writtenIds: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<T, TitleNames> {
  const ofFile = new Map<string, Numbering>()
  const ofBook = startNumbering([...writtenIds.values()].flat())
  const names = new Map<T, TitleNames>()
  for (const title of titles) {
    const { file, words } = title
    const inThisFile = ofFile.get(file) ?? startNumbering(writtenIds.get(file) ?? [])
    ofFile.set(file, inThisFile)
    const spelled = anchors.map((anchor) => anchor(words))
    names.set(title, {
      inFile: inThisFile(spelled),
      inBook: ofBook(spelled),
      plain: namesIn(spelled),
    })
  }
  return names
}

const anchors = [siteAnchor, kramdownAnchor, pandocAnchor, slug]

/** Numbers the names of a title, which are in the order of `anchors`. */
type Numbering = (names: readonly string[]) => readonly string[]

// Each program counts on its own, because each spells names differently.
function startNumbering(writtenIds: readonly string[]): Numbering {
  const counters = anchors.map(() => {
    const taken = new Set(writtenIds)
    const last = new Map<string, number>()
    return (base: string) => {
      let count = last.get(base) ?? 0
      let name = count === 0 ? base : `${base}-${count}`
      while (taken.has(name)) name = `${base}-${++count}`
      last.set(base, count)
      taken.add(name)
      return base === '' ? '' : name
    }
  })
  return (names) => namesIn(counters.map((count, index) => count(names[index] ?? '')))
}

function namesIn(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== ''))]
}

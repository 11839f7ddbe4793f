import { posix } from 'node:path'

/** What the path of a manuscript file tells about it. */
export interface ManuscriptPlace {
  /** The manuscript folders that it lies in, outermost first; they are parts. */
  readonly folders: readonly string[]
  /** Its name without number and extension: `the-harbour`. */
  readonly name: string
  /** Whether the file, or its outermost folder, has a number before its name. */
  readonly isNumbered: boolean
  /** Whether it holds the title and text of the part that its folder makes. */
  readonly opensPart: boolean
}

/** The places of the files of a manuscript, by path. */
export function manuscriptPlaces(
  files: readonly string[],
  manuscriptFolder: string,
): (file: string) => ManuscriptPlace {
  const counts = new Map<string, number>()
  for (const file of new Set(files)) {
    const { folders } = manuscriptPlace(file, manuscriptFolder)
    folders.forEach((_, index) => {
      const folder = folders.slice(0, index + 1).join('/')
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    })
  }
  const hasParts = new Set<string>()
  for (const [folder, count] of counts) if (count > 1) hasParts.add(posix.dirname(folder))
  return (file) => {
    let place = manuscriptPlace(file, manuscriptFolder)
    for (;;) {
      const folder = place.folders.join('/')
      const isPart = isPartName(place.folders.at(-1) ?? '') || isBesideParts(place, folder)
      if (counts.get(folder) !== 1 || isPart) return place
      place = outsideItsFolder(place)
    }
  }

  // Among parts, a folder is a part that has one chapter so far.
  function isBesideParts({ opensPart }: ManuscriptPlace, folder: string): boolean {
    return !opensPart && hasParts.has(posix.dirname(folder))
  }
}

// A folder that holds one file is a chapter, not a part: the file is its text, and often has a
// name that says nothing.
function outsideItsFolder({ folders, name, isNumbered }: ManuscriptPlace): ManuscriptPlace {
  return {
    folders: folders.slice(0, -1),
    name: name === '' ? nameWithoutNumber(folders.at(-1) ?? '') : name,
    isNumbered,
    opensPart: false,
  }
}

/** Splits a path. The manuscript folder is '' when the files are in the book folder itself. */
export function manuscriptPlace(file: string, manuscriptFolder: string): ManuscriptPlace {
  const path = pathWithin(manuscriptFolder, file)
  // A file outside the manuscript that `contents` names belongs to no part.
  const segments = path.startsWith('../') ? [posix.basename(file)] : path.split('/')
  const folders = segments.slice(0, -1)
  const base = segments.at(-1) ?? ''
  const name = nameWithoutNumber(base.replace(/\.[^.]*$/, ''))
  return {
    folders,
    // Many people call the first page of a folder `index.md`. An index of the book is
    // `95-index.md`, or has `role: index`.
    name: opensPart(base) ? '' : name,
    isNumbered: /^\d/.test(segments[0] ?? ''),
    opensPart: folders.length > 0 && opensPart(base),
  }
}

function pathWithin(folder: string, file: string): string {
  if (folder === '') return file
  const isBelow = file.startsWith(`${folder}/`) && !file.includes('//') && !file.includes('/.')
  return isBelow ? file.slice(folder.length + 1) : posix.relative(folder, file)
}

/** Whether a file opens the part that its folder makes. */
export function opensPart(path: string): boolean {
  return /^(?:_?index|_part|readme)\.(?:md|markdown|qmd|rmd)$/i.test(posix.basename(path))
}

/** Whether the name of a file or folder says that it is a part, and nothing else: `part-two`. */
export function isPartName(name: string): boolean {
  return partName.test(nameWithoutNumber(name).replace(/[\s._-]+/g, ' '))
}

const partName =
  /^(?:part|teil|partie|parte|deel|(?:part|book|teil|buch|partie|livre|parte|libro|livro|deel) ?(?:\d+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten))$/i

/** The name of a file or folder without its sorting number: `harbour` for `01-harbour` or `01b-harbour`. */
export function nameWithoutNumber(name: string): string {
  return name.replace(/^\d+[a-z]?[\s._-]+/, '')
}

import type { DraftSection } from './draft-section.ts'
import { isPartName, nameWithoutNumber } from './manuscript-place.ts'
import { roles, type SectionRole } from '../../edition/section-roles.ts'

/** A section with the sections inside it. */
export interface NestedSection extends DraftSection {
  readonly sections: readonly NestedSection[]
}

/**
 * Puts chapters into their parts. A folder is a part; its title comes from the file that opens it,
 * or from the folder's name. A section with the role `part` takes everything that follows it, up to
 * the next part, the epilogue or the back matter.
 */
export function nestParts(drafts: readonly DraftSection[]): readonly NestedSection[] {
  return nestFolder(drafts, 0)
}

function nestFolder(drafts: readonly DraftSection[], depth: number): readonly NestedSection[] {
  const sections = runsByFolder(drafts, depth).flatMap((run): readonly NestedSection[] => {
    const [first] = run
    if (!first) return []
    if (first.folders.length > depth) return [folderPart(run, depth)]
    return [{ ...first, sections: [] }]
  })
  return gatherParts(sections)
}

/**
 * Gives a part everything that follows it, up to the next part, the epilogue or the back matter. A
 * part that has chapters already, such as a folder, takes nothing more.
 */
export function gatherParts(sections: readonly NestedSection[]): readonly NestedSection[] {
  const here: NestedSection[] = []
  let open: NestedSection | undefined
  const close = () => {
    if (open) here.push(open)
    open = undefined
  }
  const add = (section: NestedSection) => {
    if (open) open = { ...open, sections: [...open.sections, section] }
    else here.push(section)
  }
  for (const section of sections) {
    if (section.opensPart || section.sections.length > 0) {
      close()
      here.push(section)
    } else if (section.role === 'part') {
      close()
      open = section
    } else {
      if (endsParts(section.role)) close()
      add(section)
    }
  }
  close()
  return here
}

// Groups neighbouring sections that share a deeper folder. Every other section stands alone.
function runsByFolder(
  drafts: readonly DraftSection[],
  depth: number,
): readonly (readonly DraftSection[])[] {
  const runs: DraftSection[][] = []
  for (const draft of drafts) {
    const folder = draft.folders[depth]
    const last = runs.at(-1)
    if (folder !== undefined && last?.[0]?.folders[depth] === folder) last.push(draft)
    else runs.push([draft])
  }
  return runs
}

function folderPart(run: readonly DraftSection[], depth: number): NestedSection {
  const own = run.find((draft) => draft.opensPart && draft.folders.length === depth + 1)
  const rest = nestFolder(
    run.filter((draft) => draft !== own),
    depth + 1,
  )
  if (own) return { ...own, sections: rest }
  const [first] = run
  if (!first) throw new Error('internal: a part without files')
  return { ...partOfName(first, first.folders[depth] ?? ''), sections: rest }
}

function partOfName(first: DraftSection, folder: string): DraftSection {
  const { document, folders } = first
  const span = { file: document.file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  const words = nameWithoutNumber(folder)
    .replace(/[\s._-]+/g, ' ')
    .trim()
  const value = words.charAt(0).toUpperCase() + words.slice(1)
  return {
    document,
    role: 'part',
    roleReason: 'a folder of the manuscript',
    title: isPartName(words) || isNumberOnly.test(words) ? [] : [{ type: 'text', value, span }],
    isTitleWritten: false,
    blocks: [],
    folders,
    opensPart: true,
  }
}

// A name like `two` only repeats the number, so it is no title.
const isNumberOnly =
  /^(?:part|book|teil|partie|parte|deel|\d+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten)?$/i

function endsParts(role: SectionRole): boolean {
  return roles[role].matter !== 'bodymatter' || role === 'epilogue'
}

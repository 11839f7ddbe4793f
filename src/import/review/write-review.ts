import type { ImportedBook, PlacedNotice } from '../model/imported-book.ts'
import type { NoticeKind } from '../model/flat-document.ts'

/** What an import gave, in numbers. */
export interface ImportCounts {
  readonly sections: number
  readonly words: number
  readonly notes: number
  readonly pictures: number
}

/** Writes the review of an import: what was decided, in the order of the book. */
export function writeReview(
  source: string,
  counts: ImportCounts,
  notices: readonly PlacedNotice[],
): string {
  const parts = [
    '# Review of the import',
    `${source}: ${describeCounts(counts)}.`,
    'Read what is doubtful first. Nothing here is part of the book: delete this file when you are done.',
    summary(notices),
    ...filesOf(notices).map((file) => {
      const own = notices.filter((notice) => notice.file === file)
      const title = file === '' ? 'The whole book' : `manuscript/${file}`
      return `## ${title}\n\n${formatNotices(own)}`
    }),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** The review as data for other programs. */
export function reviewJson(
  source: string,
  counts: ImportCounts,
  notices: readonly PlacedNotice[],
): string {
  const listed = notices.map(({ kind, message, file, words }) => ({
    kind,
    message,
    ...(file !== '' && { file: `manuscript/${file}` }),
    ...(words !== '' && { words }),
  }))
  return `${JSON.stringify({ source, ...counts, notices: listed }, undefined, 2)}\n`
}

/** "12 sections, 45,678 words, 1 note and 3 pictures". */
export function describeCounts({ sections, words, notes, pictures }: ImportCounts): string {
  const items = [
    counted(sections, 'section'),
    counted(words, 'word'),
    ...(notes > 0 ? [counted(notes, 'note')] : []),
    ...(pictures > 0 ? [counted(pictures, 'picture')] : []),
  ]
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** How many notices of each kind there are: "3 doubtful, 1 lost". */
export function countNotices(notices: readonly PlacedNotice[]): ReadonlyMap<NoticeKind, number> {
  const counts = new Map<NoticeKind, number>()
  for (const { kind } of notices) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

/** Counts the words of an imported book, as the review gives them. */
export function countImport(book: ImportedBook, texts: readonly string[]): ImportCounts {
  const words = texts.reduce(
    (sum, text) => sum + (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0),
    0,
  )
  return {
    sections: book.sections.length,
    words,
    notes: book.sections.reduce((sum, { notes }) => sum + notes.length, 0),
    pictures: book.pictures.size,
  }
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`
}

function filesOf(notices: readonly PlacedNotice[]): readonly string[] {
  return [...new Set(notices.map(({ file }) => file))]
}

function summary(notices: readonly PlacedNotice[]): string {
  const counts = countNotices(notices)
  if (counts.size === 0) return 'Nothing had to be decided.'
  return order
    .filter((kind) => counts.has(kind))
    .map((kind) => `- ${words[kind]}: ${counts.get(kind)}`)
    .join('\n')
}

const order: readonly NoticeKind[] = ['doubtful', 'lost', 'comment', 'decided', 'changed']

const words: Readonly<Record<NoticeKind, string>> = {
  doubtful: 'Doubtful',
  lost: 'Lost',
  comment: 'Comment',
  decided: 'Decided',
  changed: 'Changed',
}

// The same sentence is written once, with its first places: a long book has hundreds of scene breaks.
function formatNotices(notices: readonly PlacedNotice[]): string {
  const groups = new Map<string, PlacedNotice[]>()
  for (const notice of notices) {
    const key = notice.kind === 'comment' ? `${groups.size}` : `${notice.kind} ${notice.message}`
    groups.set(key, [...(groups.get(key) ?? []), notice])
  }
  return [...groups.values()].map(formatGroup).join('\n')
}

function formatGroup(notices: readonly PlacedNotice[]): string {
  const [first] = notices
  if (!first) return ''
  const places = notices.flatMap(({ words: around }) =>
    around === '' ? [] : [`“${inline(around)}”`],
  )
  const count = notices.length > 1 ? ` (${notices.length} times)` : ''
  const where = places.length === 0 ? '' : ` At ${places.join(', ')}.`
  return `- **${words[first.kind]}**${count}: ${inline(first.message)}${where}`
}

// Nothing in a message is Markdown.
function inline(text: string): string {
  return text.replace(/[\\`*_<[\]]/g, '\\$&')
}

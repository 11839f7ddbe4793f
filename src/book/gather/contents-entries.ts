import { onceFor } from '../../keep/once-for.ts'
import type { Block, ContentsEntry, Heading } from '../model/block.ts'
import type { Section } from '../model/book.ts'
import type { Inline } from '../model/inline.ts'
import { quoteInlines } from '../model/quote-inlines.ts'
import { inlineText } from '../model/walk.ts'

/**
 * What the contents of a book list: its listed sections, with chapters inside their parts and the
 * listed headings of a chapter inside it.
 */
export function contentsEntries(
  sections: readonly Section[],
  isListed = (section: Section) => section.listed,
): readonly ContentsEntry[] {
  return sections.flatMap((section) => {
    const entries = [
      ...headingEntries(listedHeadings(section.blocks)),
      ...contentsEntries(section.sections, isListed),
    ]
    const { id, label, title, language, author } = section
    const words = spoken(title)
    // A section with neither title nor number has no name to list, but what is in it may have one.
    if (!isListed(section) || (words.length === 0 && label === undefined)) return entries
    const entry: ContentsEntry = {
      target: id,
      ...(label !== undefined && { label }),
      title: words,
      ...(language !== undefined && { language }),
      ...(author !== undefined && { author }),
      entries,
    }
    return [entry]
  })
}

const listedHeadings = onceFor((blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'heading' && block.listed ? [block] : [])),
)

// A title of spaces, or of a picture without a description, has no words to list.
function spoken(title: readonly Inline[]): readonly Inline[] {
  const quoted = quoteInlines(title)
  return inlineText(quoted).trim() === '' ? [] : quoted
}

// Smaller headings are inside the larger one before them.
function headingEntries(headings: readonly Heading[]): readonly ContentsEntry[] {
  const [first, ...rest] = headings
  if (!first) return []
  const next = rest.findIndex(({ depth }) => depth <= first.depth)
  const count = next < 0 ? rest.length : next
  const inside = headingEntries(rest.slice(0, count))
  const after = headingEntries(rest.slice(count))
  const title = spoken(first.children)
  if (first.id === undefined || title.length === 0) return [...inside, ...after]
  const { id, language } = first
  const entry = { target: id, title, ...(language !== undefined && { language }), entries: inside }
  return [entry, ...after]
}

import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import type { Block, ContentsEntry, List } from '../model/block.ts'
import type { Section } from '../model/book.ts'
import { contentsEntries } from './contents-entries.ts'
import type { Inline } from '../model/inline.ts'
import { inlineText, walkInlines } from '../model/walk.ts'

/**
 * Empties a section of contents whose text is only a list of the chapters, as people type it for a
 * web page: the contents that are made have page numbers and links. A list that gives pages stays.
 */
export function withoutTypedContents(
  sections: readonly Section[],
  report: Report,
): readonly Section[] {
  const typed = sections.find(
    ({ role, blocks }) => role === 'toc' && blocks.length > 0 && blocks.every(isListWithoutPages),
  )
  if (!typed) return sections
  const items = typed.blocks.flatMap((block) => (block.type === 'list' ? wordsOfItems(block) : []))
  const known = new Set(contentsEntries(sections).flatMap(namesOf))
  const found = items.filter((item) => known.has(item)).length
  if (found < 2 || found * 2 < items.length) return sections
  const name = typed.span?.file ?? 'the manuscript'
  const message = `The contents typed in ${name} are made anew, with page numbers.`
  const hints = ['write [](#id){.page} in the list to keep it']
  report(diagnostic('project/left-out', message, { span: typed.span, hints }))
  return sections.map((section) => (section === typed ? { ...section, blocks: [] } : section))
}

function isListWithoutPages(block: Block): boolean {
  if (block.type !== 'list') return false
  return block.items.every(({ blocks }) =>
    blocks.every((inner) =>
      inner.type === 'paragraph' ? !hasPages(inner.children) : isListWithoutPages(inner),
    ),
  )
}

function hasPages(inlines: readonly Inline[]): boolean {
  let hasPage = false
  walkInlines(inlines, (inline) => {
    if (inline.type === 'crossReference' && inline.form === 'page') hasPage = true
  })
  return hasPage
}

// The outermost items.
function wordsOfItems({ items }: List): readonly string[] {
  return items.map(({ blocks: [first] }) =>
    first?.type === 'paragraph' ? wordsIn(inlineText(first.children)) : '',
  )
}

function namesOf({ label, title, entries }: ContentsEntry): readonly string[] {
  const words = inlineText(title)
  return [...[words, `${label ?? ''} ${words}`].map(wordsIn), ...entries.flatMap(namesOf)]
}

function wordsIn(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')
}

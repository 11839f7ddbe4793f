import { yamlText } from '../../yaml/yaml-text.ts'
import type { ImportedSection } from '../model/imported-book.ts'
import { prefix, writeBlocks } from './write-blocks.ts'

/** Writes the file of a section: its front matter, its text and its notes. */
export function writeSection(section: ImportedSection): string {
  const { frontMatter, blocks, notes, unprinted } = section
  const keys = Object.entries(frontMatter).map(
    ([key, value]) => `${key}: ${typeof value === 'string' ? yamlText(value) : value}`,
  )
  const parts = [
    keys.length === 0 ? '' : `---\n${keys.join('\n')}\n---`,
    unprinted.length === 0 ? '' : `<!--\n${unprinted.map(inComment).join('\n')}\n-->`,
    writeBlocks(blocks),
    ...notes.map(({ label, blocks: text }) => prefix(writeBlocks(text), `[^${label}]: `, '    ')),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

// Nothing in a comment may end it.
function inComment(line: string): string {
  return line
    .replace(/-{2,}/g, (dashes) => '—'.repeat(Math.ceil(dashes.length / 2)))
    .replace(/[<>]/g, ' ')
}

import { generatedIds } from '../model/generated-ids.ts'
import type { Paragraph } from '../model/block.ts'
import type { Section } from '../model/book.ts'
import { roles } from '../../edition/section-roles.ts'
import { wordsOf } from '../../language/words.ts'
/** A generated section: titled by its role, still empty, and listed only if its role is. */
export function generatedSection(role: keyof typeof generatedIds, language: string): Section {
  const { matter, headed, listed } = roles[role]
  const title = wordsOf(language).titles[role]
  return {
    id: generatedIds[role],
    role,
    matter,
    title: title === undefined ? [] : [{ type: 'text', value: title }],
    listed,
    headed,
    classes: [],
    blocks: [],
    sections: [],
    footnotes: [],
  }
}

/**
 * Paragraphs for a generated section, each from a class and a text. Line ends in a text become
 * breaks.
 */
export function generatedLines(
  section: Section,
  lines: readonly (readonly [kind: string, text: string])[],
): Section {
  const blocks = lines.map(([kind, text], index): Paragraph => ({
    type: 'paragraph',
    node: `${section.id}.p${index + 1}`,
    classes: [kind],
    children: text
      .split('\n')
      .flatMap((value, line) => [
        ...(line > 0 ? [{ type: 'break' } as const] : []),
        { type: 'text', value } as const,
      ]),
  }))
  return { ...section, blocks }
}

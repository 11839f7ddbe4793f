import { generatedIds } from '../model/generated-ids.ts'
import type { Paragraph } from '../model/block.ts'
import type { Section } from '../model/book.ts'
import { roles } from '../../edition/section-roles.ts'
import { wordsOf } from '../../language/words.ts'
/**
 * A section that the program makes: named by its role, empty so far, unlisted unless its role is.
 */
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
 * Paragraphs of a generated section: a class and a text for each; lines within a text are parted by
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

import type { Book, Section } from '../model/book.ts'
import { generatedLines, generatedSection } from '../gather/generated-section.ts'

/** A page about the people that book.yaml describes; undefined when it describes nobody. */
export function generateAboutTheAuthor({ metadata }: Book): Section | undefined {
  const lines = metadata.contributors.flatMap(({ about }) =>
    (about?.split(/\n\s*\n/) ?? []).map(
      (text) => ['about', text.replace(/\s+/g, ' ').trim()] as const,
    ),
  )
  if (lines.length === 0) return undefined
  return generatedLines(generatedSection('about-the-author', metadata.language), lines)
}

/** A heading of a level that the one before it does not lead to. */
export interface SkippedLevel<Heading> {
  readonly heading: Heading
  /** The level of the heading before it. */
  readonly before: number
}

/**
 * The headings of a document that are more than one level below the one before them, given in the
 * order of the text: a level left out says that something is missing (WCAG 2.2, 1.3.1).
 */
export function findSkippedLevels<Heading extends { readonly level: number }>(
  headings: readonly Heading[],
): readonly SkippedLevel<Heading>[] {
  return headings.flatMap((heading, index) => {
    const before = headings[index - 1]?.level
    return before !== undefined && heading.level > before + 1 ? [{ heading, before }] : []
  })
}

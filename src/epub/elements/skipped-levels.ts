/** A heading more than one level below the heading before it. */
export interface SkippedLevel<Heading> {
  readonly heading: Heading
  /** The level of the heading before it. */
  readonly before: number
}

/**
 * Finds headings that are more than one level below the one before them, in reading order. A
 * skipped level suggests that something is missing (WCAG 2.2, 1.3.1).
 */
export function findSkippedLevels<Heading extends { readonly level: number }>(
  headings: readonly Heading[],
): readonly SkippedLevel<Heading>[] {
  return headings.flatMap((heading, index) => {
    const before = headings[index - 1]?.level
    return before !== undefined && heading.level > before + 1 ? [{ heading, before }] : []
  })
}

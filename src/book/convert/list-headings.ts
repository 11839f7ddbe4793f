import type { PlacedSection } from '../arrange/draft-section.ts'
import type { Block } from '../model/block.ts'
import type { BookSettings } from '../model/book-settings.ts'
import type { Targets } from '../targets/find-targets.ts'

/**
 * Marks the headings that the contents list: those of files that are listed below a chapter, as
 * deep as the contents go.
 */
export function listHeadings(
  blocks: readonly Block[],
  { joined = [] }: PlacedSection,
  { settings, targets }: { readonly settings: BookSettings; readonly targets: Targets },
  depth: number,
): readonly Block[] {
  const ids = new Set(
    joined.flatMap(({ document, heading }) => {
      const isListed = document.frontMatter.toc ?? true
      if (!heading || !isListed || heading.attributes?.classes.includes('unlisted')) return []
      return targets.idOf(heading.attributes) ?? targets.headingId(heading)
    }),
  )
  if (ids.size === 0) return blocks
  const deepest = settings.contentsDepth - depth + 1
  return blocks.map((block) => {
    const isListed = block.type === 'heading' && block.depth <= deepest && ids.has(block.id)
    return isListed ? { ...block, listed: true } : block
  })
}

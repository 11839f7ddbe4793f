import { onceFor } from '../../keep/once-for.ts'
import { numberedLabel } from '../../language/numbered-label.ts'
import type { Document, MdBlock, MdInline, MdParagraph } from '../../markdown/document/document.ts'
import { loneImage } from '../../markdown/document/lone-image.ts'
import { walkInlines, walkMarkdown } from '../../markdown/document/walk-markdown.ts'
import type { SectionRole } from '../../edition/section-roles.ts'
import type { PlacedSection } from '../arrange/draft-section.ts'
import type { BookSettings } from '../model/book-settings.ts'
import { splitUrl } from './target.ts'

/**
 * The figures that get a number: those of the text with a caption. The only one of a book gets none
 * unless something needs its number: a list of figures, a link to it, or words such as "Figure 1".
 */
export function figuresToNumber(
  sections: readonly PlacedSection[],
  documents: readonly Document[],
  settings: BookSettings,
): ReadonlySet<MdBlock> {
  const found = findFigures(sections, documents, settings.metadata.language)
  const [only, ...others] = found.figures
  const isNeeded =
    others.length > 0 || settings.listOfFigures || found.isListed || found.isNamed(only)
  return new Set(isNeeded ? found.figures : [])
}

interface Found {
  readonly figures: readonly MdParagraph[]
  /** Whether a file of the manuscript is the list of figures. */
  readonly isListed: boolean
  /** Whether the text speaks of the figure by its number, or links to it. */
  readonly isNamed: (figure: MdParagraph | undefined) => boolean
}

function findFigures(
  sections: readonly PlacedSection[],
  documents: readonly Document[],
  language: string,
): Found {
  const figures: MdParagraph[] = []
  const linked = new Set<string>()
  let isListed = false
  let isSpokenOf = false
  const note = ({ links, isOfFirst }: Facts) => {
    for (const link of links) linked.add(link)
    if (isOfFirst) isSpokenOf = true
  }
  const visitIn = (role: SectionRole | undefined, blocks: readonly MdBlock[]) => {
    const facts = factsOf(blocks, language)
    note(facts)
    if (role === undefined || !withoutFigures.has(role)) figures.push(...facts.captioned)
  }
  const visitSections = (all: readonly PlacedSection[]) => {
    for (const { role, frontMatter, blocks, sections: inner } of all) {
      if (role === 'loi') isListed = true
      if (frontMatter?.epigraph) visitIn(role, frontMatter.epigraph)
      if (frontMatter?.dateLine) note(factsOfInlines(frontMatter.dateLine, language))
      visitIn(role, blocks)
      visitSections(inner)
    }
  }
  visitSections(sections)
  for (const { footnoteDefinitions } of documents)
    for (const { children } of footnoteDefinitions) visitIn(undefined, children)
  const isLinked = (figure: MdParagraph) =>
    [figure.attributes?.id, loneImage(figure)?.attributes?.id].some(
      (id) => id !== undefined && linked.has(id),
    )
  return { figures, isListed, isNamed: (one) => one !== undefined && (isSpokenOf || isLinked(one)) }
}

// What a text says of figures.
interface Facts {
  readonly captioned: readonly MdParagraph[]
  /** The ids that its links lead to. */
  readonly links: readonly string[]
  /** It has words such as "Figure 1". */
  readonly isOfFirst: boolean
}

const factsOf = onceFor((blocks: readonly MdBlock[], language): Facts =>
  gatherFacts(language, (visit) => walkMarkdown(blocks, visit)),
)

const factsOfInlines = onceFor((inlines: readonly MdInline[], language): Facts =>
  gatherFacts(language, (visit) => walkInlines(inlines, visit)),
)

function gatherFacts(
  language: string,
  walk: (visit: (node: MdBlock | MdInline) => void) => void,
): Facts {
  const words = wordsForFirst(language)
  const captioned: MdParagraph[] = []
  const links: string[] = []
  let isOfFirst = false
  walk((node) => {
    if (node.type === 'link') links.push(splitUrl(node.url)[1])
    if (node.type === 'text' && words.test(node.value)) isOfFirst = true
    if (node.type === 'paragraph' && isCaptioned(node)) captioned.push(node)
  })
  return { captioned, links, isOfFirst }
}

function isCaptioned(paragraph: MdParagraph): boolean {
  return (loneImage(paragraph)?.children.length ?? 0) > 0
}

// Their pictures are portraits, signets and ornaments, which the text does not speak of.
const withoutFigures: ReadonlySet<SectionRole> = new Set([
  'halftitlepage',
  'titlepage',
  'copyright-page',
  'dedication',
  'epigraph',
  'colophon',
  'about-the-author',
  'also-by',
])

// "Figure 1" in the language of the book, or "fig. 1".
function wordsForFirst(language: string): RegExp {
  const label = numberedLabel('figure', 1, language)
  const words = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/gu, '\\s+')
  return new RegExp(`(?:${words}|\\bfig\\.?\\s*1)(?!\\d)`, 'iu')
}

import type { Report } from '../../diagnostics/diagnostic.ts'
import type { ShopAddresses } from '../../edition/readers.ts'
import type { Attributes, MdFootnoteReference, MdInline } from '../../markdown/document/document.ts'
import type { ReadFormula } from '../../math/formula-reader.ts'
import type { NodeId } from '../model/block.ts'
import type { Resource } from '../model/book.ts'
import type { Targets } from '../targets/find-targets.ts'
import type { IndexMark } from '../model/index-mark.ts'
import type { FootnoteReference, Attributed } from '../model/inline.ts'
import { canonicalLanguageTag } from '../../language/language-tag.ts'

/** What converting the nodes of one section needs to know about the rest of the book. */
export interface SectionConversion {
  /** The book's language, BCP 47. */
  readonly language: string
  /** The language of the text around, BCP 47, where it is not the book's. */
  readonly languageAround?: string
  /** How many `q` elements are around the text; absent for none. */
  readonly quotationDepth?: number
  readonly targets: Targets
  /** Folder of the manuscript in the book folder. */
  readonly manuscriptFolder: string
  readonly resources: Readonly<Record<string, Resource>>
  /** Addresses that differ between shops, by name. */
  readonly links: Readonly<Record<string, ShopAddresses>>
  /** Makes the next name for a block. */
  readonly nextNode: () => NodeId
  /** Makes the mark of a note; undefined when the file of the mark has no such note. */
  readonly markNote: (reference: MdFootnoteReference) => FootnoteReference | undefined
  /** Makes the mark of a note written inline. */
  readonly markInlineNote: (children: readonly MdInline[]) => FootnoteReference
  /** The labels of all notes of a file, so that a message can suggest the one that was meant. */
  readonly noteLabels: (file: string) => readonly string[]
  /** Id of the section. */
  readonly section: string
  /** Records the marks that the index is made from. */
  readonly markIndex: (mark: IndexMark) => void
  readonly readFormula: ReadFormula
  readonly report: Report
}

/** What to convert the children of a node with: text in another language may stand in it. */
export function within(
  attributes: Attributes | undefined,
  conversion: SectionConversion,
): SectionConversion {
  const language = canonicalLanguageTag(attributes?.pairs['lang'] ?? '')
  return language === undefined ? conversion : { ...conversion, languageAround: language }
}

/** The attributes of a node in the book. Classes that only control the conversion are left out. */
export function attributed(
  attributes: Attributes | undefined,
  conversion: SectionConversion,
  steering: readonly string[] = [],
): Attributed {
  if (!attributes) return {}
  const id = conversion.targets.idOf(attributes)
  const classes = attributes.classes.filter((name) => !steering.includes(name))
  const language = canonicalLanguageTag(attributes.pairs['lang'] ?? '')
  return {
    ...(id !== undefined && { id }),
    ...(classes.length > 0 && { classes }),
    ...(language !== undefined && { language }),
  }
}

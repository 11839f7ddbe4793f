import type { Report } from '../../diagnostics/diagnostic.ts'
import type { ShopAddresses } from '../../edition/readers.ts'
import type { Attributes, MdInline } from '../../markdown/document/document.ts'
import type { ReadFormula } from '../../math/formula-reader.ts'
import type { NodeId } from '../model/block.ts'
import type { Resource } from '../model/book.ts'
import type { Targets } from '../targets/find-targets.ts'
import type { IndexMark } from '../model/index-mark.ts'
import type { FootnoteReference, Attributed } from '../model/inline.ts'
import { canonicalLanguageTag } from '../../language/language-tag.ts'

/** What the nodes of one section need to know of the rest of the book while they are converted. */
export interface SectionConversion {
  /** The file that the section stands in. */
  readonly file: string
  /** Of the book. */
  readonly language: string
  readonly targets: Targets
  readonly resources: Readonly<Record<string, Resource>>
  /** Addresses that differ by reader, by name. */
  readonly links: Readonly<Record<string, ShopAddresses>>
  /** The next name of a block. */
  readonly nextNode: () => NodeId
  /** The mark of a note by its label; undefined when no such note is written. */
  readonly markNote: (label: string) => FootnoteReference | undefined
  /** The mark of a note written in the line. */
  readonly markInlineNote: (children: readonly MdInline[]) => FootnoteReference
  /** Labels of the notes there are, for telling which one was meant. */
  readonly noteLabels: () => readonly string[]
  /** Id of the section. */
  readonly section: string
  /** Takes note of what the index is made of. */
  readonly markIndex: (mark: IndexMark) => void
  readonly readFormula: ReadFormula
  readonly report: Report
}

/** What attributes say of a node in the book. Classes that only steer its making are left out. */
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

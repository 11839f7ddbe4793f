import { walkMarkdown } from '../../markdown/document/walk-markdown.ts'
import type {
  MdBlock,
  MdFootnoteDefinition,
  MdFootnoteReference,
  MdInline,
  MdInlineNote,
} from '../../markdown/document/document.ts'
import type { Block, NodeId } from '../model/block.ts'
import type { Footnote } from '../model/block.ts'
import type { IdRegistry } from '../targets/id-registry.ts'
import type { FootnoteReference } from '../model/inline.ts'

/**
 * The notes of one section while its text is converted. They are numbered from 1 in the order of
 * their first marks. Notes marked inside a note get the next numbers after it, because they stand
 * below it on the page.
 */
export interface SectionNotes {
  readonly mark: (reference: MdFootnoteReference) => FootnoteReference | undefined
  readonly markInline: (children: readonly MdInline[]) => FootnoteReference
  /** Converts the texts of the marked notes, and of the notes that these mark in turn. */
  readonly finish: (convert: ConvertNote) => readonly Footnote[]
}

/** Converts the text of a note; the names of its blocks begin with the note's. */
export type ConvertNote = (blocks: readonly MdBlock[], id: NodeId) => readonly Block[]

/** Labels that differ only in capitals or spaces are the same (CommonMark, § 4.7, on links). */
export function noteKey(label: string): string {
  return label.trim().toLowerCase().replace(/\s+/g, ' ')
}

interface NoteInHand {
  readonly id: string
  readonly blocks: readonly MdBlock[]
  /** Id of its first mark. */
  mark?: string
}

/** Starts the notes of a section, with the note texts by file and label. */
export function startSectionNotes(
  sectionId: string,
  definitions: ReadonlyMap<string, ReadonlyMap<string, MdFootnoteDefinition>>,
  used: Set<MdFootnoteDefinition>,
  registry: IdRegistry,
): SectionNotes {
  return new NotesInHand(sectionId, definitions, used, registry)
}

class NotesInHand implements SectionNotes {
  readonly #sectionId: string
  readonly #definitions: ReadonlyMap<string, ReadonlyMap<string, MdFootnoteDefinition>>
  readonly #used: Set<MdFootnoteDefinition>
  readonly #registry: IdRegistry
  readonly #notes: NoteInHand[] = []
  readonly #numbers = new Map<MdFootnoteDefinition, number>()
  readonly #inlineNumbers = new Map<readonly MdInline[], number>()

  constructor(
    sectionId: string,
    definitions: ReadonlyMap<string, ReadonlyMap<string, MdFootnoteDefinition>>,
    used: Set<MdFootnoteDefinition>,
    registry: IdRegistry,
  ) {
    this.#sectionId = sectionId
    this.#definitions = definitions
    this.#used = used
    this.#registry = registry
  }

  mark(reference: MdFootnoteReference): FootnoteReference | undefined {
    const number = this.#numberOf(reference)
    return number === undefined ? undefined : this.#reference(number)
  }

  markInline(children: readonly MdInline[]): FootnoteReference {
    return this.#reference(this.#numberOfInline(children))
  }

  finish(convert: ConvertNote): readonly Footnote[] {
    const footnotes: Footnote[] = []
    // Notes may mark other notes, so the list grows during the loop.
    for (let index = 0; index < this.#notes.length; index++) {
      const note = this.#notes[index]
      if (!note) continue
      const { id, mark } = note
      const blocks = convert(note.blocks, id)
      footnotes.push({ id, number: index + 1, ...(mark !== undefined && { mark }), blocks })
    }
    return footnotes
  }

  #numberOf({ label, span }: MdFootnoteReference): number | undefined {
    const definition = this.#definitions.get(span.file)?.get(noteKey(label))
    if (!definition) return undefined
    this.#used.add(definition)
    // A label without a text is no note.
    if (definition.children.length === 0) return undefined
    const known = this.#numbers.get(definition)
    if (known !== undefined) return known
    const number = this.#add(definition.children)
    this.#numbers.set(definition, number)
    this.#numberWithin(definition.children)
    return number
  }

  #numberOfInline(children: readonly MdInline[]): number {
    const known = this.#inlineNumbers.get(children)
    if (known !== undefined) return known
    const [first] = children
    const blocks: readonly MdBlock[] = first
      ? [{ type: 'paragraph', children, span: first.span }]
      : []
    const number = this.#add(blocks)
    this.#inlineNumbers.set(children, number)
    this.#numberWithin(blocks)
    return number
  }

  #add(blocks: readonly MdBlock[]): number {
    const id = this.#registry.claim(`${this.#sectionId}-note-${this.#notes.length + 1}`)
    return this.#notes.push({ id, blocks })
  }

  #numberWithin(blocks: readonly MdBlock[]): void {
    for (const mark of marksIn(blocks)) {
      if (mark.type === 'footnoteReference') this.#numberOf(mark)
      else if (mark.children.length > 0) this.#numberOfInline(mark.children)
    }
  }

  #reference(number: number): FootnoteReference {
    const note = this.#notes[number - 1]
    const id = this.#registry.claim(`${this.#sectionId}-mark-${number}`)
    if (note) note.mark ??= id
    return { type: 'footnoteReference', footnote: note?.id ?? '', number, id }
  }
}

// The marks in the text of a note. Text in the brackets of an image is a description, and marks
// nothing.
function marksIn(blocks: readonly MdBlock[]): readonly (MdFootnoteReference | MdInlineNote)[] {
  const marks: (MdFootnoteReference | MdInlineNote)[] = []
  const described = new Set<MdBlock | MdInline>()
  walkMarkdown(blocks, (node) => {
    const isDescription = described.has(node)
    if ((isDescription || node.type === 'image') && 'children' in node) {
      for (const child of node.children) described.add(child)
    }
    const isMark = node.type === 'footnoteReference' || node.type === 'inlineNote'
    if (isMark && !isDescription) marks.push(node)
  })
  return marks
}

import type { XmlListener } from '../../container/xml/stream-xml.ts'
import { FormulaCollector } from '../formula/formula-node.ts'
import type { FlatBlock } from '../model/flat-document.ts'
import { addFormula } from './add-formula.ts'
import { boxElements, type OpenTable } from './box-elements.ts'
import { rubyElements } from './ruby-elements.ts'
import { pictureElements } from './picture-elements.ts'
import {
  type Attributes,
  type ElementHandler,
  fieldElements,
  readProperties,
  textElements,
} from './text-elements.ts'
import { TextState, type TextContext } from './text-state.ts'
import { WordNames } from './word-names.ts'

/**
 * Reads the paragraphs of a part: the document, its notes or its comments. It follows the events of
 * the XML and keeps only what is open.
 */
export class TextReader implements XmlListener {
  /** The texts of notes or comments, by their ids. */
  readonly parts = new Map<string, readonly FlatBlock[]>()
  readonly #state: TextState
  readonly #names = new WordNames()
  readonly #handlers: ReadonlyMap<string, Handling>
  /** How deep the parser is in an element that is left out; 0 outside of one. */
  #skipped = 0
  #properties: 'paragraph' | 'run' | undefined
  #part: string | undefined
  /** The formula that is being read, and how deep the parser is in it. */
  #formula: { readonly collector: FormulaCollector; depth: number } | undefined

  constructor(context: TextContext) {
    this.#state = new TextState(context)
    const tables: OpenTable[] = []
    this.#handlers = new Map(
      Object.entries<Handling>({
        ...special,
        ...textElements,
        ...fieldElements,
        ...boxElements(tables),
        ...pictureElements(),
        ...rubyElements(),
      }),
    )
  }

  /** The blocks outside of notes and comments. */
  get blocks(): readonly FlatBlock[] {
    return this.#state.builder.blocks
  }

  /** The width of the lines of its last section, in points. */
  get textWidth(): number {
    return this.#state.pageWidth
  }

  readonly open = (raw: string, attributes: Attributes): void => {
    this.#names.declare(attributes)
    const name = this.#names.usual(raw)
    if (this.#skipped > 0) {
      this.#skipped++
    } else if (this.#formula) {
      this.#formula.depth++
      this.#formula.collector.open(name, attributes)
    } else if (this.#properties) {
      if (changes.has(name)) this.#skipped = 1
      else readProperties(this.#state, name, attributes, this.#properties === 'paragraph')
    } else {
      this.#begin(this.#handlers.get(name), attributes)
    }
  }

  readonly close = (raw: string): void => {
    const name = this.#names.usual(raw)
    if (this.#skipped > 0) {
      this.#skipped--
    } else if (this.#formula) {
      this.#closeFormula(this.#formula)
    } else if (this.#properties) {
      const isEnd = this.#properties === 'paragraph' ? name === 'w:pPr' : name === 'w:rPr'
      if (isEnd) this.#properties = undefined
    } else {
      const handler = this.#handlers.get(name)
      if (handler === 'part') {
        const blocks = this.#state.leaveFrame()
        if (this.#part !== undefined) this.parts.set(this.#part, blocks)
      } else if (typeof handler === 'object') handler.close?.(this.#state)
    }
  }

  readonly text = (value: string): void => {
    if (this.#skipped > 0) return
    if (this.#formula) this.#formula.collector.text(value)
    else this.#state.sink(value)
  }

  #closeFormula(formula: { readonly collector: FormulaCollector; depth: number }): void {
    if (formula.depth-- > 0) return formula.collector.close()
    this.#formula = undefined
    addFormula(this.#state, formula.collector.root)
  }

  #begin(handler: Handling | undefined, attributes: Attributes): void {
    if (typeof handler === 'object') handler.open?.(this.#state, attributes)
    else if (handler === 'part') this.#beginPart(attributes)
    else if (handler === 'formula') this.#formula = { collector: new FormulaCollector(), depth: 0 }
    else if (handler === 'left out') this.#skipped = 1
    else this.#properties = handler
  }

  // The lines that part notes from the text are notes, too, of a special type (17.11.10).
  #beginPart(attributes: Attributes): void {
    const isSpecial = /^(?:separator|continuation)/.test(attributes['w:type'] ?? '')
    this.#part = isSpecial ? undefined : (attributes['w:id'] ?? '')
    this.#state.enterFrame()
  }
}

// What is done at an element: by a handler, or by the reader itself.
type Handling = ElementHandler | 'paragraph' | 'run' | 'part' | 'left out' | 'formula'

const special: Readonly<Record<string, Handling>> = {
  'w:pPr': 'paragraph',
  'w:rPr': 'run',
  'w:footnote': 'part',
  'w:endnote': 'part',
  'w:comment': 'part',
  'm:oMath': 'formula',
  // What the author deleted, the second form of what stands there already, and settings.
  'w:del': 'left out',
  'w:moveFrom': 'left out',
  'mc:Fallback': 'left out',
  'w:tblPr': 'left out',
  'w:tblGrid': 'left out',
  'w:delText': 'left out',
  'w:delInstrText': 'left out',
}

// How a paragraph or a run looked before a tracked change.
const changes = new Set(['w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:numberingChange'])

import type { FlatBlock, FlatParagraph, FlatRun, Look, RunFormat } from './flat-document.ts'

/** The look of a paragraph of which nothing is known. */
export const plainLook: Look = {
  style: '',
  align: 'left',
  left: 0,
  right: 0,
  firstLine: 0,
  before: 0,
  after: 0,
}

/** Letters without any look of their own. */
export const plainFormat: RunFormat = {}

/** Gives the same object for the same look of letters, so that looks can be compared quickly. */
export class FormatPool {
  readonly #formats = new Map<string, RunFormat>([['{}', plainFormat]])

  /** The one object with this look. The keys must come in the order of the type. */
  one(format: RunFormat): RunFormat {
    const key = JSON.stringify(format)
    const known = this.#formats.get(key)
    if (known) return known
    this.#formats.set(key, format)
    return format
  }
}

/** Collects the paragraphs of a text. Text of one look becomes one run, however it was split. */
export class FlatBuilder {
  readonly blocks: FlatBlock[] = []
  #runs: FlatRun[] = []
  #text = ''
  #format: RunFormat = plainFormat
  #break: Look['breakBefore']

  /** Adds text to the current paragraph. */
  text(value: string, format: RunFormat): void {
    if (value === '') return
    if (format !== this.#format) {
      this.#flush()
      this.#format = format
    }
    this.#text += value
  }

  /** Adds anything else to the current paragraph. */
  run(run: FlatRun): void {
    this.#flush()
    this.#runs.push(run)
  }

  /** Whether the current paragraph has no text yet. */
  get isEmpty(): boolean {
    return this.#text.trim() === '' && !this.#runs.some(isVisible)
  }

  /** Makes a new page begin before the next paragraph. */
  breakPage(kind: 'page' | 'section'): void {
    if (this.#break !== 'section') this.#break = kind
  }

  /** Ends the current paragraph. */
  endParagraph(look: Look): void {
    this.#flush()
    const breakBefore = this.#break ?? look.breakBefore
    this.blocks.push(paragraph(breakBefore ? { ...look, breakBefore } : look, this.#runs))
    this.#runs = []
    this.#break = undefined
  }

  /** Ends the current paragraph if it has any text. */
  endOpenParagraph(look: Look): void {
    this.#flush()
    if (this.#runs.length > 0) this.endParagraph(look)
  }

  /** Adds a finished block. */
  block(block: FlatBlock): void {
    this.blocks.push(block)
  }

  /** Takes away the runs of the current paragraph. */
  takeRuns(): readonly FlatRun[] {
    this.#flush()
    const runs = this.#runs
    this.#runs = []
    return runs
  }

  #flush(): void {
    if (this.#text === '') return
    this.#runs.push({ type: 'text', value: whole(this.#text), format: this.#format })
    this.#text = ''
  }
}

// V8 keeps a text that was put together as its pieces, with all that they were cut from, until
// somebody reads it.
function whole(text: string): string {
  return /\S$/.test(text) ? text : text.slice()
}

/** The text of runs; a line break in it is a line end. */
export function runText(runs: readonly FlatRun[]): string {
  let text = ''
  for (const run of runs) {
    if (run.type === 'text') text += run.value
    else if (run.type === 'break') text += '\n'
    else if (run.type === 'ruby') text += run.base + run.text
    else if (run.type === 'math') text += run.tex
  }
  return text
}

/** Whether a reader of the document sees a run. */
export function isVisible(run: FlatRun): boolean {
  switch (run.type) {
    case 'text':
      return run.value.trim() !== ''
    case 'note':
    case 'picture':
    case 'ruby':
    case 'math':
      return true
    case 'anchor':
    case 'break':
    case 'index':
    case 'notice':
      return false
  }
}

function paragraph(look: Look, runs: readonly FlatRun[]): FlatParagraph {
  return { type: 'paragraph', look, runs }
}

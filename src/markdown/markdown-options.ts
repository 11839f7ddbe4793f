import type { Form } from './document/front-matter.ts'

/** How a manuscript is read. */
export interface MarkdownOptions {
  /** BCP 47; decides which quotation marks are set. A file's own language comes before it. */
  readonly language: string
  /** Whether typed quotes, hyphens and dots become typographic ones. */
  readonly typography: boolean
  /** Whether scenes are parted by rules, or by two or more blank lines as well. */
  readonly sceneBreaks: 'rules' | 'blank-lines'
  /** How the manuscript is typed; prose when absent. A file's own form comes before it. */
  readonly form?: Form
}

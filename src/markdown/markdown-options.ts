import type { Form } from './document/front-matter.ts'

/** How a manuscript is read. */
export interface MarkdownOptions {
  /** BCP 47. Decides which quotation marks are set. The language of a file takes precedence. */
  readonly language: string
  /** Whether typed quotes, hyphens and dots become typographic ones. */
  readonly typography: boolean
  /** Whether only rules separate scenes, or two or more blank lines as well. */
  readonly sceneBreaks: 'rules' | 'blank-lines'
  /** How the manuscript is typed; absent means prose. The form of a file takes precedence. */
  readonly form?: Form
  /** Whether lines of prose that look like a song become verse; false when absent. */
  readonly findsSongs?: boolean
  /** The files that manuscripts take in, by their paths in the book folder. */
  readonly includes?: ReadonlyMap<string, string>
}

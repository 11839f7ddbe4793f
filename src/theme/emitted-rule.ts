import type { EbookLines } from './properties/ebook-spelling.ts'

/** A rule of the ebook's stylesheet, about to be written. */
export interface EmittedRule {
  /** As text. */
  readonly selectors: readonly string[]
  readonly declarations: readonly EmittedDeclaration[]
  /** The at-rule around it. */
  readonly condition?: string
}

/** A property of the theme, with the lines that say it in older words and then in its own. */
export interface EmittedDeclaration {
  readonly property: string
  readonly lines: EbookLines
}

import type { ShopAddresses } from '../../edition/readers.ts'

/** Another book of the workspace, as lists of books name it. */
export interface SiblingBook {
  readonly title: string
  readonly subtitle?: string
  /** Names of its authors, in title page order. */
  readonly authors: readonly string[]
  /** BCP 47. */
  readonly language: string
  readonly series?: { readonly name: string; readonly number?: number }
  /** `2026`, `2026-03` or `2026-03-01`. */
  readonly date?: string
  /** Where it is to be had. */
  readonly addresses?: ShopAddresses
}

import type { ShelvedEdition } from '../library/shelved-book.ts'

/** What to send for a request, before ranges and conditions are considered. */
export type Answer = PageAnswer | FileAnswer

/** A small answer, made in memory. */
export interface PageAnswer {
  readonly type: 'page'
  readonly status: number
  readonly mediaType: string
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

/** The file of an edition. */
export interface FileAnswer {
  readonly type: 'file'
  readonly edition: ShelvedEdition
}

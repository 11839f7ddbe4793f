import type { ShelvedEdition } from '../library/shelved-book.ts'

/** What is sent for a request, before ranges and conditions are looked at. */
export type Answer = PageAnswer | FileAnswer

/** Something small, made in memory. */
export interface PageAnswer {
  readonly type: 'page'
  readonly status: number
  readonly mediaType: string
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

/** An edition. */
export interface FileAnswer {
  readonly type: 'file'
  readonly edition: ShelvedEdition
}

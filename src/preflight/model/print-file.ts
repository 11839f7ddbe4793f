import type { PageBoxes } from './page-contents.ts'

/** What a PDF says about itself as a whole. */
export interface PrintFile {
  readonly bytes: number
  /** `1.4`, by the later of header and catalog. */
  readonly version: string
  readonly isEncrypted: boolean
  readonly hasDocumentId: boolean
  readonly hasOutline: boolean
  readonly hasLayers: boolean
  readonly hasScripts: boolean
  readonly hasForm: boolean
  readonly hasAttachments: boolean
  readonly hasPrivateData: boolean
  readonly hasXmp: boolean
  /** Whether it says that it is PDF/UA, which is for screens. */
  readonly claimsUniversalAccess: boolean
  /** The document information, by key: `Title`, `Trapped`. */
  readonly info: Readonly<Record<string, string>>
  readonly outputIntents: readonly OutputIntent[]
  /** `rtl` when the book opens to the right. */
  readonly direction: 'ltr' | 'rtl'
  readonly boxes: readonly PageBoxes[]
}

/** The printing condition that a file is made for. */
export interface OutputIntent {
  /** `GTS_PDFX`, `GTS_PDFA1`. */
  readonly subtype: string
  /** `CGATS TR 001`. */
  readonly condition: string
  readonly registry: string
  readonly hasProfile: boolean
}

/** What is left of a page after it was checked: enough for the rules of the whole book. */
export interface PageSummary {
  readonly number: number
  /** Whether there is nothing on it. */
  readonly isBlank: boolean
  /** The number printed at its head or foot; absent when there is none. */
  readonly folio?: PageNumber
  /** Whether something colored is on it. */
  readonly isColored: boolean
}

/** A number at the head or foot of a page. */
export interface PageNumber {
  readonly number: number
  /** Where it ends, down from the top of the page. */
  readonly bottom: number
}

import type { Severity } from '../../diagnostics/codes.ts'
import type { Area } from '../../drawing/area.ts'

/** Something wrong with a finished PDF. */
export interface PrintFinding {
  /** `margin/gutter`. */
  readonly code: string
  readonly severity: Severity
  /** One sentence. */
  readonly message: string
  /** Absent when it concerns the whole file. */
  readonly place?: PrintPlace
  /** Who asks for it, when that was read, and how sure it is. */
  readonly source: string
}

/** A place in a PDF. */
export interface PrintPlace {
  /** Its position in the file, 1-based. */
  readonly page: number
  /** Absent when it is the whole page. */
  readonly area?: Area
}

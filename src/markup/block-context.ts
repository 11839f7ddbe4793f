import type { RoleOf } from './markup-contents.ts'
import type { NoteMarks } from './note-marks.ts'

/** What blocks are marked up with. */
export interface BlockContext {
  /** BCP 47: of generated words, such as "Figure". */
  readonly language: string
  readonly marks: NoteMarks
  /** Of the sections that the contents list. */
  readonly roleOf: RoleOf
}

import type { RoleOf } from './markup-contents.ts'
import type { NoteMarks } from '../inlines/note-marks.ts'

/** What is needed to mark up blocks. */
export interface BlockContext {
  /** Language of generated words such as "Figure", BCP 47. */
  readonly language: string
  readonly marks: NoteMarks
  /** The roles of the sections in the table of contents, by id. */
  readonly roleOf: RoleOf
}

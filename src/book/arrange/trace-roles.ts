import type { TraceRow } from '../../diagnostics/trace.ts'
import { mdText } from '../../markdown/document/md-text.ts'
import type { DraftSection } from './draft-section.ts'

/** One row for each section in book order: its file, its role, and the reason for that role. */
export function draftRows(drafts: readonly DraftSection[]): readonly TraceRow[] {
  const rows = drafts.map(({ document, folders, title, role, roleReason }): TraceRow => {
    return [document.file, folders.join('/'), mdText(title), role, roleReason]
  })
  return [['file', 'part', 'title', 'role', 'why'], ...rows]
}

import { posix } from 'node:path'
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { VolumeFolder } from '../files/project.ts'
import { entriesInside, insidePath } from '../files/read-inside.ts'
import { refusalDiagnostic, shareHint, type Refusal } from '../files/refusal.ts'
import { workspacePath } from '../files/workspace.ts'
import type { LoadedSettings } from './load-settings.ts'

/** The folders of the volumes of a book. One that cannot be read is reported and left out. */
export function volumeFolders(
  directory: string,
  { volumes, places }: Pick<LoadedSettings, 'volumes' | 'places'>,
  report: Report,
): readonly VolumeFolder[] {
  return volumes.flatMap((written, index) => {
    const span = places[`volumes.${index}`]
    const path = insidePath(written) ?? workspacePath(directory, written)
    const refusal = path === undefined ? 'outside' : refusalOf(directory, path)
    if (path !== undefined && refusal === undefined) return [{ path, ...(span && { span }) }]
    const refused = refusalDiagnostic(refusal ?? 'outside', written, span)
    const hints = refusal === 'outside' ? [...refused.hints, shareHint] : refused.hints
    report({ ...refused, hints })
    return []
  })
}

// The book itself is no volume of it.
function refusalOf(directory: string, path: string): Refusal | undefined {
  if (posix.normalize(path) === '.') return 'link around'
  const entries = entriesInside(directory, path)
  return typeof entries === 'string' ? entries : undefined
}

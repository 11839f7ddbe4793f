import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from './project.ts'
import { wayInto } from './way-into.ts'
import { writeOutput } from '../output/write-output.ts'

/**
 * A file of the manuscript, character for character, so that some characters can be changed and the
 * rest kept.
 */
export interface ManuscriptFile {
  /** The whole text, including byte order mark and line ends. */
  readonly text: string
  /** Replaces the file completely or not at all; its permissions stay. */
  readonly write: (text: string) => Promise<void>
}

/**
 * Opens a file of the manuscript for changing. Undefined when it is not UTF-8, or when it lies
 * outside the manuscript folder: a file behind a symbolic link is not ours to change.
 */
export function openManuscriptFile(project: Project, path: string): ManuscriptFile | undefined {
  const folder = join(project.directory, project.settings.manuscriptFolder)
  try {
    const real = realpathSync(join(project.directory, path))
    if (!wayInto(realpathSync(folder), real)) return undefined
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      readFileSync(real),
    )
    const { mode } = statSync(real)
    return {
      text,
      write: (changed) => writeOutput(real, new TextEncoder().encode(changed), { mode }),
    }
  } catch {
    return undefined
  }
}

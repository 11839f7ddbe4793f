import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { Project } from './project.ts'
import { writeOutput } from './write-output.ts'

/** A file of the manuscript as its bytes say, for changing some of its characters and none of the others. */
export interface ManuscriptFile {
  /** With its byte order mark and its line ends. */
  readonly text: string
  /** Replaces the file, whole or not at all; its permissions stay. */
  readonly write: (text: string) => Promise<void>
}

/**
 * Opens a file of a project's manuscript for changing. Undefined when it is not UTF-8, or does not truly lie in the folder of
 * the manuscript: what a symbolic link leads to is not the manuscript's to change.
 */
export function openManuscriptFile(project: Project, path: string): ManuscriptFile | undefined {
  const folder = join(project.directory, project.settings.manuscriptFolder)
  try {
    const real = realpathSync(join(project.directory, path))
    const way = relative(realpathSync(folder), real)
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
      return undefined
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      readFileSync(real),
    )
    const { mode } = statSync(real)
    return { text, write: (changed) => writeOutput(real, new TextEncoder().encode(changed), mode) }
  } catch {
    return undefined
  }
}

import { resolve } from 'node:path'
import { UsageError } from './machine-error.ts'
import type { Terminal } from './terminal.ts'

/**
 * The absolute path of a folder that the command line names. An empty name, as from an unset
 * variable, names no folder.
 */
export function givenFolder(written: string, terminal: Terminal): string {
  if (written.trim() === '')
    throw new UsageError('the folder name is empty; write a dot for this folder: .')
  return resolve(terminal.workingDirectory, written)
}

import { spawn } from 'node:child_process'
import { realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { wayInto } from '../../project/files/way-into.ts'
import type { SourcePlace } from '../model/page-picture.ts'
import type { EditorCommand } from './choose-editor.ts'

/**
 * Opens a place of the book in the author's editor. Only files inside the book folder are opened;
 * false when there is no such file, or the editor cannot be run.
 */
export async function openPlace(
  directory: string,
  { file, line, column }: SourcePlace,
  editor: EditorCommand,
): Promise<boolean> {
  const path = fileInside(directory, file)
  if (path === undefined) return false
  const [program, ...args] = editor.argumentsFor({ path, line, column })
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: directory, detached: true, stdio: 'ignore' })
    child.once('error', () => done(false))
    child.once('spawn', () => {
      child.unref()
      done(true)
    })
  })
}

/** The real path of a file in a folder; undefined for anything else, or anywhere else. */
export function fileInside(directory: string, file: string): string | undefined {
  try {
    const folder = realpathSync(directory)
    const path = realpathSync(resolve(folder, file))
    return wayInto(folder, path) && statSync(path).isFile() ? path : undefined
  } catch {
    return undefined
  }
}

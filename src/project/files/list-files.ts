import { posix } from 'node:path'
import { listInside } from './read-inside.ts'

/**
 * Paths of the files in a book folder whose names match, for hints about which file was meant. A
 * very long list is cut short.
 */
export function listFiles(directory: string, name: RegExp): readonly string[] {
  const files: string[] = []
  const folders = ['']
  for (const folder of folders) {
    for (const entry of listInside(directory, folder) ?? []) {
      const isHidden = /^(?:\.|node_modules\/|dist\/)/.test(entry)
      if (isHidden || files.length + folders.length > mostPaths) continue
      if (entry.endsWith('/')) folders.push(posix.join(folder, entry))
      else if (name.test(entry)) files.push(posix.join(folder, entry))
    }
  }
  return files
}

const mostPaths = 2000

import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** Where a copy of the schema is written, when the program is not installed beside the book. */
const copy = '.octavo/book.schema.json'

const inPackage = 'node_modules/octavo/editors/book.schema.json'

/**
 * The path of the JSON schema from a book folder, for the line that editors read. It is that of the
 * installed program, if npm has put it into the folder or one above, so that it is always of the
 * same version; otherwise of a copy in the book folder, since npx keeps the program elsewhere.
 */
export function schemaPath(directory: string): string {
  for (let folder = resolve(directory); ; folder = dirname(folder)) {
    const path = join(folder, inPackage)
    if (existsSync(path)) return relative(directory, path).replaceAll('\\', '/')
    if (folder === dirname(folder)) return copy
  }
}

/** Adds the files that editors read to those of a new book. */
export async function addEditorFiles(
  files: Map<string, string | Uint8Array>,
  schema: string,
  forVscode: boolean,
): Promise<void> {
  const { editorFiles } = await import('../../reference/tables.ts')
  const made = editorFiles()
  const add = (path: string, name: string) => files.set(path, made.get(name) ?? '')
  if (schema === copy) add(copy, 'book.schema.json')
  if (!forVscode) return
  add('.vscode/octavo.code-snippets', 'octavo.code-snippets')
  add('.vscode/tasks.json', 'tasks.json')
}

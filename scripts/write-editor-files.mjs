// Writes editors/: the JSON schemas of book.yaml and front matter, and the snippets and tasks for
// VS Code. A test makes sure that these files are up to date.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadReference } from './load-reference.mjs'

const folder = fileURLToPath(new URL('../editors', import.meta.url))
const { editorFiles } = await loadReference()
mkdirSync(folder, { recursive: true })
for (const [path, text] of editorFiles()) writeFileSync(join(folder, path), text)

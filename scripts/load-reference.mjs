// The tables of src/reference/ for scripts, which cannot read TypeScript: bundled, then imported.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The exports of src/reference/tables.ts: `referenceTables` and `editorFiles`. */
export async function loadReference() {
  const outfile = join(root, `node_modules/.cache/octavo-reference-${process.pid}.mjs`)
  try {
    await build({
      absWorkingDir: root,
      entryPoints: ['src/reference/tables.ts'],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'warning',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile, { force: true })
  }
}

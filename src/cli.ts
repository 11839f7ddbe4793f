#!/usr/bin/env node
/** Arguments in, exit code out. */
import './commands/short-run.ts'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { formatMachineError } from './commands/terminal/machine-error.ts'
import { exitCode } from './commands/terminal/exit-code.ts'
import { runProgram } from './commands/program.ts'
import { processTerminal } from './commands/terminal/terminal.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A pipe that is closed (`octavo build | head`) ends the output, not the build.
  if (error.code === 'EPIPE') return
  process.stderr.write(`octavo: cannot write the output: ${formatMachineError(error)}\n`)
  process.exitCode = 1
})
process.stderr.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') process.exitCode = 1
})

const terminal = processTerminal(fileURLToPath(import.meta.url))
if (terminal) {
  const code = await runProgram(process.argv.slice(2), version(), terminal)
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0))
} else {
  process.stderr.write('octavo: this folder has been deleted: go to another one with cd\n')
  process.exitCode = exitCode.usage
}

// All is done and written. Left alone, the engine would free its memory piece by piece, which takes
// a fiftieth of the time of a build.
process.once('beforeExit', () => process.exit())

function version(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  )
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest))
    throw new Error('internal: package.json without a version')
  return String(manifest.version)
}

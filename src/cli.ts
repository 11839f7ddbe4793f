#!/usr/bin/env node
/** Arguments in, exit code out. */
import './commands/short-run.ts'
import { readFileSync } from 'node:fs'
import { runProgram } from './commands/program.ts'
import { processTerminal } from './commands/terminal.ts'

// A pipe that is closed (`octavo build | head`) ends the output, not the build.
process.stdout.on('error', ignoreClosedPipe)
process.stderr.on('error', ignoreClosedPipe)

process.exitCode = await runProgram(process.argv.slice(2), version(), processTerminal())

function version(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  )
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest))
    throw new Error('internal: package.json without a version')
  return String(manifest.version)
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

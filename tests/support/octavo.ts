import { runProgram } from '../../src/commands/program.ts'
import type { Terminal } from '../../src/commands/terminal/terminal.ts'
/** What a run of the program said, and how it ended. */
export interface Run {
  readonly code: number
  /** Standard output and standard error. */
  readonly out: string
  readonly err: string
}

/** A terminal that nobody watches and that shows nothing. */
export const silentTerminal: Terminal = {
  out: () => {},
  err: () => {},
  interactive: false,
  outColors: false,
  errColors: false,
  columns: 80,
  workingDirectory: '.',
  environment: {},
  clock: () => 0,
}

/** Runs `octavo` in this process, as from a folder; nobody watches, unless `terminal` says so. */
export async function octavo(
  directory: string,
  args: readonly string[],
  terminal: Partial<Terminal> = {},
): Promise<Run> {
  let out = ''
  let err = ''
  const code = await runProgram(args, '0.1.0', {
    ...silentTerminal,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    workingDirectory: directory,
    ...terminal,
  })
  return { code, out, err }
}

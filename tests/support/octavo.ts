import { runProgram } from '../../src/commands/program.ts'
import type { Terminal } from '../../src/commands/terminal/terminal.ts'
/** What a run of the program said, and how it ended. */
export interface Run {
  readonly code: number
  /** Standard output and standard error. */
  readonly out: string
  readonly err: string
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
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    interactive: false,
    outColors: false,
    errColors: false,
    columns: 80,
    workingDirectory: directory,
    environment: {},
    clock: () => 0,
    ...terminal,
  })
  return { code, out, err }
}

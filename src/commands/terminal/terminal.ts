import { runAgain, type BuildNews, type RunAgain } from './run-again.ts'

/** Where a command speaks to its user. Tests pass one that keeps the text. */
export interface Terminal {
  /** Results: what a script would read. */
  readonly out: (text: string) => void
  /** Messages, warnings and progress. */
  readonly err: (text: string) => void
  /** Whether somebody watches `err`. If so, progress is shown. */
  readonly interactive: boolean
  readonly outColors: boolean
  readonly errColors: boolean
  /** Columns of the terminal. */
  readonly columns: number
  /** The folder that relative paths of the command line start from. */
  readonly workingDirectory: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Seconds on a clock that never goes back. */
  readonly clock: () => number
  /**
   * Asks a question and gives the answer; undefined when the user breaks off. Absent where nobody
   * can answer.
   */
  readonly ask?: (question: string) => Promise<string | undefined>
  /** Runs this program in another process; absent where that cannot be done. */
  readonly runAgain?: RunAgain
  /** Tells the program that started this one how a build goes; absent when none listens. */
  readonly tell?: (news: BuildNews) => void
}

/**
 * The terminal of this process. NO_COLOR and FORCE_COLOR decide about colors. Without them, there
 * are colors if somebody watches. Undefined in a folder that has been deleted. The program stands in
 * `programFile`.
 */
export function processTerminal(programFile: string): Terminal | undefined {
  const workingDirectory = currentFolder()
  if (workingDirectory === undefined) return undefined
  const { stdin, stdout, stderr, env } = process
  const send = process.send?.bind(process)
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    interactive: stderr.isTTY === true && env['TERM'] !== 'dumb' && !env['CI'],
    outColors: colors(stdout.isTTY === true, env),
    errColors: colors(stderr.isTTY === true, env),
    columns: stderr.columns || 80,
    workingDirectory,
    environment: env,
    // Node loads eight modules for the clock of `performance`.
    clock: () => Number(process.hrtime.bigint()) / 1e9,
    ...(stdin.isTTY === true && stderr.isTTY === true && { ask }),
    runAgain: runAgain(programFile),
    ...(send && { tell: (news) => void send(news) }),
  }
}

function currentFolder(): string | undefined {
  try {
    return process.cwd()
  } catch {
    return undefined
  }
}

async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline')
  const reader = createInterface({ input: process.stdin, output: process.stderr })
  return new Promise((resolve) => {
    reader.on('SIGINT', () => reader.close())
    reader.on('close', () => resolve(undefined))
    reader.question(question, (answer) => {
      resolve(answer)
      reader.close()
    })
  })
}

// https://no-color.org: any value that is not empty; https://force-color.org: the same the other
// way.
function colors(isTerminal: boolean, env: Terminal['environment']): boolean {
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0'
  return isTerminal && env['TERM'] !== 'dumb'
}

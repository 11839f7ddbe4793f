import type { Stage } from '../../build.ts'

/** What a build tells the program that started it. */
export type BuildNews =
  | { readonly type: 'stage'; readonly stage: Stage; readonly edition: string }
  | {
      readonly type: 'done'
      /** How many editions were written. */
      readonly editions: number
      readonly errors: number
      readonly warnings: number
    }

/** How a run of this program in a process of its own ended. */
export interface EndedRun {
  /** Undefined when the system ended it. */
  readonly code: number | undefined
  /** The signal that ended it, such as `SIGKILL` when the memory was used up. */
  readonly signal?: string
  readonly out: string
  readonly err: string
}

/** A run of this program in a process of its own. */
export interface StartedRun {
  readonly ended: Promise<EndedRun>
  readonly stop: () => void
}

/** Runs this program in a process of its own, with these arguments. */
export type RunAgain = (
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  onNews: (news: BuildNews) => void,
) => StartedRun

/** Starts the program that stands in this file again, with the flags of this process. */
export function runAgain(programFile: string): RunAgain {
  return (args, environment, onNews) => {
    // Most runs start no other, and this module loads those that speak to a network.
    const { spawn } = process.getBuiltinModule('node:child_process')
    const child = spawn(process.execPath, [...process.execArgv, programFile, ...args], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      windowsHide: true,
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout?.on('data', (bytes: Buffer) => void out.push(bytes))
    child.stderr?.on('data', (bytes: Buffer) => void err.push(bytes))
    // The child is this program, so what it sends is news.
    child.on('message', (news) => onNews(news as BuildNews))
    const ended = new Promise<EndedRun>((end, fail) => {
      child.on('error', fail)
      child.on('close', (code, signal) =>
        end({
          code: code ?? undefined,
          ...(signal && { signal }),
          out: Buffer.concat(out).toString(),
          err: Buffer.concat(err).toString(),
        }),
      )
    })
    return { ended, stop: () => void child.kill() }
  }
}

import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Fault, FuzzCase, Verdict } from './fuzz-case.ts'

/** A process that judges cases. */
export interface Judge {
  /** The faults of a case. A case that takes longer than the limit, or ends the process, is one. */
  judge(one: FuzzCase): Promise<Verdict>
  end(): void
}

/** Starts a judge; its process is started anew after a case that ended it. */
export function startJudge(limitSeconds: number): Judge {
  let running: Promise<ChildProcess> | undefined
  const judge = async (one: FuzzCase): Promise<Verdict> => {
    const child = await (running ??= startProcess())
    const verdict = await answerOf(child, one, limitSeconds)
    if (child.exitCode !== null || child.signalCode !== null || child.killed) running = undefined
    return verdict
  }
  return { judge, end: () => void running?.then((child) => child.kill()) }
}

function startProcess(): Promise<ChildProcess> {
  const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
  const child = fork(here('judge-process.ts'), {
    execArgv: [
      '--max-old-space-size=2048',
      '--import',
      new URL('register.mjs', import.meta.url).href,
    ],
    serialization: 'advanced',
  })
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child))
    child.once('exit', () => reject(new Error('internal: the judge did not start')))
  })
}

function answerOf(child: ChildProcess, one: FuzzCase, seconds: number): Promise<Verdict> {
  return new Promise((resolve) => {
    const finish = (verdict: Verdict): void => {
      clearTimeout(timer)
      child.removeAllListeners('message').removeAllListeners('exit')
      resolve(verdict)
    }
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      finish(faulty({ kind: 'hang', message: `not done in ${seconds} s` }))
    }, seconds * 1000)
    child.removeAllListeners('exit')
    child.once('exit', (code, signal) =>
      finish(faulty({ kind: 'crash', message: `the process ended: ${signal ?? `code ${code}`}` })),
    )
    child.once('message', (verdict) => finish(verdict as Verdict))
    child.send(one)
  })
}

function faulty(fault: Fault): Verdict {
  return { faults: [fault], ebooks: [] }
}

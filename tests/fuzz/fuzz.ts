/** Tries the program with damaged input. See README.md beside this file. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { openWaiting, type Waiting } from './ask-epubcheck.ts'
import { caseSeed, chanceOf } from './chance.ts'
import type { Fault, FuzzCase } from './fuzz-case.ts'
import { startJudge, type Judge } from './judges.ts'
import { caseMaker, kinds, type Kind, type MakeCase } from './make-case.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '50' },
    from: { type: 'string', default: '0' },
    seconds: { type: 'string', default: '0' },
    kind: { type: 'string', multiple: true, default: [] },
    limit: { type: 'string', default: '60' },
    jobs: { type: 'string', default: '2' },
  },
})
const numberOf = (name: 'seed' | 'from' | 'seconds' | 'limit' | 'jobs'): number =>
  toNumber(name, values[name])
// `font`, or `font:500` for so many cases of it.
const counts = new Map(
  (values.kind.length > 0 ? values.kind : kinds).map((asked) => {
    const [name = '', count = values.cases] = asked.split(':')
    const kind = kinds.find((one) => one === name)
    if (!kind) throw new Error(`--kind ${name} is none of ${kinds.join(', ')}`)
    return [kind, toNumber('cases', count)] as const
  }),
)
const [seed, limit, jobs] = [numberOf('seed'), numberOf('limit'), Math.max(1, numberOf('jobs'))]
let keptIn: string | undefined
let faultCount = 0

const judges = Array.from({ length: jobs }, () => startJudge(limit))
for (const [kind, count] of counts) faultCount += await runKind(kind, count)
for (const judge of judges) judge.end()
process.exitCode = faultCount > 0 ? 1 : 0

function toNumber(option: string, written: string): number {
  const number = Number(written)
  if (Number.isFinite(number) && number >= 0) return number
  throw new Error(`--${option} ${written} is not a number`)
}

async function runKind(kind: Kind, count: number): Promise<number> {
  const make = await caseMaker(kind)
  const began = Date.now()
  const seconds = (): number => (Date.now() - began) / 1000
  const mayGoOn = (): boolean => numberOf('seconds') === 0 || seconds() < numberOf('seconds')
  const from = numberOf('from')
  let next = from
  let faulty = 0
  let slowest = { number: from, seconds: 0 }
  const waiting = openWaiting()
  const work = async (judge: Judge): Promise<void> => {
    while (next < from + count && mayGoOn()) {
      const number = next++
      const start = seconds()
      if (await runCase({ kind, number, make, judge, waiting })) faulty++
      const took = seconds() - start
      if (took > slowest.seconds) slowest = { number, seconds: took }
    }
  }
  await Promise.all(judges.map(work))
  faulty += askAbout(waiting)
  const slow = `the longest ${slowest.seconds.toFixed(1)} s, case ${slowest.number}`
  const took = `${seconds().toFixed(1)} s (${slow})`
  console.log(`${kind.padEnd(12)} ${next - from} cases, ${took}, ${faulty} with faults`)
  return faulty
}

interface Run {
  readonly kind: Kind
  readonly number: number
  readonly make: MakeCase
  readonly judge: Judge
  readonly waiting: Waiting
}

async function runCase({ kind, number, make, judge, waiting }: Run): Promise<boolean> {
  const one = await make(chanceOf(caseSeed(seed, kind, number)))
  const { faults, ebooks } = await judge.judge(one)
  for (const ebook of ebooks) waiting.add(`${kind}-${number}`, ebook)
  if (faults.length === 0) return false
  const folder = keepCase(one, `${kind}-${number}`, faults)
  const [first] = faults
  console.log(`${kind} ${number}: ${first?.kind}: ${first?.message.split('\n')[0]}`)
  console.log(
    `  ${folder}; again: npm run fuzz -- --seed ${seed} --kind ${kind} --from ${number} --cases 1`,
  )
  return true
}

function askAbout(waiting: Waiting): number {
  const faults = waiting.ask()
  for (const fault of faults) console.log(`EPUBCheck: ${fault}`)
  return faults.length
}

function keepCase(one: FuzzCase, name: string, faults: readonly Fault[]): string {
  keptIn ??= mkdtempSync(join(tmpdir(), 'octavo-faults-'))
  const folder = join(keptIn, name)
  for (const [path, content] of one.files) {
    const inside = path.split('/').some((part) => part === '..') ? basename(path) : path
    const file = join(folder, inside)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  const text = faults.map(({ kind, message }) => `${kind}: ${message}\n`).join('')
  writeFileSync(join(keptIn, `${name}.txt`), text)
  return folder
}

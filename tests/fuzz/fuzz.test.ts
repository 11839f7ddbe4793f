/** A small run of the fuzzer: the same cases each time, of each kind as many as three seconds hold. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { caseSeed, chanceOf } from './chance.ts'
import { caseMaker } from './make-case.ts'

const fuzz = fileURLToPath(new URL('fuzz.ts', import.meta.url))
const register = new URL('register.mjs', import.meta.url).href

function run(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', register, fuzz, ...args],
    { encoding: 'utf8' },
  )
  return { stdout, stderr, status }
}

test(
  'damaged books, themes, pictures, fonts and files of others do no harm',
  { timeout: 300_000 },
  () => {
    const { stdout, stderr, status } = run('--seed', '1', '--cases', '20', '--seconds', '3', '--limit', '120')
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^pdf +[1-9]\d* cases, \d/m)
    expect(stdout.split('\n').filter((line) => !/ 0 with faults$/.test(line))).toEqual([''])
    expect(status).toBe(0)
  },
)

test('a seed repeats a case', async () => {
  const make = await caseMaker('manuscript')
  const [one, again, other] = await Promise.all(
    [1, 1, 2].map((number) => make(chanceOf(caseSeed(7, 'manuscript', number)))),
  )
  expect(again).toEqual(one)
  expect(other).not.toEqual(one)
})

test('a case that takes too long is stopped, told and kept', { timeout: 120_000 }, () => {
  const { stdout, status } = run('--kind', 'manuscript', '--cases', '1', '--limit', '0.001')
  expect(stdout).toMatch(/^manuscript 0: hang: not done in 0\.001 s\n {2}\S+manuscript-0; again: /)
  expect(status).toBe(1)
})

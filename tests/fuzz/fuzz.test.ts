/** A few cases of the fuzzer, the same ones each time. `npm run fuzz` runs more of them. */
import { describe, expect, test } from 'vitest'
import { caseSeed, chanceOf } from './chance.ts'
import { judge } from './judge.ts'
import { startJudge } from './judges.ts'
import { caseMaker, kinds, type Kind } from './make-case.ts'

// Archives and pages that are only read are quick; a book that is built is not.
const counts: Readonly<Partial<Record<Kind, number>>> = { epub: 10, pdf: 10 }

describe.each(kinds)('what is made of damaged input: %s', (kind) => {
  test('does no harm', { timeout: 180_000 }, async () => {
    const make = await caseMaker(kind)
    for (let number = 0; number < (counts[kind] ?? 2); number++) {
      const { faults } = await judge(await make(chanceOf(caseSeed(1, kind, number))))
      expect(faults, `${kind} ${number}`).toEqual([])
    }
  })
})

test('a seed repeats a case', async () => {
  const make = await caseMaker('manuscript')
  const [one, again, other] = await Promise.all(
    [1, 1, 2].map((number) => make(chanceOf(caseSeed(7, 'manuscript', number)))),
  )
  expect(again).toEqual(one)
  expect(other).not.toEqual(one)
})

test('a case that takes too long is stopped and told', { timeout: 180_000 }, async () => {
  const make = await caseMaker('manuscript')
  const stopped = startJudge(0.001)
  const { faults } = await stopped.judge(await make(chanceOf(1)))
  stopped.end()
  expect(faults).toEqual([{ kind: 'hang', message: 'not done in 0.001 s' }])
})

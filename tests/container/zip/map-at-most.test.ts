import { expect, it } from 'vitest'
import { mapAtMost } from '../../../src/container/zip/map-at-most.ts'

it('gives the results in order, and never works on more items than it may', async () => {
  let running = 0
  let most = 0
  const times = [5, 1, 4, 1, 3, 1, 2]
  const results = await mapAtMost(3, times, async (time) => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, time))
    running--
    return time * 10
  })
  expect(results).toEqual(times.map((time) => time * 10))
  expect(most).toBe(3)
})

it('gives nothing for nothing, and fails with what failed', async () => {
  expect(await mapAtMost(2, [], async (item) => item)).toEqual([])
  const fail = mapAtMost(2, [1, 2, 3], async (item) => {
    if (item === 2) throw new Error('no room')
  })
  await expect(fail).rejects.toThrow('no room')
})

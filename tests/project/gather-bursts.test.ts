import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { gatherBursts } from '../../src/project/files/gather-bursts.ts'
import { temporaryFolder } from '../support/book-folder.ts'

/** Gathers until the test is over; `told` grows. */
function gather() {
  const told: (readonly string[])[] = []
  const bursts = gatherBursts((paths) => void told.push(paths))
  onTestFinished(() => bursts.stop())
  return { told, bursts }
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

test('a lone change is told at once, and only once', async () => {
  const { told, bursts } = gather()
  const path = join(temporaryFolder(), 'a.md')
  writeFileSync(path, 'One.')
  bursts.add(path)
  bursts.add(path)
  await vi.waitUntil(() => told.length > 0, { timeout: 5000, interval: 2 })
  await wait(150)
  expect(told).toEqual([[path]])
})

test('what is written after a burst was told is told too, though nobody says that it was', async () => {
  const { told, bursts } = gather()
  const path = join(temporaryFolder(), 'a.md')
  writeFileSync(path, 'One.')
  bursts.add(path)
  await vi.waitUntil(() => told.length === 1, { timeout: 5000, interval: 2 })
  writeFileSync(path, 'One, two.')
  await vi.waitUntil(() => told.length === 2, { timeout: 5000 })
  expect(told).toEqual([[path], [path]])
})

test('a file that is empty for a moment is told when it has text', async () => {
  const { told, bursts } = gather()
  const path = join(temporaryFolder(), 'a.md')
  writeFileSync(path, '')
  bursts.add(path)
  await wait(100)
  expect(told).toEqual([])
  writeFileSync(path, 'One.')
  await vi.waitUntil(() => told.length === 1, { timeout: 5000 })
  await wait(150)
  expect(told).toEqual([[path]])
})

test('a file that stays empty, one that is gone and a folder are told as well', async () => {
  const { told, bursts } = gather()
  const folder = temporaryFolder()
  const [empty, gone] = [join(folder, 'empty.md'), join(folder, 'gone.md')]
  writeFileSync(empty, '')
  for (const path of [gone, empty, folder]) bursts.add(path)
  await vi.waitUntil(() => told.length === 1, { timeout: 5000 })
  expect(told).toEqual([[folder, empty, gone]])
})

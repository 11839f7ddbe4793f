/** Checkers that are not ours find nothing in any of the golden ebooks. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildEditions } from '../../src/pipeline.ts'
import { temporaryFolder } from '../support/book-folder.ts'
import { epubcheck, epubcheckTs, missing } from '../support/checkers.ts'
import { skipAloud } from '../support/skip-aloud.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const features = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
const ebooks = new Map<string, Uint8Array>()

beforeAll(async () => {
  for (const feature of features) {
    const built = await buildEditions(join(here, feature), { editions: ['epub'] }, () => {})
    for (const { bytes } of built ?? []) ebooks.set(feature, bytes)
  }
}, 120_000)

describe('the golden ebooks', () => {
  test('are made of every golden book', () => {
    expect([...ebooks.keys()]).toEqual(features)
  })

  test('pass EPUBCheck', { timeout: 300_000 }, (context) => {
    const reason = missing('epubcheck')
    if (reason !== undefined) skipAloud(context, reason)
    const folder = temporaryFolder()
    const paths = [...ebooks].map(([feature, bytes]) => {
      const path = join(folder, `${feature}.epub`)
      writeFileSync(path, bytes)
      return path
    })
    expect(epubcheck(...paths)).toEqual([])
  })

  test('pass epubcheck-ts', { timeout: 120_000 }, async () => {
    for (const [feature, bytes] of ebooks) {
      expect(await epubcheckTs(bytes), feature).toEqual([])
    }
  })
})

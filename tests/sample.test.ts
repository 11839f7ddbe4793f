/** The book at the top of this repository, which is also the first thing that a new user builds. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { formatDiagnostics } from '../src/diagnostics/format-diagnostic.ts'
import { buildEditions } from '../src/pipeline.ts'
import type { BuiltEdition } from '../src/build.ts'
import { temporaryFolder } from './support/book-folder.ts'
import { epubcheck, epubcheckTs, missing, qpdfCheck } from './support/checkers.ts'
import { collect } from './support/collect.ts'
import { readZip } from './support/read-zip.ts'
import { skipAloud } from './support/skip-aloud.ts'
import { unstyledClasses } from './support/unstyled-classes.ts'

const repository = fileURLToPath(new URL('..', import.meta.url))
const { report, diagnostics } = collect()
let built: readonly BuiltEdition[] = []

beforeAll(async () => {
  built = (await buildEditions(repository, {}, report)) ?? []
}, 60_000)

afterAll(() => void vi.unstubAllEnvs())

describe('the sample book', () => {
  test('is made without errors and warnings', () => {
    const grave = diagnostics.filter(({ severity }) => severity !== 'info')
    expect(formatDiagnostics(grave)).toBe('')
    expect(built.map(({ fileName }) => fileName)).toEqual([
      'the-sixpenny-sea.epub',
      'the-sixpenny-sea.pdf',
    ])
  })

  test('is the same, byte for byte, in another place and time', { timeout: 60_000 }, async () => {
    vi.stubEnv('TZ', 'Asia/Kathmandu')
    vi.stubEnv('LANG', 'tr_TR.UTF-8')
    const again = (await buildEditions(repository, {}, () => {})) ?? []
    for (const [index, { fileName, bytes }] of built.entries()) {
      expect(Buffer.from(again[index]?.bytes ?? []).equals(bytes), fileName).toBe(true)
    }
  })

  test('has a rule or a reason for each class in the text', () => {
    const files = readZip(edition('epub').bytes)
    expect(unstyledClasses(files, repository)).toEqual([])
  })

  test('passes epubcheck-ts', { timeout: 60_000 }, async () => {
    expect(await epubcheckTs(edition('epub').bytes)).toEqual([])
  })

  test('passes EPUBCheck', { timeout: 120_000 }, (context) => {
    const reason = missing('epubcheck')
    if (reason !== undefined) skipAloud(context, reason)
    expect(epubcheck(written('epub'))).toEqual([])
  })

  test('passes qpdf', { timeout: 60_000 }, (context) => {
    const reason = missing('qpdf')
    if (reason !== undefined) skipAloud(context, reason)
    expect(qpdfCheck(written('pdf'))).toEqual([])
  })
})

function edition(format: 'epub' | 'pdf'): BuiltEdition {
  const found = built.find((made) => made.edition.format === format)
  if (!found) throw new Error(`the ${format} was not made`)
  return found
}

function written(format: 'epub' | 'pdf'): string {
  const { fileName, bytes } = edition(format)
  const folder = temporaryFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, fileName), bytes)
  return join(folder, fileName)
}

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('THIRD-PARTY.md names what is in the program and what is installed with it', async () => {
  const script = new URL('../../scripts/write-third-party.mjs', import.meta.url)
  const { thirdParty } = (await import(script.href)) as { thirdParty: () => string }
  const file = readFileSync(new URL('../../THIRD-PARTY.md', import.meta.url), 'utf8')
  expect(file, 'run node scripts/write-third-party.mjs').toBe(`${thirdParty()}\n`)
  for (const name of ['pdfkit', 'marked', 'gray-matter', 'epub-gen-memory', 'sharp', 'eb-garamond'])
    expect(file).toContain(name)
})

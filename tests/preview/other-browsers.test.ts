/** The preview in the engines of Firefox and Safari. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { servePreview } from '../../src/preview/server/serve-preview.ts'
import { bookSource } from '../../src/preview/source/book-source.ts'
import { bookFolder } from '../support/book-folder.ts'
import { firefox, webkit, type DrivenPage } from '../support/webdriver.ts'
import { assets } from './preview-client.ts'

const isRequired = process.env['OCTAVO_CHECKERS'] === 'required'

for (const browser of [firefox, webkit]) {
  const reason = browser.missing()
  if (reason && isRequired) throw new Error(reason)

  test.skipIf(reason)(
    `${browser.name} draws the pages, opens the ebook where the reader is, and shows what is saved`,
    async () => {
      const directory = bookFolder(book)
      const source = bookSource(directory, { drafts: false })
      const preview = await servePreview({
        source,
        host: '127.0.0.1',
        port: 0,
        assets,
        isShared: false,
      })
      const page = await browser.open(preview.address)
      onTestFinished(async () => {
        await page.close()
        await preview.close()
      })

      await until(page, `document.querySelector('.pages .ink path')`)
      await until(page, `document.querySelector('foliate-paginator')?.getContents()[0]?.doc.body`)
      const count = await page.evaluate(`document.querySelector('.pages .count').textContent`)
      expect(count).toMatch(/^of \d+$/)

      await page.evaluate(type('.pages .number', '3'))
      await until(page, shows('Another chapter'))
      await until(page, inEbook('Another chapter'))

      writeFileSync(join(directory, 'manuscript/2.md'), '# Two\n\nA chapter just rewritten.\n')
      await until(page, shows('just rewritten'))
      await until(page, inEbook('just rewritten'))
    },
    180_000,
  )
}

const filler = 'Words of the first chapter go on for a while. '.repeat(30)
const book = {
  'book.yaml': 'title: Tale\nauthor: Ann\nlanguage: en\n',
  'manuscript/1.md': `# One\n\n${filler}\n\n${filler}\n`,
  'manuscript/2.md': '# Two\n\nAnother chapter.\n',
}

// Waits until an expression holds in the page.
async function until(page: DrivenPage, expression: string): Promise<void> {
  const end = Date.now() + 30_000
  while (!(await page.evaluate<boolean>(`!!(${expression})`))) {
    if (Date.now() > end) throw new Error(`never came: ${expression}`)
    await new Promise((done) => setTimeout(done, 100))
  }
}

function shows(words: string): string {
  return `[...document.querySelectorAll('.pages .text p')].some((p) => p.textContent.includes(${JSON.stringify(words)}))`
}

function inEbook(words: string): string {
  return `document.querySelector('foliate-paginator')?.getContents()[0]?.doc.body?.textContent.replace(/\\s+/g, ' ').includes(${JSON.stringify(words)})`
}

function type(selector: string, words: string): string {
  return `(() => {
    const field = document.querySelector(${JSON.stringify(selector)})
    field.value = ${JSON.stringify(words)}
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })()`
}

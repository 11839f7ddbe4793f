/**
 * The sample book in a reading system: foliate-js, in headless Chromium, on a screen of six inches. With OCTAVO_SCREENSHOTS set
 * to a folder, it leaves pictures there to be looked at.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EpubEdition } from '../../src/edition/edition.ts'
import { zipEpub } from '../../src/container/zip/zip-epub.ts'
import { emitEdition, loadBook, typesetEdition } from '../../src/pipeline.ts'
import { missingChromium, openPage, type BrowserPage } from '../support/chromium.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const reason = missingChromium()
if (reason && process.env['OCTAVO_CHECKERS'] === 'required') throw new Error(reason)

/** 1072 × 1448 dots, as most readers of six inches have, two to a CSS px. */
const sixInches = { width: 536, height: 724, scale: 2 }

interface Facts {
  readonly title: string
  readonly language: string
  readonly contents: readonly { readonly label: string; readonly href: string }[]
  readonly pages: readonly { readonly label: string; readonly href: string }[]
  readonly landmarks: readonly string[]
  readonly sections: number
}

interface Place {
  readonly text: string
  readonly heading: string
  readonly broken: number
}

const editions: Readonly<Record<string, EpubEdition>> = {
  'an EPUB': { format: 'epub', name: 'ebook' },
  'a KEPUB': { format: 'kepub', name: 'kepub', reader: 'kobo' },
}

describe.skipIf(reason)(`a reading system${reason ? ` (skipped: ${reason})` : ''}`, () => {
  describe.each(Object.entries(editions))('with %s', (_, edition) => {
    let book: Uint8Array
    let page: BrowserPage
    let dark: BrowserPage
    let facts: Facts
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname
      const file = path.startsWith('/foliate-js/')
        ? join(repository, 'node_modules', path)
        : join(repository, 'tests/reading-system/reader.html')
      response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html')
      response.end(path === '/book.epub' ? book : readFileSync(file))
    })

    beforeAll(async () => {
      book = await build(edition)
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
      const open = async (isDark: boolean) => {
        const opened = await openPage(address, { ...sixInches, dark: isDark })
        await opened.evaluate(`new Promise((done) => {
          const wait = () => (globalThis.reader ? done() : setTimeout(wait, 20))
          wait()
        })`)
        await opened.evaluate(`reader.open(${isDark})`)
        return opened
      }
      page = await open(false)
      dark = await open(true)
      facts = await page.evaluate('reader.facts()')
    }, 120_000)

    afterAll(() => {
      page.close()
      dark.close()
      server.close()
    })

    const goTo = (href: string) => page.evaluate<Place>(`reader.goTo(${JSON.stringify(href)})`)

    test('knows the title, the language, the contents, the landmarks and the printed pages', () => {
      expect(facts.title).toBe('The Sixpenny Sea')
      expect(facts.language).toBe('en-GB')
      expect(facts.contents.map(({ label }) => label)).toContain('Chapter One: The Daughter')
      expect(facts.landmarks).toContain('Start of the text')
      expect(facts.pages.map(({ label }) => label)).toEqual(
        expect.arrayContaining(['1', '2', '3', '20']),
      )
    })

    test(
      'goes to every place in the contents, and finds it there',
      { timeout: 60_000 },
      async () => {
        expect(facts.contents.length).toBeGreaterThan(8)
        for (const { label, href } of facts.contents) {
          const place = await goTo(href)
          expect(place.heading, href).toBe(label)
          expect(place.text.length, href).toBeGreaterThan(20)
          expect(place.broken, `${href}: images`).toBe(0)
        }
      },
    )

    test('finds the pages of the print edition', async () => {
      for (const { href } of facts.pages.slice(0, 12)) {
        expect((await goTo(href)).text.length, href).toBeGreaterThan(0)
      }
    })

    test('shows a note without leaving the page', async () => {
      const daughter = facts.contents.find(({ label }) => label.endsWith('The Daughter'))
      await goTo(daughter?.href ?? '')
      const note = await page.evaluate<string>('reader.openNote()')
      expect(note).toMatch(/^1\s+It was called the dry end/)
      await picture(page, edition, 'note')
    })

    test('complains of nothing', async () => {
      for (const { label, href } of facts.contents) {
        const name = href.replace(/^.*\/|\.xhtml.*$/g, '')
        if (!process.env['OCTAVO_SCREENSHOTS'] && label) continue
        for (const [shade, shown] of Object.entries({ light: page, dark })) {
          await shown.evaluate(`document.querySelector('#note')?.remove()`)
          await shown.evaluate(`reader.goTo(${JSON.stringify(href)})`)
          await picture(shown, edition, `${name}-${shade}`)
        }
      }
      expect([...page.complaints, ...dark.complaints]).toEqual([])
    }, 120_000)
  })
})

async function build(edition: EpubEdition): Promise<Uint8Array> {
  const loaded = await loadBook(repository, {}, () => {})
  const print = loaded?.editions.find(({ format }) => format === 'pdf')
  if (!loaded || print?.format !== 'pdf') throw new Error('the sample has no print edition')
  const typeset = await typesetEdition(loaded, print, () => {})
  return zipEpub(await emitEdition(loaded, edition, typeset, () => {}))
}

async function picture(page: BrowserPage, { name }: EpubEdition, of: string): Promise<void> {
  const folder = process.env['OCTAVO_SCREENSHOTS']
  if (!folder) return
  // Fonts are drawn a moment after they are there.
  await page.evaluate('new Promise((done) => setTimeout(done, 250))')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}-${of}.png`), await page.screenshot())
}

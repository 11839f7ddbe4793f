/** The preview in headless Chromium: its pages against the PDF, and a book that changes under it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paintPdf } from '../../src/pdf/paint-pdf.ts'
import { servePreview, type OpenPreview } from '../../src/preview/server/serve-preview.ts'
import { bookSource } from '../../src/preview/source/book-source.ts'
import type { PreviewBook, PreviewSource } from '../../src/preview/source/preview-build.ts'
import { missing } from '../support/checkers.ts'
import { missingChromium, openPage, type BrowserPage } from '../support/chromium.ts'
import { bookFolder } from '../support/book-folder.ts'
import { skipAloud } from '../support/skip-aloud.ts'
import { hostileBook } from './hostile.ts'
import { readRaster, shareOff } from './page-raster.ts'
import { assets } from './preview-client.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const reason = missingChromium()
if (reason && process.env['OCTAVO_CHECKERS'] === 'required') throw new Error(reason)
const screen = { width: 1400, height: 900, scale: 1, dark: false }

describe.skipIf(reason)(`the pages${reason ? ` (skipped: ${reason})` : ''}`, () => {
  let preview: OpenPreview
  let page: BrowserPage
  let book: PreviewBook
  let pdf: Uint8Array

  beforeAll(async () => {
    const source = bookSource(repository, { drafts: false })
    const hearing: PreviewSource = {
      ...source,
      watch: async () => ({ close: async () => {} }),
      async build(wish, onPages) {
        const build = await source.build(wish, onPages)
        if (build.book) book = build.book
        return build
      },
    }
    preview = await open(hearing)
    page = await openPage(preview.address, screen)
    await until(page, `document.querySelector('.pages .ink')`)
    const { print } = book
    if (!print) throw new Error('the sample has no print edition')
    pdf = await paintPdf(print.paged, print.book.resources)
  }, 300_000)

  afterAll(async () => {
    page.close()
    await preview.close()
  })

  test('are as many as in the PDF', async () => {
    const count = Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/g)?.length
    expect(await page.evaluate(`document.querySelector('.pages .count').textContent`)).toBe(
      `of ${count}`,
    )
  })

  test('have each glyph where the PDF has it', async (context) => {
    const absent = missing('pdftoppm')
    if (absent) skipAloud(context, absent)
    const folder = mkdtempSync(join(tmpdir(), 'octavo-preview-'))
    const path = join(folder, 'book.pdf')
    writeFileSync(path, pdf)
    const { pages } = book.print?.paged ?? { pages: [] }
    const full = pages.filter(
      ({ items }) => items.length > 25 && items.every(({ type }) => type !== 'image'),
    )
    const step = Math.floor(full.length / 10)
    for (let at = 0; at < 10; at++) {
      const { index, size } = full[at * step] ?? { index: 0, size: { width: 0, height: 0 } }
      const png = join(folder, String(index))
      // Four dots to a CSS px, reduced to one: pdftoppm itself rounds the places of glyphs.
      const range = ['-f', String(index + 1), '-l', String(index + 1), '-singlefile']
      execFileSync('pdftoppm', ['-r', '384', '-png', '-gray', ...range, path, png])
      await page.evaluate(showAlone(index, size))
      const shown = await readRaster(await page.screenshot())
      const printed = await readRaster(readFileSync(`${png}.png`), 4)
      expect(shareOff(printed, shown), `page ${index + 1}`).toBeLessThan(0.001)
    }
    await page.evaluate(`document.querySelector('#alone').remove()`)
    rmSync(folder, { recursive: true })
  }, 300_000)

  test('are on the desk only while they are in sight', async () => {
    await page.evaluate(go('#40'))
    await until(page, `document.querySelector('.pages [data-page="39"] .ink')`)
    const count = await page.evaluate<number>(
      `document.querySelectorAll('.pages [data-page]').length`,
    )
    expect(count).toBeLessThan(12)
  })

  test('give their text to be read, chosen and found', async () => {
    const paragraph = book.print?.paged.pages[39] ? 39 : 0
    await until(page, `document.querySelector('.pages [data-page="${paragraph}"] .text p')`)
    const found = await page.evaluate<string>(
      `[...document.querySelectorAll('.pages .text p')].map((p) => p.textContent).join(' ')`,
    )
    expect(found.split(/\s+/).length).toBeGreaterThan(100)
    await page.evaluate(`document.querySelector('#tab-search').click()`)
    await page.evaluate(type('[type=search]', 'tide table'))
    await until(page, `document.querySelector('.results li')`)
    const status = await page.evaluate<string>(`document.querySelector('.side .note').textContent`)
    expect(status).toMatch(/^\d+ found\.$/)
    await page.evaluate(`document.querySelector('.results button').click()`)
    await until(page, `document.querySelector('.pages .found')`)
  })

  test('keep step with the ebook', async () => {
    await page.evaluate(go('#17'))
    await until(page, `document.querySelector('.pages [data-page="16"] .text p')`)
    const onPages = await page.evaluate<string>(
      `[...document.querySelectorAll('.pages [data-page="16"] .text p')].map((p) => p.textContent).find((text) => text.length > 80).trim().slice(0, 60)`,
    )
    await until(page, inEbook(onPages))
  })

  test('complain of nothing', () => {
    expect(page.complaints).toEqual([])
  })
})

describe.skipIf(reason)('a book that changes', () => {
  let directory: string
  let preview: OpenPreview
  let page: BrowserPage
  const opened: string[] = []
  const write = (text: string) => writeFileSync(join(directory, 'manuscript/1.md'), text)
  const chapter = (words: string) => `# One\n\nThe first paragraph.\n\n${words}\n`
  const text = () =>
    page.evaluate<string>(
      `[...document.querySelectorAll('.pages .text [data-block]')].map((p) => p.textContent).join('|')`,
    )

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'octavo-preview-'))
    for (const [path, content] of Object.entries(smallBook)) {
      execFileSync('mkdir', ['-p', join(directory, path, '..')])
      writeFileSync(join(directory, path), content)
    }
    const editor = {
      name: 'noting',
      argumentsFor: ({ path, line }: { readonly path: string; readonly line: number }) => {
        opened.push(`${path.slice(path.indexOf('manuscript'))}:${line}`)
        return ['true'] as const
      },
    }
    preview = await open(bookSource(directory, { drafts: false }), { editor })
    page = await openPage(preview.address, screen)
    await until(page, `document.querySelector('.pages .ink')`)
    await page.evaluate(go('1'))
    await until(
      page,
      `[...document.querySelectorAll('.pages .text p')].some((p) => /first/.test(p.textContent))`,
    )
  }, 300_000)

  afterAll(async () => {
    page.close()
    await preview.close()
    rmSync(directory, { recursive: true, force: true })
  })

  test('is shown as it is saved, on the pages and in the ebook', async () => {
    write(chapter('A second one, just written.'))
    await until(page, shows('just written'))
    await until(page, inEbook('just written'))
    expect(await text()).toContain('The first paragraph.')
  })

  test('draws only the lines that changed, and they look as if all were drawn anew', async () => {
    const cell = `[...document.querySelectorAll('.pages [data-page]')].find(({ textContent }) => /written/.test(textContent))`
    const drawn = `[...(${cell}?.querySelectorAll('.ink > *, .text > *') ?? [])]`
    const markup = () =>
      page.evaluate<string>(`${drawn}.map(({ outerHTML }) => outerHTML).join('\\n')`)
    await page.evaluate(`${drawn}.forEach((one) => (one.stood = true))`)
    const before = await page.evaluate<number>(`${drawn}.length`)
    write(chapter('A second one, written again.'))
    await until(page, shows('written again'))
    const stayed = await page.evaluate<number>(`${drawn}.filter(({ stood }) => stood).length`)
    // Of a line, what is seen and what is chosen: in this paragraph there is one.
    expect([before - stayed, await page.evaluate<number>(`${drawn}.length`)]).toEqual([2, before])
    const redrawn = await markup()
    for (let press = 0; press < 2; press++)
      await page.evaluate(`document.dispatchEvent(new KeyboardEvent('keydown', { key: 'd' }))`)
    await until(page, `${drawn}.length > 0 && !${drawn}.some(({ stood }) => stood)`)
    expect(await markup()).toBe(redrawn)
    write(chapter('A second one, just written.'))
    await until(page, shows('just written'))
  })

  test('keeps the paragraph in sight where it is, on the pages and in the ebook', async () => {
    const paragraphs = Array.from(
      { length: 60 },
      (_, at) => `Paragraph ${at} ${'goes on '.repeat(30)}`,
    )
    const long = (start: string) => chapter([start, ...paragraphs].join('\n\n'))
    // The first that begins in sight and is not at the top of its page.
    const anchor = `[...document.querySelectorAll('.pages .text p:not(:first-of-type)')].find((p) => /^Paragraph/.test(p.textContent) && p.querySelector('span').getBoundingClientRect().top >= document.querySelector('.pages .desk').getBoundingClientRect().top)`
    const top = (words: string) =>
      page.evaluate<number>(
        `[...document.querySelectorAll('.pages .text p')].find((p) => p.textContent.startsWith('${words}'))?.querySelector('span').getBoundingClientRect().top ?? -9999`,
      )
    const isSeen = (words: string) => page.evaluate<boolean>(seenInEbook(words))
    const revision = `fetch('state').then((answer) => answer.json()).then((state) => state.revision)`
    write(long('A start.'))
    await page.evaluate(`document.querySelector('#tab-search').click()`)
    await until(page, shows('A start'))
    await page.evaluate(type('[type=search]', 'Paragraph 30'))
    await until(page, `/Paragraph 30/.test(document.querySelector('.results li')?.textContent)`)
    await page.evaluate(`document.querySelector('.results button').click()`)
    await until(page, anchor)
    await new Promise((done) => setTimeout(done, 600))
    const words = await page.evaluate<string>(`${anchor}.textContent.slice(0, 13)`)
    await expect.poll(() => isSeen(words), { timeout: 10_000 }).toBe(true)
    const before = await top(words)
    const built = await page.evaluate<number>(revision)
    write(long(['A new start.', ...Array.from({ length: 6 }, () => 'More of it.')].join('\n\n')))
    await until(page, `await ${revision} > ${built}`)
    await new Promise((done) => setTimeout(done, 1500))
    expect(Math.abs((await top(words)) - before)).toBeLessThan(4)
    expect(await isSeen(words)).toBe(true)
    write(chapter('A second one, just written.'))
    await until(page, shows('just written'))
  })

  test('is opened at the line of a paragraph that is clicked', async () => {
    await page.evaluate(
      `[...document.querySelectorAll('.pages .text p')].find((p) => /just written/.test(p.textContent)).querySelector('span').click()`,
    )
    await expect.poll(() => opened).toEqual(['manuscript/1.md:5'])
  })

  test('comes back in the ebook to a chapter whose file was away for a while', async () => {
    await until(page, inEbook('just written'))
    rmSync(join(directory, 'manuscript/1.md'))
    await until(page, inEbook('Another chapter'))
    write(chapter('A second one, just written.'))
    await until(page, inEbook('just written'))
  })

  test('has its text in sight in the ebook when nothing of the chapter is as it was', async () => {
    const written = 'A second one, just written.'
    await until(page, seenInEbook(written))
    write('# One {.other}\n\nAll is new.\n')
    await until(page, seenInEbook('All is new'))
    write('All of it again, and no heading.\n')
    await until(page, seenInEbook('All of it again'))
    write(chapter(written))
    await until(page, seenInEbook(written))
  })

  test('keeps its last pages when a save breaks it, with the message over them', async () => {
    const settings = readFileSync(join(directory, 'book.yaml'), 'utf8')
    writeFileSync(join(directory, 'book.yaml'), 'title: [unfinished\n')
    await until(page, `document.body.classList.contains('stale')`)
    expect(await text()).toContain('just written')
    expect(
      await page.evaluate(`document.querySelector('.message.error .place').textContent`),
    ).toMatch(/^book\.yaml:\d+$/)
    writeFileSync(join(directory, 'book.yaml'), settings)
    await until(page, `!document.body.classList.contains('stale')`)
  })

  test('shows a theme as soon as it is saved', async () => {
    writeFileSync(join(directory, 'own.css'), '@import "octavo:classic";\np { color: #c00000 }\n')
    await until(
      page,
      `[...document.querySelectorAll('header option')].some((o) => o.value === 'own.css')`,
    )
    await page.evaluate(`(() => {
      const list = document.querySelector('header select')
      list.value = 'own.css'
      list.dispatchEvent(new Event('change'))
    })()`)
    await until(page, `document.querySelector('.pages .ink path[fill="#c00000"]')`)
    writeFileSync(join(directory, 'own.css'), '@import "octavo:classic";\np { color: #0000c0 }\n')
    await until(page, `document.querySelector('.pages .ink path[fill="#0000c0"]')`)
  })

  test('shows a picture that was saved again, and asks for the new fonts', async () => {
    const picture = (side: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} 10" width="${side}" height="10"><rect width="${side}" height="10"/></svg>`
    const width = `document.querySelector('foliate-paginator').getContents()[0].doc.querySelector('img')?.naturalWidth`
    writeFileSync(join(directory, 'manuscript/map.svg'), picture(20))
    write(chapter('![A map](map.svg)'))
    await until(page, `${width} === 20`)
    writeFileSync(join(directory, 'manuscript/map.svg'), picture(30))
    await until(page, `${width} === 30`)
    const fonts = await page.evaluate<readonly string[]>(
      `document.querySelector('foliate-paginator').getContents()[0].doc.defaultView.performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /otf|ttf|woff/.test(name))`,
    )
    expect(new Set(fonts.map((name) => /ebook\/(\d+)/.exec(name)?.[1])).size).toBeGreaterThan(1)
  })

  test('complains of nothing', () => {
    expect(page.complaints).toEqual([])
  })
})

describe.skipIf(reason)('a hostile manuscript', () => {
  test('runs nothing', async () => {
    const preview = await open(bookSource(bookFolder(hostileBook), { drafts: false }))
    const page = await openPage(preview.address, screen)
    await until(
      page,
      `document.querySelector('.pages .ink') && document.querySelector('foliate-paginator')?.getContents()[0]?.doc?.body`,
    )
    const sections = await page.evaluate<number>(
      `document.querySelector('foliate-paginator').sections.length`,
    )
    for (let index = 0; index < sections; index++) {
      await page.evaluate(`(() => {
        const chapters = document.querySelector('.ebook select[aria-label="Chapter"]')
        chapters.value = '${index}'
        chapters.dispatchEvent(new Event('change'))
      })()`)
      await until(
        page,
        `(([one]) => one?.index === ${index} && one.doc?.body)(document.querySelector('foliate-paginator').getContents())`,
      )
      await page.evaluate(`(() => {
        const { doc } = document.querySelector('foliate-paginator').getContents()[0]
        for (const element of doc.querySelectorAll('*')) element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
      })()`)
    }
    expect(await page.evaluate('globalThis.wasRun === undefined')).toBe(true)
    page.close()
    await preview.close()
  }, 300_000)
})

const smallBook = {
  'book.yaml': 'title: Tale\nauthor: Ann\nlanguage: en\n',
  'manuscript/1.md': '# One\n\nThe first paragraph.\n',
  'manuscript/2.md': '# Two\n\nAnother chapter.\n',
}

function open(source: PreviewSource, more: object = {}): Promise<OpenPreview> {
  return servePreview({ source, host: '127.0.0.1', port: 0, assets, isShared: false, ...more })
}

// Waits until an expression holds in the page.
async function until(page: BrowserPage, expression: string): Promise<void> {
  const held = await page.evaluate<boolean>(`new Promise((done) => {
    const end = performance.now() + 20000
    const wait = async () => {
      if (${expression}) done(true)
      else if (performance.now() > end) done(false)
      else setTimeout(wait, 30)
    }
    wait()
  })`)
  if (!held) throw new Error(`never came: ${expression}`)
}

function shows(words: string): string {
  return `[...document.querySelectorAll('.pages .text p')].some((p) => p.textContent.includes(${JSON.stringify(words)}))`
}

function inEbook(words: string): string {
  return `document.querySelector('foliate-paginator')?.getContents()[0]?.doc.body?.textContent.replace(/\\s+/g, ' ').includes(${JSON.stringify(words)})`
}

// A paragraph that begins with these words is on the screen of the ebook, and not outside its frame.
function seenInEbook(words: string): string {
  return `(() => {
    const doc = document.querySelector('foliate-paginator').getContents()[0]?.doc
    const p = [...(doc?.querySelectorAll('p') ?? [])].find((one) => one.textContent.startsWith(${JSON.stringify(words)}))
    if (!p) return false
    const frame = doc.defaultView.frameElement.getBoundingClientRect()
    const { left, right } = p.getBoundingClientRect()
    const x = frame.left + left
    return x > 0 && x < innerWidth && right < frame.width
  })()`
}

function go(page: number | string): string {
  return type('.pages .number', String(page), 'change')
}

function type(selector: string, words: string, event = 'input'): string {
  return `(() => {
    const field = document.querySelector(${JSON.stringify(selector)})
    field.value = ${JSON.stringify(words)}
    field.dispatchEvent(new Event('${event}', { bubbles: true }))
  })()`
}

// One page at a CSS px for 0.75 pt, and nothing else.
function showAlone(index: number, { width, height }: { width: number; height: number }): string {
  return `(async () => {
    document.querySelector('#alone')?.remove();
    ${go(`#${index + 1}`)}
    const ink = () => document.querySelector('.pages [data-page="${index}"] .ink')
    while (!ink()) await new Promise((done) => setTimeout(done, 20))
    const alone = document.createElement('div')
    alone.id = 'alone'
    alone.style.cssText = 'position:fixed;inset:0;z-index:9;background:#fff'
    const copy = ink().cloneNode(true)
    copy.style.cssText = 'width:${(width * 4) / 3}px;height:${(height * 4) / 3}px'
    alone.append(copy)
    document.body.append(alone)
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })()`
}

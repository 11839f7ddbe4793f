/** Who may ask the preview, and what it lets a browser do: plain HTTP, no browser. */
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PreviewState } from '../../src/preview/model/preview-state.ts'
import type { PagePicture } from '../../src/preview/model/page-picture.ts'
import { openTestPreview } from './preview-client.ts'
import { temporaryFolder } from '../support/book-folder.ts'

const book = {
  'book.yaml': 'title: Tale\nauthor: Ann\nlanguage: en\n',
  'manuscript/1.md': '# One\n\nIt was a dark and stormy night.\n',
}

describe('the preview answers', () => {
  test('its own page, with a policy that lets no inline script run', async () => {
    const preview = await openTestPreview(book)
    const { status, headers } = await preview.ask(preview.root, { 'Sec-Fetch-Site': 'none' })
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cache-control']).toBe('no-store')
  })

  test('data to its own page', async () => {
    const preview = await openTestPreview(book)
    const own = { 'Sec-Fetch-Site': 'same-origin', Origin: `http://${preview.host}` }
    const { status, text } = await preview.ask(`${preview.root}state`, own)
    expect(status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({ title: 'Tale', build: 1, isStale: false })
  })

  test('nobody without the token, by any path', async () => {
    const preview = await openTestPreview(book)
    const token = preview.root.slice(1, -1)
    expect(token).toMatch(/^[\w-]{22}$/)
    const paths = ['/', '/state', `/${token.slice(1)}/state`, `/${token}x/state`, `/${token}`]
    for (const path of [
      ...paths,
      `//${token}/state`,
      `/state?token=${token}`,
      `/../${token}/state`,
    ])
      expect(await preview.ask(path), path).toMatchObject({ status: 404, text: 'Not for you.\n' })
  })

  test('nobody under another name of the machine (DNS rebinding)', async () => {
    const preview = await openTestPreview(book)
    const port = preview.host.split(':')[1]
    const hosts = [`evil.example:${port}`, 'evil.example', `localhost:${port}`, '127.0.0.1', 'x']
    for (const Host of [...hosts, `127.0.0.1.evil.example:${port}`, `127.0.0.1:${port}0`])
      expect((await preview.ask(`${preview.root}state`, { Host })).status, Host).not.toBe(200)
  })

  test('no other origin, even with the token', async () => {
    const preview = await openTestPreview(book)
    const port = Number(preview.host.split(':')[1])
    const origins = ['http://evil.example', 'null', `http://127.0.0.1:${port + 1}`]
    for (const Origin of [...origins, `https://${preview.host}`, `http://localhost:${port}`])
      expect((await preview.ask(`${preview.root}state`, { Origin })).status, Origin).toBe(403)
    for (const site of ['cross-site', 'same-site'])
      expect((await preview.ask(preview.root, { 'Sec-Fetch-Site': site })).status, site).toBe(403)
  })

  test('no order that is not sent by its own page', async () => {
    const preview = await openTestPreview(book)
    const own = { Origin: `http://${preview.host}`, 'Sec-Fetch-Site': 'same-origin' }
    const order = (headers: Readonly<Record<string, string>>) =>
      preview.ask(`${preview.root}choose`, headers, { theme: 'modern' })
    expect((await order({})).status).toBe(403)
    expect((await order({ ...own, 'Sec-Fetch-Site': 'none' })).status).toBe(403)
    expect((await order({ ...own, 'Content-Type': 'text/plain' })).status).toBe(415)
    expect((await preview.data<PreviewState>('state')).build).toBe(1)
    expect((await order(own)).status).toBe(204)
    expect(await preview.data('state')).toMatchObject({ build: 2, theme: 'modern' })
  })

  test('which pages the reader looks at, if they are few', async () => {
    const preview = await openTestPreview(book)
    const own = { Origin: `http://${preview.host}`, 'Sec-Fetch-Site': 'same-origin' }
    const look = async (sight: unknown) =>
      (await preview.ask(`${preview.root}look`, own, sight)).status
    expect(await look({ first: 0, last: 3 })).toBe(204)
    for (const sight of [{}, { first: 3, last: 1 }, { first: 0, last: 9 }, { first: -1, last: 0 }])
      expect(await look(sight)).toBe(404)
  })

  test('no other method, and no address without end', async () => {
    const preview = await openTestPreview(book)
    expect((await preview.ask(`${preview.root}${'x'.repeat(9000)}`)).status).toBe(414)
    expect((await preview.ask(`${preview.root}%zz`)).status).toBe(400)
  })
})

describe('the pages', () => {
  test('are sent one by one, with the outlines of their glyphs once', async () => {
    const preview = await openTestPreview(book)
    const state = await preview.data<PreviewState>('state')
    const chapter = state.pages?.outline.find(({ title }) => title.includes('One'))?.page ?? -1
    const [page] = await preview.data<readonly PagePicture[]>(`pages/1/${chapter}`)
    const texts = page?.items.flatMap((item) => (item.type === 'text' ? [item] : [])) ?? []
    const words = texts.flatMap(({ text, block }) => (block === undefined ? [] : [text])).join('')
    expect(words).toContain('dark and stormy night')
    const block = page?.blocks.find(({ tag }) => tag === 'p')
    expect(block?.place).toMatchObject({ file: 'manuscript/1.md', line: expect.any(Number) })
    const { font = '', glyphs = [] } = texts[0] ?? {}
    const ids = glyphs.filter((_, index) => index % 2 === 0)
    const outlines = await preview.data<Record<string, string>>(
      `outlines/${font}?ids=${ids.join()}`,
    )
    for (const id of ids) expect(outlines[id]).toMatch(/^m[-\d][-\d mlqcz]*z$/)
  })

  test('of an earlier build are gone', async () => {
    const preview = await openTestPreview(book)
    expect((await preview.ask(`${preview.root}pages/7/0`)).text).toBe('null')
    expect((await preview.ask(`${preview.root}pages/1/0-9999`)).status).toBe(404)
    expect((await preview.ask(`${preview.root}pages/1/999`)).text).toBe('[]')
  })
})

describe('a picture on a page', () => {
  test('is there when the book was built again, whatever it shows now', async () => {
    const svg = (width: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="9"><path d="M0 0h9v9z"/></svg>`
    const preview = await openTestPreview({
      ...book,
      'manuscript/1.md': '# One\n\n![A map](map.svg)\n',
      'manuscript/map.svg': svg(9),
    })
    const state = await preview.data<PreviewState>('state')
    const last = (state.pages?.folios.length ?? 0) - 1
    const pages = await preview.data<readonly PagePicture[]>(`pages/1/0-${last}`)
    const images = pages.flatMap(({ items }) => items).filter(({ type }) => type === 'image')
    const [image] = images.flatMap((item) => (item.type === 'image' ? [item] : []))
    const ask = () => preview.ask(`${preview.root}images/${image?.source}`)
    const before = await ask()
    expect(before.status).toBe(200)
    writeFileSync(join(preview.directory, 'manuscript/map.svg'), svg(7))
    const own = { Origin: `http://${preview.host}`, 'Sec-Fetch-Site': 'same-origin' }
    await preview.ask(`${preview.root}choose`, own, {})
    expect((await preview.data<PreviewState>('state')).build).toBeGreaterThan(1)
    expect(await ask()).toMatchObject({ status: 200, text: before.text })
  })
})

describe('the documents of the ebook', () => {
  test('may run nothing, and load nothing from elsewhere', async () => {
    const preview = await openTestPreview(book)
    const { ebook } = await preview.data<PreviewState>('state')
    for (const path of ebook?.spine ?? []) {
      const { status, headers } = await preview.ask(`${preview.root}ebook/1/${path}`)
      expect(status).toBe(200)
      expect(headers['content-type']).toBe('application/xhtml+xml')
      expect(headers['content-security-policy']).toContain("script-src 'none'")
      expect(headers['content-security-policy']).toContain("default-src 'none'")
    }
    expect(ebook?.spine.length).toBeGreaterThan(2)
    expect((await preview.ask(`${preview.root}ebook/1/../../../book.yaml`)).status).toBe(404)
  })
})

describe('a place is opened in the editor', () => {
  const own = (host: string) => ({ Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin' })

  test('only inside the book, and only by a command that the author chose', async () => {
    const opened: string[] = []
    const editor = {
      name: 'noting',
      argumentsFor: ({ path, line }: { path: string; line: number }) => {
        opened.push(`${path}:${line}`)
        return ['true'] as const
      },
    }
    const preview = await openTestPreview(book, { editor })
    const outside = join(temporaryFolder(), 'secret.md')
    writeFileSync(outside, 'secret')
    symlinkSync(outside, join(preview.directory, 'manuscript/link.md'))
    const open = (file: unknown) =>
      preview.ask(`${preview.root}open`, own(preview.host), { file, line: 3, column: 1 })
    const files = ['../secret.md', outside, 'manuscript/link.md', 'manuscript', '', 'none.md', 7]
    for (const file of [...files, '--help', 'manuscript/1.md\0'])
      expect((await open(file)).status, String(file)).toBeGreaterThanOrEqual(404)
    expect(opened).toEqual([])
    expect((await open('manuscript/1.md')).status).toBe(204)
    expect(opened).toEqual([expect.stringMatching(/novel\/manuscript\/1\.md:3$/)])
  })

  test('never for a reader at another machine', async () => {
    const editor = { name: 'true', argumentsFor: () => ['true'] as const }
    const preview = await openTestPreview(book, { editor, isShared: true })
    const asked = { file: 'manuscript/1.md', line: 1, column: 1 }
    expect((await preview.ask(`${preview.root}open`, own(preview.host), asked)).status).toBe(404)
    const state = await preview.data<PreviewState>('state')
    expect(state.editor).toEqual({ by: 'none' })
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LivePreview } from '../../../src/preview/live/live-preview.ts'
import type { PagesNews, PreviewState } from '../../../src/preview/model/preview-state.ts'
import { bookSource } from '../../../src/preview/source/book-source.ts'
import { bookFolder } from '../../support/book-folder.ts'

const tale = {
  'book.yaml': 'title: Tale\nlanguage: en\n',
  'manuscript/1.md': '# One\n\nThe lamp was lit.\n',
}

/** A preview of a book, and what it told of its pages before each build was whole. */
function lookAt(isWatched: boolean, files: Readonly<Record<string, string>> = tale) {
  const folder = bookFolder(files)
  const source = bookSource(folder, { drafts: false })
  const early: PreviewState[] = []
  const news: PagesNews[] = []
  const preview: LivePreview = new LivePreview(
    source,
    { by: 'none' },
    {
      onBuilding: () => {},
      isWatched: () => isWatched,
      async onPages(one) {
        early.push(preview.state)
        news.push(one)
      },
      onBuilt: () => {},
      onFailure: (error) => {
        throw error
      },
    },
  )
  const write = (text: string) =>
    writeFileSync(join(folder, 'manuscript/1.md'), `# One\n\n${text}\n`)
  return { preview, early, news, write }
}

describe('a preview after an edit', () => {
  test('shows the pages first, with the ebook of before, and then the ebook', async () => {
    const { preview, early, news, write } = lookAt(true)
    await preview.refresh()
    expect(early).toEqual([])
    expect(preview.state).toMatchObject({ revision: 1, build: 1, isBuilding: false })
    const before = preview.state
    preview.lookAt({ first: 0, last: 1 })
    write('The lamp was out.')
    await preview.refresh()
    const [state] = early
    expect(state).toMatchObject({ revision: 2, build: 2, isBuilding: true, ebook: { build: 1 } })
    // A browser that knew the state before needs no more than this to know the whole.
    const { pictures, pages, ...rest } = news[0] ?? {}
    expect({ ...before, ...rest, pages: { ...before.pages, ...pages } }).toEqual(state)
    expect(pictures?.map(({ index }) => index)).toEqual([0, 1])
    // The pages are those that were shown; they are not sent again.
    expect(preview.state).toMatchObject({ revision: 3, build: 2, isBuilding: false })
    expect(preview.state.ebook?.build).toBe(3)
  })

  test('makes all at once when nobody looks', async () => {
    const { preview, early, write } = lookAt(false)
    await preview.refresh()
    write('The lamp was out.')
    await preview.refresh()
    expect(early).toEqual([])
    expect(preview.state).toMatchObject({ revision: 2, build: 2, ebook: { build: 2 } })
  })
})

test('a preview counts all messages, and sends the gravest of a few hundred', async () => {
  const lines = Array.from({ length: 300 }, (_, index) => `[nowhere](#gone-${index})\n`)
  const { preview } = lookAt(false, { ...tale, 'manuscript/2.md': `# Two\n\n${lines.join('\n')}` })
  await preview.refresh()
  const { messages, messageCounts } = preview.state
  const { error, warning, info } = messageCounts
  expect(error + warning + info).toBeGreaterThanOrEqual(300)
  expect(messages).toHaveLength(200)
  const rank = { error: 0, warning: 1, info: 2 }
  const ranks = messages.map(({ severity }) => rank[severity])
  expect(ranks).toEqual(ranks.toSorted())
})

import { expect, it, vi } from 'vitest'
import { buildEditions } from '../src/index.ts'
import { bookFolder } from './support/book-folder.ts'

vi.mock('../src/container/zip/zip-epub.ts', () => ({
  zipEpub: async () => {
    throw new Error('the disk is on fire')
  },
}))

// The ebook is packed while the pages are painted.
it('ends with a fault in packing an ebook after the pages, and tells it once', async () => {
  const unheard: unknown[] = []
  const hear = (error: unknown) => unheard.push(error)
  process.on('unhandledRejection', hear)
  try {
    const directory = bookFolder({
      'book.yaml': 'title: Tale\nauthor: Ann\nlanguage: en\n',
      '1.md': '# One\n\nText.\n',
    })
    const stages: string[] = []
    const onProgress = (stage: string) => void stages.push(stage)
    await expect(buildEditions(directory, { onProgress }, () => {})).rejects.toThrow('on fire')
    expect(stages).toEqual(['reading', 'typesetting', 'making', 'painting'])
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(unheard).toEqual([])
  } finally {
    process.off('unhandledRejection', hear)
  }
})

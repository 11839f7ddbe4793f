import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { loadBook } from '../../src/pipeline.ts'
import { loadProject } from '../../src/project/load-project.ts'
import { bookFolder } from '../support/book-folder.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const files = {
  'book.yaml':
    'title: Old\nauthor: Ann Author\ndate: 1808\ntheme: my.css\ncover: images/front.png\n',
  'manuscript/1.md': '# One\n\nIt rained.\n\n![a stone](../images/stone.png)\n',
  'my.css': '@import "type.css"; p { color: black }',
  'type.css': 'p { text-indent: 1em }',
  'images/stone.png': png,
  'images/front.png': png,
  'notes.txt': 'Nobody reads me.',
}

// Sets the time of every file, in seconds since 1970, and those of some apart.
function setTimes(directory: string, times: Readonly<Record<string, number>>): void {
  for (const path of Object.keys(files)) {
    const time = times[path] ?? 1_000_000_000
    utimesSync(join(directory, path), time, time)
  }
}

async function modifiedOf(directory: string, epoch = ''): Promise<string | undefined> {
  vi.stubEnv('SOURCE_DATE_EPOCH', epoch)
  const loaded = await loadBook(directory, {}, () => {}).finally(() => vi.unstubAllEnvs())
  return loaded?.book.metadata.modified
}

describe('the time of a release', () => {
  it('is that of the newest file, and not the date of publication', async () => {
    const directory = bookFolder(files)
    setTimes(directory, {})
    expect(await modifiedOf(directory)).toBe('2001-09-09T01:46:40Z')
    expect(await modifiedOf(directory)).toBe('2001-09-09T01:46:40Z')
  })

  it.each([
    'book.yaml',
    'manuscript/1.md',
    'my.css',
    'type.css',
    'images/stone.png',
    'images/front.png',
  ])('moves with an edit of %s', async (path) => {
    const directory = bookFolder(files)
    setTimes(directory, { [path]: 1_000_000_060.9 })
    expect(await modifiedOf(directory)).toBe('2001-09-09T01:47:40Z')
  })

  it('does not move with a file that the book is not made of', async () => {
    const directory = bookFolder(files)
    setTimes(directory, { 'notes.txt': 1_700_000_000 })
    expect(await modifiedOf(directory)).toBe('2001-09-09T01:46:40Z')
  })

  it('is SOURCE_DATE_EPOCH where that is a number of seconds', async () => {
    const directory = bookFolder(files)
    setTimes(directory, {})
    expect(await modifiedOf(directory, '86400')).toBe('1970-01-02T00:00:00Z')
    for (const odd of ['soon', '-1', '999999999999'])
      expect(await modifiedOf(directory, odd)).toBe('2001-09-09T01:46:40Z')
  })

  it('is in a folder of one text the time of that text', async () => {
    const directory = bookFolder({ 'one.md': 'x' })
    utimesSync(join(directory, 'one.md'), 86_400, 86_400)
    const project = await loadProject(directory, () => {}, { environment: {} })
    expect(project?.settings.metadata.modified).toBe('1970-01-02T00:00:00Z')
  })
})

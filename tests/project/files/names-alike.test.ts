/** Names that differ only in capital letters: one file on some disks, two on others. */
import { describe, expect, test } from 'vitest'
import { nearestHint } from '../../../src/diagnostics/nearest.ts'
import { buildEditions } from '../../../src/index.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const settings = 'title: A\nauthor: B\nlanguage: en\n'

async function told(files: Readonly<Record<string, string | Uint8Array>>) {
  const found: Diagnostic[] = []
  const source = { files: new Map(Object.entries({ 'book.yaml': settings, ...files })) }
  await buildEditions(source, { editions: ['epub'] }, (one) => void found.push(one))
  return found.filter(({ severity }) => severity !== 'info')
}

describe('two files whose names differ only in capitals (project/names-alike)', () => {
  test.each([
    [
      'of the manuscript',
      { 'manuscript/1-A.md': '# A\n\nText.\n', 'manuscript/1-a.md': '# B\n\nText.\n' },
      'manuscript/1-a.md',
    ],
    [
      'that are images',
      {
        'manuscript/1.md': '# A\n\n![x](../Map.png)\n\n![y](../map.png)\n',
        'Map.png': pixel,
        'map.png': pixel,
      },
      'map.png',
    ],
    [
      'in folders alike',
      { 'Part/1.md': '# A\n\nText.\n', 'part/1.md': '# B\n\nText.\n' },
      'part/1.md',
    ],
  ])('are told of: %s', async (_, files, name) => {
    const found = await told(files)
    expect(found.map(({ code }) => code)).toContain('project/names-alike')
    const one = found.find(({ code }) => code === 'project/names-alike')
    expect(one?.message.toLowerCase()).toContain(name)
    expect(one?.span?.file).toBeDefined()
    expect(one?.hints).toEqual(['rename one of them'])
  })

  test('are not told of when a file is used twice', async () => {
    const twice = '# A\n\n![x](../map.png)\n\n![y](../map.png)\n'
    const found = await told({ 'manuscript/1.md': twice, 'map.png': pixel })
    expect(found.map(({ code }) => code)).not.toContain('project/names-alike')
  })
})

describe('a name that is written with other capitals than its file has', () => {
  test('is answered with the right one, and why it matters', async () => {
    const found = await told({
      'book.yaml': `${settings}theme: Mine.css\ncover: Cover.png\n`,
      'mine.css': '@import "octavo:classic";\n',
      'cover.png': pixel,
      'images/map.png': pixel,
      'manuscript/1.md': '# A\n\n![x](../images/Map.png)\n',
    })
    const hints = found.flatMap(({ hints }) => hints).filter((hint) => hint.includes('Capital'))
    const why = 'Capital letters count: some computers tell such names apart, and others do not'
    expect(hints.sort()).toEqual([
      `did you mean "cover.png"? ${why}`,
      `did you mean "images/map.png"? ${why}`,
      `did you mean "mine.css"? ${why}`,
    ])
  })

  test('says so of nothing but capitals of files', () => {
    const hint = (word: string, name: string) => nearestHint(word, [name])[0]
    expect(hint('mapp.png', 'map.png')).toBe('did you mean "map.png"?')
    expect(hint('Title', 'title')).toBe('did you mean "title"?')
    expect(hint('../map.png', 'images/map.png')).toBe(undefined)
  })
})

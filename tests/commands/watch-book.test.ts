import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bookFolder } from '../support/book-folder.ts'
import { octavo, type Run } from '../support/octavo.ts'

const tale = {
  'book.yaml': 'title: The Tale\nauthor: Ann Author\nlanguage: en\n',
  'manuscript/01-begin.md': '# Begin\n\nIt was dark, and nobody came.\n',
  'manuscript/02-end.md': '# End\n\nThen it was light.\n',
}

interface BuildLine {
  readonly folder: string
  readonly editions: readonly { readonly path: string }[]
  readonly diagnostics: readonly { readonly code: string }[]
}

/** A watched book, and what its watching says. */
interface Watched {
  readonly directory: string
  /** Writes a file as editors do, under another name first. */
  readonly save: (path: string, text: string) => void
  /** Waits until it has said something new that matches, and gives all that is new. */
  readonly hear: (words: RegExp) => Promise<string>
}

/** Runs `octavo build --watch` on the ebook of a book until `work` is done, and presses Ctrl-C. */
async function watch(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  work: (watched: Watched) => Promise<void>,
): Promise<Run> {
  const directory = bookFolder(files)
  let all = ''
  let heard = 0
  const add = (text: string) => void (all += text)
  const run = octavo(directory, ['build', '--watch', '-e', 'epub', ...args], { out: add, err: add })
  const hear = async (words: RegExp) => {
    await expect.poll(() => all.slice(heard), { timeout: 50_000, interval: 20 }).toMatch(words)
    const fresh = all.slice(heard)
    heard = all.length
    return fresh
  }
  const save = (path: string, text: string) => {
    writeFileSync(join(directory, `${path}~`), text)
    renameSync(join(directory, `${path}~`), join(directory, path))
  }
  await hear(/Ctrl-C/)
  await work({ directory, save, hear })
  process.emit('SIGINT')
  return { ...(await run), out: all }
}

describe('octavo build --watch', () => {
  test('builds at each save, writes what changed, and ends with Ctrl-C', async () => {
    const { code, out } = await watch(tale, [], async ({ directory, save, hear }) => {
      const path = join(directory, 'dist/the-tale.epub')
      const before = readFileSync(path)
      save('manuscript/02-end.md', '# End\n\nThen it was late.\n')
      expect(await hear(/the-tale/)).toMatch(/^dist\/the-tale\.epub +\d+ kB .+\n$/)
      expect(readFileSync(path).equals(before)).toBe(false)
      save('manuscript/03-more.md', '# More\n\nMore.\n')
      expect(await hear(/the-tale/)).toContain('6 sections')
      rmSync(join(directory, 'manuscript/03-more.md'))
      expect(await hear(/the-tale/)).toContain('5 sections')
      save('book.yaml', tale['book.yaml'].replace('The Tale', 'Another'))
      expect(await hear(/another/)).toContain('dist/another.epub')
      expect(readdirSync(join(directory, 'dist')).sort()).toEqual(['another.epub', 'the-tale.epub'])
    })
    expect(out).toContain(
      'Watching this folder; each save builds the book again. Ctrl-C ends it.\n',
    )
    expect(code).toBe(0)
  })

  test('prints the messages that are new or mended, not those that stay', async () => {
    const link = '\n[there](#their)\n'
    const files = { ...tale, 'manuscript/02-end.md': `# End\n${link}` }
    await watch(files, [], async ({ save, hear }) => {
      save('manuscript/01-begin.md', '# Begin\n\nA line.\n\n[here](#hear)\n')
      const first = await hear(/errors\n/)
      expect(first).toContain('manuscript/01-begin.md:5:1  error')
      expect(first).not.toContain('#their')
      expect(first).toMatch(/2 errors\n$/)
      save('manuscript/02-end.md', `# End\n\nA line more.\n${link}`)
      expect(await hear(/the-tale/)).toMatch(/^dist\/the-tale\.epub .+\n$/)
      save('manuscript/01-begin.md', '# Begin\n\nA line.\n')
      const last = await hear(/error\n/)
      expect(last).toMatch(/^mended: manuscript\/01-begin\.md: .+"hear".+\n/)
      expect(last).toMatch(/\n1 error\n$/)
    })
  })

  test('keeps the files of the last build when a save breaks the book, and goes on', async () => {
    await watch(tale, [], async ({ directory, save, hear }) => {
      const path = join(directory, 'dist/the-tale.epub')
      const before = readFileSync(path)
      save('book.yaml', 'title: [The Tale\n')
      expect(await hear(/stay/)).toMatch(/nothing was built; the files of the last build stay; /)
      expect(readFileSync(path).equals(before)).toBe(true)
      save('book.yaml', `${tale['book.yaml']}subtitle: Mended\n`)
      const mended = await hear(/no messages left\n/)
      expect(mended).toMatch(/^mended: book\.yaml: /)
      expect(mended).toContain('dist/the-tale.epub')
    })
  })

  test('does not build for what it writes itself, also beside the manuscript', async () => {
    const { out } = await watch(tale, ['--out', '.'], async ({ directory, hear }) => {
      writeFileSync(join(directory, 'notes.txt'), 'A file that is no part of the book.\n')
      await new Promise((resolve) => setTimeout(resolve, 1500))
      expect(statSync(join(directory, 'the-tale.epub')).size).toBeGreaterThan(0)
      writeFileSync(join(directory, 'manuscript/02-end.md'), '# End\n\nThen it was late.\n')
      await hear(/the-tale/)
    })
    expect(out.match(/^the-tale\.epub/gm)).toHaveLength(2)
  })

  test('prints each build as JSON on a line', async () => {
    const { out } = await watch(tale, ['--json'], async ({ save, hear }) => {
      save('manuscript/02-end.md', '# End\n\nThen it was [late](#late).\n')
      const { folder, editions, diagnostics } = JSON.parse(await hear(/\}\n$/)) as BuildLine
      expect([folder, editions.map(({ path }) => path)]).toEqual(['.', ['dist/the-tale.epub']])
      expect(diagnostics.map(({ code }) => code)).toContain('link/target-not-found')
    })
    expect(out.split('\n').filter((line) => line.startsWith('{'))).toHaveLength(2)
  })

  test('makes the proof of pages again with them', async () => {
    const args = ['--proof', '-e', 'pdf']
    await watch(tale, args, async ({ directory, save, hear }) => {
      const proof = join(directory, 'dist/the-tale-proof.pdf')
      const before = readFileSync(proof)
      save('manuscript/02-end.md', '# End\n\nThen it was late.\n')
      expect(await hear(/the-tale\.pdf/)).toContain('dist/the-tale.pdf')
      expect(readFileSync(proof).equals(before)).toBe(false)
    })
  })

  test('watches several books, and builds the one that was saved', async () => {
    const second = { 'second/book.yaml': 'title: Second\nlanguage: en\n' }
    const first = { 'first/book.yaml': 'title: First\nlanguage: en\n' }
    const texts = {
      'first/manuscript/01.md': '# A\n\nA.\n',
      'second/manuscript/01.md': '# B\n\nB.\n',
    }
    await watch({ ...first, ...second, ...texts }, ['first', 'second'], async ({ save, hear }) => {
      save('second/manuscript/01.md', '# B\n\nMore.\n')
      expect(await hear(/second\.epub/)).toMatch(/^second\/dist\/second\.epub .+\n$/)
    })
  })

  test.each([
    [['--watch', '--shard', '1/2', 'a', 'b'], '--watch takes no --shard'],
    [['--watch', '--out', 'x', 'manuscript', 'other'], 'leave out --out'],
  ])('cannot be run as %s', async (args, message) => {
    const { code, err } = await octavo(bookFolder(tale), ['build', ...args])
    expect(err).toContain(message)
    expect(code).toBe(2)
  })

  test('ends at once where there is no folder', async () => {
    const { code, err } = await octavo(bookFolder(tale), ['build', '--watch', 'no-such'])
    expect(err).toContain('There is no folder')
    expect(code).toBe(1)
  })

  test('builds again when a file changes that the book shares with others, or a book that it lists', async () => {
    const shelf = {
      'octavo.workspace.yaml': '',
      'house/book.yaml': 'author: Ann Author\nlanguage: en\npublisher: Lantern\ntheme: house.css\n',
      'house/house.css': '@import "octavo:classic";\nh1 { letter-spacing: 0.1em }\n',
      'house/logo.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
      'tide/book.yaml': 'title: Tide\nextends: ../house/book.yaml\n',
      'tide/manuscript/1.md': '# One\n\nText.\n',
      'book/book.yaml': 'title: The Tale\nextends: ../house/book.yaml\nalso-by: true\n',
      'book/manuscript/1.md': '# One\n\n![](../../house/logo.svg){alt=""}\n\nText.\n',
      'whole/book.yaml': 'title: All\nextends: ../house/book.yaml\nvolumes: [../tide]\n',
    }
    await watch(shelf, ['book', 'whole'], async ({ directory, save, hear }) => {
      const house = readFileSync(join(directory, 'house/house.css'), 'utf8')
      save('house/house.css', house.replace('0.1em', '0.2em'))
      await hear(/the-tale\.epub[^]*all\.epub|all\.epub[^]*the-tale\.epub/)
      save('house/book.yaml', shelf['house/book.yaml'].replace('Lantern', 'Lamp'))
      await hear(/the-tale\.epub[^]*all\.epub|all\.epub[^]*the-tale\.epub/)
      save('house/logo.svg', shelf['house/logo.svg'].replace('h9', 'h5'))
      await hear(/the-tale\.epub/)
      save('tide/book.yaml', shelf['tide/book.yaml'].replace('Tide', 'The Tide'))
      await hear(/the-tale\.epub[^]*all\.epub|all\.epub[^]*the-tale\.epub/)
      save('tide/manuscript/1.md', '# One\n\nOther text.\n')
      await hear(/all\.epub/)
      save('tide/manuscript/2.md', '# Two\n\nMore text.\n')
      await hear(/all\.epub/)
    })
  })
})

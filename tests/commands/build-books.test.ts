import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseShare, shareOf } from '../../src/commands/terminal/share-of.ts'
import { runAgain, type RunAgain } from '../../src/commands/terminal/run-again.ts'
import { bookFolder } from '../support/book-folder.ts'
import { octavo, type Run } from '../support/octavo.ts'

const program = fileURLToPath(new URL('../../lib/cli.js', import.meta.url))

const book = (title: string, text = 'It was dark.') => ({
  'book.yaml': `title: ${title}\nauthor: Ann Author\nlanguage: en\n`,
  'manuscript/1.md': `# Begin\n\n${text}\n`,
})

/** A folder with these books in it, by the names of their folders. */
function shelf(books: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const files = Object.entries(books).flatMap(([name, inside]) =>
    Object.entries(inside).map(([path, text]) => [`${name}/${path}`, text] as const),
  )
  return bookFolder(Object.fromEntries(files))
}

/** Runs builds in this process, so that a test can see them. */
function inThisProcess(directory: string, log: string[] = []): RunAgain {
  return (args, environment, onNews) => {
    log.push(args.join(' '))
    const terminal = { environment, tell: onNews }
    const ended = octavo(directory, args, terminal)
    return { ended, stop: () => {} }
  }
}

function buildHere(directory: string, args: readonly string[], log?: string[]): Promise<Run> {
  return octavo(directory, ['build', '-e', 'epub', ...args], {
    runAgain: inThisProcess(directory, log),
  })
}

describe('octavo build with several books', () => {
  test('builds each, says what was made in the order of the books, and sums it up', async () => {
    const directory = shelf({ b: book('Second'), a: book('First') })
    const { code, out, err } = await buildHere(directory, ['b', 'a'])
    expect(out).toMatch(/^b\/dist\/second\.epub .+\na\/dist\/first\.epub .+\n$/)
    expect(err).toBe('2 books: 2 built; 0.0 s\n')
    expect(code).toBe(0)
  })

  test('goes on after a book that fails, and names it at the end', async () => {
    const directory = shelf({
      a: { ...book('First'), 'book.yaml': 'title: [First\n' },
      b: book('Second', '[there](#their)'),
      c: book('Third'),
    })
    const { code, out, err } = await buildHere(directory, ['a', 'b', 'c', 'no-such'])
    expect(out).toMatch(/^b\/dist\/second\.epub .+\nc\/dist\/third\.epub .+\n$/)
    expect(err).toMatch(/^a:\na\/book\.yaml:/)
    expect(err).toContain('\nb:\nb/manuscript/1.md:3:1  error  link/target-not-found\n')
    expect(err).toContain('There is no folder')
    expect(err).toMatch(
      /\n4 books: 2 built, 1 of them with errors, 2 not built; \d errors; 0\.0 s\nwith errors: b\nnot built: a\nnot built: no-such\n$/,
    )
    expect(code).toBe(1)
  })

  test('builds a book once that is named twice, with the options of all', async () => {
    const directory = shelf({ a: book('First'), b: book('Second') })
    const log: string[] = []
    await buildHere(directory, ['a', './a', 'b', '--drafts', '--proof', '--verbose'], log)
    expect(log).toEqual([
      `build ${join(directory, 'a')} --edition epub --drafts --proof --verbose`,
      `build ${join(directory, 'b')} --edition epub --drafts --proof --verbose`,
    ])
  })

  test('writes to a folder for each book in the one of --out, also for a share of them', async () => {
    const directory = shelf({ 'x/a': book('Same'), 'y/a': book('Same'), 'y/b': book('Same') })
    await buildHere(directory, ['x/a', 'y/a', 'y/b', '--out', 'made', '--shard', '2/3'])
    expect(existsSync(join(directory, 'made/y/a/same.epub'))).toBe(true)
    expect(existsSync(join(directory, 'made/x/a/same.epub'))).toBe(false)
    await buildHere(directory, ['y/a', 'y/b', '--out', 'two'])
    expect(existsSync(join(directory, 'two/a/same.epub'))).toBe(true)
    expect(existsSync(join(directory, 'two/b/same.epub'))).toBe(true)
  })

  test('prints the facts of all as JSON', async () => {
    const directory = shelf({ a: book('First'), b: { ...book('B'), 'book.yaml': 'title: [B\n' } })
    const { code, out, err } = await buildHere(directory, ['a', 'b', '--json'])
    expect(err).toBe('')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      books: [
        { folder: 'a', code: 0, editions: [{ path: 'a/dist/first.epub' }] },
        { folder: 'b', code: 1, editions: [], diagnostics: [{ severity: 'error' }] },
      ],
      built: 1,
      failed: 1,
      seconds: 0,
    })
  })

  test('shows a line for each book that is being built where someone watches', async () => {
    const directory = shelf({ a: book('First'), b: book('Second') })
    const { err } = await octavo(directory, ['build', '-e', 'epub', 'a', 'b'], {
      interactive: true,
      runAgain: inThisProcess(directory),
    })
    expect(err).toContain('a  reading …\n')
    expect(err).toContain('b  making ebook …\n')
    expect(err).toMatch(/\u001b\[1A\r\u001b\[J2 books: 2 built; 0\.0 s\n$/)
  })

  test('tells of a build that the system ended, and builds the others', async () => {
    const directory = shelf({ a: book('First'), b: book('Second') })
    const here = inThisProcess(directory)
    const runSome: RunAgain = (args, ...rest) =>
      String(args[1]).endsWith('a')
        ? {
            ended: Promise.resolve({ code: undefined, signal: 'SIGKILL', out: '', err: '' }),
            stop: () => {},
          }
        : here(args, ...rest)
    const { code, err, out } = await octavo(directory, ['build', 'a', 'b', '-e', 'epub'], {
      runAgain: runSome,
    })
    expect(err).toBe(
      'a:\nthe system ended its build (SIGKILL)\n2 books: 1 built, 1 not built; 0.0 s\nnot built: a\n',
    )
    expect(out).toMatch(/^b\/dist/)
    expect(code).toBe(1)
  })

  test('makes the same bytes in processes of their own as alone', async () => {
    const directory = shelf({ a: book('First'), b: book('Second', 'It was [light](#x).') })
    await octavo(directory, ['build', '-e', 'epub', 'a', '--out', 'alone'])
    const terminal = { runAgain: runAgain(program), interactive: true }
    const { code, err } = await octavo(directory, ['build', '-e', 'epub', 'a', 'b'], terminal)
    const bytesOf = (path: string) => readFileSync(join(directory, path))
    expect(bytesOf('a/dist/first.epub').equals(bytesOf('alone/first.epub'))).toBe(true)
    expect(err).toContain('a  making ebook …\n')
    expect(err).toContain('2 books: 2 built, 1 of them with errors; 1 error; 0.0 s\n')
    expect(code).toBe(1)
  })
})

describe('a share of the books', () => {
  const books = ['/w/g', '/w/a', '/w/c', '/w/b', '/w/f', '/w/e', '/w/d']
  const shares = [1, 2, 3].map((number) => shareOf(books, parseShare(`${number}/3`)))

  test('has every book once, and no share has two more than another', () => {
    expect(shares.flat().sort()).toEqual([...books].sort())
    expect(shares.map(({ length }) => length)).toEqual([3, 2, 2])
  })

  test('does not depend on the order in which the books are named', () => {
    const other = [...books].reverse()
    expect(shareOf(other, parseShare('2/3'))).toEqual(shares[1])
  })

  test('is empty when there are more shares than books', async () => {
    const directory = shelf({ a: book('First') })
    const { code, err } = await buildHere(directory, ['a', '--shard', '2/2'])
    expect(err).toBe('0 books: 0 built; 0.0 s\n')
    expect(code).toBe(0)
  })

  test.each(['0/5', '6/5', '2', '2/0', 'a/b', '-1/5', '1.5/3', ''])(
    'cannot be written as "%s"',
    async (written) => {
      const { code, err } = await buildHere(shelf({ a: book('A') }), ['a', '--shard', written])
      expect(err).toContain(`"${written}" is not a share: write --shard 2/5`)
      expect(code).toBe(2)
    },
  )
})

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bookFolder, temporaryFolder } from './support/book-folder.ts'
import { octavo } from './support/octavo.ts'

const tale = {
  'book.yaml': 'title: The Tale\nauthor: Ann Author\nlanguage: en\n',
  'manuscript/01-begin.md': '# Begin\n\nIt was dark, and nobody came.\n',
  'manuscript/02-end.md': '# End\n\nThen it was light.\n',
}

describe('octavo build', () => {
  test('makes every edition and says what it made, a line for each', async () => {
    const directory = bookFolder(tale)
    const { code, out, err } = await octavo(directory, ['build'])
    expect(err).toBe('')
    expect(out).toMatch(/^dist\/the-tale\.epub +\d+ kB +\d+ sections +\d+ words +\d+\.\d s\n/)
    expect(out).toMatch(/\ndist\/the-tale\.pdf +\d+ kB +\d+ pages +\d+ words +\d+\.\d s\n$/)
    expect(code).toBe(0)
    expect(readdirSync(join(directory, 'dist')).sort()).toEqual(['the-tale.epub', 'the-tale.pdf'])
  })

  test('builds a folder named on the command line, with paths from where the user is', async () => {
    const directory = bookFolder({
      'novel/book.yaml': 'title: The Tale\nauthor: Ann\n',
      'novel/manuscript/1.md': '# One\n\nText.\n',
    })
    const { code, out } = await octavo(directory, ['build', 'novel', '--edition', 'ebook'])
    expect(out).toMatch(/^novel\/dist\/the-tale\.epub /)
    expect(code).toBe(0)
  })

  test('makes only the editions that are asked for, by name or by format', async () => {
    const directory = bookFolder({
      ...tale,
      'book.yaml':
        'title: The Tale\nauthor: Ann\neditions:\n  ebook: { format: epub }\n' +
        '  small: { format: pdf, trim: 5x8in }\n  large: { format: pdf, trim: 6x9in }\n',
    })
    await octavo(directory, ['build', '--edition', 'pdf', '--out', 'paper'])
    expect(readdirSync(join(directory, 'paper')).sort()).toEqual([
      'the-tale-large.pdf',
      'the-tale-small.pdf',
    ])
    await octavo(directory, ['build', '-e', 'ebook', '-e', 'small', '--out', 'two'])
    expect(readdirSync(join(directory, 'two')).sort()).toEqual([
      'the-tale-small.pdf',
      'the-tale.epub',
    ])
  })

  test('says what the cover of a printed book measures, as text and for programs', async () => {
    const directory = bookFolder({
      ...tale,
      'book.yaml': `${tale['book.yaml']}editions:\n  print: { format: pdf, trim: 5x8in, printer: kdp, paper: cream }\n`,
      'manuscript/02-end.md': `# End\n\n${'Then it was light, and they went on. '.repeat(3000)}\n`,
    })
    const { out } = await octavo(directory, ['build'])
    const pages = Number(/ (\d+) pages/.exec(out)?.[1])
    const spine = Number((pages * 0.0025).toFixed(3))
    expect(out).toContain(
      `\ncover of dist/the-tale.pdf: spine ${spine} in; back, spine and front with bleed ${10.25 + spine} × 8.25 in\n`,
    )
    const made = JSON.parse((await octavo(directory, ['build', '--json'])).out) as {
      editions: { cover: unknown }[]
    }
    expect(made.editions[0]?.cover).toEqual({
      spine,
      width: 10.25 + spine,
      height: 8.25,
      sure: true,
    })
  })

  test('names the nearest edition when there is none of that name', async () => {
    const { code, err } = await octavo(bookFolder(tale), ['build', '--edition', 'ebok'])
    expect(err).toContain('The book has no edition "ebok".')
    expect(err).toContain('hint: did you mean "ebook"?')
    expect(code).toBe(2)
  })

  test('leaves drafts out unless they are asked for', async () => {
    const directory = bookFolder({
      ...tale,
      'manuscript/03-more.md': '---\ndraft: true\n---\n# More\n\nMore.\n',
    })
    const sections = async (...flags: string[]) => {
      const { out } = await octavo(directory, ['build', '-e', 'ebook', '--json', ...flags])
      return (JSON.parse(out) as { editions: { sections: number }[] }).editions[0]?.sections
    }
    const without = await sections()
    expect(await sections('--drafts')).toBe(Number(without) + 1)
  })

  test('prints the same facts as JSON', async () => {
    const { out, err, code } = await octavo(bookFolder(tale), ['build', '--json'])
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      editions: [
        {
          name: 'ebook',
          format: 'epub',
          path: 'dist/the-tale.epub',
          bytes: expect.any(Number),
          sections: expect.any(Number),
          words: expect.any(Number),
          seconds: 0,
        },
        {
          name: 'print',
          format: 'pdf',
          path: 'dist/the-tale.pdf',
          bytes: expect.any(Number),
          pages: expect.any(Number),
          words: expect.any(Number),
          seconds: 0,
        },
      ],
      diagnostics: [],
      suppressed: 0,
      seconds: 0,
    })
  })

  test('shows progress where someone watches, and takes it away', async () => {
    const { err } = await octavo(bookFolder(tale), ['build', '-e', 'ebook'], { interactive: true })
    expect(err).toContain('\r\u001b[2Kreading …')
    expect(err).toMatch(/\r\u001b\[2K$/)
  })

  test('is made with errors when there are errors', async () => {
    const directory = bookFolder({ ...tale, 'manuscript/02-end.md': '# End\n\n[there](#their)\n' })
    const { code, err } = await octavo(directory, ['build', '-e', 'ebook'])
    expect(err).toMatch(/^manuscript\/02-end\.md:3:1 {2}error {2}link\/target-not-found\n/)
    expect(err).toMatch(/\n1 error\n$/)
    expect(code).toBe(1)
    expect(existsSync(join(directory, 'dist/the-tale.epub'))).toBe(true)
  })

  test('keeps the old file when a build fails', async () => {
    const directory = bookFolder({ ...tale, 'dist/the-tale.epub': 'old' })
    writeFileSync(join(directory, 'book.yaml'), 'title: [The Tale\n')
    const { code, out } = await octavo(directory, ['build'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(readdirSync(join(directory, 'dist'))).toEqual(['the-tale.epub'])
    expect(readFileSync(join(directory, 'dist/the-tale.epub'), 'utf8')).toBe('old')
  })

  test('tells of what cannot be written, and why: output/not-written', async () => {
    const directory = bookFolder({ ...tale, dist: 'a file, not a folder' })
    const { code, err } = await octavo(directory, ['build'])
    expect(code).toBe(1)
    expect(err.replaceAll(directory, '/novel')).toMatchInlineSnapshot(`
      "error  output/not-written
        The edition "ebook" is not written: "/novel/dist" is a file, but a folder is needed there.
        hint: move it away, or choose another folder
        hint: write to another folder: --out FOLDER

      error  output/not-written
        The edition "print" is not written: "/novel/dist" is a file, but a folder is needed there.
        hint: move it away, or choose another folder
        hint: write to another folder: --out FOLDER

      nothing was built; 2 errors
      "
    `)
    const asJson = JSON.parse((await octavo(directory, ['build', '-e', 'ebook', '--json'])).out)
    expect(asJson).toMatchObject({ editions: [], diagnostics: [{ code: 'output/not-written' }] })
  })

  test('lists three messages of a rule and its count, unless it is asked for all or there are few', async () => {
    const links = Array.from({ length: 60 }, (_, i) => `[one](#nowhere-${i})\n`).join('\n')
    const directory = bookFolder({ ...tale, 'manuscript/02-more.md': `# More\n\n${links}` })
    const told = async (...flags: readonly string[]) => {
      const { err } = await octavo(directory, ['build', '-e', 'ebook', ...flags])
      return [err.match(/error {2}link\/target-not-found/g)?.length, /^and .*$/m.exec(err)?.[0]]
    }
    expect(await told()).toEqual([
      3,
      'and 57 more messages of link/target-not-found (--verbose lists them)',
    ])
    expect(await told('--verbose')).toEqual([60, undefined])
  })

  test('comes to an end where the system lets nothing be made', { timeout: 60_000 }, async () => {
    const { code, err } = await octavo(bookFolder(tale), ['build', '-e', 'ebook', '-o', '/proc/x'])
    expect(code).toBe(1)
    expect(err).toMatch(/"\/(?:proc)?" (?:cannot hold files|is write-protected|is on a)/)
  })

  test.each([['build'], ['check'], ['init']])('%s wants a folder with a name', async (command) => {
    const { code, err } = await octavo(bookFolder(tale), [command, ''])
    expect(code).toBe(2)
    expect(err).toBe('octavo: the folder name is empty; write a dot for this folder: .\n')
  })

  test('says that there is no file to check, or a folder in its place', async () => {
    const here = bookFolder({ 'folder.epub/mimetype': '' })
    expect((await octavo(here, ['check', 'no.epub'])).err).toContain('there is no file "no.epub"')
    expect((await octavo(here, ['check', 'folder.epub'])).err).toContain('is a folder')
    expect((await octavo(here, ['check', 'no.epub'])).code).toBe(2)
  })

  test('wants a folder after --out', async () => {
    const { code, err } = await octavo(bookFolder(tale), ['build', '--out', ''])
    expect({ code, err }).toEqual({ code: 2, err: 'octavo: --out needs a folder\n' })
  })

  test('says what to do with a file that is given in place of a folder', async () => {
    const hints = async (file: string) => {
      const { code, err } = await octavo(bookFolder({ [file]: 'x' }), ['build', file])
      expect(code).toBe(1)
      return [...err.matchAll(/hint: (.*)/g)].map(([, hint]) =>
        hint?.replace(/\/\S*\/novel\//g, ''),
      )
    }
    expect(await hints('tale.md')).toEqual([
      'make a book of it: octavo init my-book --from tale.md',
      'or give the folder that contains the manuscript',
    ])
    expect(await hints('tale.docx')).toEqual([
      'convert it to Markdown: pandoc tale.docx -o tale.md',
      'then make a book of it: octavo init my-book --from tale.md',
    ])
    expect(await hints('tale.epub')).toEqual(['look at it: octavo check tale.epub'])
    expect(await hints('book.yaml')).toEqual(['give the folder that contains the manuscript'])
  })
})

describe('octavo', () => {
  const here = temporaryFolder

  test('explains itself with examples', async () => {
    const { code, out } = await octavo(here(), ['--help'])
    expect(out).toContain('Usage: octavo [options] [command]')
    expect(out).toContain('octavo build ~/novels/salt-road')
    expect(code).toBe(0)
    const build = await octavo(here(), ['build', '--help'])
    expect(build.out).toContain('--edition <name>')
    expect(build.out).toContain('Exit codes: 0 made;')
  })

  test('prints its version', async () => {
    expect(await octavo(here(), ['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' })
  })

  test('shows its help when it is told nothing', async () => {
    const { code, err } = await octavo(here(), [])
    expect(err).toContain('Usage: octavo')
    expect(code).toBe(2)
  })

  test('names the nearest command', async () => {
    const { code, err } = await octavo(here(), ['biuld'])
    expect(err).toContain("octavo: unknown command 'biuld' (Did you mean build?)\n")
    expect(code).toBe(2)
  })

  test('names the nearest option', async () => {
    const { code, err } = await octavo(here(), ['build', '--edtion', 'ebook'])
    expect(err).toContain("octavo: unknown option '--edtion' (Did you mean --edition?)\n")
    expect(code).toBe(2)
  })

  test('refuses a second folder', async () => {
    const { code, err } = await octavo(here(), ['check', 'one', 'two'])
    expect(err).toContain('octavo: too many arguments')
    expect(code).toBe(2)
  })

  test('shows no trace of the program when it fails', async () => {
    const broken = () => {
      throw new Error('internal: no clock\nat line 3')
    }
    const { code, err } = await octavo(here(), ['build'], { clock: broken })
    expect(err).toBe('octavo: the program itself failed: internal: no clock (please report this)\n')
    expect(code).toBe(1)
  })
})

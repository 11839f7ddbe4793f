import { symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { loadProject, type LoadOptions } from '../../src/project/load-project.ts'
import { bookFolder } from './book-folder.ts'

const nobody = { HOME: '/nonexistent' }

async function load(directory: string, options: LoadOptions = {}) {
  const all: Diagnostic[] = []
  const project = await loadProject(directory, (found) => all.push(found), {
    environment: nobody,
    ...options,
  })
  // Most of these books say of no one who wrote them.
  const diagnostics = all.filter(({ code }) => code !== 'project/author-assumed')
  const codes = diagnostics.map(({ code }) => code)
  return { project, diagnostics, codes, files: project?.files.map(({ file }) => file) }
}

describe('loadProject', () => {
  it('makes a book of a folder with nothing but Markdown', async () => {
    const { project, files, codes } = await load(bookFolder({ '10-b.md': 'B', '2-a.md': 'A' }))
    expect(files).toEqual(['2-a.md', '10-b.md'])
    expect(codes).toEqual([])
    expect(project?.theme).toBe('classic')
    expect(project?.editions.map(({ name }) => name)).toEqual(['ebook', 'print'])
    expect(project?.settings).toMatchObject({
      manuscriptFolder: '',
      chapterHeading: 'Chapter {word}',
      metadata: {
        title: 'The Salt Road',
        contributors: [{ name: 'Unknown', role: 'aut' }],
        language: 'en',
      },
    })
  })

  it('takes the manuscript from its folder, in natural order, a part with its own file first', async () => {
    const { files, project } = await load(
      bookFolder({
        'README.md': 'about',
        'manuscript/90-acknowledgments.md': 'x',
        'manuscript/part-two/10-inland.md': 'x',
        'manuscript/part-two/9-coast.md': 'x',
        'manuscript/part-two/index.md': 'x',
        'manuscript/01-harbour.md': 'x',
        'manuscript/.hidden.md': 'x',
        'manuscript/notes.txt': 'x',
      }),
    )
    expect(files).toEqual([
      'manuscript/01-harbour.md',
      'manuscript/90-acknowledgments.md',
      'manuscript/part-two/index.md',
      'manuscript/part-two/9-coast.md',
      'manuscript/part-two/10-inland.md',
    ])
    expect(project?.settings.manuscriptFolder).toBe('manuscript')
  })

  it('does not take a README for a chapter', async () => {
    expect((await load(bookFolder({ 'README.md': 'x', 'one.md': 'x' }))).files).toEqual(['one.md'])
    expect((await load(bookFolder({ 'README.md': 'x' }))).files).toEqual(['README.md'])
  })

  it('reads book.yaml', async () => {
    const { project, codes } = await load(
      bookFolder({
        'book.yaml': `
title: 1984
authors: [Ann Oak, { name: Ben Elm, role: translator, sort-as: Elm }]
language: EN-gb
date: 2026-03-01
series: { name: The Coast, number: 2 }
subjects: FIC019000
isbn: { ebook: 978-0-306-40615-7, paperback: 978-1-86197-271-2 }
theme: my.css
chapter-heading: false
notes: end
editions:
  ebook: { format: epub }
  paperback: { format: pdf, trim: 129x198mm, printer: kdp, paper: cream }
`,
        'one.md': 'x',
      }),
    )
    expect(codes).toEqual([])
    expect(project?.settings.metadata).toMatchObject({
      title: '1984',
      contributors: [
        { name: 'Ann Oak', sortAs: 'Oak, Ann', role: 'aut' },
        { name: 'Ben Elm', sortAs: 'Elm', role: 'trl' },
      ],
      language: 'en-GB',
      date: '2026-03-01',
      series: { name: 'The Coast', number: 2 },
      subjects: ['FIC019000'],
      isbn: { ebook: '9780306406157', paperback: '9781861972712' },
    })
    expect(project).toMatchObject({
      theme: 'my.css',
      settings: { chapterHeading: false, notes: 'chapter' },
    })
    expect(project?.editions[1]).toMatchObject({ printer: 'kdp', isbn: '9781861972712' })
    expect([...(project?.sources.keys() ?? [])]).toEqual(['book.yaml', 'one.md'])
  })

  it('names the book by the same identifier every time, and another book by another', async () => {
    const name = async (title: string) =>
      (await load(bookFolder({ 'book.yaml': `title: ${title}`, 'one.md': 'x' }))).project?.settings
        .metadata.identifier
    expect(await name('One')).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    )
    expect(await name('One')).toBe(await name('One'))
    expect(await name('One')).not.toBe(await name('Two'))
  })

  it('takes the time from SOURCE_DATE_EPOCH', async () => {
    const environment = { SOURCE_DATE_EPOCH: '86400' }
    const { project } = await load(bookFolder({ 'one.md': 'x' }), { environment })
    expect(project?.settings.metadata.modified).toBe('1970-01-02T00:00:00Z')
  })

  it('guesses at no author by the settings of the machine, and reports project/author-assumed', async () => {
    const directory = bookFolder({ 'book.yaml': 'title: One', 'one.md': 'x' })
    const config = join(dirname(directory), 'gitconfig')
    writeFileSync(config, '[user]\n\tname = "Mira Vance"\n')
    const told: Diagnostic[] = []
    const environment = { GIT_CONFIG_GLOBAL: config }
    const project = await loadProject(directory, (one) => told.push(one), { environment })
    expect(project?.settings.metadata.contributors).toMatchObject([{ name: 'Unknown' }])
    expect(told).toMatchObject([
      {
        code: 'project/author-assumed',
        span: { file: 'book.yaml', start: { line: 1, column: 1 } },
        hints: ['add a line such as: author: Mira Vance'],
      },
    ])
  })

  it.each([
    ['Book.yaml', { 'Book.yaml': 'title: One' }],
    ['book.yaml.txt', { 'book.yaml.txt': 'title: One' }],
    ['book.json', { 'book.json': '{}' }],
    ['book.yml', { 'book.yaml': 'title: One', 'book.yml': 'title: Two' }],
    ['book.yaml', { 'book.yaml/one': '' }],
  ])('reports project/settings-not-read for %s', async (name, files) => {
    const { diagnostics } = await load(bookFolder({ ...files, 'one.md': 'x' }))
    expect(diagnostics).toMatchObject([
      { code: 'project/settings-not-read', span: { file: name, start: { line: 1 } } },
    ])
  })

  it('reports project/settings-not-read for the manuscript of a book that is named in its place', async () => {
    const directory = bookFolder({ 'book.yaml': 'title: One', 'manuscript/one.md': 'x' })
    expect((await load(join(directory, 'manuscript'))).codes).toEqual(['project/settings-not-read'])
    expect((await load(directory)).codes).toEqual([])
  })

  it.each([
    ['is no YAML', 'title: "One'],
    ['is no mapping', 'title:One'],
    ['is no text', '\0\x01\x02\x03'.repeat(99)],
  ])('makes no other book where book.yaml %s', async (_, text) => {
    const { project, codes } = await load(bookFolder({ 'book.yaml': text, 'one.md': 'x' }))
    expect({ project, count: codes.length }).toEqual({ project: undefined, count: 1 })
  })

  it('makes no other book where book.yaml is a link that leads out', async () => {
    const directory = bookFolder({ 'one.md': 'x' })
    symlinkSync('/etc/passwd', join(directory, 'book.yaml'))
    const { project, diagnostics } = await load(directory)
    expect(project).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'project/path-outside', span: { file: 'book.yaml', start: { line: 1 } } },
    ])
  })

  it('takes one folder of chapters for the manuscript, whatever it is called', async () => {
    for (const folder of ['Manuscript', 'chapters']) {
      const { project, files } = await load(bookFolder({ [`${folder}/1.md`]: 'x' }))
      expect(project?.settings.manuscriptFolder).toBe(folder)
      expect(files).toEqual([`${folder}/1.md`])
    }
    const part = await load(bookFolder({ 'north/index.md': '# North', 'north/1.md': 'x' }))
    expect(part.project?.settings.manuscriptFolder).toBe('')
  })

  it('reads a file whatever way its name is spelled', async () => {
    const directory = bookFolder({ 'manuscript/cafe\u0301.md': 'x', 'manuscript/a\nb.MD': 'y' })
    expect((await load(directory)).files).toEqual(['manuscript/a\nb.MD', 'manuscript/caf\u00e9.md'])
  })

  it('tells of what looks like a chapter and cannot be had', async () => {
    const directory = bookFolder({ 'manuscript/1.md': 'x', 'manuscript/a/b/c/d/e/f/g/h.md': 'y' })
    const link = (target: string, path: string) =>
      symlinkSync(target, join(directory, 'manuscript', path))
    link('/etc', 'etc')
    link('/nowhere', 'gone.md')
    link('..', 'loop')
    link('1.md', '2.md')
    writeFileSync(Buffer.from(`${directory}/manuscript/\xe9.md`, 'latin1'), 'z')
    const { files, diagnostics } = await load(directory)
    expect(files).toEqual(['manuscript/1.md', 'manuscript/2.md'])
    expect(diagnostics.map(({ code, span }) => `${code} ${span?.file}`).sort()).toEqual([
      'project/file-unreadable manuscript/a/b/c/d/e/f/g',
      'project/file-unreadable manuscript/loop',
      'project/file-unreadable manuscript/\ufffd.md',
      'project/not-found manuscript/gone.md',
      'project/path-outside manuscript/etc',
    ])
  })

  it('follows contents, by file and by folder', async () => {
    const { files, codes, diagnostics } = await load(
      bookFolder({
        'book.yaml': 'contents: [b.md, part, manuscript/a.md, c.md, ../d.md]',
        'manuscript/a.md': 'x',
        'manuscript/b.md': 'x',
        'manuscript/part/one.md': 'x',
        'manuscript/unlisted.md': 'x',
      }),
    )
    expect(files).toEqual(['manuscript/b.md', 'manuscript/part/one.md', 'manuscript/a.md'])
    expect(codes).toEqual(['project/not-found', 'project/path-outside', 'project/file-not-listed'])
    expect(diagnostics[0]?.span?.start).toEqual({ line: 1, column: 41 })
  })

  it('leaves drafts out unless asked for them', async () => {
    const directory = bookFolder({ 'a.md': 'x', 'b.md': '---\ntitle: B\ndraft: true\n---\nx' })
    expect((await load(directory)).files).toEqual(['a.md'])
    expect((await load(directory, { drafts: true })).files).toEqual(['a.md', 'b.md'])
  })

  it('reports project/not-found for a folder that is not there, or is none', async () => {
    const directory = bookFolder({ 'one.md': 'x' })
    expect(await load(join(directory, 'nowhere'))).toMatchObject({
      project: undefined,
      codes: ['project/not-found'],
    })
    expect(await load(join(directory, 'one.md'))).toMatchObject({ codes: ['project/not-found'] })
  })

  it.each([
    ['no Markdown', { 'book.yaml': 'title: One' }],
    ['only blank files', { 'manuscript/one.md': ' \n' }],
    ['only drafts', { 'one.md': '---\ndraft: true\n---\nx' }],
  ])('reports project/manuscript-empty when there is %s', async (_, files) => {
    expect(await load(bookFolder(files))).toMatchObject({
      project: undefined,
      codes: ['project/manuscript-empty'],
    })
  })

  it.each([
    ['files of other names', { '1.txt': 'x', 'a/2.docx': 'x' }, 'rename "1.txt" to "1.md"'],
    ['files of Word', { 'a/2.docx': 'x' }, 'convert "a/2.docx": pandoc "a/2.docx" -o "a/2.md"'],
    [
      'drafts',
      { '1.md': '---\ndraft: true\n---\nx' },
      'build with --drafts, or remove `draft: true`',
    ],
    ['blank files', { '1.md': ' \n' }, 'write the text of the book into it'],
  ])('says what to do where there are only %s', async (_, files, hint) => {
    expect((await load(bookFolder(files))).diagnostics[0]?.hints[0]).toBe(hint)
  })

  it('says where it stands that "contents" lists nothing that is there', async () => {
    const { diagnostics } = await load(bookFolder({ 'book.yaml': 'contents: []', '1.md': 'x' }))
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'project/manuscript-empty',
      message: 'None of the files that "contents" lists exists.',
      span: { file: 'book.yaml', start: { line: 1, column: 11 } },
    })
  })

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a Word document', Buffer.from('PK\x03\x04\x14\0')],
    ['Rich Text', Buffer.from('{\\rtf1 One}')],
    [
      'something other than text',
      Buffer.from(Uint8Array.from({ length: 999 }, (_, i) => (i * i) % 256)),
    ],
  ])('leaves out a file that holds %s, with one message', async (what, bytes) => {
    const { files, diagnostics } = await load(bookFolder({ '1.md': 'x', '2.md': bytes }))
    expect(files).toEqual(['1.md'])
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({
      code: 'project/file-unreadable',
      message: expect.stringContaining(what),
      span: { file: '2.md', start: { line: 1, column: 1 } },
    })
  })

  it('reports project/not-markdown for what may be a chapter, and for nothing else', async () => {
    const others = {
      '2.txt': 'x',
      '3.docx': 'x',
      'map.png': 'x',
      '.hidden.txt': 'x',
      '~$3.docx': 'x',
    }
    const entries = Object.entries(others).map(([name, text]) => [`manuscript/${name}`, text])
    const files = { 'manuscript/1.md': 'x', ...Object.fromEntries(entries) }
    const { diagnostics } = await load(bookFolder(files))
    expect(diagnostics.map(({ code, span }) => `${code} ${span?.file}`).sort()).toEqual([
      'project/not-markdown manuscript/2.txt',
      'project/not-markdown manuscript/3.docx',
    ])
  })

  it('reads the quotes and dashes of Windows', async () => {
    const bytes = Buffer.from('\x93Caf\xe9,\x94 she said \x96 and left\x85', 'latin1')
    const { project, diagnostics } = await load(bookFolder({ '1.md': bytes }))
    expect(project?.files[0]?.text).toBe('“Café,” she said – and left…')
    expect(diagnostics).toMatchObject([
      {
        code: 'project/encoding',
        message: 'This file is not in UTF-8; it looks like Latin-1 or Windows-1252.',
      },
    ])
  })

  it('does not take Cyrillic for a western language', async () => {
    const text = Buffer.from([0x23, 0x20, 0xc3, 0xeb, 0xe0, 0xe2, 0xe0, 0x0a])
    expect((await load(bookFolder({ '1.md': text }))).diagnostics).toMatchObject([
      {
        code: 'project/encoding',
        message: 'This file is not in UTF-8, and its encoding is unknown.',
      },
    ])
  })

  it('makes no edition into the file of the proof of another', async () => {
    const yaml = `editions:
  large: { format: pdf }
  large-proof: { format: pdf }
  ebook: { format: epub }
`
    const { project, diagnostics } = await load(bookFolder({ 'book.yaml': yaml, '1.md': 'x' }))
    expect(project?.editions.map(({ name }) => name)).toEqual(['large', 'ebook'])
    expect(diagnostics).toMatchObject([
      {
        code: 'yaml/bad-value',
        message: 'The edition "large-proof" would overwrite the edition "large" or its proof.',
        span: { start: { line: 3 } },
      },
    ])
  })

  it('reports project/encoding and reads the text as well as it can', async () => {
    const { project, diagnostics } = await load(
      bookFolder({
        'a.md': Buffer.from('One\n\ncaf\xe9', 'latin1'),
        'b.md': Buffer.from('\ufeffcafé', 'utf16le'),
        'c.md': Buffer.from('plain', 'utf16le'),
        'd.md': '\ufeffcafé\r\nend\u000b',
      }),
    )
    expect(project?.files.map(({ text }) => text)).toEqual([
      'One\n\ncafé',
      'café',
      'plain',
      'café\nend ',
    ])
    expect(diagnostics.map(({ code, span }) => [code, span?.file, span?.start.line])).toEqual([
      ['project/encoding', 'a.md', 3],
      ['project/encoding', 'b.md', 1],
      ['project/encoding', 'c.md', 1],
      ['project/encoding', 'd.md', 2],
    ])
  })

  it('reads nothing through links that lead out of the folder', async () => {
    const directory = bookFolder({ 'manuscript/a.md': 'x' })
    const secret = join(dirname(directory), 'secret.md')
    writeFileSync(secret, 'secret')
    symlinkSync(secret, join(directory, 'manuscript/b.md'))
    symlinkSync(dirname(directory), join(directory, 'manuscript/up'))
    const { project, codes } = await load(directory)
    expect(project?.files.map(({ text }) => text)).toEqual(['x'])
    expect(codes).toEqual(['project/path-outside', 'project/path-outside'])
  })

  it('reports what is wrong in book.yaml, and goes on', async () => {
    const { project, diagnostics } = await load(
      bookFolder({
        'book.yaml': `titel: One
language: english please
date: 2026-02-30
isbn: { ebook: 978-0-306-40615-8, hardbak: 978-0-306-40615-7 }
editions:
  ebook: { format: epub, trim: a5 }
  hardback: { format: pdf, trim: 3x4in, printer: kdp, paper: thin-white }
  "a/b": { format: pdf }
  other: { trim: a5 }
`,
        'one.md': 'x',
      }),
    )
    expect(project?.editions.map(({ name }) => name)).toEqual(['ebook', 'hardback'])
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'yaml/bad-value "language" is "english please", which is not a language tag.',
      'yaml/bad-value "date" is "2026-02-30", which is not a date.',
      'yaml/bad-value "a/b" is not a valid name for an edition.',
      'yaml/wrong-type "other" needs the key "format".',
      'yaml/unknown-key There is no key "titel".',
      'isbn/check-digit The ISBN "978-0-306-40615-8" of the edition "ebook" has a wrong check digit.',
      'yaml/unknown-key "trim" does not apply to an ebook.',
      'yaml/bad-value Amazon KDP does not print pages of 3x4in.',
      'yaml/bad-value Amazon KDP has no paper "thin-white".',
      'yaml/unknown-key There is no edition "hardbak" for this ISBN.',
    ])
  })
})

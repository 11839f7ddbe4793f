import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { parseFrontMatter } from '../../../src/markdown/front-matter/parse-front-matter.ts'
function parse(text: string) {
  const diagnostics: Diagnostic[] = []
  const file = { file: 'manuscript/one.md', text }
  const result = parseFrontMatter(file, (found) => diagnostics.push(found))
  return { ...result, codes: diagnostics.map(({ code }) => code), diagnostics }
}

describe('parseFrontMatter', () => {
  it('reads the keys of a file, their places, and where its text begins', () => {
    const text = '---\ntitle: The *Harbour*\nrunning-head: Harbour\nnumber: false\n---\n\nText.\n'
    const { frontMatter, body, bodyLine, codes } = parse(text)
    expect(frontMatter).toMatchObject({
      title: 'The *Harbour*',
      runningHead: 'Harbour',
      number: false,
    })
    expect(frontMatter.spans['running-head']).toEqual({
      file: 'manuscript/one.md',
      start: { line: 3, column: 15 },
      end: { line: 3, column: 22 },
    })
    expect({ body, bodyLine, codes }).toEqual({ body: '\nText.\n', bodyLine: 6, codes: [] })
  })

  it('takes a title that looks like a number as text', () => {
    expect(parse('---\ntitle: 1984\n---\n').frontMatter.title).toBe('1984')
  })

  it('takes no empty text for a value', () => {
    const { frontMatter, codes } = parse('---\ntitle: "One"\nauthor: ""\nsubtitle: ""\n---\n')
    expect(frontMatter).not.toHaveProperty('author')
    expect(frontMatter).not.toHaveProperty('subtitle')
    expect([frontMatter.title, codes]).toEqual(['One', []])
  })

  it('leaves a file without front matter as it is', () => {
    expect(parse('# One\n\nText.')).toMatchObject({
      body: '# One\n\nText.',
      bodyLine: 1,
      codes: [],
    })
    expect(parse('')).toMatchObject({ body: '', bodyLine: 1, codes: [] })
  })

  it('reads empty front matter', () => {
    expect(parse('---\n---\nText.')).toMatchObject({ body: 'Text.', bodyLine: 3, codes: [] })
    expect(parse('---\n# nothing\n---\nText.')).toMatchObject({ body: 'Text.', bodyLine: 4 })
  })

  it.each([
    ['never closes', '---\n\nIt was dark.\n'],
    ['is followed by a scene break', '---\n\nIt was dark.\n\n---\n\nIt was light.\n'],
    ['is longer', '-----\nIt was dark.\n\n---\n\nIt was light.\n'],
    ['is followed by words', '--- she said\n\nIt was dark.\n\n---\n'],
    ['is the whole file', '---'],
  ])('keeps the text of a file that begins with a rule which %s', (_, text) => {
    expect(parse(text)).toMatchObject({ body: text, bodyLine: 1, codes: [] })
  })

  it('reports front-matter/not-closed and ends it where its keys end', () => {
    expect(parse('---\ntitle: One\n\nIt was dark.\n')).toMatchObject({
      frontMatter: { title: 'One' },
      body: '\nIt was dark.\n',
      bodyLine: 3,
      codes: ['front-matter/not-closed'],
    })
    expect(parse('---\ntitle: One\n----\nIt was dark.\n')).toMatchObject({
      frontMatter: { title: 'One' },
      body: 'It was dark.\n',
      bodyLine: 4,
      codes: ['front-matter/not-closed'],
    })
  })

  it('keeps the text where nothing says where the front matter ends', () => {
    const text = '---\ntitle: One\nIt was dark.\n'
    expect(parse(text)).toMatchObject({ body: text, codes: ['front-matter/not-closed'] })
  })

  it('ends at dots as pandoc does', () => {
    expect(parse('---\ntitle: One\n...\n\nText.\n')).toMatchObject({
      frontMatter: { title: 'One' },
      body: '\nText.\n',
      codes: [],
    })
  })

  it('may stand after blank lines', () => {
    const { frontMatter, body, bodyLine, codes } = parse('\n\n---\ntitle: One\n---\nText.\n')
    expect(frontMatter.spans['title']?.start).toEqual({ line: 4, column: 8 })
    expect({ body, bodyLine, codes }).toEqual({ body: 'Text.\n', bodyLine: 6, codes: [] })
    const rule = '\n---\n\nText.\n'
    expect(parse(rule)).toMatchObject({ body: rule, codes: [] })
  })

  it.each(['—', '----', '***', '———'])(
    'reads front matter between lines of %s, and says so',
    (rule) => {
      expect(parse(`${rule}\ntitle: One\n${rule}\nText.\n`)).toMatchObject({
        frontMatter: { title: 'One' },
        body: 'Text.\n',
        codes: ['front-matter/not-yaml'],
        diagnostics: [
          { message: `The front matter begins with "${rule}" instead of three hyphens.` },
        ],
      })
    },
  )

  it('leaves front matter in JSON out, and says so', () => {
    const { body, codes, diagnostics } = parse('{\n  "title": "One"\n}\nText.\n')
    expect({ body, codes }).toEqual({ body: 'Text.\n', codes: ['front-matter/not-yaml'] })
    expect(diagnostics[0]?.message).toContain('"json"')
  })

  it('reads TOML, with its places', () => {
    const text =
      '+++\ndate = 2024-05-01T10:00:00Z\ntitle = """\nOne"""\nauthors = ["Ann", "Bo"]\n' +
      'rloe = "chapter"\n[params]\nbig = 12345678901234567890\n[[menu.main]]\nname = "A"\n+++\nText.\n'
    const { frontMatter, body, bodyLine, diagnostics } = parse(text)
    expect(frontMatter).toMatchObject({ title: 'One', author: 'Ann, Bo' })
    expect({ body, bodyLine }).toEqual({ body: 'Text.\n', bodyLine: 12 })
    expect(diagnostics.map(({ code, span }) => [code, span?.start.line])).toEqual([
      ['yaml/unknown-key', 6],
    ])
  })

  it('reports front-matter/not-yaml where TOML is faulty', () => {
    const { body, diagnostics } = parse('+++\nweight = 1\ntitle = One\n+++\nText.\n')
    expect(body).toBe('Text.\n')
    expect(diagnostics).toMatchObject([
      { code: 'front-matter/not-yaml', span: { start: { line: 3 } } },
    ])
  })

  it('reports front-matter/not-first where files were put together', () => {
    const text = '---\ntitle: One\n---\nText.\n\n---\ntitle: Two\nrole: chapter\n---\nMore.\n'
    const { codes, diagnostics } = parse(text)
    expect(codes).toEqual(['front-matter/not-first'])
    expect(diagnostics[0]?.span?.start).toEqual({ line: 6, column: 1 })
    expect(parse('Text.\n\n---\n\ntitle: Two\n\n---\n').codes).toEqual([])
    expect(parse('```\n---\ntitle: Two\n---\n```\n').codes).toEqual([])
  })

  it('keeps a title that YAML cannot read, and leaves out a role', () => {
    expect(parse('---\ntitle: The Road: A Tale\n---\n').frontMatter.title).toBe('The Road: A Tale')
    const { frontMatter, codes } = parse('---\nrole: "a\n---\n\nText.\n')
    expect(frontMatter.role).toBeUndefined()
    expect(codes).toEqual(['yaml/syntax'])
  })

  it.each(['js', 'javascript', 'coffee', 'json', 'toml', 'constructor', '__proto__'])(
    'reports front-matter/not-yaml for ---%s, runs nothing and keeps the text',
    (language) => {
      const text = `---${language}\n{ "title": (globalThis.ran = true) }\n---\nIt was dark.\n`
      const { frontMatter, body, codes } = parse(text)
      expect(body).toContain('It was dark.')
      expect(frontMatter.title).toBeUndefined()
      expect('ran' in globalThis).toBe(false)
      expect(codes).toEqual(language === '__proto__' ? [] : ['front-matter/not-yaml'])
    },
  )

  it('keeps what stands between two rules and is no front matter', () => {
    const text = '---\nIt was dark.\n---\nIt was light.\n'
    expect(parse(text)).toMatchObject({ body: text, codes: ['front-matter/not-yaml'] })
  })

  it('reads keys after a blank line when they are known ones', () => {
    expect(parse('---\n\ntitle: One\n---\nText.').frontMatter.title).toBe('One')
  })

  it('reports bad YAML every time, and keeps the text', () => {
    const text = '---\ntitle: a: b\n---\nText.\n'
    for (const time of [1, 2]) {
      expect({ time, ...parse(text) }).toMatchObject({
        time,
        body: 'Text.\n',
        codes: ['yaml/syntax'],
      })
    }
    expect(parse(text).diagnostics[0]?.span?.start).toEqual({ line: 2, column: 8 })
  })

  it('reports an unknown key at its line', () => {
    const { diagnostics } = parse('---\ntitle: One\nrunning-hed: Two\n---\n')
    expect(diagnostics[0]).toMatchObject({
      code: 'yaml/unknown-key',
      span: { start: { line: 3, column: 1 }, end: { line: 3, column: 12 } },
      hints: ['did you mean "running-head"?'],
    })
  })
})

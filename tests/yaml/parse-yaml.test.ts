import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
const schema = v.strictObject({
  title: v.optional(v.string()),
  count: v.optional(v.number()),
  heading: v.optional(v.union([v.string(), v.literal(false)])),
  isbn: v.optional(v.record(v.string(), v.string())),
  format: v.optional(v.picklist(['epub', 'pdf'])),
  date: v.optional(v.pipe(v.string(), v.regex(/^\d{4}/, 'is not a date\nwrite 2026-03-01'))),
  authors: v.optional(
    v.array(
      v.union([v.string(), v.strictObject({ name: v.string(), role: v.optional(v.string()) })]),
    ),
  ),
})

function read(text: string, line?: number) {
  const diagnostics: Diagnostic[] = []
  const source = { file: 'book.yaml', text, ...(line && { line }) }
  const parsed = parseYaml(source, schema, (found) => diagnostics.push(found))
  return { parsed, value: parsed?.value, diagnostics, told: diagnostics.map(tell) }
}

function tell({ code, message, span, hints }: Diagnostic): string {
  const place = span ? `${span.start.line}:${span.start.column}-${span.end.column}` : 'nowhere'
  return [`${place} ${code} ${message}`, ...hints].join(' | ')
}

describe('parseYaml', () => {
  it('takes what is wanted as text the way it is written', () => {
    const { value, told } = read('title: 1984\nisbn: { ebook: 0306406152 }\ndate: 2026-03-01\n')
    expect(value).toEqual({ title: '1984', isbn: { ebook: '0306406152' }, date: '2026-03-01' })
    expect(told).toEqual([])
  })

  it.each([
    ['title: "a\\0b"', 'a b', 'U+0000'],
    ['title: "a\\x07"', 'a ', 'U+0007'],
    ['title: "\\uFFFF"', ' ', 'U+FFFF'],
  ])('reads an escaped control character as a space, and tells it: %s', (text, title, code) => {
    const { value, told } = read(text)
    expect(value).toEqual({ title })
    expect(told[0]).toContain(`project/encoding The value contains the control character ${code}`)
  })

  it('leaves numbers and false where they are allowed', () => {
    expect(read('count: 3\nheading: false').value).toEqual({ count: 3, heading: false })
    expect(read('heading: 7').value).toEqual({ heading: '7' })
  })

  it('takes a key without a value as not given', () => {
    expect(read('title:\ncount: ~\n')).toMatchObject({ value: {}, told: [] })
  })

  it('says where values stand, in lines of the file', () => {
    const { parsed } = read('title: The Road\nisbn:\n  ebook: "978"\n', 5)
    expect(parsed?.spans['title']).toEqual({
      file: 'book.yaml',
      start: { line: 5, column: 8 },
      end: { line: 5, column: 16 },
    })
    expect(parsed?.spans['isbn.ebook']?.start).toEqual({ line: 7, column: 10 })
  })

  it('reports yaml/unknown-key with the nearest name, and reads the rest', () => {
    const { value, told } = read('titel: One\ncount: 2\nauthors: [{ name: Ann, rolle: x }]\n')
    expect(value).toEqual({ count: 2, authors: [{ name: 'Ann' }] })
    expect(told).toEqual([
      '3:24-29 yaml/unknown-key There is no key "rolle". | did you mean "role"?',
      '1:1-6 yaml/unknown-key There is no key "titel". | did you mean "title"?',
    ])
  })

  it('names the keys there are when none is near', () => {
    expect(read('qqqqqq: 1').told).toEqual([
      '1:1-7 yaml/unknown-key There is no key "qqqqqq". | use one of the keys title, count, heading, isbn, format, date, authors',
    ])
  })

  it('tells of an unknown key without a value, too', () => {
    expect(read('titel:').told).toHaveLength(1)
  })

  it('reports yaml/wrong-type and leaves the value out', () => {
    const { value, told } = read('title: [a]\ncount: many\nauthors: Ann\n')
    expect(value).toEqual({})
    expect(told).toEqual([
      '1:1-6 yaml/wrong-type "title" is a list, but must be text. | write one text, without the hyphen or bracket of a list',
      '2:8-12 yaml/wrong-type "count" is "many", but must be a number. | write it in digits: 2',
      '3:10-13 yaml/wrong-type "authors" is "Ann", but must be a list. | write authors: [Ann]',
    ])
  })

  it('tells of a key that a mapping needs, and leaves the mapping out', () => {
    const { value, told } = read('authors: [{ role: editor }, Ben]\n')
    expect(value).toEqual({ authors: ['Ben'] })
    expect(told).toEqual([
      '1:11-27 yaml/wrong-type An item of "authors" needs the key "name". | add it: "name: " and its value',
    ])
  })

  it('reports yaml/bad-value with the words there are', () => {
    expect(read('format: edub\ndate: soon\n').told).toEqual([
      '1:9-13 yaml/bad-value "format" cannot be "edub". | did you mean "epub"? | use one of epub, pdf',
      '2:7-11 yaml/bad-value "date" is "soon", which is not a date. | write 2026-03-01',
    ])
  })

  it('reports yaml/syntax once for a line, with a remedy, and uses what can be read', () => {
    const { value, told } = read('count: 2\ntitle: The Road: A Novel\n')
    expect(value).toMatchObject({ count: 2 })
    expect(told).toEqual([
      '2:8-9 yaml/syntax A value contains a second colon, or keys are indented under a key that already has a value. | quote the value: title: "The Road: A Novel"',
    ])
  })

  it.each([
    ['a key given twice', 'title: a\ntitle: b', 'The key "title" is given twice.'],
    ['a tab', 'isbn:\n\tebook: 1', 'A line is indented with a tab.'],
    [
      'a quotation mark that does not close',
      'title: "a',
      'A quotation mark opens here and is never closed.',
    ],
    ['a second document', 'title: a\n---\ntitle: b', 'A line "---" begins a second YAML document'],
    [
      'a quotation mark within quotation marks',
      "title: 'It's Late'",
      'Text follows the quotation mark',
    ],
    ['a key that is indented', 'title: a\n  count: 2', 'The key "count" is indented under'],
    ['a line without a colon', 'isbn\ntitle: a', 'This line has no key followed by a colon.'],
    [
      'a list on the line of its key',
      'authors: - Ann',
      'A list begins on the same line as its key.',
    ],
    ['text after the sign of a block', 'title: > The Tale', 'Text follows a sign'],
    ['a value that looks like a type', 'title: !Viva', 'there is no type "Viva"'],
    [
      'a value that looks like an anchor',
      'title: &Sons',
      '"&Sons" at the start of a value is a label',
    ],
    ['a value that looks like an alias', 'title: *Stars*', 'In YAML, "*Stars*" repeats'],
    ['a bracket that closes nothing', 'title: ]', 'YAML does not allow "]" here.'],
    ['a line with a percent sign', '%title a\n---\ncount: 2', 'A line that begins with "%"'],
  ])('explains %s', (_, text, message) => {
    const [first] = read(text).diagnostics
    expect(first?.code).toBe('yaml/syntax')
    expect(first?.message).toContain(message)
    expect(first?.hints).toHaveLength(1)
  })

  it('reports yaml/comment where a sign swallows the end of a value', () => {
    const { value, told } = read('title: Room #5\nisbn: #1\ncount: 2 # three at most\n')
    expect(value).toEqual({ title: 'Room', count: 2 })
    expect(told.map((one) => one.split(' | ')[0])).toEqual([
      '1:13-15 yaml/comment "title" ends before the sign "#", which begins a comment.',
      '2:7-9 yaml/comment "isbn" is empty before the sign "#", which begins a comment.',
    ])
  })

  it('leaves out the key that the syntax broke, and no other', () => {
    const { value, told } = read('count: 2\ntitle: "a\n')
    expect(value).toEqual({ count: 2 })
    expect(told).toHaveLength(1)
  })

  it('takes a line of hyphens at the end as the end', () => {
    expect(read('---\ntitle: a\n---\n')).toMatchObject({ value: { title: 'a' }, told: [] })
  })

  it('tells of each item of a list what it is', () => {
    expect(read('authors: [[Ann], { nmae: Ben }]\n').told).toEqual([
      '1:11-16 yaml/wrong-type An item of "authors" is a list, but must be text or a mapping of keys to values. | write one text, without the hyphen or bracket of a list',
      '1:18-31 yaml/wrong-type An item of "authors" needs the key "name". | add it: "name: " and its value',
      '1:20-24 yaml/unknown-key There is no key "nmae". | did you mean "name"?',
    ])
  })

  it('names the key that an unknown one belongs to', () => {
    const schema = v.strictObject({ series: v.optional(v.strictObject({ number: v.number() })) })
    const told: Diagnostic[] = []
    parseYaml({ file: 'book.yaml', text: 'series:\nnumber: 2\n' }, schema, (one) => told.push(one))
    expect(told.map(tell)).toEqual([
      '2:1-7 yaml/unknown-key There is no key "number". | write it under "series", indented',
    ])
  })

  it('shows how a value may be written, where its schema does', () => {
    const isbn = v.pipe(v.record(v.string(), v.string()), v.examples([{ ebook: '978-0' }]))
    const told: Diagnostic[] = []
    const source = { file: 'book.yaml', text: 'isbn: 978-1\n' }
    parseYaml(source, v.strictObject({ isbn: v.optional(isbn) }), (one) => told.push(one))
    expect(told.map(tell)).toEqual([
      '1:7-12 yaml/wrong-type "isbn" is "978-1", but must be a mapping of keys to values. | write it as in isbn: { ebook: 978-0 }',
    ])
  })

  it('says "write false" of words that were false once', () => {
    const told: Diagnostic[] = []
    const source = { file: 'book.yaml', text: 'index: no\n' }
    parseYaml(source, v.strictObject({ index: v.optional(v.boolean()) }), (one) => told.push(one))
    expect(told[0]?.hints).toEqual(['write false'])
  })

  it('points at the mark that is not closed, not at the end of the text', () => {
    expect(read('title: "a\ncount: 2\n').diagnostics[0]?.span?.start).toEqual({
      line: 1,
      column: 8,
    })
    expect(read('authors: [a, b\ncount: 2\n').told[0]).toContain('1:10-11 yaml/syntax A bracket')
  })

  it('tells of a bad value once, also where the value is needed', () => {
    expect(read('authors: [{ name: [x] }]').told).toHaveLength(1)
  })

  it('reads nothing as an empty mapping', () => {
    expect(read('')).toMatchObject({ value: {}, told: [] })
    expect(read('# only a comment\n')).toMatchObject({ value: {}, told: [] })
  })

  it('reports a text that is no mapping', () => {
    expect(read('It was a dark night.')).toMatchObject({
      value: {},
      told: [
        '1:1-21 yaml/syntax The text is "It was a dark night.", but must be a mapping of keys to values. | write "key: value" on each line, with a space after the colon',
      ],
    })
  })

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['length', 'a'.repeat(300_000)],
  ])('is not overcome by many %s', (_, text) => {
    expect(read(text).told[0]).toContain('yaml/syntax')
  })

  it('is not overcome by aliases of aliases', () => {
    const row = (name: string, of: string) => `${name}: &${name} [${`*${of},`.repeat(9)}]\n`
    const bomb =
      'a: &a [x]\n' + [...'bcdefghi'].map((name, i) => row(name, 'abcdefghi'.charAt(i))).join('')
    expect(read(bomb).told[0]).toContain('aliases')
  })

  it('is not overcome by an alias of what it stands in', () => {
    const { value, told } = read('x: &a [*a]\ntitle: &b { x: *b }\n')
    expect(value).toEqual({})
    expect(told[0]).toContain('aliases')
  })

  it('reports a list where keys are wanted once', () => {
    const { value, told } = read('- title: A\n- b\n')
    expect(value).toEqual({})
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('The text is a list, but must be a mapping of keys to values.')
  })

  it('keeps names that JavaScript knows from doing harm', () => {
    const { value } = read('__proto__: { polluted: yes }\nconstructor: 1\n')
    expect(value).toEqual({})
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

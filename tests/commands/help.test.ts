import { describe, expect, test } from 'vitest'
import { textWidth } from '../../src/diagnostics/text-width.ts'
import { helpEntries, topics } from '../../src/reference/help-entries.ts'
import { findEntry } from '../../src/reference/find-entry.ts'
import { octavo } from '../support/octavo.ts'
import { temporaryFolder } from '../support/book-folder.ts'

const help = (...words: string[]) => octavo(temporaryFolder(), ['help', ...words])

/** What authors look for first. */
const looked = (
  'isbn,series,index,small caps,footnote,bleed,drop cap,scene break,poem,margin,gutter,cover,kindle,kobo,font,' +
  'font size,line spacing,page size,page numbers,running head,hyphenation,quotes,table of contents,part,image,' +
  'caption,table,math,code,cross reference,link,word,docx,epub,pdf,mobi,large print,sample,barcode,spine,paper,' +
  'hardcover,copyright,dedication,epigraph,glossary,bibliography,appendix,preface,translator,pen name,blurb,' +
  'keywords,language,accessibility,alt text,theme,css,color,ornament,chapter title,widow,orphan,blank page,' +
  'letter,verse,play,dialogue,comment,draft,e-reader,opds,a5,kdp,ingramspark,lulu,a4,verbatim,vscode,ci,' +
  'github,docker,json,node,api,typescript,imposition,saddle stitch,fold,sew,bookbinding,' +
  'upload,publish,ingram,bind,binding,epubcheck,wrap,cover wrap,barcode,validate,signatures,zine'
)
  .split(',')
  .filter((word) => word !== 'verbatim')

describe('octavo help', () => {
  test.each(looked)('has an answer for "%s"', (word) => {
    const found = findEntry(word, helpEntries())
    expect(found).toHaveProperty('entries')
  })

  test.each(['kobo', 'kindle'])(
    'says how to make an ebook for %s before the key of links',
    (word) => {
      const found = findEntry(word, helpEntries())
      const kinds = 'entries' in found ? found.entries.map(({ kind }) => kind) : []
      expect(kinds.at(-1)).toBe('a key of a link')
      expect(kinds).toContain('how to')
    },
  )

  test('explains a key: what it says, what it takes, what holds without it, and how to write it', async () => {
    const { code, out } = await help('isbn')
    expect(code).toBe(0)
    expect(out).toContain('isbn  a key of book.yaml\n')
    expect(out).toContain('takes       a mapping of editions to ISBNs\n')
    expect(out).toContain('without it  none\n')
    expect(out).toContain('      isbn: { ebook: 978-0-306-40615-7 }\n')
    expect(out).toContain('isbn  a key of an edition\n')
    expect(out).toContain('  for example, in an edition\n      isbn: 978-0-306-40615-7\n')
  })

  test('explains an option by its name, once for all commands that have it', async () => {
    const { out } = await help('shard')
    expect(out).toContain('--shard <number/of>  an option of octavo build\n')
    expect((await help('--strict')).out).toContain('an option of octavo build, check\n')
    expect((await help('kobo')).out).not.toContain('Infinity')
    expect((await help('kindle')).out).not.toContain('Infinity')
  })

  test('explains how signatures are made, beside the class of one who signs', async () => {
    const { out } = await help('signatures')
    expect(out).toContain('octavo impose')
    expect(out).toContain('p.signature')
  })

  test('takes several words, a plural, and any case', async () => {
    const one = await help('drop', 'cap')
    expect(one.out).toContain('p.initial::first-letter { initial-letter: 2 }')
    expect((await help('Drop-Caps')).out).toBe(one.out)
  })

  test('explains a command and a key of the same name', async () => {
    const { out } = await help('build')
    expect(out).toContain('Usage: octavo build')
  })

  test('suggests what was probably meant', async () => {
    const { code, err } = await help('isnb')
    expect(code).toBe(2)
    expect(err).toBe('octavo: help knows nothing called "isnb": did you mean "isbn"?\n')
    expect((await help('two', 'column', 'table')).err).toContain('"table"')
    expect((await help('xyzzy')).err).toContain('octavo help lists topics')
  })

  test.each(Object.keys(topics))('lists %s, no line wider than the terminal', async (topic) => {
    const { code, out } = await help(topic)
    expect(code).toBe(0)
    expect(out.split('\n').length).toBeGreaterThan(8)
    expect(out.split('\n').filter((line) => textWidth(line) > 80)).toEqual([])
  })

  test('lists its topics after the commands when nothing is asked', async () => {
    const { code, out } = await help()
    expect(code).toBe(0)
    expect(out).toContain('Usage: octavo')
    for (const topic of Object.keys(topics)) expect(out).toContain(`help ${topic}`)
  })
})

describe('the entries', () => {
  test('name only subjects that help knows', async () => {
    const commands = (await help()).out
    const entries = helpEntries()
    const unknown = entries
      .flatMap(({ see }) => see)
      .filter((subject) => !Object.hasOwn(topics, subject) && !commands.includes(`\n  ${subject} `))
      .filter((subject) => !('entries' in findEntry(subject, entries)))
    expect([...new Set(unknown)]).toEqual([])
  })
})

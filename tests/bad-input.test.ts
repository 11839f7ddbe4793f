/** What an author sees when their input is wrong: the whole printed text of each case. */
import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bookFolder, temporaryFolder } from './support/book-folder.ts'
import { octavo } from './support/octavo.ts'

const bookYaml = 'title: The Tale\nauthor: Ann Author\nlanguage: en\n'

/** Builds the ebook of a folder with these files beside a sound book.yaml; gives what was printed, and the code. */
async function complaint(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const directory = bookFolder({ 'book.yaml': bookYaml, ...files })
  const { err, code } = await octavo(directory, ['build', '--edition', 'ebook'])
  return `${err}→ ${code}, ${existsSync(join(directory, 'dist')) ? readdirSync(join(directory, 'dist')).join(' ') : 'no dist'}`
}

function manuscript(text: string): Readonly<Record<string, string>> {
  return { 'manuscript/01-begin.md': text }
}

test('a folder that is not there', async () => {
  const { err, code } = await octavo(temporaryFolder(), ['build', 'the-novel'])
  expect(code).toBe(1)
  expect(err).toMatchInlineSnapshot()
})

test('a file where a folder should be', async () => {
  const { err, code } = await octavo(bookFolder({ 'novel.md': '# One\n' }), ['build', 'novel.md'])
  expect(code).toBe(1)
  expect(err).toMatchInlineSnapshot()
})

test('a folder without a manuscript', async () => {
  expect(await complaint({})).toMatchInlineSnapshot()
})

test('a manuscript without text', async () => {
  expect(await complaint(manuscript('\n \n'))).toMatchInlineSnapshot()
})

test('a book.yaml that is no YAML', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\nText.\n'),
      'book.yaml': 'title: "The Tale\nauthor: Ann\n',
    }),
  ).toMatchInlineSnapshot()
})

test('a tab in book.yaml', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\nText.\n'),
      'book.yaml': 'title: The Tale\nseries:\n\tname: The Coast\n',
    }),
  ).toMatchInlineSnapshot()
})

test('front matter that is no YAML', async () => {
  expect(await complaint(manuscript('---\ntitle: [One\n---\n\nText.\n'))).toMatchInlineSnapshot()
})

test('front matter that never closes', async () => {
  expect(await complaint(manuscript('---\ntitle: One\n\nText.\n'))).toMatchInlineSnapshot()
})

test('a key of book.yaml that nobody knows', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\nText.\n'),
      'book.yaml': `${bookYaml}langauge: fr\npubisher: Ann\n`,
    }),
  ).toMatchInlineSnapshot()
})

test('a key of front matter that nobody knows', async () => {
  expect(
    await complaint(manuscript('---\ntitle: One\nsubtitel: Two\n---\n\nText.\n')),
  ).toMatchInlineSnapshot()
})

test('a value of the wrong type', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\nText.\n'),
      'book.yaml': 'title: [The, Tale]\nauthor: Ann\n',
    }),
  ).toMatchInlineSnapshot()
})

test('a value that cannot be', async () => {
  const editions = 'editions:\n  small: { format: pdf, trim: 5 by 8 }\n  ebook: { format: epbu }\n'
  expect(
    await complaint({ ...manuscript('# One\n\nText.\n'), 'book.yaml': bookYaml + editions }),
  ).toMatchInlineSnapshot()
})

test('an ISBN with a wrong digit', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\nText.\n'),
      'book.yaml': `${bookYaml}isbn: { ebook: 978-0-306-40615-6 }\n`,
    }),
  ).toMatchInlineSnapshot()
})

test('a role that nobody knows', async () => {
  expect(
    await complaint(manuscript('---\nrole: dedicaton\n---\n\nFor Ben.\n')),
  ).toMatchInlineSnapshot()
})

test('an image that is missing', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\n![The coast](images/map.pgn)\n'),
      'images/map.png': 'x',
    }),
  ).toMatchInlineSnapshot()
})

test('an image that is no image', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\n![The coast](map.png)\n'),
      'map.png': 'not a picture',
    }),
  ).toMatchInlineSnapshot()
})

test('an image from the web', async () => {
  expect(
    await complaint(manuscript('# One\n\n![The coast](https://example.com/map.png)\n')),
  ).toMatchInlineSnapshot()
})

test('a link to nowhere', async () => {
  expect(
    await complaint(manuscript('# The Harbour\n\nAs was told in [the harbour](#the-habour).\n')),
  ).toMatchInlineSnapshot()
})

test('a link that would run something', async () => {
  expect(
    await complaint(manuscript('# One\n\n[Press](javascript:alert(1)) here.\n')),
  ).toMatchInlineSnapshot()
})

test('an id that is given twice', async () => {
  expect(
    await complaint(manuscript('# One {#here}\n\nText.\n\n## Two {#here}\n\nText.\n')),
  ).toMatchInlineSnapshot()
})

test('a footnote without a text, and a text without a footnote', async () => {
  expect(
    await complaint(manuscript('# One\n\nText[^1] and more.\n\n[^2]: Nobody asks for this.\n')),
  ).toMatchInlineSnapshot()
})

test('front matter that would be run', async () => {
  const marker = join(temporaryFolder(), 'ran')
  const printed = await complaint(
    manuscript(
      `---js\n{ title: (process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(marker)}, ''), 'One') }\n---\n\nText.\n`,
    ),
  )
  expect(existsSync(marker)).toBe(false)
  expect(printed.replace(marker, 'ran')).toMatchInlineSnapshot()
})

test('an image outside of the book folder', async () => {
  expect(
    await complaint(manuscript('# One\n\n![The coast](../../map.png)\n')),
  ).toMatchInlineSnapshot()
})

test('an image that a link of the file system leads out to', async () => {
  const outside = temporaryFolder()
  writeFileSync(join(outside, 'secret.png'), 'secret')
  const directory = bookFolder({
    'book.yaml': bookYaml,
    ...manuscript('# One\n\n![The coast](map.png)\n'),
  })
  symlinkSync(join(outside, 'secret.png'), join(directory, 'map.png'))
  const { err, code } = await octavo(directory, ['build', '--edition', 'ebook'])
  expect(code).toBe(1)
  expect(err).toMatchInlineSnapshot()
})

test('a stylesheet outside of the book folder', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\nText.\n'),
      'book.yaml': `${bookYaml}theme: ../look.css\n`,
    }),
  ).toMatchInlineSnapshot()
})

test('a theme that nobody knows', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\nText.\n'),
      'book.yaml': `${bookYaml}theme: clasic\n`,
    }),
  ).toMatchInlineSnapshot()
})

test('a stylesheet with a fault', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\nText.\n'),
      'book.yaml': `${bookYaml}theme: look.css\n`,
      'look.css': '@import "octavo:classic";\np { text-ident: 2em }\nh1 { color: }\n',
    }),
  ).toMatchInlineSnapshot()
})

test('a text in another encoding', async () => {
  const latin1 = new Uint8Array(Buffer.from('# One\n\nThe caf\u00e9 was closed.\n', 'latin1'))
  expect(await complaint({ 'manuscript/01-begin.md': latin1 })).toMatchInlineSnapshot()
})

test('an edition that the book has not', async () => {
  const directory = bookFolder({ 'book.yaml': bookYaml, ...manuscript('# One\n\nText.\n') })
  const { err, code } = await octavo(directory, ['build', '--edition', 'ebok'])
  expect(code).toBe(2)
  expect(err).toMatchInlineSnapshot()
})

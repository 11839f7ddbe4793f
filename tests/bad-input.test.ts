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
  const { err, code } = await octavo(directory, ['build', '--edition', 'epub'])
  return `${err.replaceAll(directory, '/novel')}→ ${code}, ${existsSync(join(directory, 'dist')) ? readdirSync(join(directory, 'dist')).join(' ') : 'no dist'}`
}

function manuscript(text: string): Readonly<Record<string, string>> {
  return { 'manuscript/01-begin.md': text }
}

test('a folder that is not there', async () => {
  const here = temporaryFolder()
  const { err, code } = await octavo(here, ['build', 'the-novel'])
  expect(code).toBe(1)
  expect(err.replaceAll(here, '')).toMatchInlineSnapshot(`
    "error  project/not-found
      There is no folder "/the-novel".
      hint: give the folder of a book, with Markdown files in it

    nothing was built; 1 error
    "
  `)
})

test('a file where a folder should be', async () => {
  const here = bookFolder({ 'novel.md': '# One\n' })
  const { err, code } = await octavo(here, ['build', 'novel.md'])
  expect(code).toBe(1)
  expect(err.replaceAll(here, '')).toMatchInlineSnapshot(`
    "error  project/not-found
      "/novel.md" is a file, not a folder.
      hint: make a book of it: octavo init my-book --from /novel.md
      hint: or give the folder that contains the manuscript

    nothing was built; 1 error
    "
  `)
})

test('a folder without a manuscript', async () => {
  expect(await complaint({})).toMatchInlineSnapshot(`
    "error  project/manuscript-empty
      There is no Markdown in "/novel".
      hint: write the text in files named *.md, in this folder or in a folder "manuscript" inside it

    nothing was built; 1 error
    → 1, no dist"
  `)
})

test('a manuscript without text', async () => {
  expect(await complaint(manuscript('\n \n'))).toMatchInlineSnapshot(`
    "error  project/manuscript-empty
      The manuscript is empty.
      hint: write the text of the book into it

    nothing was built; 1 error
    → 1, no dist"
  `)
})

test('a manuscript of comments and definitions', async () => {
  expect(await complaint(manuscript('<!-- to be written -->\n\n[one]: https://example.com\n')))
    .toMatchInlineSnapshot(`
    "error  project/manuscript-empty
      The manuscript has no text, but comments, definitions or front matter alone.
      hint: write the text of the book into it

    nothing was built; 1 error
    → 1, no dist"
  `)
})

test('a book.yaml that is no YAML', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\nText.\n'),
      'book.yaml': 'title: "The Tale\nauthor: Ann\n',
    }),
  ).toMatchInlineSnapshot(`
    "book.yaml:1:8  error  yaml/syntax
      A quotation mark opens here and is never closed.
        1 │ title: "The Tale
          │        ^
      hint: close it at the end of the value

    nothing was built; 1 error
    → 1, no dist"
  `)
})

test('a tab in book.yaml', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\nText.\n'),
      'book.yaml': 'title: The Tale\nseries:\n\tname: The Coast\n',
    }),
  ).toMatchInlineSnapshot(`
    "book.yaml:3:1  error  yaml/syntax
      A line is indented with a tab.
        3 │  name: The Coast
          │ ^
      hint: indent with spaces

    nothing was built; 1 error
    → 1, no dist"
  `)
})

test('front matter that is no YAML', async () => {
  expect(await complaint(manuscript('---\ntitle: [One\n---\n\nText.\n'))).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:2:8  error  yaml/syntax
      A bracket opens here and is never closed.
        2 │ title: [One
          │        ^
      hint: close it at the end of the value

    1 error
    → 1, the-tale.epub"
  `)
})

test('front matter that never closes', async () => {
  expect(await complaint(manuscript('---\ntitle: One\n\nText.\n'))).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:1:1  error  front-matter/not-closed
      The front matter that begins here is never closed.
        1 │ ---
          │ ^^^
      hint: write a line of three hyphens after the last key

    1 error
    → 1, the-tale.epub"
  `)
})

test('a key of book.yaml that nobody knows', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\nText.\n'),
      'book.yaml': `${bookYaml}langauge: fr\npubisher: Ann\n`,
    }),
  ).toMatchInlineSnapshot(`
    "book.yaml:4:1  warning  yaml/unknown-key
      There is no key "langauge".
        4 │ langauge: fr
          │ ^^^^^^^^
      hint: did you mean "language"?

    book.yaml:5:1  warning  yaml/unknown-key
      There is no key "pubisher".
        5 │ pubisher: Ann
          │ ^^^^^^^^
      hint: did you mean "publisher"?

    2 warnings
    → 0, the-tale.epub"
  `)
})

test('a key of front matter that nobody knows', async () => {
  expect(await complaint(manuscript('---\ntitle: One\nsubtitel: Two\n---\n\nText.\n')))
    .toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:1  warning  yaml/unknown-key
      There is no key "subtitel".
        3 │ subtitel: Two
          │ ^^^^^^^^
      hint: did you mean "subtitle"?

    1 warning
    → 0, the-tale.epub"
  `)
})

test('a value of the wrong type', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\nText.\n'),
      'book.yaml': 'title: [The, Tale]\nauthor: Ann\n',
    }),
  ).toMatchInlineSnapshot(`
    "book.yaml:1:1  error  yaml/wrong-type
      "title" is a list, but must be text.
        1 │ title: [The, Tale]
          │ ^^^^^
      hint: write one text, without the hyphen or bracket of a list

    1 error; 2 notes (--verbose lists them)
    → 1, novel.epub"
  `)
})

test('a value that cannot be', async () => {
  const editions = 'editions:\n  small: { format: pdf, trim: 5 by 8 }\n  ebook: { format: epbu }\n'
  expect(await complaint({ ...manuscript('# One\n\nText.\n'), 'book.yaml': bookYaml + editions }))
    .toMatchInlineSnapshot(`
      "error  edition/unknown
        The book has no edition "epub".
        hint: choose one of small

      book.yaml:5:31  error  yaml/bad-value
        "trim" is "5 by 8", which is not a possible page size.
          5 │   small: { format: pdf, trim: 5 by 8 }
            │                               ^^^^^^
        hint: write 5.5x8.5in, 148x210mm, a5 or b-format

      book.yaml:6:20  error  yaml/bad-value
        "format" cannot be "epbu".
          6 │   ebook: { format: epbu }
            │                    ^^^^
        hint: did you mean "epub"?
        hint: use one of epub, kepub, pdf

      nothing was built; 3 errors
      → 2, no dist"
    `)
})

test('an ISBN with a wrong digit', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\nText.\n'),
      'book.yaml': `${bookYaml}isbn: { ebook: 978-0-306-40615-6 }\n`,
    }),
  ).toMatchInlineSnapshot(`
    "book.yaml:4:16  error  isbn/check-digit
      The ISBN "978-0-306-40615-6" of the edition "ebook" has a wrong check digit.
        4 │ isbn: { ebook: 978-0-306-40615-6 }
          │                ^^^^^^^^^^^^^^^^^
      hint: compare it with the number you were given; its other digits call for a final 7

    1 error
    → 1, the-tale.epub"
  `)
})

test('a role that nobody knows', async () => {
  expect(await complaint(manuscript('---\nrole: dedicaton\n---\n\nFor Ben.\n')))
    .toMatchInlineSnapshot(`
      "manuscript/01-begin.md:2:7  error  yaml/bad-value
        There is no role "dedicaton".
          2 │ role: dedicaton
            │       ^^^^^^^^^
        hint: did you mean "dedication"?

      manuscript/01-begin.md:5:1  warning  section/no-title
        This chapter has no title.
          5 │ For Ben.
            │ ^^^^^^^^
        hint: begin it with "# " and a title, or write \`title:\` in the front matter

      1 error, 1 warning
      → 1, the-tale.epub"
    `)
})

test('an image that is missing', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\n![The coast](images/map.pgn)\n'),
      'images/map.png': 'x',
    }),
  ).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:1  error  image/not-found
      There is no image "images/map.pgn" in the book folder.
        3 │ ![The coast](images/map.pgn)
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: did you mean "images/map.png"?
      hint: give the path from the file that shows it, or from the book folder

    1 error
    → 1, the-tale.epub"
  `)
})

test('an image that is no image', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\n![The coast](map.png)\n'),
      'map.png': 'not a picture',
    }),
  ).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:1  error  image/unreadable
      The image "map.png" is not an image that can be shown.
        3 │ ![The coast](map.png)
          │ ^^^^^^^^^^^^^^^^^^^^^
      hint: save it again as PNG, JPEG or SVG

    1 error
    → 1, the-tale.epub"
  `)
})

test('an image from the web', async () => {
  expect(await complaint(manuscript('# One\n\n![The coast](https://example.com/map.png)\n')))
    .toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:1  error  image/remote
      The image "https://example.com/map.png" is not a file of the book folder.
        3 │ ![The coast](https://example.com/map.png)
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: save it in the book folder and give its path: nothing is downloaded while a book is built

    1 error
    → 1, the-tale.epub"
  `)
})

test('a link to nowhere', async () => {
  expect(
    await complaint(manuscript('# The Harbour\n\nAs was told in [the harbour](#the-habour).\n')),
  ).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:16  error  link/target-not-found
      Nothing in the book has the id "the-habour".
        3 │ As was told in [the harbour](#the-habour).
          │                ^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: "the-harbour" exists

    1 error
    → 1, the-tale.epub"
  `)
})

test('a link that would run something', async () => {
  expect(await complaint(manuscript('# One\n\n[Press](javascript:alert(1)) here.\n')))
    .toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:1  warning  link/unsafe
      A book cannot have a link to "javascript:"; the text of the link is kept.
        3 │ [Press](javascript:alert(1)) here.
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: link to a web page, an e-mail address, or a place in the book

    1 warning
    → 0, the-tale.epub"
  `)
})

test('an id that is given twice', async () => {
  expect(await complaint(manuscript('# One {#here}\n\nText.\n\n## Two {#here}\n\nText.\n')))
    .toMatchInlineSnapshot(`
    "manuscript/01-begin.md:5:1  error  id/duplicate
      The id "here" is already used at manuscript/01-begin.md:1.
        5 │ ## Two {#here}
          │ ^^^^^^^^^^^^^^
      hint: give one of them another id; links lead to the first

    1 error
    → 1, the-tale.epub"
  `)
})

test('a footnote without a text, and a text without a footnote', async () => {
  expect(
    await complaint(manuscript('# One\n\nText[^1] and more.\n\n[^2]: Nobody asks for this.\n')),
  ).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:5  error  footnote/text-missing
      The note "1" has no text.
        3 │ Text[^1] and more.
          │     ^^^^
      hint: did you mean "2"?
      hint: write its text on a line of its own: [^1]: …

    manuscript/01-begin.md:5:1  warning  footnote/not-referenced
      Nothing in the text refers to the note "2", so it is left out.
        5 │ [^2]: Nobody asks for this.
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: write [^2] where it belongs

    1 error, 1 warning
    → 1, the-tale.epub"
  `)
})

test('front matter that would be run', async () => {
  const marker = join(temporaryFolder(), 'ran')
  const printed = await complaint(
    manuscript(
      `---js\n{ title: (process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(marker)}, ''), 'One') }\n---\n\nText.\n`,
    ),
  )
  expect(existsSync(marker)).toBe(false)
  expect(printed.replace(marker, 'ran')).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:1:1  error  front-matter/not-yaml
      The front matter is marked as "js", but only YAML and TOML are read.
        1 │ ---js
          │ ^^^^^
      hint: write it as YAML, between two lines of three hyphens

    manuscript/01-begin.md:5:1  warning  section/no-title
      This chapter has no title.
        5 │ Text.
          │ ^^^^^
      hint: begin it with "# " and a title, or write \`title:\` in the front matter

    1 error, 1 warning
    → 1, the-tale.epub"
  `)
})

test('an image outside of the book folder', async () => {
  expect(await complaint(manuscript('# One\n\n![The coast](../../map.png)\n')))
    .toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:1  error  project/path-outside
      "../../map.png" is outside the book folder, where no files are read.
        3 │ ![The coast](../../map.png)
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: copy the file into the book folder and give its path from there
      hint: to share it among books, put a file octavo.workspace.yaml into a folder above them, or name that folder with --workspace

    1 error
    → 1, the-tale.epub"
  `)
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
  expect(err).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:1  error  project/path-outside
      "map.png" is a symbolic link to something outside the book folder, where no files are read.
        3 │ ![The coast](map.png)
          │ ^^^^^^^^^^^^^^^^^^^^^
      hint: replace the link with a copy of what it leads to

    1 error
    "
  `)
})

test('a stylesheet outside of the book folder', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\nText.\n'),
      'book.yaml': `${bookYaml}theme: ../look.css\n`,
    }),
  ).toMatchInlineSnapshot(`
    "book.yaml:4:8  error  project/path-outside
      "../look.css" is outside the book folder, where no files are read.
        4 │ theme: ../look.css
          │        ^^^^^^^^^^^
      hint: copy the file into the book folder and give its path from there
      hint: to share it among books, put a file octavo.workspace.yaml into a folder above them, or name that folder with --workspace

    1 error
    → 1, the-tale.epub"
  `)
})

test('a theme that nobody knows', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\nText.\n'),
      'book.yaml': `${bookYaml}theme: clasic\n`,
    }),
  ).toMatchInlineSnapshot(`
    "book.yaml:4:8  error  theme/not-found
      There is no theme "clasic".
        4 │ theme: clasic
          │        ^^^^^^
      hint: did you mean "classic"?
      hint: The built-in themes are classic and modern.
      hint: for a stylesheet of your own, give its path in the book folder

    1 error
    → 1, the-tale.epub"
  `)
})

test('a stylesheet with a fault', async () => {
  expect(
    await complaint({
      ...manuscript('# One\n\nText.\n'),
      'book.yaml': `${bookYaml}theme: look.css\n`,
      'look.css': '@import "octavo:classic";\np { text-ident: 2em }\nh1 { color: }\n',
    }),
  ).toMatchInlineSnapshot(`
    "look.css:2:5  warning  theme/unknown-property
      CSS has no property "text-ident".
        2 │ p { text-ident: 2em }
          │     ^^^^^^^^^^^^^^^
      hint: did you mean "text-indent"?

    look.css:3:6  warning  theme/bad-value
      "color" has no value.
        3 │ h1 { color: }
          │      ^^^^^^^
      hint: correct the value, or remove the declaration

    2 warnings
    → 0, the-tale.epub"
  `)
})

test('a text in another encoding', async () => {
  const latin1 = new Uint8Array(Buffer.from('# One\n\nThe caf\u00e9 was closed.\n', 'latin1'))
  expect(await complaint({ 'manuscript/01-begin.md': latin1 })).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:8  error  project/encoding
      This file is not in UTF-8; it looks like Latin-1 or Windows-1252.
        3 │ The café was closed.
          │        ^
      hint: save it again with the encoding "UTF-8"

    1 error
    → 1, the-tale.epub"
  `)
})

test('an edition that the book has not', async () => {
  const directory = bookFolder({ 'book.yaml': bookYaml, ...manuscript('# One\n\nText.\n') })
  const { err, code } = await octavo(directory, ['build', '--edition', 'ebok'])
  expect(code).toBe(2)
  expect(err).toMatchInlineSnapshot(`
    "error  edition/unknown
      The book has no edition "ebok".
      hint: did you mean "ebook"?
      hint: choose one of ebook, print

    nothing was built; 1 error
    "
  `)
})

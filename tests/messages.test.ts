/** What an author is told, by the rules that MANUSCRIPT.md promises: the whole printed text of each. */
import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { bookFolder } from './support/book-folder.ts'
import { octavo } from './support/octavo.ts'

const png = await sharp({ create: { width: 600, height: 300, channels: 3, background: '#fff' } })
  .png()
  .toBuffer()

/** What a check of a book with this chapter prints. */
async function said(text: string, ...flags: readonly string[]): Promise<string> {
  const directory = bookFolder({
    'book.yaml': 'title: The Tale\nauthor: Ann Author\nlanguage: en\n',
    'manuscript/01-begin.md': text,
    'images/map.png': png,
    'images/broken.png': 'no picture',
    'images/huge.png': '',
  })
  truncateSync(join(directory, 'images/huge.png'), 200 * 1024 * 1024)
  return (await octavo(directory, ['check', ...flags])).err
}

test('a link to nowhere, with the nearest id', async () => {
  expect(await said('# The Harbour\n\nAs in [the harbour](#the-habour).\n')).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:7  error  link/target-not-found
      Nothing in the book has the id "the-habour".
        3 │ As in [the harbour](#the-habour).
          │       ^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: "the-harbour" exists

    1 error
    "
  `)
})

test('an image that is missing', async () => {
  expect(await said('# One\n\n![The coast](../images/mpa.png)\n')).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:1  error  image/not-found
      There is no image "../images/mpa.png" in the book folder.
        3 │ ![The coast](../images/mpa.png)
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: did you mean "images/map.png"?
      hint: give the path from the file that shows it, or from the book folder

    1 error
    "
  `)
})

test('an image that cannot be read', async () => {
  expect(await said('# One\n\n![The coast](../images/broken.png)\n')).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:1  error  image/unreadable
      The image "images/broken.png" is not an image that can be shown.
        3 │ ![The coast](../images/broken.png)
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: save it again as PNG, JPEG or SVG

    1 error
    "
  `)
})

test('an image of a size that no book needs: project/too-large', async () => {
  expect(await said('# One\n\n![The coast](../images/huge.png)\n')).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:1  error  project/too-large
      "../images/huge.png" is larger than anything a book needs.
        3 │ ![The coast](../images/huge.png)
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: make it smaller, or split it

    1 error
    "
  `)
})

test('an image too small for print', async () => {
  expect(await said('# One\n\n![The coast](../images/map.png)\n')).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:1  warning  image/low-resolution
      The image "images/map.png" has 154 dots per inch on page 1, where it is 3.9 × 2.0 in; print needs 300.
        3 │ ![The coast](../images/map.png)
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: use an image that is 1,172 pixels wide
      hint: or make it smaller: {width=51%}

    1 warning
    "
  `)
})

test('the same image small enough for its pixels', async () => {
  const text = '# One\n\n![The coast](../images/map.png){width=40%}\n'
  expect(await said(text)).toBe('nothing to report\n')
})

test('an image without a description', async () => {
  expect(await said('# One\n\n![](../images/map.png){width=40%}\n')).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:1  warning  image/no-description
      The image "../images/map.png" has no description.
        3 │ ![](../images/map.png){width=40%}
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: describe what it shows: ![A map of the coast](…)
      hint: write {alt=""} if it is only decoration

    1 warning
    "
  `)
})

test('a footnote without a text, and a text without a footnote', async () => {
  expect(await said('# One\n\nText.[^1]\n\n[^2]: Nobody asks.\n')).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:6  error  footnote/text-missing
      The note "1" has no text.
        3 │ Text.[^1]
          │      ^^^^
      hint: did you mean "2"?
      hint: write its text on a line of its own: [^1]: …

    manuscript/01-begin.md:5:1  warning  footnote/not-referenced
      Nothing in the text refers to the note "2", so it is left out.
        5 │ [^2]: Nobody asks.
          │ ^^^^^^^^^^^^^^^^^^
      hint: write [^2] where it belongs

    1 error, 1 warning
    "
  `)
})

test('a quotation mark that never closes', async () => {
  const text = '# One\n\nHe came at nine.\nShe said, "Come in,\nand shut the door.\n\nHe came in.\n'
  expect(await said(text)).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:4:11  warning  quotes/not-closed
      The quotation that begins "Come in, and shut the d … is never closed.
        4 │ She said, "Come in,
          │           ^
      hint: type the closing mark where it ends
      hint: if the speech goes on in the next paragraph, begin that with an opening mark

    1 warning
    "
  `)
})

test('a chapter without a title', async () => {
  expect(await said('---\nnumber: false\n---\n\nText.\n')).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:5:1  warning  section/no-title
      This chapter has no title.
        5 │ Text.
          │ ^^^^^
      hint: begin it with "# " and a title, or write \`title:\` in the front matter

    1 warning
    "
  `)
})

test('two sections with one title', async () => {
  expect(await said('# North\n\nText.\n\n# North\n\nText.\n')).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:5:1  warning  section/duplicate-title
      The title "North" is also the title of manuscript/01-begin.md:1.
        5 │ # North
          │ ^^^^^^^
      hint: give one of them a different title

    1 warning
    "
  `)
})

test('a character that no font of the theme can show', async () => {
  expect(await said('# One\n\nThe tablet\nbegan with 𒀀.\n')).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:4:12  warning  font/missing-character
      No font of the theme can show "𒀀" (U+12000).
        4 │ began with 𒀀.
          │            ^
      hint: install "Noto Sans Cuneiform" beside the program, and it is used for all such text: npm install @fontsource/noto-sans-cuneiform
      hint: or add a font of your own to the theme: @font-face and font-family

    1 warning
    "
  `)
})

test('text that no font can show is told once a script, and is an error where it is most of a chapter: font/missing-script', async () => {
  const korean = `# 하나\n\n${'바람이 항구에 불었다. '.repeat(4)}\n`
  expect(await said(`# One\n\nThey said 하나 and ☃ ♞ ☃ went. It was a long day.\n`)).not.toContain(
    'error',
  )
  const told = await said(korean)
  expect(told.match(/font\/missing/g)).toHaveLength(1)
  expect(told).toContain(
    [
      'manuscript/01-begin.md:1:3  error  font/missing-script',
      '  No font of the theme can show "하" (U+D558) and its like: 38 characters in all.',
    ].join('\n'),
  )
  expect(told).toContain('npm install @expo-google-fonts/noto-serif-kr')
})

test('an initial that no font has is told of as any other character', async () => {
  const told = await said(`# One\n\n𒀀 ${'was the whole of the company. '.repeat(20)}\n`)
  expect(told).toContain('manuscript/01-begin.md:3:1  warning  font/missing-character')
})

test('a line that could not be broken: line/overfull', async () => {
  expect(await said(`# One\n\n${'krk'.repeat(40)} is a word.\n`)).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:1  error  line/overfull
      A line on page 1 is too long: "krkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrk…".
        3 │ krkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkrkkr…
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: put a soft hyphen (&shy;) where the long word may be split

    1 error
    "
  `)
})

test('a line that sticks out by less than an em is an error too: line/overfull', async () => {
  const words = Array.from({ length: 20 }, (_, index) => 'krk'.repeat(30).slice(0, 45 + index))
  const told = await said(`# One\n\n${words.map((word) => `${word} is.`).join('\n\n')}\n`)
  const errors = [...told.matchAll(/ error {2}line\/overfull/g)]
  expect(errors.length).toBeGreaterThan(1)
})

test('a line stretched past the limit: line/loose', async () => {
  const text = `# One\n\nA line before ${'krk'.repeat(17)} and one after it.\n`
  expect(await said(text)).toMatch(/^\d notes? \(--verbose lists them\)$/m)
  expect(await said(text, '--verbose')).toMatch(
    /^manuscript\/01-begin\.md:3:1 {2}info {2}line\/loose\n {2}A line on page 1 has word spaces of about \d+ %: "(?:A )?line before"\.\n[^]*\n {2}hint: try adding or cutting a word in its paragraph\n[^]*\nonly notes\n$/,
  )
})

test('a line of a parted word alone is quoted, not an empty one', async () => {
  const word = [45, 5, 48, 90].map((length, i) => 'abcd'.charAt(i).repeat(length)).join('&shy;')
  const told = await said(`# One\n\nAnd so ${word} went.\n`, '--verbose')
  expect(told).toContain('line/')
  expect(told).not.toContain('""')
})

test('a line of the title page that is too long is looked for in book.yaml', async () => {
  const title = 'krk'.repeat(50)
  const directory = bookFolder({
    'book.yaml': `author: Ann\nlanguage: en\ntitle: ${title}\n`,
    '1.md': '# One\n\nText.\n',
  })
  const { err } = await octavo(directory, ['check', '-e', 'pdf'])
  expect(err).toContain('book.yaml:3:8  error  line/overfull\n')
})

test('a word that no column of a table has room for: table/too-wide', async () => {
  const numbers = Array.from({ length: 40 }, (_, column) => `${column}23,456,789`)
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  const text = `# One\n\n${row(numbers)}${row(numbers.map(() => '---'))}${row(numbers)}`
  const message = await said(text)
  expect(message).toContain('manuscript/01-begin.md:3:1  error  table/too-wide\n')
  expect(message).toContain('is too narrow for "023,456,789".')
})

test('a page that keeps not all rules: page/defect', async () => {
  const rows = Array.from({ length: 60 }, (_, row) => `x &= ${row}`).join('\\\\')
  const text = `# One\n\n$$\\begin{aligned}${rows}\\end{aligned}$$\n`
  const message = await said(text, '--verbose')
  expect(message).toContain(
    [
      'manuscript/01-begin.md:3:1  info  page/defect',
      '  Page 2 has something on it that is higher than the page.',
      '    3 │ $$\\begin{aligned}',
    ].join('\n'),
  )
  expect(message).toContain('  hint: split it, or make it smaller\n')
})

test('a paragraph that would take hours to read: markdown/too-costly', async () => {
  expect(await said(`# One\n\n${'[a*_'.repeat(4000)}\n`, '--quick')).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:1  error  markdown/too-costly
      This paragraph has so many Markdown signs that it is kept as plain text.
        3 │ [a*_[a*_[a*_[a*_[a*_[a*_[a*_[a*_[a*_[a*_[a*_[a*_[a*_[a*_[a*_[a*_[a*_…
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: put a backslash before signs that are text, or put them in a code block

    1 error
    "
  `)
})

test('a comment that hides nothing', async () => {
  const text = '# One\n\n<!-- octavo-ignore quote/not-closed -->\n\nText.\n'
  expect(await said(text, '--quick')).toMatchInlineSnapshot(`
    "manuscript/01-begin.md:3:1  warning  ignore/unknown-code
      There is no rule "quote/not-closed", so nothing is hidden.
        3 │ <!-- octavo-ignore quote/not-closed -->
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: did you mean "quotes/not-closed"?
      hint: run \`octavo rules\` to list the rules

    1 warning
    "
  `)
})

test('a claim that the ebook cannot make: accessibility/claim-left-out', async () => {
  const directory = bookFolder({
    'book.yaml': 'title: A\nauthor: B\naccessibility: { certified-by: Ann }\n',
    '1.md': '# One\n\nText.\n',
  })
  const { err } = await octavo(directory, ['check', '-e', 'epub'])
  expect(err).toContain(
    [
      'book.yaml:3:16  warning  accessibility/claim-left-out',
      '  The ebook does not claim to conform, since it has one barrier for readers.',
      '    3 │ accessibility: { certified-by: Ann }',
      '      │                ^^^^^^^^^^^^^^^^^^^^^',
      '  hint: fix what the other messages name; the ebook will then say that it conforms',
    ].join('\n'),
  )
})

test('a running head that is cut: page/head-cut, once', async () => {
  const title = 'Of the Less Erroneous Pictures of Whales, and the True Pictures of Whaling Scenes'
  const long = 'It was a long way to the sea and they went on slowly. '.repeat(150)
  const told = await said(`# ${title}\n\n${long}\n`, '--verbose')
  expect(told.match(/page\/head-cut/g)).toHaveLength(1)
  expect(told).toContain(
    [
      'manuscript/01-begin.md:1:3  info  page/head-cut',
      '  The running head "Of the Less Erroneous Pictures of Whales, and the True Pictu…" is too long for its line and is cut.',
    ].join('\n'),
  )
  expect(told).toContain(
    '  hint: give a shorter one in the front matter of the file: running-head: …',
  )
})

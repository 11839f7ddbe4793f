/** What a screen reader says of headings: Chromium's accessibility tree of content documents. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { book, chapter, h, note, noteMark, p, text, withNotes } from '../support/build.ts'
import { temporaryFolder } from '../support/book-folder.ts'
import { missingChromium, openPage } from '../support/chromium.ts'
import { skipAloud } from '../support/skip-aloud.ts'
import { emitEdition, textOf } from './emit.ts'

const opening = 'It was a dark night, and the boats lay still in the fog. '.repeat(8)
const screen = { width: 600, height: 800, scale: 1, dark: false }

test('the name of a heading is its title', { timeout: 60_000 }, async (context) => {
  const reason = missingChromium()
  if (reason !== undefined) skipAloud(context, reason)
  const harbor = chapter('The Harbor', p(opening), h(2, 'Fog'), p(opening))
  const section = withNotes(
    { ...harbor, label: 'Chapter One', title: [text('The Harbor'), noteMark('fog', 1)] },
    note('fog', 1, p('Fog was frequent.')),
  )
  const marks = [
    { folio: '1', node: 'the-harbor.title', offset: 0 },
    { folio: '2', node: 'the-harbor.p2', offset: 0 },
  ]
  const files = await emitEdition(book(section), {}, { marks })
  const xhtml = textOf(files, '01-the-harbor.xhtml')
  expect(xhtml).toMatch(
    /doc-pagebreak[^]*<h1[^>]*>The Harbor<a[^]*"opening initial"[^]*aria-label="2"[^]*<h2/,
  )
  const path = join(temporaryFolder(), 'chapter.xhtml')
  writeFileSync(path, xhtml)
  const page = await openPage(pathToFileURL(path).href, screen)
  try {
    await page.evaluate(`new Promise((done) => {
      const wait = () => (document.querySelector('h1') ? done() : setTimeout(wait, 20))
      wait()
    })`)
    expect([...(await page.headingNames())].sort()).toEqual(['Fog', 'The Harbor'])
  } finally {
    page.close()
  }
})

import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { importFiles } from '../../src/import/import-files.ts'

function imported(name: string, bytes: Uint8Array): Readonly<Record<string, string>> {
  const { files } = importFiles([{ name, bytes }], { otherTitle: 'A', otherLanguage: 'en' })
  return Object.fromEntries(
    [...files].flatMap(([path, content]) =>
      /\.(?:md|yaml)$/.test(path) ? [[path, String(content())]] : [],
    ),
  )
}

describe('the download of an archive of stories', () => {
  const chapter = (number: number, title: string) => `<div class="meta group">
<h2 class="heading">Chapter ${number}: ${title}</h2><p>Chapter Summary</p><blockquote><p>Of it.</p></blockquote></div>
<div class="userstuff"><p>The tide had gone out an hour before.</p><p style="text-align: center;">o0o</p><p>It came in.</p></div>`
  const page = `<html lang="en"><head><title>The Salt Road - mira - Original Work</title>
<style>.message, .meta h1, .byline { text-align: center }</style></head><body>
<div id="preface"><p class="message">Posted originally on the <a href="http://a.example/">Archive</a>.</p>
<div class="meta"><dl class="tags"><dt>Rating:</dt><dd>General</dd></dl><h1>The Salt Road</h1><div class="byline">by <a>mira</a></div>
<p>Summary</p><blockquote><p>Of salt.</p></blockquote></div></div>
<div id="chapters">${chapter(1, 'The Harbor')}${chapter(2, 'Inland')}</div>
<div id="afterword"><p>End Notes</p><blockquote><p>Ten years.</p></blockquote></div></body></html>`
  const files = imported('salt.html', new TextEncoder().encode(page))

  test('has its title and author from its heading, and a file for each chapter', () => {
    expect(files['book.yaml']).toMatch(/^title: The Salt Road\nauthor: mira\n/)
    expect(files['book.yaml']).toMatch(/^description: Of salt\.$/m)
    expect(Object.keys(files).filter((path) => path.startsWith('manuscript/'))).toEqual([
      'manuscript/01-the-harbor.md',
      'manuscript/02-inland.md',
    ])
  })

  test('has its ornaments of letters as scene breaks, and its notes', () => {
    expect(files['manuscript/02-inland.md']).toContain('before.\n\n***\n\nIt came in.')
    expect(files['manuscript/02-inland.md']).toContain('End Notes\n\n> Ten years.')
  })
})

test('the zipped page of an online office has its comments in the review, its lists and its pictures', async () => {
  const zip = new JSZip()
  zip.file(
    'Salt.html',
    `<html><body><h1>Chapter One</h1><p>Come in.<a href="#cmnt1" id="cmnt_ref1">[a]</a></p>
<ol class="lst-kix_x-0 start"><li>one</li></ol><ul class="lst-kix_x-1 start"><li>inner</li></ul><ol class="lst-kix_x-0" start="2"><li>two</li></ol>
<p><img alt="A square" src="images/a.png" style="width: 240px"></p><p>After it.</p>
<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is this right?</span></p></div></body></html>`,
  )
  zip.file('images/a.png', 'x')
  const files = imported('salt.zip', await zip.generateAsync({ type: 'uint8array' }))
  expect(files['manuscript/01-chapter-one.md']).toBe(
    '# Chapter One\n\nCome in.\n\n1. one\n   - inner\n2. two\n\n![](images/a.png){width=38% alt="A square"}\n\nAfter it.\n',
  )
  expect(files['import-review.md']).toContain('**Comment**: Is this right? At “Come in.”.')
})

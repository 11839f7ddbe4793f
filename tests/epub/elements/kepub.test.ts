import { describe, expect, it } from 'vitest'
import { kepubStylesheet } from '../../../src/epub/elements/kepub.ts'
import { zipEpub } from '../../../src/container/zip/zip-epub.ts'
import { checkEpub } from '../../../src/check-epub/check-epub.ts'
import { epubText } from '../../support/epub-text.ts'
import { readZip } from '../../support/read-zip.ts'
import { emitEdition, textOf } from '../emit.ts'
import { png, richBook } from '../rich-book.ts'

const cover = png('cover.png', 1600, 2400)
const everything = () => false

describe('a KEPUB', async () => {
  const files = await emitEdition(richBook(), { format: 'kepub', reader: 'kobo' }, { cover })
  const harbour = textOf(files, '06-the-harbour.xhtml')

  it('has its text in two divisions, in every document', () => {
    for (const { path, bytes } of files) {
      if (!path.endsWith('.xhtml')) continue
      const text = new TextDecoder().decode(bytes)
      expect(text, path).toMatch(/<body[^>]*>\n<div id="book-columns">\n<div id="book-inner">/)
      expect(text, path).toContain('<style type="text/css">')
    }
  })

  it('has every sentence and image in a span, and notes within reach', () => {
    expect(harbour).toMatch(/<span id="kobo\.\d+\.1" class="koboSpan">It was <\/span><em>/)
    expect(harbour).toMatch(/<span id="kobo\.\d+\.1" class="koboSpan"><img src="images/)
    expect(harbour).toMatch(/<a [^>]*epub:type="noteref"[^>]*><span [^>]*>1<\/span><\/a>/)
    expect(harbour).toContain('<pre><code>')
  })

  it('styles images in spans as it would without them', () => {
    expect(kepubStylesheet('figure > img { width: 100% }')).toBe(
      'figure > .koboSpan > img { width: 100% }',
    )
    expect(textOf(files, 'style.css')).not.toMatch(/[^n]\s*>\s*img/)
  })

  it('has no spans in the lists that a reading system shows', () => {
    expect(textOf(files, 'toc.ncx')).not.toContain('kobo')
    expect(textOf(files, 'toc.xhtml').split('hidden="hidden"')[1]).not.toContain('kobo.')
  })

  it('says what the EPUB says, word for word', async () => {
    const plain = await emitEdition(richBook(), {}, { cover })
    const words = async (of: typeof files) =>
      epubText(readZip(await zipEpub(of)), everything).replace(/\s+/g, ' ')
    expect(await words(files)).toBe(await words(plain))
  })

  it('passes the rules of EPUB 3.3 and of Kobo', async () => {
    const found = await checkEpub(await zipEpub(files), '9780306406157.kepub.epub')
    const grave = found.filter(({ code }) => !/^(accessibility|apple|kindle)\//.test(code))
    expect(grave.map(({ code, message }) => `${code} ${message}`)).toEqual([])
  })

  it('begins with a page of its own when it has no cover, for the first is shown without margins', async () => {
    const bare = await emitEdition(richBook(), { format: 'kepub', reader: 'kobo' })
    expect(textOf(bare, 'cover.xhtml')).toContain('>Salt &amp; &lt;Light&gt;</span></p>')
    expect(textOf(bare, 'content.opf')).toMatch(/<spine[^>]*>\n<itemref idref="f-cover\.xhtml"\/>/)
    expect(textOf(bare, 'content.opf')).not.toContain('cover-image')
  })
})

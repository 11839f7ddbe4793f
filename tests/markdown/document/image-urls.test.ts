import { expect, test } from 'vitest'
import { imageUrls } from '../../../src/markdown/document/image-urls.ts'
import { formatSpan, readMarkdown } from '../read-markdown.ts'

test('the images of a text are found wherever they stand', () => {
  const text = [
    '![a](1.png)',
    '> - *see ![b](2.png)*',
    'x | y\n--|--\n![c](3.png) | [![d](4.png)](z)\n: ![e](5.png)',
    '::: verse\n![f](6.png)\n:::',
    'Term ![g](7.png)\n: ![h](8.png)',
    '# ![i](9.png)',
    'note[^1] ^[![j](10.png)]',
    '[^1]: ![k](1.png)',
  ].join('\n\n')
  const urls = imageUrls(readMarkdown(text).document)
  expect(urls.map(({ url }) => url).join(' ')).toBe(
    '1.png 2.png 3.png 4.png 5.png 6.png 7.png 8.png 9.png 10.png 1.png',
  )
  expect(urls.slice(0, 2).map(({ span }) => formatSpan(span))).toEqual(['1:1-1:12', '3:10-3:21'])
})

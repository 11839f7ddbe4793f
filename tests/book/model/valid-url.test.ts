import { expect, it } from 'vitest'
import { isUrl, validUrl } from '../../../src/book/model/valid-url.ts'

it.each([
  ['https://example.com/wiki/Group]', 'https://example.com/wiki/Group%5D'],
  ['https://example.com/a[1]?b[]=2', 'https://example.com/a%5B1%5D?b%5B%5D=2'],
  ['https://example.com/a|b^c`d{e}', 'https://example.com/a%7Cb%5Ec%60d%7Be%7D'],
  ['https://example.com/#/A.md#options', 'https://example.com/#/A.md%23options'],
  ['https://example.com/100%', 'https://example.com/100%25'],
  ['https://example.com/a%20b', 'https://example.com/a%20b'],
  ['https://[::1]:80/a', 'https://[::1]:80/a'],
  ['https://example.com/a b\\c', 'https://example.com/a%20b%5Cc'],
  ['https://example.com/\ud800', 'https://example.com/%EF%BF%BD'],
  ['https://example.com/straße', 'https://example.com/straße'],
  ['mailto:ann@example.com?subject=a b', 'mailto:ann@example.com?subject=a%20b'],
])('%s becomes %s', (url, valid) => {
  expect(validUrl(url)).toBe(valid)
  expect(URL.canParse(validUrl(url))).toBe(true)
})

it.each([
  'https://example.com}{x}',
  'https://exa"mple.com/',
  'https://a`b/c',
  'https://a b/',
  'http://[::1',
])('%s cannot be opened', (url) => {
  expect(isUrl(validUrl(url))).toBe(false)
})

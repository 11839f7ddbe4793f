import { expect, test } from 'vitest'
import { decodeText, decodeXml } from '../../../src/container/text/decode-text.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

test('decodeText guesses what a text is written in', () => {
  expect(decodeText(Buffer.from('\ufeffé'))).toEqual({ text: 'é', encoding: 'utf-8' })
  expect(decodeText(utf16('é'))).toEqual({ text: 'é', encoding: 'utf-16le' })
  expect(decodeText(utf16('plain').swap16())).toEqual({ text: 'plain', encoding: 'utf-16be' })
  expect(decodeText(Buffer.from('plain', 'utf16le')).encoding).toBe('utf-16le')
  const western = decodeText(latin1('\x93caf\xe9\x94'))
  expect(western).toEqual({ text: '“café”', encoding: 'windows-1252' })
})

test('decodeXml believes what the text says of itself', () => {
  expect(decodeXml(Buffer.from('<a>é</a>'))).toEqual({ text: '<a>é</a>' })
  expect(decodeXml(utf16('<a>é</a>'))).toEqual({ text: '<a>é</a>' })
  const old = decodeXml(latin1('<?xml version="1.0" encoding="windows-1252"?><a>\x93é\x94</a>'))
  expect(old.text).toContain('“é”')
  expect(old.fault).toBe('is in windows-1252')
  const wrong = decodeXml(latin1('<a>é</a>'))
  expect(wrong).toEqual({ text: '<a>\ufffd</a>', fault: 'holds bytes that are no UTF-8' })
})

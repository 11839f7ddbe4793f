import { describe, expect, test } from 'vitest'
import { bookIdentity, isEpub } from '../../src/device/book-identity.ts'
import { smallEpub } from './small-epub.ts'

const identityOf = (bytes: Uint8Array, format = 'epub') => bookIdentity({ format, bytes })

describe('bookIdentity', () => {
  test('is the unique identifier of the package, not another one', async () => {
    expect(identityOf(await smallEpub('urn:isbn:9780306406157'))).toBe('urn:isbn:9780306406157')
    expect(identityOf(await smallEpub('a &amp; b'), 'kepub')).toBe('a & b')
  })

  test('is none for what cannot be read, and never throws', async () => {
    const whole = await smallEpub('urn:tale')
    expect(identityOf(new Uint8Array())).toBeUndefined()
    expect(identityOf(await smallEpub(''))).toBeUndefined()
    expect(identityOf(whole, 'mobi')).toBeUndefined()
    // Its directory ends with 22 bytes.
    for (let length = 0; length < whole.length - 22; length += 7)
      expect(identityOf(whole.subarray(0, length))).toBeUndefined()
    for (let at = 0; at < whole.length; at++) {
      const broken = whole.slice()
      broken[at] = 255 - (broken[at] ?? 0)
      expect(() => identityOf(broken)).not.toThrow()
    }
  })

  test('of a PDF is that of its metadata, when it was made here', () => {
    const xmp = (tool: string) =>
      new TextEncoder().encode(
        '%PDF <x:xmpmeta><rdf:RDF><rdf:Description> <dc:identifier>urn:a&amp;b</dc:identifier>' +
          `<xmp:CreatorTool>${tool}</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta>`,
      )
    expect(identityOf(xmp('Octavo'), 'pdf')).toBe('urn:a&b')
    expect(identityOf(xmp('Another'), 'pdf')).toBeUndefined()
  })

  test('takes little time on a package made to cost much', async () => {
    for (const trap of ['<!--', '<dc:identifier ', '<package ', ' id="', '<a:a:a:'])
      expect(identityOf(await smallEpub(trap.repeat(100_000)))).not.toBe('urn:tale')
  }, 10_000)
})

describe('isEpub', () => {
  test('tells an archive with a package from any other file', async () => {
    expect(isEpub(await smallEpub('urn:tale'))).toBe(true)
    expect(isEpub(new TextEncoder().encode('PK\u0003\u0004 not'))).toBe(false)
  })
})

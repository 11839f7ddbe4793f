import { describe, expect, test } from 'vitest'
import type { NetworkInterfaceInfo } from 'node:os'
import {
  askingReader,
  editionsFor,
  type AskingReader,
} from '../../src/shelf/library/asking-reader.ts'
import { editionTitle } from '../../src/shelf/library/media-types.ts'
import { noFacts } from '../../src/shelf/library/book-facts.ts'
import { parseRange } from '../../src/shelf/server/byte-range.ts'
import { contentDisposition } from '../../src/shelf/server/content-disposition.ts'
import { isKnownHost } from '../../src/shelf/server/known-host.ts'
import { lanAddress } from '../../src/shelf/server/lan-address.ts'
import { negotiate } from '../../src/shelf/server/negotiate.ts'
import type { ShelvedEdition } from '../../src/shelf/library/shelved-book.ts'
import { userAgents } from './shelf-client.ts'

describe('a reader', () => {
  test('is known by what its browser calls itself', () => {
    expect(askingReader(userAgents.kobo)).toBe('kobo')
    expect(askingReader(userAgents.kindle)).toBe('kindle')
    expect(askingReader(userAgents.fire)).toBe('other')
    expect(askingReader(userAgents.koreader)).toBe('other')
    expect(askingReader(undefined)).toBe('other')
    const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15'
    for (const system of ['iPhone; CPU iPhone OS 18_0 like Mac OS X', 'Macintosh; Intel Mac OS X'])
      expect(askingReader(`Mozilla/5.0 (${system}) ${safari}`)).toBe('apple')
  })

  test('is offered first what is made for it, by what the file says or by its name', () => {
    const edition = (fileName: string, reader?: string): ShelvedEdition => ({
      ...{ id: fileName, addressName: fileName, path: `/${fileName}`, fileName, format: 'epub' },
      ...{
        real: `/${fileName}`,
        size: 1,
        written: 0,
        facts: { ...noFacts, ...(reader && { reader }) },
      },
    })
    const editions = [edition('a.epub'), edition('a-tablet.epub', 'apple'), edition('a-kobo.epub')]
    const book = { id: 'a', urn: 'a', title: 'A', facts: noFacts, updated: '', editions }
    const first = (reader: AskingReader) => editionsFor(book, reader)[0]?.fileName
    expect(first('apple')).toBe('a-tablet.epub')
    expect(first('kobo')).toBe('a-kobo.epub')
    expect(first('other')).toBe('a.epub')
  })
})

describe('the title of an edition', () => {
  test('names the reader that it is made for, and its file only where that is not enough', () => {
    const edition = (fileName: string, reader?: string): ShelvedEdition => ({
      ...{ id: fileName, addressName: fileName, path: `/${fileName}`, fileName, format: 'epub' },
      ...{
        real: `/${fileName}`,
        size: 1,
        written: 0,
        facts: { ...noFacts, ...(reader && { reader }) },
      },
    })
    const editions = ['a', 'a-apple', 'a-kobo', 'a-kindle'].map((name) => edition(`${name}.epub`))
    const titles = (of: readonly ShelvedEdition[]) => {
      const book = { id: 'a', urn: 'a', title: 'A', facts: noFacts, updated: '', editions: of }
      return of.map((one) => editionTitle(book, one))
    }
    expect(titles(editions)).toEqual([
      'EPUB',
      'EPUB, for Apple Books',
      'EPUB, for Kobo',
      'EPUB, for Kindle',
    ])
    expect(titles([edition('a.epub'), edition('b.epub'), edition('c.epub', 'kobo')])).toEqual([
      'EPUB, a.epub',
      'EPUB, b.epub',
      'EPUB, for Kobo',
    ])
  })
})

describe('a range', () => {
  test('is read as RFC 9110 has it', () => {
    expect(parseRange('bytes=0-0', 10)).toEqual({ first: 0, last: 0 })
    expect(parseRange('bytes=5-', 10)).toEqual({ first: 5, last: 9 })
    expect(parseRange('bytes=-3', 10)).toEqual({ first: 7, last: 9 })
    expect(parseRange('bytes=-30', 10)).toEqual({ first: 0, last: 9 })
    expect(parseRange('bytes=5-999999999999999', 10)).toEqual({ first: 5, last: 9 })
    expect(parseRange('bytes=10-', 10)).toBe('unsatisfiable')
    expect(parseRange('bytes=-0', 10)).toBe('unsatisfiable')
    for (const odd of [
      'bytes=5-3',
      'bytes=-',
      'bytes=1-2,4-5',
      'lines=1-2',
      'bytes=1e1-',
      undefined,
    ])
      expect(parseRange(odd, 10)).toBeUndefined()
  })
})

describe('what a client takes', () => {
  test('decides the form, by quality and then by order', () => {
    expect(negotiate('application/opds+json;q=0.2, application/atom+xml', ['atom', 'json'])).toBe(
      'atom',
    )
    expect(negotiate('application/opds+json, application/atom+xml', ['atom', 'json'])).toBe('json')
    expect(negotiate('application/opds+json;q=0, */*', ['atom', 'json'])).toBe('atom')
    expect(negotiate('image/png', ['html', 'atom', 'json'])).toBe('html')
  })
})

describe('the name of a download', () => {
  test('cannot end its field or lead out of a folder', () => {
    expect(contentDisposition('a"b\r\nX: 1;/../c.epub')).toBe(
      'attachment; filename="a_b__X: 1;_.._c.epub"; filename*=UTF-8\'\'a%22b__X%3A%201%3B_.._c.epub',
    )
    expect(contentDisposition("l'été (2)*.epub")).toBe(
      "attachment; filename=\"l'ete (2)*.epub\"; filename*=UTF-8''l%27%C3%A9t%C3%A9%20%282%29%2A.epub",
    )
    expect(contentDisposition('a\ud800.epub')).toBe('attachment; filename="a_.epub"')
  })
})

describe('a host', () => {
  test('is this one by its addresses and its own name only', () => {
    for (const host of [
      '127.0.0.1',
      '10.0.0.5:8080',
      'localhost:1',
      '[fe80::1]:80',
      'desk',
      'Desk.local:8080',
      'desk.fritz.box.',
    ])
      expect([host, isKnownHost(host, 'desk.lan')]).toEqual([host, true])
    for (const host of [
      'desk2.local',
      'evil.example',
      '127.0.0.1.evil.example',
      '[::1',
      'a/b',
      'x@desk',
      '',
      '[::g]',
      '1.2.3',
    ])
      expect([host, isKnownHost(host, 'desk.lan')]).toEqual([host, false])
  })

  test('is not one that begins with its name in a domain of somebody else', () => {
    for (const host of ['desk.evil.example', 'desk.com', 'desk.lan.evil.example', 'desk.local.com'])
      expect([host, isKnownHost(host, 'desk')]).toEqual([host, false])
    expect(isKnownHost('desk.office.example', 'desk.office.example')).toBe(true)
    expect(isKnownHost('desk.other.example', 'desk.office.example')).toBe(false)
    expect(isKnownHost('desk.home.arpa:80', 'desk.office.example')).toBe(true)
  })
})

describe('the address in the local network', () => {
  const at = (address: string, internal = false): NetworkInterfaceInfo => ({
    address,
    internal,
    family: 'IPv4',
    netmask: '255.255.255.0',
    mac: '00:00:00:00:00:00',
    cidr: null,
  })

  test('is a private one, of a home before a large network, and of no container or tunnel', () => {
    const lo = [at('127.0.0.1', true)]
    expect(lanAddress({ lo, eth0: [at('10.1.2.3')], wlan0: [at('192.168.1.20')] })).toBe(
      '192.168.1.20',
    )
    expect(lanAddress({ lo, docker0: [at('172.17.0.1')], en0: [at('10.1.2.3')] })).toBe('10.1.2.3')
    expect(lanAddress({ lo, utun3: [at('10.8.0.2')], eth0: [at('203.0.113.9')] })).toBeUndefined()
  })
})

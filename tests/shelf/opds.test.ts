import { describe, expect, test } from 'vitest'
import { readElements, type XmlElement } from '../../src/container/xml/read-elements.ts'
import { openShelf, userAgents, type TestShelf } from './shelf-client.ts'
import { smallBook, smallPdf } from './small-books.ts'

const koreader = {
  Accept: 'application/opds+json, application/atom+xml;profile=opds-catalog, */*',
  'User-Agent': userAgents.koreader,
}
const atom = { Accept: 'application/atom+xml' }
const catalogType = 'application/atom+xml;profile=opds-catalog;kind='
const openAccess = 'http://opds-spec.org/acquisition/open-access'

const epub = () =>
  smallBook({
    title: 'Salt &amp; “Road” &lt;1&gt;',
    language: 'de-AT',
    identifier: 'urn:isbn:9780000000002',
    more:
      '<dc:publisher>Wherry</dc:publisher><dc:date>2024-05-01</dc:date><dc:subject>Sea</dc:subject>' +
      '<dc:description>What happens.</dc:description>',
  })

const files = async () => ({
  'salt.epub': await epub(),
  'salt.kepub.epub': await epub(),
  'salt.pdf': smallPdf(),
  'other.epub': await smallBook({
    title: 'Älteres',
    modified: '2020-01-01T00:00:00Z',
    authors: [],
  }),
})

describe('an OPDS 1.2 client', () => {
  test('walks from the root to a feed of books and takes one, byte for byte', async () => {
    const shelf = await openShelf(await files())
    const root = await feedAt(shelf, '/')
    expect(root.type).toBe(`${catalogType}navigation`)
    const { path, type } = linkTo(root, 'subsection')
    expect(type).toBe(`${catalogType}acquisition`)
    const books = await feedAt(shelf, path)
    expect(books.type).toBe(type)
    const link = linkTo(books, openAccess, 'application/epub+zip', 'salt')
    const { body, headers } = await shelf.get(link.path)
    expect(headers['content-type']).toBe(link.type)
    expect(body.equals(await epub())).toBe(true)
    expect(String(body.length)).toBe(link.length)
  })

  test('finds in every feed what Atom and OPDS require', async () => {
    const shelf = await openShelf(await files())
    for (const path of ['/', '/opds', '/opds/all', '/opds/new', '/opds/search?query=salt'])
      checkFeed(await feedAt(shelf, path))
  })

  test('finds in every entry what Atom and OPDS require, and what the book says of itself', async () => {
    const shelf = await openShelf(await files())
    const { elements } = await feedAt(shelf, '/opds/all')
    checkEntries(elements)
    const values = (name: string) => textsOf(elements, `feed/entry/${name}`)
    expect(values('title')).toEqual(['Älteres', 'Salt & “Road” <1>'])
    expect(values('author/name')).toEqual(['Unknown author', 'Ann Author'])
    expect(values('updated')[0]).toBe('2020-01-01T00:00:00Z')
    expect(values('language')).toContain('de-AT')
    expect(values('identifier')).toContain('urn:isbn:9780000000002')
    expect(values('issued')).toEqual(['2024-05-01'])
    expect(values('summary')).toContain('What happens.')
    const title = elements.find(({ text }) => text.startsWith('Salt'))
    expect(title?.attributes['xml:lang']).toBe('de-AT')
  })

  test('is shown every edition, the one that all readers open first, with types and languages', async () => {
    const shelf = await openShelf(await files())
    const { elements } = await feedAt(shelf, '/opds/search?query=road%20ANN')
    const links = elements.filter(({ attributes }) => attributes['rel'] === openAccess)
    expect(links.map(({ attributes }) => attributes['type'])).toEqual([
      'application/epub+zip',
      'application/kepub+zip',
      'application/pdf',
    ])
    expect(links[0]?.attributes['hreflang']).toBe('de-AT')
  })

  test('gets the entry of one book, its cover and its thumbnail', async () => {
    const shelf = await openShelf(await files())
    const all = await feedAt(shelf, '/opds/all')
    const entry = await feedAt(shelf, linkTo(all, 'alternate').path)
    expect(entry.type).toBe('application/atom+xml;type=entry;profile=opds-catalog')
    expect(textsOf(entry.elements, 'entry/title')).toEqual(['Älteres'])
    for (const rel of ['http://opds-spec.org/image', 'http://opds-spec.org/image/thumbnail']) {
      const { path, type } = linkTo(all, rel)
      expect((await shelf.get(path)).headers['content-type']).toBe(type)
    }
  })

  test('has what changed last first among the newest', async () => {
    const { elements } = await feedAt(await openShelf(await files()), '/opds/new')
    expect(textsOf(elements, 'feed/entry/title').at(-1)).toBe('Älteres')
  })

  test('learns how to search, and searches without accents and capitals', async () => {
    const shelf = await openShelf(await files())
    const root = await feedAt(shelf, '/opds')
    const { path, type } = linkTo(root, 'search')
    const description = await feedAt(shelf, path)
    expect(description.type).toBe(type)
    const url = description.elements.find(({ name }) => name === 'url')?.attributes
    expect(url?.['template']).toBe(`http://127.0.0.1:${shelf.port}/opds/search?query={searchTerms}`)
    const found = await feedAt(shelf, '/opds/search?query=alteres')
    expect(textsOf(found.elements, 'feed/entry/title')).toEqual(['Älteres'])
    checkFeed(await feedAt(shelf, '/opds/search?query=%3Cnothing%3E%22'))
  })

  test('turns the pages of a long feed and misses no book', async () => {
    const shelf = await openShelf(await manyBooks(120))
    const titles: string[] = []
    let path: string | undefined = '/opds/all'
    while (path !== undefined) {
      const feed = await feedAt(shelf, path)
      checkFeed(feed)
      titles.push(...textsOf(feed.elements, 'feed/entry/title'))
      path = feed.elements.find(({ attributes }) => attributes['rel'] === 'next')?.attributes[
        'href'
      ]
    }
    expect(titles).toEqual(Array.from({ length: 120 }, (_, index) => `Book ${index + 1}`))
    expect((await shelf.get('/opds/all/4')).status).toBe(404)
    expect((await shelf.get('/opds/all/0')).status).toBe(404)
  }, 15_000)

  test('finds the same ids and dates when the shelf is opened again elsewhere', async () => {
    const one = await feedAt(await openShelf(await files()), '/opds/all')
    const two = await feedAt(await openShelf(await files()), '/opds/all')
    const ids = textsOf(one.elements, 'feed/entry/id')
    expect(ids).toEqual(textsOf(two.elements, 'feed/entry/id'))
    expect(new Set(ids).size).toBe(2)
  })

  test('is told of an empty shelf by a feed without books', async () => {
    const shelf = await openShelf({})
    checkFeed(await feedAt(shelf, '/opds/all'))
    expect(
      (await feedAt(shelf, '/opds')).elements.find((element) => pathOf(element) === 'feed/updated')
        ?.text,
    ).toBe('1970-01-01T00:00:00Z')
  })
})

describe('an OPDS 2.0 client', () => {
  test('as KOReader asks walks from the root to a book and takes it, byte for byte', async () => {
    const shelf = await openShelf(await files())
    const root = await jsonAt(shelf, '/')
    const feed = await jsonAt(shelf, string(list(root['navigation'])[0]?.['href']))
    const salt = list(feed['publications']).find((one) =>
      string(record(one['metadata'])['title']).startsWith('Salt'),
    )
    const link = list(salt?.['links']).find((one) => one['rel'] === openAccess)
    const { body, headers } = await shelf.get(string(link?.['href']), koreader)
    expect(headers['content-type']).toBe(link?.['type'])
    expect(body.equals(await epub())).toBe(true)
  })

  test('finds in every feed what OPDS requires', async () => {
    const shelf = await openShelf(await files())
    for (const path of [
      '/',
      '/opds',
      '/opds/all',
      '/opds/new',
      '/opds/search?query=salt',
      '/opds/search?query=no',
    ])
      checkJsonFeed(await jsonAt(shelf, path), path)
    for (const path of ['/opds', '/opds/all'])
      checkJsonFeed(await jsonAt(await openShelf({}), path), path)
  })

  test('finds in every publication what OPDS requires, and what the book says of itself', async () => {
    const feed = await jsonAt(await openShelf(await files()), '/opds/all')
    for (const publication of list(feed['publications'])) checkPublication(publication)
    expect(record(list(feed['publications'])[1]?.['metadata'])).toEqual({
      '@type': 'http://schema.org/Book',
      title: 'Salt & “Road” <1>',
      identifier: 'urn:isbn:9780000000002',
      author: ['Ann Author'],
      language: 'de-AT',
      publisher: 'Wherry',
      published: '2024-05-01',
      modified: expect.stringMatching(/Z$/),
      description: 'What happens.',
      subject: ['Sea'],
    })
  })

  test('gets the publication of one book on its own', async () => {
    const shelf = await openShelf(await files())
    const feed = await jsonAt(shelf, '/opds/all')
    const [first] = list(feed['publications'])
    const self = list(first?.['links']).find(({ rel }) => rel === 'self')
    const { headers, text } = await shelf.get(string(self?.['href']), koreader)
    expect(headers['content-type']).toBe('application/opds-publication+json')
    expect(JSON.parse(text)).toEqual(first)
  })

  test('turns the pages of a long feed', async () => {
    const shelf = await openShelf(await manyBooks(60))
    const feed = await jsonAt(shelf, '/opds/all')
    expect(record(feed['metadata'])).toMatchObject({
      numberOfItems: 60,
      itemsPerPage: 50,
      currentPage: 1,
    })
    const next = list(feed['links']).find(({ rel }) => rel === 'next')
    expect(list((await jsonAt(shelf, string(next?.['href'])))['publications'])).toHaveLength(10)
  }, 15_000)
})

describe('the form of an answer', () => {
  test('goes by what the client takes', async () => {
    const shelf = await openShelf(await files())
    const typeFor = async (path: string, accept: string) =>
      (await shelf.get(path, accept === '' ? {} : { Accept: accept })).headers['content-type']
    const html = 'text/html; charset=utf-8'
    const json = 'application/opds+json'
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
    expect(await typeFor('/', browser)).toBe(html)
    expect(await typeFor('/', '')).toBe(html)
    expect(await typeFor('/', koreader.Accept)).toBe(json)
    expect(await typeFor('/', 'application/atom+xml')).toBe(`${catalogType}navigation`)
    expect(await typeFor('/opds', '')).toBe(`${catalogType}navigation`)
    expect(await typeFor('/opds', browser)).toBe(`${catalogType}navigation`)
    expect(await typeFor('/opds', 'application/atom+xml;q=0.5, application/opds+json')).toBe(json)
    expect((await shelf.get('/')).headers['vary']).toBe('Accept, User-Agent, Host')
  })
})

interface Feed {
  readonly type: string
  readonly elements: readonly XmlElement[]
}

async function feedAt(shelf: TestShelf, path: string): Promise<Feed> {
  const { status, headers, text } = await shelf.get(path, atom)
  expect(status).toBe(200)
  return { type: headers['content-type'] ?? '', elements: readElements(text) }
}

function linkTo({ elements }: Feed, rel: string, type?: string, name = '') {
  const link = elements.find(
    ({ attributes }) =>
      attributes['rel'] === rel &&
      (type === undefined || attributes['type'] === type) &&
      (attributes['href'] ?? '').includes(name),
  )
  const { href = '', type: found = '', length } = link?.attributes ?? {}
  return { path: href, type: found, length }
}

function pathOf({ name, parent }: XmlElement): string {
  return parent ? `${pathOf(parent)}/${name}` : name
}

function textsOf(elements: readonly XmlElement[], path: string): readonly string[] {
  return elements.filter((element) => pathOf(element) === path).map(({ text }) => text)
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

// RFC 4287, § 4.1.1; OPDS 1.2, § 2: what validators of catalogs ask of a feed.
function checkFeed({ type, elements }: Feed): void {
  for (const name of ['id', 'title', 'updated', 'author/name'])
    expect([name, textsOf(elements, `feed/${name}`).length]).toEqual([name, 1])
  expect(textsOf(elements, 'feed/updated')[0]).toMatch(dateTime)
  expect(textsOf(elements, 'feed/id')[0]).toMatch(/^urn:\S+$/)
  const links = elements.filter((element) => pathOf(element) === 'feed/link')
  const rels = links.map(({ attributes }) => attributes['rel'])
  expect(rels.filter((rel) => rel === 'self')).toHaveLength(1)
  expect(rels).toContain('start')
  expect(links.find(({ attributes }) => attributes['rel'] === 'self')?.attributes['type']).toBe(
    type,
  )
  for (const { attributes } of elements.filter(({ name }) => name === 'link'))
    for (const name of ['rel', 'href', 'type']) expect(attributes[name]).toBeTruthy()
  checkEntries(elements)
}

// RFC 4287, § 4.1.2; OPDS 1.2, § 5: one acquisition link at least where the feed is one of acquisition, images as JPEG, PNG or GIF.
function checkEntries(elements: readonly XmlElement[]): void {
  const entries = elements.filter((element) => pathOf(element) === 'feed/entry').length
  for (const name of ['id', 'title', 'updated'])
    expect(textsOf(elements, `feed/entry/${name}`).filter(Boolean)).toHaveLength(entries)
  for (const date of textsOf(elements, 'feed/entry/updated')) expect(date).toMatch(dateTime)
  const ids = textsOf(elements, 'feed/entry/id')
  expect(new Set(ids).size).toBe(ids.length)
  const links = elements.filter((element) => pathOf(element) === 'feed/entry/link')
  expect(links.length).toBeGreaterThanOrEqual(entries)
  const images = links.filter(({ attributes }) => attributes['rel']?.includes('/image'))
  for (const { attributes } of images) expect(attributes['type']).toMatch(/^image\/(jpeg|png|gif)$/)
}

type Json = Readonly<Record<string, unknown>>

async function jsonAt(shelf: TestShelf, path: string): Promise<Json> {
  const { status, headers, text } = await shelf.get(path, koreader)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('application/opds+json')
  return record(JSON.parse(text))
}

// OPDS 2.0, § 1 and its JSON Schema: a title, a `self` link, and navigation, publications or groups.
function checkJsonFeed(feed: Json, path: string): void {
  expect(string(record(feed['metadata'])['title'])).not.toBe('')
  const links = list(feed['links'])
  const self = links.filter(({ rel }) => rel === 'self')
  expect(self).toHaveLength(1)
  if (path !== '/') expect(self[0]?.['href']).toBe(path)
  for (const link of links) expect(string(link['type'])).not.toBe('')
  expect(['navigation', 'publications', 'groups'].some((name) => name in feed)).toBe(true)
  for (const link of list(feed['navigation'] ?? [])) {
    expect(string(link['href'])).not.toBe('')
    expect(string(link['title'])).not.toBe('')
  }
  for (const publication of list(feed['publications'] ?? [])) checkPublication(publication)
}

// OPDS 2.0, § 5: a title, an acquisition link, and one image at least of a kind that every client shows.
function checkPublication(publication: Json): void {
  const { '@type': type, title, identifier, modified } = record(publication['metadata'])
  expect(type).toBe('http://schema.org/Book')
  expect(string(title)).not.toBe('')
  expect(string(identifier)).toMatch(/^[a-z]+:\S+$/)
  expect(string(modified)).toMatch(dateTime)
  const links = list(publication['links'])
  expect(links.some(({ rel }) => rel === openAccess)).toBe(true)
  expect(links.some(({ rel }) => rel === 'self')).toBe(true)
  for (const link of links) expect(string(link['type'])).toMatch(/^[a-z]+\/[a-z+.-]+$/)
  const images = list(publication['images'])
  expect(
    images.some((image) => /^image\/(jpeg|png|webp|avif|gif|jxl)$/.test(string(image['type']))),
  ).toBe(true)
}

function record(value: unknown): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`not an object: ${JSON.stringify(value)}`)
  return { ...value }
}

function list(value: unknown): readonly Json[] {
  if (!Array.isArray(value)) throw new Error(`not a list: ${JSON.stringify(value)}`)
  return value.map(record)
}

function string(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`not a text: ${JSON.stringify(value)}`)
  return value
}

async function manyBooks(count: number): Promise<Readonly<Record<string, Uint8Array>>> {
  const names = Array.from({ length: count }, (_, index) => `Book ${index + 1}`)
  const books = names.map(async (title) => [`${title}.epub`, await smallBook({ title })] as const)
  return Object.fromEntries(await Promise.all(books))
}

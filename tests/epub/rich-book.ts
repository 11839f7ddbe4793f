import { crc32, deflateSync } from 'node:zlib'
import type { Contents, ContentsEntry } from '../../src/book/model/block.ts'
import type { Book, Resource, Section } from '../../src/book/model/book.ts'
import {
  blockquote,
  chapter,
  code,
  container,
  em,
  figure,
  h,
  link,
  metadata,
  note,
  noteMark,
  ol,
  p,
  part,
  rule,
  section,
  see,
  span,
  strong,
  table,
  text,
  ul,
  verse,
  withNotes,
} from '../support/build.ts'

/** A book with something of everything, awkward characters among it, as it comes from `bindEdition`. */
export function richBook(): Book {
  const harbour = withNotes(
    {
      ...chapter(
        'The Harbour & the <Sea>',
        p(
          'It was ',
          em('dark'),
          ' in the ',
          strong('harbour'),
          noteMark('n1', 1),
          ', and “nobody” said <a> & b\u00a0c.',
        ),
        h(2, 'A heading'),
        p(
          span('smallcaps', 'Lantern'),
          ' light, and ',
          link('https://example.com/?a=1&b="2"', 'a link'),
          '.',
        ),
        p(see('salt', 'As was told'), ' and ', see('fig-map', 'Figure 1'), '.'),
        rule(),
        {
          ...figure('images/map one.png', 'The coast.'),
          id: 'fig-map',
          alt: 'A map of "the" coast',
          number: 1,
        },
        figure('images/ornament.svg'),
        blockquote(p('Quoted.'), p('Twice.')),
        verse('The tide comes in\nand goes out again', 'Another stanza'),
        table(['Port', 'Depth'], ['Ostra', '4 m'], ['Vell', '<3 m']),
        ul([p('one')], [p('two'), ol([p('two and a half')])]),
        code('if (a < b && c > d) {\n  "quoted"\n}'),
        container('letter', p('Dear A.,'), p('Yours, B.')),
        container('note', p('Mind the step.')),
        {
          type: 'definitionList',
          node: '',
          items: [{ term: [text('Ebb')], definitions: [[p('The tide going out.')]] }],
        },
        p(
          { type: 'span', language: 'fr', children: [text('Bonjour')] },
          ' he said',
          noteMark('n2', 2),
          '.',
        ),
      ),
      id: 'the-harbour',
      ordinal: 1,
      label: 'Chapter One',
    },
    note('n1', 1, p('A note with ', em('emphasis'), ' & more.')),
    note('n2', 2, p('Another.'), p('In two paragraphs.')),
  )
  const salt: Section = {
    ...chapter('Salt', p('The second chapter, told ', see('the-harbour', 'after the first'), '.')),
    ordinal: 2,
    label: 'Chapter Two',
    author: 'B. Author',
  }
  const plain: Section = { ...chapter('', p('Untitled.')), id: 'three', label: 'Chapter Three' }
  const coast: Section = { ...part('The Coast', harbour, salt, plain), ordinal: 1, label: 'Part I' }
  const body = [coast, section('afterword', 'Après tout — ça ira', p('Fin.'))]
  const contents: Contents = { type: 'contents', node: '', entries: entries(body) }
  return {
    metadata: metadata({
      title: 'Salt & <Light>',
      subtitle: 'A "Novel"',
      contributors: [
        { name: 'Mira Vance', sortAs: 'Vance, Mira', role: 'aut' },
        { name: 'Tom & Co', sortAs: 'Co, Tom', role: 'aut' },
        { name: 'Ida Ill', sortAs: 'Ill, Ida', role: 'ill' },
      ],
      language: 'en-GB',
      publisher: 'Lantern & Press',
      date: '2026-03-01',
      copyright: '© 2026 Mira Vance',
      rights: 'All rights reserved.',
      description: 'Of <salt> & light.',
      series: { name: 'The Coast & Sea', number: 2 },
      subjects: ['FIC019000', 'Sea & salt'],
      isbn: { ebook: '9780306406157' },
    }),
    sections: [
      section('titlepage', ''),
      section('copyright-page', '', p('© 2026 Mira Vance')),
      section('dedication', '', p('For no one.')),
      section('toc', 'Contents', contents),
      ...body,
    ],
    resources: {
      'images/map one.png': png('images/map one.png', 40, 30),
      'images/ornament.svg': svg('images/ornament.svg'),
      'images/unused.png': png('images/unused.png', 1, 1),
    },
  }
}

/** A gray PNG. */
export function png(name: string, width: number, height: number): Resource {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height, 0x80)
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { name, mediaType: 'image/png', bytes, width, height }
}

/** One pixel that is shown twice. */
export function movingGif(name: string): Resource {
  const pixel = '21f904000a000000' + '2c0000000001000100000202440100'
  const bytes = Buffer.from(
    `474946383961 01000100800000 000000ffffff ${pixel}${pixel}3b`.replaceAll(' ', ''),
    'hex',
  )
  return { name, mediaType: 'image/gif', bytes, width: 1, height: 1 }
}

/** A black circle. */
export function svg(name: string): Resource {
  const source =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><circle cx="4.5" cy="4.5" r="4"/></svg>'
  return { name, mediaType: 'image/svg+xml', bytes: Buffer.from(source), width: 9, height: 9 }
}

function entries(sections: readonly Section[]): readonly ContentsEntry[] {
  return sections.map(({ id, label, title, author, sections: inner }) => ({
    target: id,
    title,
    entries: entries(inner),
    ...(label && { label }),
    ...(author && { author }),
  }))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

import { expect, test } from 'vitest'
import { pageLabelRanges } from '../../../src/pdf/document/page-labels.ts'
import { paintPdf } from '../../../src/pdf/paint-pdf.ts'
import type { OutlineItem, PlacedLink } from '../../../src/typeset/paged-book/paged-book.ts'
import { page, pagedBook } from '../pages.ts'
import { readPdf } from '../read-pdf.ts'
import { someElement } from '../../support/origins.ts'

test('folios become the few ranges that describe them', () => {
  const ranges = pageLabelRanges(['i', 'ii', 'iii', 'iv', '1', '2', '3', '7', '8', 'A-1', ''])
  const plain = ranges.map(({ index, label }) => [index, JSON.stringify(label)])
  expect(plain).toEqual([
    [0, '{"S":"r"}'],
    [4, '{"S":"D"}'],
    [7, '{"S":"D","St":7}'],
    [9, '{"P":"A-1"}'],
    [10, '{"P":""}'],
  ])
})

test('a folio in capitals is an upper-case roman number', () => {
  expect(pageLabelRanges(['XIV', 'XV'])[0]?.label).toEqual({ S: 'R', St: 14 })
})

test('the outline goes to the left edge and top of its places, and is closed below its first level', async () => {
  const outline: OutlineItem[] = [
    {
      title: 'Part One',
      destination: 'part-one',
      items: [
        { title: 'Harbour', destination: 'harbour', items: [] },
        { title: 'Été', destination: 'ete', items: [] },
      ],
    },
    { title: 'Afterword', destination: 'afterword', items: [] },
  ]
  const destinations = {
    'part-one': { page: 0, x: 54, y: 72 },
    harbour: { page: 1, x: 60, y: 200 },
    ete: { page: 1, x: 60, y: 300 },
    afterword: { page: 1, x: 60, y: 400 },
  }
  const pdf = readPdf(
    await paintPdf(pagedBook([page([]), page([])], { outline, destinations }), {}),
  )
  const root = pdf.follow(pdf.catalog, 'Outlines').source
  const first = pdf.follow(root, 'First').source
  expect(root).toContain('/Count 2')
  expect(first).toContain('/Title (Part One)')
  expect(first).toMatch(/\/Dest \[\d+ 0 R \/XYZ 54 540 null\]/)
  expect(first).toContain('/Count -2')
  expect(pdf.follow(pdf.follow(first, 'First').source, 'Next').source).toContain('/Title (\xfe\xff')
  expect(pdf.follow(root, 'Last').source).toContain('/Title (Afterword)')
  expect(pdf.catalog).toContain('/PageMode /UseOutlines')
})

test('links lead out by an address in ASCII and within by name', async () => {
  const area = { type: 'link', x: 54, y: 60, width: 40, height: 14, origin: someElement } as const
  const links: PlacedLink[] = [
    { ...area, to: { url: 'https://example.org/é?a=(b)' } },
    { ...area, to: { id: 'note-1' } },
  ]
  const destinations = { 'note-1': { page: 0, x: 54, y: 500 } }
  const pdf = readPdf(await paintPdf(pagedBook([page(links)], { destinations }), {}))
  const annotations = [...pdf.objects.values()].filter(({ source }) => source.includes('/Link'))
  expect(annotations[0]?.source).toContain('/URI (https://example.org/%C3%A9?a=\\(b\\))')
  expect(annotations[0]?.source).toContain('/Rect [54 538 94 552]')
  expect(annotations[1]?.source).toContain('/Dest (note-1)')
  const names = pdf.follow(pdf.follow(pdf.catalog, 'Names').source, 'Dests').source
  expect(names).toMatch(/\/Names \[\(note-1\) \[\d+ 0 R \/XYZ 54 112 null\]\]/)
})

test('names of destinations are ordered by their bytes', async () => {
  const here = { page: 0, x: 0, y: 0 }
  const destinations = { b: here, é: here, B: here, a10: here, 'a-1': here }
  const pdf = readPdf(await paintPdf(pagedBook([page([])], { destinations }), {}))
  const names = pdf.follow(pdf.follow(pdf.catalog, 'Names').source, 'Dests').source
  const order = Array.from(names.matchAll(/\(([^)]*)\) \[/g), (match) => match[1])
  expect(order).toEqual(['B', 'a-1', 'a10', 'b', '\xfe\xff\x00\xe9'])
})

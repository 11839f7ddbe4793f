import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { loadProject } from '../../src/project/load-project.ts'
import { bookFolder } from './book-folder.ts'

async function edition(keys: string) {
  const found: Diagnostic[] = []
  const directory = bookFolder({
    'book.yaml': `author: Ann Oak\neditions:\n  print: { format: pdf, ${keys} }\n`,
    'one.md': 'x',
  })
  const project = await loadProject(directory, (one) => found.push(one), {
    environment: { HOME: '/nonexistent' },
  })
  return { edition: project?.editions[0], messages: found.map(({ message }) => message), found }
}

describe('an edition', () => {
  it('says who prints it, on what and how', async () => {
    const keys =
      'trim: 6x9in, printer: kdp, paper: groundwood, binding: paperback, bleed: true, spine: 14.4pt, caliper: 0.0025in'
    const { edition: print, messages } = await edition(keys)
    expect(messages).toEqual([])
    expect(print).toEqual({
      name: 'print',
      format: 'pdf',
      trim: { width: 432, height: 648 },
      printer: 'kdp',
      paper: 'groundwood',
      binding: 'paperback',
      bleed: 9,
      spine: 14.4,
      caliper: 0.18,
    })
  })

  it('has the bleed of its printer, an eighth of an inch without one, or the length it names', async () => {
    expect((await edition('bleed: true')).edition).toMatchObject({ bleed: 9 })
    expect((await edition('bleed: 12pt')).edition).toMatchObject({ bleed: 12 })
    expect((await edition('bleed: false')).edition).not.toHaveProperty('bleed')
    const bod = await edition('trim: a5, printer: bod, bleed: true')
    expect(bod.edition).toMatchObject({ bleed: (5 * 72) / 25.4 })
  })

  it.each([
    ['printer: amazon', '"printer" cannot be "amazon".'],
    ['printer: kdp, paper: creme', '"paper" cannot be "creme".'],
    ['printer: bod, trim: a5, paper: groundwood', 'BoD has no paper "groundwood".'],
    ['printer: screen, binding: hardcover', 'A screen makes no hardcover.'],
    ['printer: screen, bleed: true', 'A screen prints nothing beyond the edge.'],
    ['printer: kdp, bleed: 5mm', 'Amazon KDP wants a bleed of 0.125 in, and this is 5mm.'],
    ['printer: kdp, trim: 9x9in', 'Amazon KDP does not print pages of 9x9in.'],
    ['printer: kdp, binding: hardcover, trim: 5x8in', 'Amazon KDP does not print pages of 5x8in.'],
    ['spine: wide', '"spine" is "wide", which is not a possible spine.'],
    ['spine: 14', '"spine" is "14", which is not a possible spine.'],
    ['caliper: 1in', '"caliper" is "1in", which is not a possible caliper.'],
    ['bleed: 9in', '"bleed" is "9in", which is not a possible bleed.'],
  ])('with %s gets a message with a remedy', async (keys, message) => {
    const { messages, found } = await edition(keys)
    expect(messages).toEqual([message])
    expect(found[0]?.hints).not.toEqual([])
    expect(found[0]?.span?.file).toBe('book.yaml')
  })

  it('hears who says so when a number of a printer decides', async () => {
    const { found } = await edition('printer: kdp, binding: hardcover, trim: 5x8in')
    expect(found[0]?.hints).toEqual([
      'the nearest sizes are 5.5 × 8.5 in; 6 × 9 in; 6.14 × 9.21 in',
      'source: general knowledge of KDP; read 2026-11; not looked up',
    ])
  })

  it('that is an ebook has no paper and no spine', async () => {
    const { messages } = await edition('printer: kdp')
    expect(messages).toEqual([])
    const directory = bookFolder({
      'book.yaml':
        'author: A\neditions: { e: { format: epub, binding: hardcover, bleed: true, spine: 9pt } }',
      'one.md': 'x',
    })
    const found: string[] = []
    await loadProject(directory, ({ message }) => found.push(message), {
      environment: { HOME: '/nonexistent' },
    })
    expect(found.toSorted()).toEqual([
      '"binding" does not apply to an ebook.',
      '"bleed" does not apply to an ebook.',
      '"spine" does not apply to an ebook.',
    ])
  })
})

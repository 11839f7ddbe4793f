import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { octavo } from '../support/octavo.ts'
import { printBook, setGray, type PrintBook } from './print-book.ts'

async function folderWith(book: PrintBook): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-preflight-'))
  writeFileSync(join(folder, 'book.pdf'), await printBook(book))
  return folder
}

const nearGutter: PrintBook = {
  draw: (document, page) => {
    if (page !== 3) return
    setGray(document, 0)
    document.addContent('20 300 10 10 re f')
  },
}

describe('octavo check book.pdf', () => {
  it('says what is wrong, where, and who says so', async () => {
    const folder = await folderWith(nearGutter)
    const { code, err } = await octavo(folder, ['check', 'book.pdf', '--printer', 'kdp'])
    expect(code).toBe(1)
    expect(err.split('\n')).toEqual([
      expect.stringMatching(
        /^page 3, 0.278 to 0.375 in across, .* in down {2}error {2}margin\/gutter$/,
      ),
      '  Ink is 0.278 in from the spine, which should have a margin of 0.375 in in a book of 24 pages.',
      '  by: KDP help, topic GVBQ3CMEQW3W2VL6 (trim size, bleed and margins); read 2026-11; the printer says so',
      '',
      '24 pages of 6 × 9 in for Amazon KDP: 1 error',
      '',
    ])
  })

  it('says the same as JSON, in inches from the trim', async () => {
    const folder = await folderWith(nearGutter)
    const { out } = await octavo(folder, ['check', 'book.pdf', '-p', 'kdp', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      book: { printer: 'Amazon KDP', pages: 24, trim: { width: 6, height: 9 }, bleed: false },
      findings: [{ code: 'margin/gutter', severity: 'error', page: 3, area: { left: 0.278 } }],
    })
  })

  it('says how to name a printer when none is named', async () => {
    const folder = await folderWith({})
    const { err } = await octavo(folder, ['check', 'book.pdf'])
    expect(err).toContain(
      ' for a printer: nothing to report\nWhat one printer wants is checked when',
    )
  })

  it('has nothing to report of a sound file', async () => {
    const folder = await folderWith({})
    const args = ['check', 'book.pdf', '-p', 'kdp', '--trim', '6x9', '--paper', 'cream']
    const { code, err } = await octavo(folder, args)
    expect([code, err]).toEqual([0, '24 pages of 6 × 9 in for Amazon KDP: nothing to report\n'])
  })

  it('knows the printer, the size and the pages of an edition of the book in the folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'octavo-preflight-'))
    const settings = 'printer: kdp, paper: cream, trim: 6x9in'
    writeFileSync(
      join(folder, 'book.yaml'),
      `title: Tale\nauthor: Ann\neditions:\n  print: { format: pdf, ${settings} }\n  ebook: { format: epub }\n`,
    )
    writeFileSync(join(folder, '01.md'), `# One\n\n${'The boats were in. '.repeat(4000)}\n`)
    const cover = async (spine: number) =>
      writeFileSync(
        join(folder, 'cover.pdf'),
        await printBook({ pages: 1, size: [2 * 432 + spine + 18, 666], isPlain: () => false }),
      )
    const check = (edition: string) =>
      octavo(folder, ['check', 'cover.pdf', '--cover', '-e', edition])
    await cover(0)
    const thin = await check('print')
    const pages = Number(/but (\d+) pages need/.exec(thin.err)?.[1])
    expect([thin.code, pages % 2]).toEqual([1, 0])
    expect(thin.err).toContain('cover/size')
    await cover(pages * 0.18)
    expect((await check('print')).err).toContain('nothing to report')
    const ebook = await check('ebook')
    expect(ebook.code).toBe(2)
    expect(ebook.err).toContain('no PDF of the book is the edition "ebook"; it has "print"')
  })

  it('draws the pages with faults, and no others', async () => {
    const folder = await folderWith(nearGutter)
    const args = ['check', 'book.pdf', '-p', 'kdp', '--proof']
    const { err } = await octavo(folder, args)
    expect(err).toContain('1 picture of pages with faults in ')
    expect(readdirSync(join(folder, 'book-faults'))).toEqual(['page-0003.png'])
    const png = readFileSync(join(folder, 'book-faults/page-0003.png'))
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([864, 1296])
    const reds: number[] = []
    for (let at = 0; at < data.length; at += info.channels) {
      if (data[at] === 220 && data[at + 1] === 30) reds.push(at / info.channels)
    }
    // The frame is around the square, which lies 20 pt from the left and 300 from the top.
    const columns = reds.map((pixel) => pixel % info.width)
    const rows = reds.map((pixel) => Math.floor(pixel / info.width))
    expect(Math.min(...columns)).toBeGreaterThan(20)
    expect(Math.max(...columns)).toBeLessThan(80)
    expect(Math.min(...rows)).toBeGreaterThan(580)
    expect(Math.max(...rows)).toBeLessThan(640)
  })

  it.each([
    [['none.pdf'], 'there is no file "none.pdf"'],
    [['book.pdf', '--trim', 'huge'], '"huge" is not a page size; write 6x9, 148x210mm or a5'],
    [['book.pdf', '--paper', 'cream'], '--paper needs --printer, since printers differ in it'],
    [
      ['book.pdf', '-p', 'bod', '--paper', 'groundwood'],
      'BoD has no paper "groundwood"; it has thin-white, white, cream, color',
    ],
    [
      ['book.pdf', '-p', 'home', '--binding', 'hardcover'],
      'A printer at home makes no hardcover; write paperback',
    ],
    [
      ['book.pdf', '-p', 'kdp', '--cover', '--pages', 'many'],
      '"many" is not a number of pages; write a whole number, such as 240',
    ],
  ])('with %j says what to write', async (args, message) => {
    const folder = await folderWith({ pages: 2 })
    const { code, err } = await octavo(folder, ['check', ...args])
    expect([code, err]).toEqual([2, `octavo: ${message}\n`])
  })
})

/** A build knows before it paints what the check of its file would find: for every printer, both agree. */
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { BuiltEdition } from '../../src/build.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { PdfEdition } from '../../src/edition/edition.ts'
import { buildEditions } from '../../src/pipeline.ts'
import { checkPdf } from '../../src/preflight/check-pdf.ts'
import { bookFolder } from '../support/book-folder.ts'

const settings = `title: Tale
author: Ann
language: en
theme: my.css
editions:
  kdp: { format: pdf, printer: kdp, trim: 6x9in, paper: cream }
  color: { format: pdf, printer: kdp, trim: 6x9in, paper: premium-color, bleed: true }
  spark: { format: pdf, printer: ingramspark, trim: 7x10in, bleed: true }
  lulu: { format: pdf, printer: lulu, trim: 7x10in, bleed: true }
  bod: { format: pdf, printer: bod, trim: 170x220mm, bleed: true }
  home: { format: pdf, printer: home }
  screen: { format: pdf, printer: screen }
`

const picture = await sharp({
  create: { width: 2300, height: 3400, channels: 3, background: '#36a' },
})
  .png({ palette: true })
  .toBuffer()

const thinDrawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><path d="M9 9H290" stroke="#000" stroke-width="0.2"/></svg>'

const drawing = (...shapes: readonly string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 600" width="400" height="600">${shapes.join('')}</svg>`
const ground = '<rect width="400" height="600" fill="#bbb"/>'
const words = (y: number) => `<text x="200" y="${y}" text-anchor="middle">Near or far</text>`
const frame = '<rect x="5" y="5" width="390" height="590" fill="none" stroke="#000"/>'

const line = '*fjord, fjeld and fell,* "off," he said, *of* the -- "long" -- night; '
const chapter = (number: number) => `# Chapter ${number}\n\n${`${line.repeat(20)}\n\n`.repeat(3)}`

async function built(css: string, first: string) {
  const told: Diagnostic[] = []
  const chapters = Array.from({ length: 2 }, (_, index) => [
    `manuscript/${index + 10}.md`,
    chapter(index + 1),
  ])
  const directory = bookFolder({
    'book.yaml': settings,
    'my.css': `@import "octavo:classic";\n${css}`,
    'images/sea.png': picture,
    'images/thin.svg': thinDrawing,
    'images/frame.svg': drawing(frame, words(30)),
    'images/ground.svg': drawing(ground, words(300)),
    'images/near.svg': drawing(ground, words(14)),
    'manuscript/01.md': first,
    ...(Object.fromEntries(chapters) as Record<string, string>),
  })
  const editions = await buildEditions(directory, {}, (one) => void told.push(one))
  return { editions: editions ?? [], told }
}

/** The rules that a check of the file finds broken, each once. */
async function brokenInFile({ edition, bytes }: BuiltEdition): Promise<readonly string[]> {
  const { printer, paper, binding, trim } = edition as PdfEdition
  const { findings } = await checkPdf(bytes, {
    part: 'interior',
    trim,
    ...(printer && { printer }),
    ...(paper && { paper }),
    ...(binding && { binding }),
  })
  return [...new Set(findings.map(({ code }) => code))].toSorted()
}

/** The rules that the build told of an edition; those with a message of their own by that. */
function brokenInBuild({ edition }: BuiltEdition, told: readonly Diagnostic[]): readonly string[] {
  return told
    .filter(({ message }) => message.includes(`"${edition.name}"`))
    .flatMap(({ code, message }) => {
      if (code === 'edition/page-count') return ['pages/count']
      return /breaks the rule (\S+) of/.exec(message)?.[1] ?? []
    })
    .toSorted()
}

async function bothOf(css: string, first: string) {
  const { editions, told } = await built(css, first)
  expect(editions).toHaveLength(7)
  const found: Record<string, readonly (readonly string[])[]> = {}
  for (const one of editions) {
    found[one.edition.name] = [brokenInBuild(one, told), await brokenInFile(one)]
  }
  return { found, told }
}

const rich = `# Before

A formula $\\frac{a}{b}$ and $\\sqrt{x}$, [a link](https://example.com), *fjord*.[^1]

[^1]: A note of *fjords*.

![The sea](../images/sea.png){.full-page}

![](../images/frame.svg){.full-page alt="A"}

![](../images/ground.svg){.full-page alt="B"}

![](../images/near.svg){.full-page alt="C"}

![With words below it](../images/ground.svg){.full-page}

| One | Two |
| --- | --- |
| 1   | 2   |

***

Done.
`

describe('what a build and a check of its file find', () => {
  test('is nothing for a book with all kinds of things in it', async () => {
    const { found } = await bothOf('', rich)
    for (const [name, [build, file]] of Object.entries(found)) {
      expect([name, build]).toEqual([name, file])
      // A book of so few pages is bound by no printer; that is all.
      expect(file?.filter((code) => code !== 'pages/count')).toEqual([])
    }
  })

  test('is the same for a book that breaks rules', async () => {
    const css = `.tiny { font-size: 5pt } .pale { color: #f4f4f4 } .dark { color: #1a1a1a }
      .beyond { margin-left: -2in; margin-right: -2in; width: 9in }`
    const first = `# Before

[small]{.tiny} [pale]{.pale} [dark]{.dark} words

![A line](../images/thin.svg)

![](../images/near.svg){.beyond alt="Words"}
`
    const { found, told } = await bothOf(css, first)
    for (const [build, file] of Object.values(found)) expect(build).toEqual(file)
    expect(found['kdp']?.[0]).toEqual([
      'color/light-gray',
      'color/text-not-black',
      'pages/count',
      'type/small',
    ])
    const small = told.find(({ message }) => message.includes('type/small of Amazon KDP'))
    expect(small?.code).toBe('edition/print-rule')
    const thin = told.filter(({ message }) => message.startsWith('The drawing'))
    expect(thin.map(({ code, message }) => `${code} ${message}`)).toContain(
      'edition/fitted The drawing "images/thin.svg" has lines of 0.15 pt; in "kdp" they are 0.75 pt thick, since Amazon KDP prints none thinner.',
    )
    expect(small).toMatchObject({ severity: 'error', span: { file: 'manuscript/01.md' } })
    expect(small?.message).toBe(
      'Page 1 of "kdp" breaks the rule type/small of Amazon KDP: 1 run of text is smaller than 7 pt; “small” is set in 5 pt.',
    )
    expect(small?.hints).toEqual([
      'give it a larger `font-size` in the stylesheet',
      expect.stringMatching(/^place: .* in across, .* in down, from the top left of the trim$/),
      'source: KDP help, topic G201857950 (paperback submission guidelines); read 2026-11; the printer says so',
    ])
  })
})

/** A build tells of letters in formulas that are smaller than the printer prints. */
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { buildEditions } from '../../src/pipeline.ts'
import { bookFolder } from '../support/book-folder.ts'

async function toldOf(text: string): Promise<readonly Diagnostic[]> {
  const told: Diagnostic[] = []
  const directory = bookFolder({
    'book.yaml':
      'title: T\nauthor: A\nlanguage: en\neditions:\n  kdp: { format: pdf, printer: kdp, trim: 6x9in }\n  lulu: { format: pdf, printer: lulu, trim: 6x9in }\n',
    'manuscript/01.md': `# One\n\n${text}\n`,
  })
  await buildEditions(directory, {}, (one) => void told.push(one))
  return told.filter(({ message }) => message.includes('letters of'))
}

test('scripts of scripts are told once, with the place of the first and the pages of the others', async () => {
  const [first, ...others] = await toldOf('It is $x^2$.\n\nIt is $x^{y_z}$ and $a^{b^c}$.')
  expect(others).toEqual([])
  expect(first).toMatchObject({ severity: 'warning', span: { start: { line: 5 } } })
  expect(first?.message).toMatch(
    /^A formula on page 1 of "kdp" has letters of 5\.\d+ pt; Amazon KDP prints none below 7 pt\.$/,
  )
  expect(first?.hints?.[1]).toMatch(/^there are more on page \d+ of the PDF$/)
})

test('formulas whose scripts are large enough are not', async () => {
  expect(await toldOf('It is $x^2 + \\frac{a}{b}$.')).toEqual([])
})

// An emitter of one's own: the printed pages of a book as plain text, each with its page number.
// It needs no part of Octavo but what the package exports.
//
//   node examples/plain-text.mjs my-novel > my-novel.txt
import { formatDiagnostic, loadBook, typesetEdition, wordsOfRun } from 'octavo'

const [folder = '.'] = process.argv.slice(2)
const report = (problem) => {
  if (problem.severity === 'error') process.stderr.write(`${formatDiagnostic(problem)}\n`)
}

const loaded = await loadBook(folder, {}, report)
const edition = loaded?.editions.find(({ format }) => format === 'pdf')
if (!loaded || !edition) throw new Error(`no print edition in ${folder}`)
const { paged } = await typesetEdition(loaded, edition, report)

for (const page of paged.pages) {
  const lines = linesOf(page)
  if (lines.length > 0) process.stdout.write(`[${page.folio}]\n${lines.join('\n')}\n\n`)
}

// The text of a page, a line for each baseline. Running heads and folios are artifacts.
function linesOf({ items }) {
  const texts = items.filter(({ type, origin }) => type === 'text' && origin.type === 'element')
  const lines = new Map()
  for (const text of texts) {
    const line = Math.round(text.y * 10)
    lines.set(line, [...(lines.get(line) ?? []), text])
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line.map(textOf).join(''))
}

// The hyphen that a line break inserted is shown, as on the page.
function textOf(run) {
  const words = wordsOfRun(run)
  return words.map(({ shape, spaceAfter }) => shape.text + (spaceAfter ? ' ' : '')).join('')
}

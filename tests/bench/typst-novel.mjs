// Typst's source of a novel in the face and measure of the comparison in README.md: Libertinus Serif, 11 pt on 14 pt, a measure of 295 pt on
// 5.5 × 8.5 in. Its pages have what a plain novel has: chapters on new pages, running heads, folios, indented paragraphs.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const style = `#set document(title: TITLE)
#set page(width: 396pt, height: 612pt, margin: (x: 50.5pt, y: 54pt), numbering: "1",
  header: context if here().page() > 1 [#align(center, text(9pt, style: "italic", TITLE))])
#set text(font: "Libertinus Serif", size: 11pt, lang: "en", top-edge: 0.7em, bottom-edge: -0.3em)
#set par(justify: true, first-line-indent: 1.2em, spacing: 3pt, leading: 3pt)
#show heading: it => { if it.level <= 2 { pagebreak(weak: true) }; v(42pt); align(center, it.body); v(14pt) }
`

/** The source, from the Markdown files of a book folder's manuscript. */
export function typstNovel(/** @type {string} */ title, /** @type {string} */ manuscript) {
  const files = readdirSync(manuscript, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
  const blocks = files.flatMap((file) =>
    readFileSync(join(manuscript, file), 'utf8')
      .replace(/^---\n.*?\n---\n/s, '')
      .split(/\n\s*\n/)
      .map((block) => typstBlock(block.trim())),
  )
  return `${style.replaceAll('TITLE', JSON.stringify(title))}\n${blocks.join('\n\n')}\n`
}

function typstBlock(/** @type {string} */ block) {
  const heading = /^(#+)\s+(.*)$/s.exec(block)
  if (heading) return `${'='.repeat(heading[1]?.length ?? 1)} ${typstText(heading[2] ?? '')}`
  if (/^(?:[-*_]\s*){3,}$/.test(block)) return '#align(center)[\\* \\* \\*]'
  return typstText(block)
}

// Emphasis becomes a call, since Typst reads single marks only at the edges of words.
function typstText(/** @type {string} */ text) {
  return text
    .replace(/[\\#$@<>`~[\]=/]/g, '\\$&')
    .replace(/\*\*([^*]+)\*\*/g, '#strong[$1]')
    .replace(/[*_]([^*_]+)[*_]/g, '#emph[$1]')
    .replace(/(?<![\\#])[*_]/g, '\\$&')
    .replace(/^([-+]|\d+\.)(?=\s)/gm, '\\$1')
}

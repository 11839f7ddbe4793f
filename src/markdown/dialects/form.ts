import type { Form } from '../document/front-matter.ts'

/**
 * Guesses how the files of a manuscript are typed when the author does not say. Verse shows in its
 * lines: nearly all begin with a capital, while in prose typed in lines one in ten does. In a play,
 * most paragraphs stand under a name in bold on a line of its own.
 */
export function guessForm(texts: readonly string[]): Form {
  const counts = { paragraphs: 0, speeches: 0, lines: 0, capitals: 0 }
  let room = sampleLength
  for (const text of texts) {
    if (room <= 0) break
    count(text.slice(0, room).replace(/^---\n[^]*?\n---\n/, ''), counts)
    room -= text.length
  }
  const { paragraphs, speeches, lines, capitals } = counts
  if (speeches >= 20 && speeches > paragraphs / 2) return 'play'
  return lines >= 60 && capitals > lines * 0.9 ? 'verse' : 'prose'
}

// The start of a long manuscript is enough. In UTF-16 units.
const sampleLength = 100_000

interface Counts {
  paragraphs: number
  speeches: number
  /** Lines within paragraphs, without the first line of each. */
  lines: number
  /** How many of these lines begin with a capital. */
  capitals: number
}

function count(text: string, counts: Counts): void {
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    const lines = paragraph.replace(/^\n+|\n+$/g, '').split('\n')
    if (lines[0] === '' || !lines.every((line) => isText.test(line))) continue
    counts.paragraphs++
    if (lines.length > 1 && speakerLine.test(lines[0] ?? '')) counts.speeches++
    lines.forEach((line, index) => {
      // A line after a typed break says nothing about the form. An indented line continues the one
      // before it.
      if (index === 0 || /^\s|^[*_]/.test(line) || /(?: {2}|\\)$/.test(lines[index - 1] ?? ''))
        return
      counts.lines++
      if (/^["'“‘(—–-]*\p{Lu}/u.test(line)) counts.capitals++
    })
  }
}

// A line of text: no heading, list, quotation, table, fence or HTML.
const isText = /^\s*(?![#>|<~`:]|[-+*][ \t]|\d+[.)][ \t]|[-=*_]{3})\S.{0,100}$/

const speakerLine = /^\*\*[^*]{1,40}\*\*[ \t]*$/

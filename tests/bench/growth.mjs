// Prints the CPU seconds of books of one kind of content at n, 2n and 4n, and the ratio of each step.
// Use: npm run compile && node tests/bench/growth.mjs [kind…]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../lib/cli.js', import.meta.url))
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40"/></svg>'
const sentence = 'The boat went out at dawn and the harbour was quiet again until noon. '

const repeat = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('')
const kinds = {
  'pictures in a row': [75, (n) => repeat(n, () => '![A boat](a.svg)\n\n')],
  'words of a title': [75, () => 'Text.\n', (n) => repeat(n, (i) => `word${i % 7} `)],
  'words of a heading': [75, (n) => `# ${repeat(n, () => 'harbour ')}\n\nText.\n`],
  headings: [1250, (n) => repeat(n, (i) => `## The boat ${i}\n\nA line.\n\n`)],
  notes: [2500, (n) => repeat(n, (i) => `A line.[^${i}]\n\n[^${i}]: A note.\n\n`)],
  'items of a list': [5000, (n) => repeat(n, () => '- A thing\n')],
  'rows of a table': [2500, (n) => `| a | b |\n| - | - |\n${repeat(n, () => '| one | two |\n')}`],
  'lines of code': [5000, (n) => `\`\`\`\n${repeat(n, (i) => `const a = ${i}\n`)}\`\`\`\n`],
  links: [
    12500,
    (n) => `# Top {#top}\n\n${repeat(n, (i) => `[link](#top) ${i % 20 ? '' : '\n\n'}`)}`,
  ],
  'kB of a paragraph': [500, (n) => sentence.repeat(Math.round((n * 1000) / sentence.length))],
}

const chosen = process.argv.slice(2)
console.log(
  '| content | n | CPU s at n | at 2n | at 4n | steps |\n| --- | ---: | ---: | ---: | ---: | --- |',
)
for (const [kind, [n, text, title]] of Object.entries(kinds)) {
  if (chosen.length > 0 && !chosen.some((word) => kind.includes(word))) continue
  const times = [1, 2, 4].map((factor) => secondsFor(text(n * factor), title?.(n * factor)))
  const steps = times.slice(1).map((time, index) => (time / times[index]).toFixed(1))
  console.log(
    `| ${kind} | ${n} | ${times.map((time) => time.toFixed(1)).join(' | ')} | ${steps.join(', ')} |`,
  )
}

function secondsFor(text, title = 'Growth') {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'))
  mkdirSync(join(folder, 'manuscript'))
  writeFileSync(join(folder, 'book.yaml'), `title: "${title.trim()}"\nauthor: A\nlanguage: en\n`)
  writeFileSync(
    join(folder, 'manuscript', '01.md'),
    text.startsWith('#') ? text : `# One\n\n${text}`,
  )
  writeFileSync(join(folder, 'manuscript', 'a.svg'), drawing)
  try {
    return timed(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

// The shell reports the time of its children: user and system, of all threads.
function timed(folder) {
  const script = 'node "$0" build "$1" >/dev/null 2>&1; times'
  const lines = execFileSync('bash', ['-c', script, cli, folder], { encoding: 'utf8' }).split('\n')
  const [user, system] = (lines[1] ?? '').split(' ').map(secondsOf)
  return user + system
}

function secondsOf(text) {
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s$/.exec(text) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

// Measures the import of a long Word document whose runs are split as Word splits them.
// Use: npm run compile && node tests/bench/import.mjs [--runs 5] [--keep FILE]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { longWordDocument } from './long-word-document.mjs'

const cli = fileURLToPath(new URL('../../lib/cli.js', import.meta.url))
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, keep: { type: 'string' } },
})
const work = mkdtempSync(join(tmpdir(), 'octavo-bench-'))
try {
  const { bytes, elements } = await longWordDocument({ words: 300_000, notes: 300, pictures: 100 })
  const file = join(work, 'long.docx')
  writeFileSync(file, bytes)
  if (values.keep) writeFileSync(values.keep, bytes)
  console.log(`${elements.toLocaleString('en')} elements of XML, ${bytes.length} bytes`)
  console.log('| CPU s | peak MB | what was made |\n| --- | --- | --- |')
  for (let round = 0; round < Number(values.runs); round++) {
    const { seconds, megabytes, said } = measure(file, join(work, `book-${round}`))
    console.log(`| ${seconds.toFixed(2)} | ${Math.round(megabytes)} | ${said} |`)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}

// User and system time of the process and its threads, and its largest resident set, by GNU time.
function measure(file, folder) {
  const times = join(work, 'time')
  const command = [process.execPath, cli, 'import', file, '--to', folder]
  const child = spawnSync('/usr/bin/time', ['-q', '-o', times, '-f', '%U %S %M', ...command], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (child.status !== 0) throw new Error(child.stderr)
  const [user, system, kilobytes] = readFileSync(times, 'utf8').trim().split(' ').map(Number)
  const said = /^“.*$/m.exec(child.stderr)?.[0] ?? ''
  return { seconds: user + system, megabytes: (kilobytes * 1024) / 1e6, said }
}

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why a test that asks another program is passed over; false when the program is there. */
export function missing(program: 'pdftotext' | 'qpdf' | 'mutool'): string | false {
  const { error } = spawnSync(program, ['-v'])
  return error ? `${program} is not installed` : false
}

/** What another program prints about a PDF. `FILE` among the arguments becomes the path of the file. */
export function runOnPdf(program: string, bytes: Uint8Array, args: readonly string[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'octavo-pdf-'))
  try {
    const file = join(directory, 'book.pdf')
    writeFileSync(file, bytes)
    const { stdout, stderr } = spawnSync(
      program,
      args.map((arg) => (arg === 'FILE' ? file : arg)),
      { encoding: 'utf8' },
    )
    return stdout + stderr
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

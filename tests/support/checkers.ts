import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { EpubCheck } from '@likecoin/epubcheck-ts'

/** Programs of others that the tests ask about our files. */
export type Checker = 'epubcheck' | 'pdftoppm' | 'pdftotext' | 'qpdf'

const epubcheckJar = '/usr/share/java/epubcheck.jar'

const runner = fileURLToPath(new URL('EpubCheckAll.java', import.meta.url))

/** Why a checker cannot be asked on this machine; undefined when it can. In CI its absence is a failure. */
export function missing(checker: Checker): string | undefined {
  if (isInstalled(checker)) return undefined
  const reason = `${checker} is not installed (Debian: ${packages[checker]})`
  if (process.env['OCTAVO_CHECKERS'] === 'required') throw new Error(reason)
  return reason
}

const packages = {
  epubcheck: 'epubcheck, default-jre-headless',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
} as const satisfies Record<Checker, string>

/** What EPUBCheck itself has against a file, or several: errors and warnings. It knows the content model. */
export function epubcheck(...paths: readonly string[]): readonly string[] {
  const { stdout, stderr } = spawnSync(
    'java',
    ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', epubcheckJar, runner, ...paths],
    { encoding: 'utf8', maxBuffer: 1e8 },
  )
  const lines = `${stdout}\n${stderr}`.split('\n')
  const faults = lines.filter((line) => /^(FATAL|ERROR|WARNING)\b/.test(line))
  const clean = lines.filter((line) => line.includes('No errors or warnings detected'))
  if (faults.length === 0 && clean.length < paths.length)
    return [`EPUBCheck did not run: ${lines.join(' ').slice(0, 400)}`]
  return faults
}

/** What epubcheck-ts has against a file: errors and warnings. It knows the packaging of EPUB 3.3. */
export async function epubcheckTs(bytes: Uint8Array): Promise<readonly string[]> {
  const { messages } = await EpubCheck.validate(bytes)
  return (
    messages
      .filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity))
      // It takes the landmark of an index for an index; EPUBCheck does not.
      .filter(({ message }) => !message.startsWith('An "index" must contain'))
      .map(
        ({ id, message, location }) =>
          `${id} ${location?.path ?? ''}:${location?.line ?? ''} ${message}`,
      )
  )
}

/** What qpdf has against a file. */
export function qpdfCheck(path: string): readonly string[] {
  const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' })
  return status === 0 ? [] : `${stdout}${stderr}`.split('\n').filter((line) => line !== '')
}

/** The text of each page in the order in which it is painted. */
export function pdfTextPages(path: string): readonly string[] {
  const { status, stdout, stderr } = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0) throw new Error(stderr)
  return stdout.split('\f').slice(0, -1)
}

function isInstalled(checker: Checker): boolean {
  if (checker === 'epubcheck')
    return existsSync(epubcheckJar) && spawnSync('java', ['-version']).status === 0
  return spawnSync(checker, ['--version']).error === undefined
}

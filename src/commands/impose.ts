import { Command, Option } from 'commander'
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseLength, type Pt } from '../edition/length.ts'
import { sheetSizes, type SheetName } from '../imposition/choose-sheet.ts'
import type { ImposedBook, ImposeOptions, NotImposed } from '../imposition/impose-pdf.ts'
import { formatInches } from '../printers/inches.ts'
import { count, shortPath } from './format/format-build.ts'
import { exitCode, type ExitCode } from './terminal/exit-code.ts'
import { UsageError } from './terminal/machine-error.ts'
import type { Terminal } from './terminal/terminal.ts'

/** `octavo impose FILE.pdf`: puts the pages of a PDF on sheets to print, fold and sew. */
export function imposeCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command('impose')
    .description('Puts the pages of a PDF on sheets to print, fold and sew.')
    .argument('<pdf>', 'a finished PDF, of any program')
    .option('--signature <pages>', 'most pages in a signature: 4, 8, 12, 16 …', '16')
    .addOption(
      new Option(
        '--sheet <name>',
        'the paper (default: the smallest that two pages fit on)',
      ).choices(Object.keys(sheetSizes)),
    )
    .option('--fit', 'make the pages smaller if the paper is too small for them')
    .option('--creep <length>', 'move the pages of each inner sheet so far to the fold: 0.1mm')
    .option('--right', 'the book is bound on the right (default: as the PDF says)')
    .option('-o, --out <file>', 'the file to write (default: beside the PDF, ending in -sheets)')
    .addHelpText('after', examples)
    .action(async (pdf: string, flags: ImposeFlags) => finish(await impose(pdf, flags, terminal)))
}

interface ImposeFlags {
  readonly signature: string
  readonly sheet?: SheetName
  readonly fit?: boolean
  readonly creep?: string
  readonly right?: boolean
  readonly out?: string
}

async function impose(pdf: string, flags: ImposeFlags, terminal: Terminal): Promise<ExitCode> {
  const options = toOptions(flags)
  const path = resolve(terminal.workingDirectory, pdf)
  const stats = await stat(path).catch(() => undefined)
  if (!stats) throw new UsageError(`there is no file "${pdf}"`)
  if (stats.isDirectory())
    throw new UsageError(`"${pdf}" is a folder: build the book, then name its PDF`)
  const { imposePdf } = await import('../imposition/impose-pdf.ts')
  const made = await imposePdf(await readFile(path), options)
  if ('problem' in made) throw new UsageError(`"${pdf}" ${whyNot(made, flags)}`)
  const out = resolve(
    terminal.workingDirectory,
    flags.out ?? `${path.replace(/\.pdf$/i, '')}-sheets.pdf`,
  )
  if (out === path) throw new UsageError('--out would overwrite the PDF itself: name another file')
  const { writeOutput } = await import('../project/output/write-output.ts')
  await writeOutput(out, made.bytes)
  terminal.out(`${shortPath(out, terminal)}  ${describe(made)}\n`)
  return exitCode.done
}

function toOptions({ signature, sheet, fit, creep, right }: ImposeFlags): ImposeOptions {
  const pages = Number(signature)
  if (!Number.isInteger(pages) || pages < 4 || pages % 4 !== 0 || pages > mostInSignature)
    throw new UsageError(
      `"${signature}" is not a number of pages for a signature: write a multiple of 4 up to ${mostInSignature}, since a folded sheet has 4`,
    )
  return {
    signature: pages,
    ...(sheet && { sheet }),
    fit: fit ?? false,
    creep: creep === undefined ? 0 : readCreep(creep),
    ...(right && { boundOnRight: true }),
  }
}

// A booklet that is stapled through the fold is one signature.
const mostInSignature = 200

function readCreep(written: string): Pt {
  const creep = parseLength(written)
  if (creep === undefined || creep > 3)
    throw new UsageError(`"${written}" is no thickness of paper; write a length, such as 0.1mm`)
  return creep
}

function whyNot(not: NotImposed, { sheet }: ImposeFlags): string {
  if (not.problem !== 'does-not-fit') return problems[not.problem]
  const pages = `has pages of ${formatInches(not.page)}`
  if (sheet === undefined)
    return `${pages}: two of them fit on no sheet; name one with --sheet, and --fit makes them smaller`
  const other = not.fitting ? `take --sheet ${not.fitting}, or ` : ''
  return `${pages}: two of them do not fit on ${sheet}; ${other}let --fit make them smaller`
}

const problems = {
  'not-a-pdf': 'is not a PDF',
  password: 'asks for a password: save it without one first',
  damaged: 'is damaged: make it anew',
  'too-large': 'unpacks to more than a book has',
  'no-pages': 'has no pages',
} as const

function describe({ sheet, sheetCount, signatures, blanks, scale }: ImposedBook): string {
  const edge = sheet.width >= sheet.height ? 'short' : 'long'
  const sizes = [...new Set(signatures)].map((size) => {
    const times = signatures.filter((one) => one === size).length
    return `${times} of ${size} pages`
  })
  return [
    `${count(sheetCount, 'sheet')} of ${sheet.name}, both sides, turned on the ${edge} edge`,
    `${count(signatures.length, 'signature')}: ${sizes.join(', ')}`,
    ...(blanks > 0 ? [`${count(blanks, 'page')} blank at the end`] : []),
    ...(scale < 1 ? [`pages at ${Math.round(scale * 100)} %`] : []),
  ].join('; ')
}

const examples = `
Examples:
  octavo impose dist/novel.pdf                      signatures of 16 pages, on the smallest paper
  octavo impose dist/novel.pdf --signature 24 --sheet a4 --fit
  octavo impose dist/zine.pdf --signature 64        a booklet to staple through the fold
  octavo impose dist/novel.pdf --creep 0.1mm        inner sheets moved by the thickness of paper

Print the file on both sides at its own size (100 %), fold each signature, and sew. The
black marks on the folds make stairs when the signatures are in order.
`

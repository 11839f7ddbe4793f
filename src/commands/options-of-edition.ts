import type { PreflightOptions } from '../preflight/choose-job.ts'
import { UsageError } from './terminal/machine-error.ts'
import { workspaceOption, type WorkspaceFlag } from './terminal/workspace-option.ts'
import type { Terminal } from './terminal/terminal.ts'

/**
 * What the book in the working folder says of the edition whose PDF is checked: printer, size,
 * paper, binding and spine. For a cover the book is set on its pages, which are counted.
 */
export async function optionsOfEdition(
  [name, ...others]: readonly string[],
  part: PreflightOptions['part'],
  flags: WorkspaceFlag,
  terminal: Terminal,
): Promise<PreflightOptions> {
  if (name === undefined || others.length > 0) throw new UsageError('a PDF is of one edition')
  const { loadBook, typesetEdition } = await import('../pipeline.ts')
  const loaded = await loadBook(terminal.workingDirectory, workspaceOption(flags, terminal))
  if (!loaded) throw new UsageError(`--edition needs a book in "${terminal.workingDirectory}"`)
  const edition = loaded.editions.find((one) => one.name === name)
  if (edition?.format !== 'pdf') {
    const printed = loaded.editions.filter(({ format }) => format === 'pdf')
    const names = printed.map((one) => `"${one.name}"`).join(', ')
    throw new UsageError(`no PDF of the book is the edition "${name}"; it has ${names || 'none'}`)
  }
  const { printer, binding, paper, trim, spine, caliper } = edition
  const pageCount =
    part === 'cover'
      ? (await typesetEdition(loaded, edition, () => {})).paged.pages.length
      : undefined
  return {
    part,
    trim,
    ...(printer && { printer }),
    ...(binding && { binding }),
    ...(paper && { paper }),
    ...(pageCount !== undefined && { pageCount }),
    ...(spine !== undefined && { spine }),
    ...(caliper !== undefined && { caliper }),
  }
}

import type { Command } from 'commander'
import { buildCommand } from '../../src/commands/build.ts'
import { checkCommand } from '../../src/commands/check.ts'
import { imposeCommand } from '../../src/commands/impose.ts'
import { importCommand } from '../../src/commands/import.ts'
import { initCommand } from '../../src/commands/init.ts'
import { rulesCommand } from '../../src/commands/explain/rules.ts'
import { previewCommand } from '../../src/commands/preview.ts'
import { schemaCommand } from '../../src/commands/explain/schema.ts'
import { sendCommand } from '../../src/commands/send.ts'
import { shelfCommand } from '../../src/commands/shelf.ts'
import { roles } from '../../src/edition/section-roles.ts'
import { hooks } from '../../src/markup/hooks.ts'
import { bookKeys, frontMatterKeyRows, type KeyRow } from '../../src/reference/key-table.ts'
import { markdownForms } from '../../src/reference/markdown-table.ts'
import { printerRows } from '../../src/reference/printer-table.ts'
import { allRules } from '../../src/reference/rule-table.ts'
import { silentTerminal } from '../support/octavo.ts'

/** The tables of the manual, by the names in their comments. */
export const manualTables: Readonly<Record<string, () => string>> = {
  roles: rolesTable,
  hooks: () =>
    table(
      ['class', 'on', 'what it is'],
      Object.entries(hooks).map(([name, { on, says }]) => [
        code(`.${name}`),
        code(on),
        plain(says),
      ]),
    ),
  markdown: () =>
    table(
      ['you write', 'and get'],
      markdownForms
        .filter(({ example }) => !example.includes('\n'))
        .map(({ example, gives }) => [code(example), plain(gives)]),
    ),
  'front-matter': () => keysTable(frontMatterKeyRows()),
  book: () => keysTable(bookKeys().filter(({ place }) => place === 'book.yaml')),
  'book-parts': () =>
    keysTable(
      bookKeys().filter(({ place }) => place !== 'book.yaml' && place !== 'an edition'),
      ({ path }) => path,
    ),
  edition: () => keysTable(bookKeys().filter(({ place }) => place === 'an edition')),
  printers: () =>
    table(
      ['printer', 'binding', 'sizes', 'papers', 'bleed', 'file'],
      printerRows().map((row) => [
        plain(row.title),
        row.binding,
        plain(row.trims),
        row.papers.map(({ paper, says }) => `${code(paper)}: ${plain(says)}`).join('; '),
        row.bleed ?? '',
        row.standard ?? 'PDF',
      ]),
    ),
  rules: () => rulesTable(undefined),
  'epub-rules': () => rulesTable('EPUBs'),
  'pdf-rules': () => rulesTable('PDFs'),
  options: () => commandOrder.map((make) => optionsOf(make(silentTerminal, () => {}))).join('\n\n'),
}

const commandOrder = [
  initCommand,
  importCommand,
  buildCommand,
  previewCommand,
  checkCommand,
  imposeCommand,
  rulesCommand,
  sendCommand,
  shelfCommand,
  schemaCommand,
]

function optionsOf(command: Command): string {
  const rows = command.options
    .filter(({ hidden }) => !hidden)
    .map(({ flags, description }) => [code(flags), plain(description)])
  return `## octavo ${command.name()}\n\n${plain(command.description())}\n\n${table(['option', ''], rows)}`
}

function rulesTable(of: 'EPUBs' | 'PDFs' | undefined): string {
  return table(
    ['rule', '', 'why'],
    allRules()
      .filter(
        ({ source, appliesTo }) =>
          (of === 'PDFs') === (appliesTo === 'PDFs') &&
          (of === undefined) === (source === undefined),
      )
      .map(({ code: name, severity, reason }) => [code(name), severity, plain(reason)]),
  )
}

/** A chapter with its tables as they should be. */
export function withTables(text: string): string {
  return text.replace(
    /(<!-- table: (\S+) -->\n)[\s\S]*?(<!-- \/table -->)/g,
    (_, start: string, name: string, end: string) =>
      `${start}\n${manualTables[name]?.() ?? unknown(name)}\n\n${end}`,
  )
}

function unknown(name: string): never {
  throw new Error(`The manual asks for a table "${name}", which nobody makes.`)
}

function keysTable(rows: readonly KeyRow[], nameOf = ({ key }: KeyRow) => key): string {
  return table(
    ['key', 'what it says', 'what it takes', 'without it'],
    rows.map((row) => [
      code(nameOf(row)),
      plain(row.says),
      plain(row.takes),
      row.otherwise === undefined ? 'must be there' : plain(row.otherwise),
    ]),
  )
}

function rolesTable(): string {
  const place = { frontmatter: 'before the text', bodymatter: 'the text', backmatter: 'after it' }
  return table(
    ['role', 'what it is', 'where it stands', 'numbered', 'in the contents'],
    Object.entries(roles).map(([role, facts]) => [
      code(role),
      plain(facts.says),
      place[facts.matter],
      facts.numbered ? 'yes' : '',
      facts.listed ? 'yes' : '',
    ]),
  )
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`'
  const space = fence.length > 1 ? ' ' : ''
  return `${fence}${space}${text.replaceAll('|', '\\|')}${space}${fence}`
}

// Text that stands in a cell, without what Markdown would read in it.
function plain(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ')
    .replace(/[<>*_]/g, '\\$&')
}

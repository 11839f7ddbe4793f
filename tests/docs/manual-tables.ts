import { codes } from '../../src/diagnostics/codes.ts'
import { roles } from '../../src/edition/section-roles.ts'
import { bookKeys, frontMatterKeyRows, type KeyRow } from '../../src/reference/key-table.ts'

/** The tables of the manual, by the names in their comments. */
export const manualTables: Readonly<Record<string, () => string>> = {
  roles: rolesTable,
  'front-matter': () => keysTable(frontMatterKeyRows()),
  book: () => keysTable(bookKeys().filter(({ place }) => place === 'book.yaml')),
  'book-parts': () =>
    keysTable(
      bookKeys().filter(({ place }) => place !== 'book.yaml' && place !== 'an edition'),
      ({ path }) => path,
    ),
  edition: () => keysTable(bookKeys().filter(({ place }) => place === 'an edition')),
  rules: () =>
    table(
      ['rule', '', 'why'],
      Object.entries(codes).map(([code, { severity, reason }]) => [
        `\`${code}\``,
        severity,
        plain(reason),
      ]),
    ),
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
      `\`${nameOf(row)}\``,
      plain(row.says),
      plain(row.takes),
      row.otherwise === undefined ? 'must be there' : plain(row.otherwise),
    ]),
  )
}

function rolesTable(): string {
  const matter = { frontmatter: 'before the text', bodymatter: 'the text', backmatter: 'after it' }
  return table(
    ['role', 'where it stands', 'numbered', 'in the contents'],
    Object.entries(roles).map(([role, facts]) => [
      `\`${role}\``,
      matter[facts.matter],
      facts.numbered ? 'yes' : '',
      facts.listed ? 'yes' : '',
    ]),
  )
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

// Text that stands in a cell, without what Markdown would read in it.
function plain(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ')
    .replace(/[<>*_]/g, '\\$&')
}

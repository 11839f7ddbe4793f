/**
 * Everything that documents and editors show of what authors can write, as data. It is made of the
 * schemas and tables that the program itself uses, so it is true of this version.
 */
import { roles } from '../edition/section-roles.ts'
import { readers } from '../edition/readers.ts'
import { trimSizes } from '../edition/trim.ts'
import { catalog } from '../fonts/catalog.ts'
import { attributeNames, authorClasses, containers } from '../markdown/document/known-names.ts'
import { hooks } from '../markup/hooks.ts'
import { helpEntries, topics } from './help-entries.ts'
import { bookJsonSchema, frontMatterJsonSchema } from './json-schema.ts'
import { bookKeys, frontMatterKeyRows } from './key-table.ts'
import { markdownForms } from './markdown-table.ts'
import { printerRows } from './printer-table.ts'
import { allRules } from './rule-table.ts'
import { snippets, vscodeTasks } from './snippets.ts'

/** All tables, each a list or a mapping of plain data. */
export function referenceTables() {
  return {
    bookKeys: bookKeys(),
    frontMatterKeys: frontMatterKeyRows(),
    roles,
    markdown: markdownForms,
    containers,
    classes: authorClasses,
    attributes: attributeNames,
    hooks,
    printers: printerRows(),
    readers,
    trims: trimSizes,
    families: catalog,
    rules: allRules(),
    topics,
    entries: helpEntries(),
  }
}

/** The files for editors that come with the program, path → text. */
export function editorFiles(): ReadonlyMap<string, string> {
  const files: readonly (readonly [string, unknown])[] = [
    ['book.schema.json', bookJsonSchema()],
    ['front-matter.schema.json', frontMatterJsonSchema()],
    ['octavo.code-snippets', snippets()],
    ['tasks.json', vscodeTasks()],
  ]
  return new Map(files.map(([path, data]) => [path, `${JSON.stringify(data, undefined, 2)}\n`]))
}

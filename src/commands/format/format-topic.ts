import picocolors from 'picocolors'
import { catalog } from '../../fonts/catalog.ts'
import { roles } from '../../edition/section-roles.ts'
import { attributeNames, authorClasses, containers } from '../../markdown/document/known-names.ts'
import { hooks } from '../../markup/hooks.ts'
import { bookKeys, frontMatterKeyRows, type KeyRow } from '../../reference/key-table.ts'
import type { Topic } from '../../reference/help-entries.ts'
import { markdownForms } from '../../reference/markdown-table.ts'
import { printerRows } from '../../reference/printer-table.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { formatRows } from './format-help.ts'

type Rows = readonly (readonly [string, string])[]

/** Everything that a topic lists, in tables with a heading each. */
export function formatTopic(topic: Topic, terminal: Terminal): string {
  const { bold } = picocolors.createColors(terminal.outColors)
  const tables = tablesOf[topic]().map(
    ([heading, rows]) => `${bold(heading)}\n${formatRows(rows, terminal)}`,
  )
  return `${tables.join('\n')}\n${lastLine[topic] ?? 'octavo help NAME explains one of them, with an example.'}\n`
}

const tablesOf: Readonly<Record<Topic, () => readonly (readonly [string, Rows])[]>> = {
  keys: keyTables,
  roles: () => [['What a section can be', saysOf(roles)]],
  markdown: () => [
    ['What to write', markdownForms.map(({ name, gives }) => [name, gives] as const)],
  ],
  containers: () => [['What can stand after ":::"', saysOf(containers)]],
  classes: () => [
    ['Classes, as in {.center}', saysOf(authorClasses)],
    ['Attributes, as in {width=80%}', saysOf(attributeNames)],
  ],
  printers: printerTables,
  themes: themeTables,
  hooks: () => [
    [
      'Classes that a stylesheet can select',
      Object.entries(hooks).map(([name, { on, says }]) => [name, `${says} (${on})`] as const),
    ],
  ],
}

const lastLine: Readonly<Partial<Record<Topic, string>>> = {
  themes: 'octavo help hooks lists the classes that a stylesheet can select.',
}

function keyTables(): readonly (readonly [string, Rows])[] {
  const rows = bookKeys()
  const places = [...new Set(rows.map(({ place }) => place))]
  return [
    ...places.map((place) => {
      const ofPlace = rows.filter((row) => row.place === place).map(toRow)
      return [place === 'book.yaml' ? 'book.yaml' : `In ${place}`, ofPlace] as const
    }),
    [
      'At the top of a file of the manuscript, between lines of ---',
      frontMatterKeyRows().map(toRow),
    ],
  ]
}

function toRow({ key, says }: KeyRow): readonly [string, string] {
  return [key, says]
}

function saysOf(table: Readonly<Record<string, { readonly says: string }>>): Rows {
  return Object.entries(table).map(([name, { says }]) => [name, says])
}

function printerTables(): readonly (readonly [string, Rows])[] {
  return printerRows().map(({ printer, title, binding, trims, papers, bleed, standard }) => {
    const rows: Rows = [
      ['pages of', trims],
      ...papers.map(({ paper, says }) => [paper, says] as const),
      ['bleed', bleed ?? 'none: nothing may reach the edge'],
      ...(standard === undefined ? [] : [['file', standard] as const]),
    ]
    return [`printer: ${printer}, binding: ${binding}  (${title})`, rows]
  })
}

function themeTables(): readonly (readonly [string, Rows])[] {
  const families = Object.entries(catalog).map(([name, { weights, italic, optional }]) => {
    const faces = `${weights.length} weight${weights.length === 1 ? '' : 's'}${italic ? ', with italic' : ''}`
    return [name, optional ? `${faces}; its package is installed by hand` : faces] as const
  })
  return [
    [
      'Themes that come with Octavo',
      [
        ['classic', 'A novel or a history: EB Garamond, initials of three lines, small capitals.'],
        ['modern', 'A contemporary book: Literata, headings and feet in Source Sans, flush left.'],
      ],
    ],
    [
      'A theme of your own, a CSS file',
      [
        ['@import', '@import "octavo:classic"; begins with that theme, and your rules change it.'],
        [
          'both editions',
          'Rules hold for the ebook and for print; put what is for print alone into @media print { … }, and for the ebook alone into @media screen { … }.',
        ],
        [
          '@page',
          'Margins, heads and page numbers: @page, @page :left, @page :right, @page chapter:first.',
        ],
        ['@font-face', 'A font of your own, from a file in the book folder.'],
        ['style', 'A few lines for one edition alone, in book.yaml.'],
      ],
    ],
    ['Families of fonts that come with Octavo', families],
  ]
}

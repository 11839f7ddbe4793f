import { trimSizes } from '../edition/trim.ts'
import { roles } from '../edition/section-roles.ts'
import { readers } from '../edition/readers.ts'
import { attributeNames, authorClasses, containers } from '../markdown/document/known-names.ts'
import { hooks } from '../markup/hooks.ts'
import { formatInches } from '../printers/inches.ts'
import { printers } from '../printers/printers.ts'
import { bookKeys, frontMatterKeyRows, type KeyRow } from './key-table.ts'
import { markdownForms } from './markdown-table.ts'
import { printerRows } from './printer-table.ts'
import type { Word } from './word.ts'
import { wordsOfBooks } from './words-of-books.ts'
import { wordsOfMaking } from './words-of-making.ts'
import { wordsOfText } from './words-of-text.ts'

/** What `octavo help` says about one thing. */
export interface HelpEntry {
  /** What it is: `a key of book.yaml`. */
  readonly kind: string
  /** The name that it is listed under, and others that find it. */
  readonly names: readonly [string, ...string[]]
  /** Words that it takes, which lead to it when they have no entry of their own. */
  readonly takes?: readonly string[]
  readonly says: string
  /** More about it, each with a word for what it is. */
  readonly facts: readonly (readonly [string, string])[]
  readonly example?: string
  /** The file that the example is written in. */
  readonly where?: Word['where']
  /** What else to ask for. */
  readonly see: readonly string[]
}

/** The subjects that list several things, and what each lists. */
export const topics = {
  keys: 'the keys of book.yaml and of front matter',
  roles: 'what a section can be',
  markdown: 'what Octavo reads beyond plain Markdown',
  containers: 'what can stand after ":::"',
  classes: 'the classes and attributes that mean something',
  printers: 'what each printer takes',
  themes: 'how the looks of a book are made',
  hooks: 'the classes that a stylesheet can select',
} as const satisfies Readonly<Record<string, string>>

/** The name of a topic. */
export type Topic = keyof typeof topics

/** Whether a word names a topic. */
export function isTopic(word: string): word is Topic {
  return Object.hasOwn(topics, word)
}

/** Everything that help can explain, keys first. */
export function helpEntries(): readonly HelpEntry[] {
  return [
    ...[...bookKeys(), ...frontMatterKeyRows()].map(ofKey),
    ...ofRoles(),
    ...ofNames(),
    ...ofPrinters(),
    ...ofReaders(),
    ...ofTrims(),
    ...markdownForms.map(({ name, gives, example }): HelpEntry => ({
      kind: 'something to write',
      names: [name],
      says: gives,
      facts: [],
      example,
      where: 'manuscript',
      see: ['markdown'],
    })),
    ...[...wordsOfText, ...wordsOfBooks, ...wordsOfMaking].map(ofWord),
  ]
}

function ofKey({ key, path, place, says, takes, words, otherwise, example }: KeyRow): HelpEntry {
  const isFrontMatter = place === 'front matter'
  return {
    kind: isFrontMatter ? 'a key at the top of a file' : `a key of ${place}`,
    names: path === key ? [key] : [key, path.replaceAll('NAME.', '')],
    takes: words,
    says,
    facts: [
      ['takes', takes],
      otherwise === undefined ? ['needed', 'yes'] : ['without it', otherwise],
    ],
    example: isFrontMatter ? `---\n${example}\n---` : example,
    where: isFrontMatter ? 'manuscript' : 'book.yaml',
    see: [],
  }
}

function ofRoles(): readonly HelpEntry[] {
  return Object.entries(roles).map(([role, { says, matter, numbered }]) => ({
    kind: 'a role of a section',
    names: [role],
    says,
    facts: [
      ['stands in', matterInWords[matter]],
      ...(numbered ? [['numbered', 'yes'] as const] : []),
    ],
    example: `---\nrole: ${role}\n---`,
    where: 'manuscript',
    see: ['roles'],
  }))
}

const matterInWords = {
  frontmatter: 'the front matter, with roman page numbers',
  bodymatter: 'the text',
  backmatter: 'the back matter',
} as const

function ofNames(): readonly HelpEntry[] {
  const tables = [
    ['something to write after ":::"', containers, 'containers'],
    ['a class to give', authorClasses, 'classes'],
    ['an attribute to give', attributeNames, 'classes'],
  ] as const
  const written = tables.flatMap(([kind, table, topic]) =>
    Object.entries(table).map(([name, { says, example }]): HelpEntry => {
      return { kind, names: [name], says, facts: [], example, where: 'manuscript', see: [topic] }
    }),
  )
  const selected = Object.entries(hooks).map(([name, { on, says }]): HelpEntry => {
    const [tag = ''] = on.split(', ')
    const facts = [['on', on]] as const
    const example = `${tag}.${name} { … }`
    return {
      kind: 'a class to select in a theme',
      names: [name],
      says,
      facts,
      example,
      see: ['hooks'],
    }
  })
  return [...written, ...selected]
}

function ofPrinters(): readonly HelpEntry[] {
  return Object.entries(printers).map(([name, { title }]) => ({
    kind: 'a printer',
    names: [name, title.toLowerCase(), ...(otherNames[name] ?? [])],
    says: `${title}: an edition with \`printer: ${name}\` follows what it takes.`,
    facts: printerRows()
      .filter(({ printer }) => printer === name)
      .flatMap(({ binding, trims, papers, bleed, standard, source }) => [
        [binding, trims] as const,
        ...papers.map(({ paper, says }) => ['paper', `${paper}: ${says}`] as const),
        ...(bleed === undefined ? [] : [['bleed', bleed] as const]),
        ...(standard === undefined ? [] : [['file', standard] as const]),
        ['source', source] as const,
      ]),
    example: `editions: { print: { format: pdf, printer: ${name} } }`,
    where: 'book.yaml',
    see: ['printers', 'check'],
  }))
}

// What people call them, too.
const otherNames: Readonly<Record<string, readonly string[]>> = {
  kdp: ['kindle direct publishing', 'createspace', 'amazon print'],
  ingramspark: ['ingram', 'ingram spark', 'lightning source'],
  bod: ['books on demand'],
}

function ofReaders(): readonly HelpEntry[] {
  return Object.entries(readers).map(([name, { title, imagePixels }]) => ({
    kind: 'a reader of ebooks',
    names: [name, title.toLowerCase()],
    says: `An ebook with \`reader: ${name}\` is made for ${title}.`,
    facts: Number.isFinite(imagePixels)
      ? [['largest image', `${(imagePixels / 1_000_000).toFixed(1)} megapixels`]]
      : [],
    example: `editions: { ebook: { format: epub, reader: ${name} } }`,
    where: 'book.yaml',
    see: ['reader'],
  }))
}

function ofTrims(): readonly HelpEntry[] {
  return Object.entries(trimSizes).map(([name, size]) => ({
    kind: 'a size of page',
    names: [name],
    says: `${formatInches(size)}, or ${[size.width, size.height].map(inMillimeters).join(' × ')} mm.`,
    facts: [],
    example: `editions: { print: { format: pdf, trim: ${name} } }`,
    where: 'book.yaml',
    see: ['trim'],
  }))
}

function inMillimeters(points: number): number {
  return Math.round((points / 72) * 25.4)
}

function ofWord({ names, says, example, where, see }: Word): HelpEntry {
  const [first = '', ...others] = names
  return {
    kind: 'how to',
    names: [first, ...others],
    says,
    facts: [],
    ...(example !== undefined && { example }),
    ...(where !== undefined && { where }),
    see,
  }
}

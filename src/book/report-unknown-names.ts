import { posix } from 'node:path'
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { roles } from '../edition/section-roles.ts'
import { wordsOf } from '../language/words.ts'
import {
  attributeNames,
  authorClasses,
  containers,
  givenClasses,
} from '../markdown/document/known-names.ts'
import { onceFor } from '../keep/once-for.ts'
import type { Attributes, Document, MdBlock, MdInline } from '../markdown/document/document.ts'
import { mdText } from '../markdown/document/md-text.ts'
import { walkMarkdown } from '../markdown/document/walk-markdown.ts'
import { manuscriptPlace } from './arrange/manuscript-place.ts'
import { roleByName, roleNames } from './arrange/role-names.ts'
import type { BookSettings } from './model/book-settings.ts'
import { slug } from './model/slug.ts'

/**
 * Reports classes, containers, attributes, roles and names of files that are almost, but not quite,
 * ones that mean something. `inTheme` are the words that the selectors of the theme name. A name
 * that is like no other is the author's own.
 */
export function reportUnknownNames(
  documents: readonly Document[],
  settings: BookSettings,
  inTheme: ReadonlySet<string>,
  report: Report,
): void {
  for (const document of documents) {
    reportFileName(document, settings, report)
    for (const node of namedNodes(document)) {
      for (const { says, near } of faultsOf(node, inTheme)) {
        const hints = [`did you mean "${near}"?`]
        report(diagnostic('attributes/unknown-name', says, { span: node.span, hints }))
      }
    }
  }
}

const namedNodes = onceFor(({ children, footnoteDefinitions }: Document) => {
  const named: (MdBlock | MdInline)[] = []
  const visit = (node: MdBlock | MdInline) => {
    if (node.attributes || node.type === 'container') named.push(node)
  }
  walkMarkdown(children, visit)
  for (const note of footnoteDefinitions) walkMarkdown(note.children, visit)
  return named
})

interface Fault {
  readonly says: string
  readonly near: string
}

const nothing: Attributes = { classes: [], pairs: {} }

function faultsOf(node: MdBlock | MdInline, inTheme: ReadonlySet<string>): readonly Fault[] {
  const faults: Fault[] = []
  const { classes, pairs } = node.attributes ?? nothing
  const isKnown = (name: string) => inTheme.has(name) || knownClasses.has(name)
  const container = node.type === 'container' ? node.name : ''
  const kind = isKnown(container) ? undefined : like(container, knownClasses)
  if (kind !== undefined)
    faults.push({ says: `"::: ${container}" has no effect: nothing is called so.`, near: kind })
  for (const name of classes) {
    const near = isKnown(name) ? undefined : like(name, knownClasses)
    if (near !== undefined)
      faults.push({ says: `The class "${name}" has no effect: the theme has none such.`, near })
  }
  for (const key of Object.keys(pairs)) {
    const near = knownKeys.has(key) ? undefined : like(key, knownKeys)
    if (near !== undefined)
      faults.push({ says: `The attribute "${key}" has no effect.`, near: `${near}=` })
  }
  const role = node.type === 'heading' ? pairs['role'] : undefined
  const near = role === undefined || roleByName(role) ? undefined : like(slug(role), knownRoles)
  if (near !== undefined) faults.push({ says: `There is no role "${role}".`, near })
  return faults
}

const knownRoles: ReadonlySet<string> = new Set(roleNames())

// A file whose name is almost that of a role would become a chapter.
function reportFileName(document: Document, settings: BookSettings, report: Report): void {
  const { file } = document
  const { name, opensPart } = manuscriptPlace(file, settings.manuscriptFolder)
  const near = opensPart ? undefined : likeRole(document, `${settings.metadata.language} ${name}`)
  if (near === undefined) return
  const message = `"${posix.basename(file)}" becomes a chapter: its name is not quite "${near}".`
  const start = { line: 1, column: 1 }
  const hints = [`call the file "${near}", or write "role: chapter" at its top`]
  const span = { file, start, end: start }
  report(diagnostic('attributes/unknown-name', message, { span, hints }))
}

// Of a language, and the name of a file.
const likeRole = onceFor((document: Document, of) => {
  const [language = ''] = of.split(' ', 1)
  const name = of.slice(language.length + 1)
  if (document.frontMatter.role !== undefined || roleByName(name)) return undefined
  const near = like(slug(name), rolesOfFiles(language))
  if (near === undefined || near.length < shortestFileName) return undefined
  // The heading says that the name is meant.
  return slug(name) === slug(mdText(titleOf(document))) ? undefined : near
})

function titleOf({ frontMatter, children: [first] }: Document): readonly MdInline[] {
  return first?.type === 'heading' ? first.children : (frontMatter.title ?? [])
}

// "Party" and "Note" are good names for chapters.
const shortestFileName = 7

function rolesOfFiles(language: string): ReadonlySet<string> {
  const known = knownOfFiles.get(language)
  if (known) return known
  const titles = Object.values(wordsOf(language).titles).map(slug)
  const named = roleNames().filter((name) => Object.hasOwn(roles, name) || englishNames.has(name))
  const found = new Set([...named, ...titles].filter((name) => roleByName(name) !== undefined))
  knownOfFiles.set(language, found)
  return found
}

const knownOfFiles = new Map<string, ReadonlySet<string>>()

const englishNames = new Set(['title-page', 'acknowledgements', 'table-of-contents'])

// The known name that was probably meant. Names that end in another number are others of a series.
function like(name: string, known: ReadonlySet<string>): string | undefined {
  const word = name.toLowerCase()
  if (word.length < shortestName || known.has(name)) return undefined
  const near = known.has(word) ? word : nearest(word, known)
  const differsInNumber = near?.replace(/[\d_-]+/g, '') === word.replace(/[\d_-]+/g, '')
  const isSeries = differsInNumber && /\d/.test(word)
  return near === undefined || isSeries || near.length < shortestName ? undefined : near
}

const shortestName = 4

// What the manuscript language and the themes that come with the program know.
const knownClasses: ReadonlySet<string> = new Set([
  ...Object.keys(roles),
  ...Object.keys(containers),
  ...Object.keys(authorClasses),
  ...givenClasses,
])

const knownKeys: ReadonlySet<string> = new Set(Object.keys(attributeNames))

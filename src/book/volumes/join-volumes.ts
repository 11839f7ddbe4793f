/**
 * Several books become one. Each volume is a part of it, with its own title page; the ids, images and
 * places of each are kept apart. What the whole book has for all of them is left out of a volume.
 */
import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import type { SectionRole } from '../../edition/section-roles.ts'
import type { Book, Section } from '../model/book.ts'
import { authorNames, type Metadata, type VolumeFacts } from '../model/metadata.ts'
import { gatherVolumes, wholeRoles, type WholeRole, type WholeSettings } from './gather-volumes.ts'
import { keepApart } from './keep-apart.ts'

/** A book that is a volume of another. */
export interface Volume {
  readonly book: Book
  /** Path of its folder from that of the whole book, with a slash at the end. */
  readonly files: string
}

/** The book with its volumes, after its front matter and before its back matter. */
export function joinVolumes(
  own: Book,
  volumes: readonly Volume[],
  settings: WholeSettings,
  report: Report,
): Book {
  if (volumes.length === 0) return own
  const roles = wholeRoles(own, settings)
  const letters = freeLetters(own.sections)
  const apart = volumes.map(({ book, files }, index) =>
    keepApart(book, { ids: `${letters}${index + 1}-`, files }),
  )
  const parts = apart.map((book, index) =>
    toPart(book, `${letters}${index + 1}`, { ...own, roles }, report),
  )
  const back = own.sections.findIndex(({ matter }) => matter === 'backmatter')
  const joined = own.sections.toSpliced(back < 0 ? own.sections.length : back, 0, ...parts)
  const read = apart.flatMap((book, index) => {
    const part = parts[index]
    return part ? [{ book, part }] : []
  })
  const sections = gatherVolumes(joined, read, { roles, language: own.metadata.language }, report)
  const modified = [own, ...apart]
    .map(({ metadata }) => metadata.modified)
    .sort()
    .at(-1)
  return {
    metadata: {
      ...own.metadata,
      volumes: apart.map(({ metadata }) => factsOf(metadata)),
      ...(modified !== undefined && { modified }),
    },
    sections,
    resources: Object.assign({}, ...apart.map(({ resources }) => resources), own.resources),
  }
}

function factsOf({ title, copyright }: Metadata): VolumeFacts {
  return { title, ...(copyright !== undefined && { copyright }) }
}

// Letters that begin no id of the whole book, before a number: `v`.
function freeLetters(sections: readonly Section[]): string {
  const taken = JSON.stringify(sections)
  let letters = 'v'
  while (new RegExp(`"${letters}\\d`).test(taken)) letters += 'v'
  return letters
}

function toPart(
  { metadata, sections }: Book,
  id: string,
  { metadata: whole, roles }: Pick<Book, 'metadata'> & { readonly roles: ReadonlySet<WholeRole> },
  report: Report,
): Section {
  const isWhole = ({ role }: Section): boolean => (roles as ReadonlySet<string>).has(role)
  const kept = sections.filter(
    (section) => !isWhole(section) && keeps(section, metadata.title, report),
  )
  const titlePage = kept.find(({ role }) => role === 'titlepage')
  const { title, subtitle, language } = metadata
  const authors = authorNames(metadata)
  const isByOthers = authors.some((name) => !whole.contributors.some((one) => one.name === name))
  return {
    id,
    role: 'part',
    matter: 'bodymatter',
    title: [{ type: 'text', value: title }],
    ...(subtitle !== undefined && { subtitle: [{ type: 'text', value: subtitle }] }),
    ...(isByOthers && { author: authors.join(', ') }),
    listed: true,
    headed: titlePage === undefined,
    classes: ['volume'],
    ...(language !== whole.language && { language }),
    blocks: titlePage?.blocks ?? [],
    footnotes: titlePage?.footnotes ?? [],
    sections: kept.filter((section) => section !== titlePage).map(inBody),
  }
}

// Pages are numbered through the whole book, so nothing inside it begins anew.
function inBody(section: Section): Section {
  return { ...section, matter: 'bodymatter', sections: section.sections.map(inBody) }
}

function keeps({ role, span }: Section, title: string, report: Report): boolean {
  const why = leftOut[role]
  if (why === undefined) return true
  const message = `This section of "${title}" is left out of the whole book, ${why}.`
  const hints = ['write it in the manuscript of the whole book, if it belongs there']
  report(diagnostic('volumes/left-out', message, { span, hints }))
  return false
}

const leftOut: Readonly<Partial<Record<SectionRole, string>>> = {
  toc: 'which has one table of contents for all volumes',
  halftitlepage: 'in which the title page of a volume is its first page',
  'also-by': 'which lists other books itself',
}

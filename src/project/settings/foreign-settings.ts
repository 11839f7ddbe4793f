import { isMapping, type Data, type ForeignKeys } from '../../yaml/yaml-source.ts'
import { answers, words } from './where-keys-belong.ts'

/** What other tools say of a book: pandoc, Quarto, bookdown and Leanpub. */
export const foreignSettings: ForeignKeys = {
  renamed: {
    lang: 'language',
    'cover-image': 'cover',
    cover_image: 'cover',
    'epub-cover-image': 'cover',
    creator: 'author',
    contributor: 'authors',
    keywords: 'subjects',
    subject: 'subjects',
    abstract: 'description',
    'belongs-to-collection': 'series',
    'toc-depth': 'contents-depth',
    lof: 'list-of-figures',
    lot: 'list-of-tables',
    chapters: 'contents',
  },
  ignored: new Set(
    (
      'toc toc-title toc_title documentclass classoption geometry fontsize mainfont sansfont ' +
      'monofont linestretch papersize indent colorlinks linkcolor urlcolor bibliography csl ' +
      'biblio-style link-citations nocite numbersections secnumdepth output output_dir site ' +
      'header-includes include-before include-after url github-repo page-progression-direction ' +
      'ibooks smart css epub-chapter-level top-level-division project book format execute editor ' +
      'new_session delete_merged_file bookdown layout permalink tags categories thanks ' +
      'group-position collection-type'
    ).split(' '),
  ),
  answers,
  words,
  levels: {
    editions: 'an edition: write it below the name of one, under "editions"',
    author: 'a person: write { name: …, … } for "author", or in a list for "authors"',
    authors: 'a person: write { name: …, … } for "author", or in a list for "authors"',
    contents: 'a line of "contents"',
  },
  also: (key, value) => (key === 'title' ? subtitleIn(value) : {}),
  reshape: (key, value) => {
    switch (key) {
      case 'author':
      case 'authors':
        return contributors(value)
      case 'series':
        return typeof value === 'string' ? { name: value } : value
      case 'title':
      case 'subtitle':
      case 'identifier':
        return typedText(value)
      case 'date':
        return typeof value === 'string'
          ? value.replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1')
          : value
      default:
        return value
    }
  },
}

// Pandoc's forms: `{ name, affiliation, email }` and `{ role, text }`.
function contributors(value: Data): Data {
  if (Array.isArray(value)) return value.map(contributors)
  if (!isMapping(value)) return value
  const name = value['name'] ?? value['text']
  const isOurs = Object.keys(value).every((key) => ours.has(key))
  if (isOurs || name === undefined) return value
  const sortAs = value['sort-as'] ?? value['file-as']
  const role = value['role']
  return {
    name,
    ...(role !== undefined && { role }),
    ...(sortAs !== undefined && { 'sort-as': sortAs }),
  }
}

const ours = new Set(['name', 'sort-as', 'role', 'about'])

// `[{ type: main, text: … }, …]`, or one of them.
function typedText(value: Data): Data {
  const first = ofType(value, 'main') ?? listed(value)[0]
  return isMapping(first) && first['text'] !== undefined ? first['text'] : value
}

// The title of pandoc may hold the subtitle, too.
function subtitleIn(value: Data): Readonly<Record<string, Data>> {
  const subtitle = ofType(value, 'subtitle')
  return isMapping(subtitle) && subtitle['text'] !== undefined ? { subtitle: subtitle['text'] } : {}
}

function ofType(value: Data, type: string): Data {
  return listed(value).find((one) => isMapping(one) && one['type'] === type)
}

function listed(value: Data): readonly Data[] {
  return Array.isArray(value) ? (value as readonly Data[]) : [value]
}

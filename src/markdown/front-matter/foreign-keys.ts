import type { Data, ForeignKeys } from '../../yaml/yaml-source.ts'

/** What site builders and other tools say at the top of a file. */
export const foreignKeys: ForeignKeys = {
  renamed: {
    lang: 'language',
    locale: 'language',
    authors: 'author',
    short_title: 'running-head',
    'short-title': 'running-head',
    shorttitle: 'running-head',
    linkTitle: 'running-head',
    nav_title: 'running-head',
    sidebar_label: 'running-head',
    'date-line': 'date-line',
  },
  ignored: new Set(
    (
      'layout permalink slug url weight nav_order nav_exclude nav_enabled sidebar_position order ' +
      'sort parent grand_parent has_children has_toc child_nav_order collection date lastmod ' +
      'updated modified created published publishDate expiryDate description summary excerpt ' +
      'abstract keywords tags tag categories category series aliases alias image images cover ' +
      'thumbnail banner featured_image type kind menu hidden comments share toc_sticky ' +
      'bookToc bookHidden bookFlatSection bookCollapseSection geekdocCollapseSection math mathjax ' +
      'katex mermaid output bibliography csl link-citations editor format execute freeze jupyter knitr ' +
      'params resource resources noindex sitemap robots cssclass cssclasses publish status ' +
      'site documentclass classoption geometry fontsize biblio-style github-repo favicon ' +
      'wordcount target POV pov setting synopsis notes uuid'
    ).split(' '),
  ),
  answers: Object.fromEntries(
    (
      'isbn publisher copyright rights identifier theme editions notes index contents ' +
      'contents-depth chapter-heading part-heading scene-breaks typography accessibility links ' +
      'manuscript list-of-figures list-of-tables trim printer'
    )
      .split(' ')
      .map((key) => [key, `"${key}" is said of the whole book: write it in book.yaml`]),
  ),
  reshape: (key, value) => {
    if (key === 'author') return namesOf(value)
    return key === 'toc' && typeof value === 'object' ? undefined : value
  },
}

// A name, a list of names, or mappings with a name each.
function namesOf(value: Data): Data {
  if (Array.isArray(value)) return value.map(namesOf).filter(Boolean).join(', ')
  if (typeof value !== 'object' || !('name' in value)) return value
  return typeof value['name'] === 'string' ? value['name'] : undefined
}

import { posix } from 'node:path'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import { nearest, nearestHint } from '../../diagnostics/nearest.ts'
import type { MdInline, MdLink } from '../../markdown/document/document.ts'
import { convertInlines } from './convert-inlines.ts'
import { attributed, type SectionConversion } from './section-conversion.ts'
import type { ShopAddresses } from '../../edition/readers.ts'
import type { Inline } from '../model/inline.ts'
import { romanNumeral } from '../../language/counter-styles.ts'
import { splitUrl, type Target } from '../targets/target.ts'
import { numberedLabel } from '../../language/numbered-label.ts'
import { wordsOf } from '../../language/words.ts'
import { isUrl, validUrl } from '../model/valid-url.ts'

/**
 * Converts a link and its text. A link out of the book must be safe, and a link within the book
 * must have a target.
 */
export function convertLink(
  link: MdLink,
  children: readonly Inline[],
  conversion: SectionConversion,
): Inline | readonly Inline[] {
  if (link.url.startsWith(shopScheme)) return toShop(link, children, conversion)
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(link.url)) return outward(link, children, conversion)
  const target = conversion.targets.find(link.url, link.span.file)
  if (!target) {
    reportNowhere(link, conversion)
    return asText(link, children.length > 0 ? children : namedNowhere(link), conversion)
  }
  reportRivals(link, conversion)
  const isEmpty = link.children.length === 0
  return {
    type: 'crossReference',
    ...attributed(link.attributes, conversion, ['page']),
    target: target.id,
    form: link.attributes?.classes.includes('page') ? 'page' : 'text',
    children: isEmpty ? nameTarget(target, conversion) : children,
  }
}

const shopScheme = 'store:'

// An address that book.yaml gives for each shop, by its name.
function toShop(
  link: MdLink,
  children: readonly Inline[],
  conversion: SectionConversion,
): Inline | readonly Inline[] {
  const name = link.url.slice(shopScheme.length)
  const shops = Object.hasOwn(conversion.links, name) ? conversion.links[name] : undefined
  if (!shops) {
    const hints = [
      ...nearestHint(name, Object.keys(conversion.links)),
      `add it to book.yaml: links: { ${name || 'sequel'}: https://… }`,
    ]
    const message = `The links in book.yaml have no link "${name}".`
    conversion.report(diagnostic('link/target-not-found', message, { span: link.span, hints }))
    return asText(link, children, conversion)
  }
  const isPlain = Object.keys(shops).length === 1
  const url = validUrl(shops.generic)
  return {
    type: 'link',
    ...attributed(link.attributes, conversion),
    url,
    ...(!isPlain && { shops: validAddresses(shops) }),
    ...(link.title !== undefined && { title: link.title }),
    children: children.length > 0 ? children : [{ type: 'text', value: shops.generic }],
  }
}

function validAddresses(shops: ShopAddresses): ShopAddresses {
  const valid = Object.entries(shops).map(([shop, url]) => [shop, validUrl(url)] as const)
  return { ...shops, ...Object.fromEntries(valid) }
}

// No other kind of link may leave a book: `javascript:` and `file:` are dangerous, and the rest
// lead nowhere on an e-reader.
const safeScheme = /^(?:https?|mailto|tel):/i

function outward(
  link: MdLink,
  children: readonly Inline[],
  conversion: SectionConversion,
): Inline | readonly Inline[] {
  const url = validUrl(link.url)
  if (!safeScheme.test(url) || !isUrl(url)) {
    const hints = ['use a link that begins with https:, http:, mailto: or tel:']
    const message = `The link to "${shorten(link.url)}" is left out; its text is kept.`
    conversion.report(diagnostic('link/unsafe', message, { span: link.span, hints }))
    return asText(link, children, conversion)
  }
  return {
    type: 'link',
    ...attributed(link.attributes, conversion),
    url,
    ...(link.title !== undefined && { title: link.title }),
    children: children.length > 0 ? children : [{ type: 'text', value: url }],
  }
}

function asText(
  link: MdLink,
  children: readonly Inline[],
  conversion: SectionConversion,
): readonly Inline[] {
  const mark = attributed(link.attributes, conversion)
  return Object.keys(mark).length === 0 ? children : [{ type: 'span', ...mark, children }]
}

function reportRivals({ url, span }: MdLink, conversion: SectionConversion): void {
  const files = conversion.targets.rivals(url, span.file)
  const [first, second] = files
  if (first === undefined || second === undefined) return
  const message = `Both ${first} and ${second} have a place called "${url.slice(1)}", and the link leads to the first.`
  const folder = posix.dirname(span.file)
  const hints = files.slice(0, 3).map((file) => `write ${posix.relative(folder, file)}${url}`)
  conversion.report(diagnostic('link/ambiguous', message, { span, hints }))
}

// A reference without a text of its own would leave a hole, so it shows what it is to lead to.
function namedNowhere({ url }: MdLink): readonly Inline[] {
  const name = url.replace(/^#/, '')
  return name === '' ? [] : [text(name)]
}

function reportNowhere({ url, span }: MdLink, conversion: SectionConversion): void {
  if (isElsewhere(url, span.file, conversion.manuscriptFolder)) {
    const message = `"${url}" is not in the book, so only the text of the link is kept.`
    const hints = ['write the full address of a web page: https://…']
    return conversion.report(diagnostic('link/outside-book', message, { span, hints }))
  }
  const near = nearest(url, conversion.targets.names(span.file))
  const isId = url.startsWith('#')
  const message =
    url === ''
      ? 'The link leads nowhere.'
      : isId
        ? `Nothing in the book has the id "${url.slice(1)}".`
        : `Nothing in the book is called "${url}".`
  const hints = near
    ? [`"${isId ? near.slice(1) : near}" exists`]
    : ['give the place an id, {#id}, or write the full address of a web page']
  conversion.report(diagnostic('link/target-not-found', message, { span, hints }))
}

// Sites link to their other pages, and to files that no book holds.
function isElsewhere(url: string, file: string, manuscriptFolder: string): boolean {
  const [path] = splitUrl(url)
  const ending = posix.extname(path.replace(/\?.*$/, '')).toLowerCase()
  if (path === '' || /^\.(?:md|markdown|qmd|rmd)$/.test(ending)) return false
  if (/^\.\p{L}\w*$/u.test(ending) && !/^\.x?html?$/.test(ending)) return true
  if (path.startsWith('/')) return true
  const inFolder = posix.join(posix.dirname(file), path)
  return inFolder.startsWith('../') || posix.relative(manuscriptFolder, inFolder).startsWith('../')
}

// A no-break space keeps a number with its noun.
function nameTarget(target: Target, conversion: SectionConversion): readonly Inline[] {
  const words = wordsOf(conversion.language)
  const { section, number } = target
  const { type } = target
  if ((type === 'figure' || type === 'table') && number !== undefined) {
    return [text(numberedLabel(type, number, conversion.language))]
  }
  if (target.type === 'heading' && target.text) return titleInlines(target.text, conversion)
  const { role, ordinal, label, ownLabel } = section
  if (ownLabel !== undefined) return [text(ownLabel.replace(/\.$/, ''))]
  if (ordinal !== undefined && label !== undefined) {
    if (label.startsWith(words.chapter)) return [text(`${words.chapter}\u00a0${ordinal}`)]
    if (label.startsWith(words.part)) return [text(`${words.part}\u00a0${romanNumeral(ordinal)}`)]
    // The label is the author's own, or an ordinal: "Première partie".
    return [text(label)]
  }
  if (section.title.length > 0) return titleInlines(section.title, conversion)
  return [text(label ?? words.titles[role] ?? words.chapter)]
}

// Notes and links in a title are not copied with it.
function titleInlines(
  title: readonly MdInline[],
  conversion: SectionConversion,
): readonly Inline[] {
  return convertInlines(withoutReferences(title), { ...conversion, report: () => {} })
}

function withoutReferences(inlines: readonly MdInline[]): readonly MdInline[] {
  return inlines.flatMap((inline): readonly MdInline[] => {
    if (inline.type === 'footnoteReference' || inline.type === 'inlineNote') return []
    if (inline.type === 'link') return withoutReferences(inline.children)
    if (!('children' in inline)) return [inline]
    const { attributes: _, ...rest } = inline
    return [{ ...rest, children: withoutReferences(inline.children) }]
  })
}

function text(value: string): Inline {
  return { type: 'text', value }
}

function shorten(url: string): string {
  return url.length > 60 ? `${url.slice(0, 60)}…` : url
}

import { formatValue, keywordOf, splitAtCommas, splitAtSlashes } from '../css/css-value.ts'
import type { CssComponent, CssFunction, CssValue } from '../css/css-value.ts'
import type { ContentItem, NamedString } from './property-values.ts'

/**
 * Reads the value of `content`; undefined when part of it is not supported. Alternative text (`/
 * "text"`) is left to the ebook.
 */
export function parseContent(value: CssValue): readonly ContentItem[] | undefined {
  const [shown = []] = splitAtSlashes(value)
  const items = shown.map(parseItem)
  return items.length > 0 && items.every((item) => item !== undefined) ? items : undefined
}

/** Reads `string-set`: names, each with its content. */
export function parseStringSet(value: CssValue): readonly NamedString[] | undefined {
  const settings = splitAtCommas(value).map(([name, ...rest]) => {
    const content = parseContent(rest)
    return name?.type === 'ident' && content ? { name: name.name, content } : undefined
  })
  return settings.every((setting) => setting !== undefined) ? settings : undefined
}

function parseItem(component: CssComponent): ContentItem | undefined {
  if (component.type === 'string') return { type: 'string', value: component.value }
  return component.type === 'function' ? parseFunction(component) : undefined
}

// CSS Generated Content for Paged Media 3: content(), string(), target-counter(), leader().
function parseFunction(component: CssFunction): ContentItem | undefined {
  const [first = [], second = []] = splitAtCommas(component.children)
  const name = identifier(first)
  switch (component.name) {
    case 'content':
      return name === undefined || name === 'text' ? { type: 'content' } : undefined
    case 'attr':
      return name === undefined ? undefined : { type: 'attr', name }
    case 'counter': {
      const style = second.length === 0 ? 'decimal' : keywordOf(second)
      return name === undefined || style === undefined
        ? undefined
        : { type: 'counter', name, style }
    }
    case 'string': {
      const which = second.length === 0 ? 'first' : namedStringPlace(keywordOf(second))
      return name === undefined || !which ? undefined : { type: 'namedString', name, which }
    }
    case 'leader':
      return parseLeader(first)
    case 'target-counter':
      return parseTargetCounter(first, second)
    default:
      return undefined
  }
}

function namedStringPlace(word: string | undefined) {
  return word === 'first' || word === 'start' || word === 'last' || word === 'first-except'
    ? word
    : undefined
}

const leaders: Readonly<Record<string, string>> = { dotted: '.', solid: '_', space: ' ' }

function parseLeader(value: CssValue): ContentItem | undefined {
  const [only] = value
  const pattern = only?.type === 'string' ? only.value : leaders[keywordOf(value) ?? '']
  return pattern === undefined || pattern === '' ? undefined : { type: 'leader', pattern }
}

function parseTargetCounter(target: CssValue, counter: CssValue): ContentItem | undefined {
  const [link] = target
  if (link?.type !== 'function' || link.name !== 'attr' || keywordOf(counter) !== 'page') {
    return undefined
  }
  return { type: 'targetCounter', name: 'page', attr: formatValue(link.children) }
}

function identifier(value: CssValue): string | undefined {
  const [only, ...others] = value
  return only?.type === 'ident' && others.length === 0 ? only.name : undefined
}

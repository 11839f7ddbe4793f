import type { Report } from '../../src/diagnostics/diagnostic.ts'
import type { Element, TextNode } from '../../src/markup/tree/element.ts'
import { parseTheme } from '../../src/theme/stylesheet/parse-theme.ts'
import { styleTree } from '../../src/theme/cascade/style-tree.ts'
import type { Style } from '../../src/theme/properties/style.ts'
import type { StyledElement } from '../../src/theme/cascade/styled-element.ts'
import type { Theme } from '../../src/theme/css/stylesheet.ts'
import { silent } from '../support/collect.ts'

/** An element by a short selector: `el('p.first#a[lang=fr]', 'text')`. */
export function el(selector: string, ...children: readonly (Element | string)[]): Element {
  const id = /#([\w-]+)/.exec(selector)?.[1]
  const attributes = [...selector.matchAll(/\[([\w:-]+)=([^\]]*)\]/g)]
  return {
    type: 'element',
    tag: /^[\w-]+/.exec(selector)?.[0] ?? 'div',
    ...(id !== undefined && { id }),
    classes: [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
    attributes: Object.fromEntries(attributes.map(([, name = '', value = '']) => [name, value])),
    children: children.map((child): Element | TextNode =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  }
}

/** The theme that a stylesheet of the author's is. */
export function themeOf(css: string, report: Report = silent): Theme {
  return parseTheme('my.css', () => ({ file: 'my.css', text: css }), report)
}

/** An element styled in English by the print rules of a stylesheet. */
export function styled(css: string, root: Element, report: Report = silent): StyledElement {
  const theme = themeOf(`@media print { ${css} }`)
  return styleTree(root, theme, { media: 'print', language: 'en' }, report)
}

/** The styles of all elements with a tag, in document order. */
export function stylesOf(tree: StyledElement, tag: string): readonly Style[] {
  return findAll(tree, tag).map((found) => found.style)
}

/** The styled elements with a tag, in document order. */
export function findAll(tree: StyledElement, tag: string): readonly StyledElement[] {
  const within = tree.children.flatMap((child) =>
    child.type === 'text' ? [] : findAll(child, tag),
  )
  return tree.element.tag === tag ? [tree, ...within] : within
}

/** The style of the first element with a tag. */
export function styleOf(css: string, root: Element, tag: string): Style {
  const [style] = stylesOf(styled(css, root), tag)
  if (!style) throw new Error(`internal: no <${tag}>`)
  return style
}

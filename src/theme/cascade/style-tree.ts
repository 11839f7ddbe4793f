/**
 * The cascade: which styles a theme gives each element. The same declarations under the same parent
 * give the same Style object, so later stages can cache what they derive from a style.
 */
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { Keep } from '../../keep/keep.ts'
import type { Element } from '../../markup/tree/element.ts'
import { buildCascade, matchRules, type Cascade, type Matched } from './cascade.ts'
import { computeStyle, initialComputed, type Computed } from './compute-style.ts'
import { declare } from './declare.ts'
import { reportBoxless } from './report-boxless.ts'
import type { Placed } from './match-selector.ts'
import type { PseudoElement } from '../css/selector.ts'
import type { Style } from '../properties/style.ts'
import { parseStyleAttribute } from '../stylesheet/parse-style-attribute.ts'
import type { StyledElement } from './styled-element.ts'
import type { Declaration, Theme } from '../css/stylesheet.ts'

/** The medium, the language and the report for which styles are computed. */
export interface StyleOptions {
  readonly media: 'print' | 'screen'
  /** The book's language, BCP 47. */
  readonly language: string
  /** What was styled in earlier builds. */
  readonly keep?: Keep
}

/** Computes the styles of an element and everything in it, as if it stood in `body`. */
export function styleTree(
  root: Element,
  theme: Theme,
  options: StyleOptions,
  report: Report,
): StyledElement {
  const styler = stylerFor(theme, options)
  const { keep } = options
  const { body } = styler
  const language = languageOf(root, body.placed.language)
  const placed = { element: root, parent: body.placed, siblings: [root], index: 0, language }
  return styleSection(placed, body.computed, { ...styler, ...(keep && { keep }) }, report)
}

/** The style of `body`: the book's text. Its leading is the grid on which pages are set. */
export function bodyStyle(theme: Theme, options: StyleOptions): Style {
  const { style } = computedBody(theme, options)
  // A line height of nothing would give a grid of endless lines.
  return style.lineHeight >= leastLeading ? style : { ...style, lineHeight: leastLeading }
}

const leastLeading = 3 // points

/** What everything in the book inherits from. */
export function computedBody(theme: Theme, options: StyleOptions): Computed {
  return stylerFor(theme, options).body.computed
}

// One theme, medium and language, with the styles computed so far.
interface Styler {
  readonly media: StyleOptions['media']
  readonly cascade: Cascade
  readonly body: { readonly placed: Placed; readonly computed: Computed }
  /** By parent, then by the key of the matching rules. */
  readonly computed: WeakMap<Computed, Map<string, Computed>>
  readonly keep?: Keep
}

const stylers = new WeakMap<Theme, Map<string, Styler>>()

function stylerFor(theme: Theme, { media, language }: StyleOptions): Styler {
  const known = stylers.get(theme) ?? new Map<string, Styler>()
  stylers.set(theme, known)
  const key = `${media} ${language}`
  const styler = known.get(key) ?? makeStyler(buildCascade(theme, media), media, language)
  known.set(key, styler)
  return styler
}

function makeStyler(cascade: Cascade, media: StyleOptions['media'], language: string): Styler {
  const bare = { classes: [], attributes: {} }
  const bodyElement: Element = { ...bare, type: 'element', tag: 'body', children: [] }
  const htmlElement: Element = { ...bare, type: 'element', tag: 'html', children: [bodyElement] }
  const html = { element: htmlElement, siblings: [htmlElement], index: 0, language }
  const body = { element: bodyElement, parent: html, siblings: [bodyElement], index: 0, language }

  // `rem` means the initial font size in `html`, the font size of `html` in `body`, and the font
  // size of `body` below that: authors set either.
  const initial = initialComputed(language)
  const ignore = () => undefined
  const compute = (placed: Placed, parent: Computed) => {
    const declarations = declarationsOf(matchRules(cascade, placed).get(''))
    const declared = declare(declarations, parent.variables, language, ignore)
    return computeStyle({ ...declared, parent, base: parent.style, language })
  }
  const computed = compute(body, compute(html, initial))
  return { media, cascade, body: { placed: body, computed }, computed: new WeakMap() }
}

// A section of the book is styled once for all builds that leave it and what stands around it as
// they are.
function styleSection(
  placed: Placed,
  parent: Computed,
  styler: Styler,
  report: Report,
): StyledElement {
  const { keep } = styler
  const { element } = placed
  const isSection = placed.parent === styler.body.placed || isOfBook(element)
  if (!keep || !isSection) return styleElement(placed, parent, styler, report)
  const kept = keep.of('styled', [element, parent], () => ({ around: nothing, styled: unstyled }))
  const around = surroundings(placed, styler.body.placed, keep)
  if (kept.styled && isSame(kept.around, around)) return kept.styled
  const anew = styleElement(placed, parent, styler, report)
  const children = keep.items(`styled ${styler.media} ${element.id ?? ''}`, anew.children)
  kept.styled = { ...anew, children }
  kept.around = around
  return kept.styled
}

const nothing: readonly string[] = []
const unstyled = undefined as StyledElement | undefined

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}

function isOfBook({ tag, matter }: Element): boolean {
  return tag === 'section' && matter !== undefined
}

// All that a selector can ask of what stands around an element (`match-selector.ts`): the tags,
// ids, classes and attributes of the elements around it and beside these, and their places. Sections
// beside each other share a text, which in a long book is long.
function surroundings(
  { parent, element, siblings, index, language }: Placed,
  body: Placed,
  keep: Keep,
): readonly string[] {
  // A section at the top stands alone in the body.
  if (!parent || parent === body) return [language, JSON.stringify(bareOf(element))]
  const beside = keep.of('children', [parent.element], () => ({
    text: JSON.stringify(siblings.map(bareOf)),
  }))
  return [...surroundings(parent, body, keep), `${index} ${language}`, beside.text]
}

function bareOf({ tag, id, classes, attributes, children }: Element): unknown {
  return [tag, id, classes, attributes, children.length === 0]
}

function styleElement(
  placed: Placed,
  parent: Computed,
  styler: Styler,
  report: Report,
): StyledElement {
  const { element } = placed
  const matched = matchRules(styler.cascade, placed)
  const { language } = placed
  const own = withStyleAttribute(matched.get(''), element)
  const box = { declared: own, pseudoElement: '', language, tag: element.tag } as const
  const computed = computeOnce(box, parent, styler, report)
  const pseudo = (pseudoElement: PseudoElement): Style | undefined => {
    const declared = matched.get(pseudoElement)
    if (!declared) return undefined
    return computeOnce({ ...box, declared, pseudoElement }, computed, styler, report).style
  }
  const [before, after, marker] = [pseudo('before'), pseudo('after'), pseudo('marker')]
  const [firstLetter, firstLine] = [pseudo('first-letter'), pseudo('first-line')]
  return {
    type: 'element',
    element,
    style: computed.style,
    ...(before?.content && { before }),
    ...(after?.content && { after }),
    ...(marker && { marker }),
    ...(firstLetter && { firstLetter }),
    ...(firstLine && { firstLine }),
    children: styleChildren(placed, computed, styler, report),
  }
}

function styleChildren(
  parent: Placed,
  computed: Computed,
  styler: Styler,
  report: Report,
): StyledElement['children'] {
  const siblings = parent.element.children.filter((child) => child.type === 'element')
  let index = 0
  return parent.element.children.map((child) => {
    if (child.type === 'text') return child
    const language = languageOf(child, parent.language)
    const placed = { element: child, parent, siblings, index: index++, language }
    return styleSection(placed, computed, styler, report)
  })
}

// The box of an element, or one that is generated for it, with what is declared for it.
interface DeclaredBox {
  readonly declared: Declared | undefined
  readonly pseudoElement: PseudoElement | ''
  readonly language: string
  readonly tag: string
}

function computeOnce(
  { declared: matched, pseudoElement, language, tag }: DeclaredBox,
  parent: Computed,
  styler: Styler,
  report: Report,
): Computed {
  const { computed, body } = styler
  const known = computed.get(parent) ?? new Map<string, Computed>()
  computed.set(parent, known)
  const key = `${matched?.key ?? ''} ${pseudoElement} ${language}`
  const found = known.get(key)
  if (found) return found
  const declarations = declarationsOf(matched)
  const declared = declare(declarations, parent.variables, language, report, styler.media)
  const made = computeStyle({ ...declared, parent, base: body.computed.style, language })
  known.set(key, made)
  if (styler.media === 'print') {
    reportBoxless({ tag, pseudoElement, style: made.style, declarations }, report)
  }
  return made
}

function languageOf(element: Element, inherited: string): string {
  return element.attributes['lang'] ?? inherited
}

// The rules of an element, with a key that is the same for the same declarations.
interface Declared {
  readonly key: string
  readonly rules: readonly Pick<Matched['rules'][number], 'declarations'>[]
}

// What stands in the attribute `style` is stronger than any rule (CSS Cascade 4, § 6.4.1).
function withStyleAttribute(
  matched: Declared | undefined,
  { attributes }: Element,
): Declared | undefined {
  const { style } = attributes
  if (style === undefined) return matched
  const { key = '', rules = [] } = matched ?? {}
  const declarations = parseStyleAttribute(style)
  return { key: `${key} {${style}}`, rules: [...rules, { declarations }] }
}

function declarationsOf(matched: Declared | undefined): readonly Declaration[] {
  return matched?.rules.flatMap(({ declarations }) => declarations) ?? []
}

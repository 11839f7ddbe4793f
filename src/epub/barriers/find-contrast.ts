import { diagnostic, type Diagnostic, type Span } from '../../diagnostics/diagnostic.ts'
import { textContent } from '../../markup/tree/element.ts'
import { isBodyText, isLeftToReader } from '../../theme/properties/body-text.ts'
import { builtInSheet } from '../../theme/stylesheet/built-in.ts'
import { keywordOf, type CssComponent } from '../../theme/css/css-value.ts'
import { parseColor } from '../../theme/css/parse-color.ts'
import type { Color } from '../../theme/css/color.ts'
import type { Style } from '../../theme/properties/style.ts'
import { styleTree } from '../../theme/cascade/style-tree.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { Theme } from '../../theme/css/stylesheet.ts'
import type { ContentDocument } from '../documents/content-document.ts'
/**
 * Finds texts that the stylesheet makes too pale to read on their background (WCAG 2.2, 1.4.3), one
 * for each pair of colors. Without a background the page counts as white, and without a color the
 * text counts as black, as reading systems show them.
 */
export function findContrast(
  documents: readonly ContentDocument[],
  theme: Theme,
  language: string,
): readonly Diagnostic[] {
  const ebook = withoutBodyColors(theme)
  if (!mayBePale(ebook)) return []
  const found = new Map<string, Diagnostic>()
  for (const { element } of documents) {
    const styled = styleTree(element, ebook, { media: 'screen', language }, () => {})
    findIn(styled, white, ({ style, text, background }) => {
      const key = [style.color, background].map(hexOf).join(' ') + String(isLarge(style))
      if (!found.has(key)) found.set(key, tooPale(style, text, background, theme))
    })
  }
  return [...found.values()]
}

/** The contrast ratio of two colors (WCAG 2.2): from 1 for none to 21 for black on white. */
export function contrastRatio(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

// Colors that the ebook leaves to its reader are not in its stylesheet.
function withoutBodyColors(theme: Theme): Theme {
  const rules = theme.rules.map((rule) => {
    if (!rule.selectors.some(isBodyText)) return rule
    const declarations = rule.declarations.filter(({ property }) => !isLeftToReader(property))
    return { ...rule, declarations }
  })
  return { ...theme, rules }
}

// Whether some color in the stylesheets is too pale on some background in them. Usually none is,
// and then the text need not be searched.
function mayBePale(theme: Theme): boolean {
  const rules = [builtInSheet('base'), builtInSheet('structure'), theme]
    .flatMap((sheet) => sheet.rules)
    .filter(({ media }) => media !== 'print')
  const colors = [black]
  const grounds = [white]
  for (const declaration of rules.flatMap(({ declarations }) => declarations)) {
    if (!isColoring(declaration)) continue
    const components = declaration.value.filter((component) => !isKept(component))
    const written = components.map(parseColor).filter((color) => typeof color === 'object')
    if (written.length < components.length) return true
    ;(declaration.property === 'color' ? colors : grounds).push(...written)
  }
  return colors.some((color) => grounds.some((ground) => contrastRatio(color, ground) < 4.5))
}

// Values that take the color of the surroundings.
function isKept(component: CssComponent): boolean {
  const word = keywordOf([component])
  return word !== undefined && ['inherit', 'transparent', 'currentcolor', 'none'].includes(word)
}

function isColoring({ property }: { readonly property: string }): boolean {
  return property === 'color' || property.startsWith('background')
}

interface PaleText {
  readonly style: Style
  readonly text: string
  readonly background: Color
}

function findIn(styled: StyledElement, behind: Color, tell: (pale: PaleText) => void): void {
  const { style, element, firstLetter, firstLine, children } = styled
  if (style.display === 'none') return
  const background = style.backgroundColor ?? behind
  const isText = children.some((child) => child.type === 'text' && child.value.trim() !== '')
  const styles = isText ? [style] : []
  if (textContent(element).trim() !== '') {
    for (const part of [firstLetter, firstLine]) if (part) styles.push(part)
  }
  for (const one of styles) {
    const own = one.backgroundColor ?? background
    if (contrastRatio(one.color, own) < leastRatio(one))
      tell({ style: one, text: textContent(element).trim(), background: own })
  }
  for (const child of children) if (child.type === 'element') findIn(child, background, tell)
}

function tooPale(style: Style, text: string, background: Color, theme: Theme): Diagnostic {
  // Rounded down, so that a ratio that is a little too low never looks sufficient.
  const ratio = Math.floor(contrastRatio(style.color, background) * 100) / 100
  const least = leastRatio(style)
  const message =
    `The text "${beginning(text)}" is ${hexOf(style.color)} on ${hexOf(background)}: ` +
    `a contrast of ${ratio} to 1, where most readers need ${least} to 1.`
  const span = spanOfColor(style.color, theme) ?? spanOfColor(background, theme)
  const isLighter = luminance(style.color) > luminance(background)
  const [own, behind] = isLighter ? ['lighter', 'darker'] : ['darker', 'lighter']
  const hints = [`make the text ${own}, or its background ${behind}`]
  return diagnostic('accessibility/contrast', message, { span, hints })
}

// The place where the stylesheet sets the color. If there are several, take the last, as the
// cascade does.
function spanOfColor(color: Color, { rules }: Theme): Span | undefined {
  return rules
    .filter(({ media }) => media !== 'print')
    .flatMap(({ declarations }) => declarations)
    .findLast(
      ({ property, value, span }) =>
        span !== undefined &&
        (isColoring({ property }) || property.startsWith('--')) &&
        value.some((component) => {
          const written = parseColor(component)
          return typeof written === 'object' && hexOf(written) === hexOf(color)
        }),
    )?.span
}

// WCAG 2.2, 1.4.3; large text begins at 18 points, or at 14 points when bold.
function leastRatio(style: Style): number {
  return isLarge(style) ? 3 : 4.5
}

function isLarge({ fontSize, fontWeight }: Style): boolean {
  return fontSize >= 18 || (fontSize >= 14 && fontWeight >= 700)
}

// WCAG 2.2, relative luminance, with the threshold of sRGB itself (IEC 61966-2-1).
function luminance({ r, g, b }: Color): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function hexOf({ r, g, b }: Color): string {
  return `#${[r, g, b].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line
}

const white: Color = { r: 255, g: 255, b: 255 }
const black: Color = { r: 0, g: 0, b: 0 }

import type { Extent } from '../../theme/css/extent.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'

/** Changes a style. The same Style gives the same result, so that words are shaped only once. */
export type ChangeStyle = (style: Style) => Style

/** An element and everything in it, in other styles. */
export function restyled(styled: StyledElement, change: ChangeStyle): StyledElement {
  const { before, after, marker, firstLetter, firstLine } = styled
  return {
    ...styled,
    style: change(styled.style),
    ...(before && { before: change(before) }),
    ...(after && { after: change(after) }),
    ...(marker && { marker: change(marker) }),
    ...(firstLetter && { firstLetter: change(firstLetter) }),
    ...(firstLine && { firstLine: change(firstLine) }),
    children: styled.children.map((child) =>
      child.type === 'element' ? restyled(child, change) : child,
    ),
  }
}

/** Allows hyphens only where the author put them. */
export const withOwnHyphens = remembered((style) =>
  style.hyphens === 'auto' ? { ...style, hyphens: 'manual' } : style,
)

/** Lets any number of lines end in a hyphen, as narrow columns must. */
export const withManyHyphens = remembered((style) => ({
  ...style,
  hyphenateLimitLines: Infinity,
  hyphenateLimitLast: 'none',
}))

/** Makes text and the space around it smaller, and the padding beside it smaller once more. */
export function squeezed(scale: number, padding: number): ChangeStyle {
  return remembered((style) => ({
    ...style,
    fontSize: style.fontSize * scale,
    lineHeight: style.lineHeight * scale,
    letterSpacing: style.letterSpacing * scale,
    wordSpacing: style.wordSpacing * scale,
    verticalAlign: style.verticalAlign * scale,
    textIndent: scaled(style.textIndent, scale),
    padding: {
      top: scaled(style.padding.top, scale),
      right: scaled(style.padding.right, scale * padding),
      bottom: scaled(style.padding.bottom, scale),
      left: scaled(style.padding.left, scale * padding),
    },
  }))
}

function remembered(change: ChangeStyle): ChangeStyle {
  const known = new WeakMap<Style, Style>()
  return (style) => {
    let found = known.get(style)
    if (!found) known.set(style, (found = change(style)))
    return found
  }
}

function scaled({ value, unit }: Extent, scale: number): Extent {
  return { value: unit === 'pt' ? value * scale : value, unit }
}

import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import { isForcedBreak } from '../flows/page-breaks.ts'

/**
 * Puts sections that run on into one: a stylesheet that says `break-before: auto` lets a short
 * chapter begin on the page where the last one ends. Sections of other matter, or on pages of
 * another name, begin a page all the same.
 */
export function runOnSections(sections: readonly StyledElement[]): readonly StyledElement[] {
  const runs: StyledElement[][] = []
  for (const section of sections) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && runsOn(last, section)) run.push(section)
    else runs.push([section])
  }
  return runs.flatMap(joined)
}

function runsOn(last: StyledElement, next: StyledElement): boolean {
  return (
    !isForcedBreak(next.style.breakBefore) &&
    !isForcedBreak(last.style.breakAfter) &&
    last.style.page === next.style.page &&
    last.element.matter === next.element.matter
  )
}

// A box without a look of its own around the sections, which holds them on their named page.
function joined(sections: readonly StyledElement[]): readonly StyledElement[] {
  const [first, ...others] = sections
  if (!first || others.length === 0) return sections
  const { matter } = first.element
  const element = {
    type: 'element',
    tag: 'div',
    classes: [],
    attributes: {},
    children: sections.map((section) => section.element),
    ...(matter && { matter }),
  } as const
  return [{ type: 'element', element, style: boxless(first.style), children: sections }]
}

function boxless(style: StyledElement['style']): StyledElement['style'] {
  const zero = { value: 0, unit: 'pt' } as const
  const none = { ...style.border.top, width: 0, style: 'none' } as const
  const { backgroundColor, stringSet, content, ...rest } = style
  return {
    ...rest,
    display: 'block',
    stringSet: [],
    margin: { top: zero, right: zero, bottom: zero, left: zero },
    padding: { top: zero, right: zero, bottom: zero, left: zero },
    border: { top: none, right: none, bottom: none, left: none },
    width: 'auto',
    maxWidth: 'none',
    breakAfter: 'auto',
    breakInside: 'auto',
  }
}

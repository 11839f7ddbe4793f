import { bodyTextProperties, isBodyText } from './body-text.ts'
import {
  formatValue,
  hasComponent,
  keywordOf,
  type CssComponent,
  type CssValue,
} from '../css/css-value.ts'
import type { Selector } from '../css/selector.ts'
import { shorthands } from './shorthands.ts'
import { simplifyCalculations } from '../css/simplify-calculations.ts'
import { substituteVariables, type Variables } from '../css/substitute-variables.ts'
import type { Declaration } from '../css/stylesheet.ts'

/** What an ebook says in place of a declaration. */
export interface EbookDeclarations {
  /** Property and value; older spellings stand before the one of CSS, which wins where both are known. */
  readonly lines: readonly (readonly [string, string])[]
  /** Why something is left out that its author may miss; absent for what only paper knows. */
  readonly leftOut?: string
}

/** A declaration as e-readers take it: without variables, calculations, pages and what belongs to the reader. */
export function ebookDeclaration(
  { property, value, important }: Declaration,
  selectors: readonly Selector[],
  variables: Variables,
): EbookDeclarations {
  if (property.startsWith('--') || isForPaper(property, value)) return nothing
  if (bodyTextProperties.has(property) && selectors.some(isBodyText)) {
    return {
      lines: property === 'font' ? familyOf(value) : [],
      leftOut: 'where the reader sets it',
    }
  }
  if (hasComponent(value, (part) => part.type === 'url')) {
    return { lines: [], leftOut: 'which carries no files that only a stylesheet names' }
  }
  const known = substituteVariables(value, variables)
  const simple = known && simplifyCalculations(known.map(withoutLines))
  if (!simple)
    return { lines: [], leftOut: 'where lengths of different units cannot be calculated' }
  const text = formatValue(simple) + (important ? ' !important' : '')
  return { lines: spellings(property, keywordOf(simple), text) }
}

const nothing: EbookDeclarations = { lines: [] }

const paperProperties =
  /^(page|string-set|size|bleed|marks|bookmark-.*|footnote-.*|hyphenate-limit-.*)$/
const paperFunctions = new Set(['leader', 'target-counter', 'string'])

function isForPaper(property: string, value: CssValue): boolean {
  if (paperProperties.test(property)) return true
  if (property === 'float') return /^(footnote|top|bottom)$/.test(keywordOf(value) ?? '')
  return hasComponent(value, (part) => part.type === 'function' && paperFunctions.has(part.name))
}

function familyOf(value: CssValue): EbookDeclarations['lines'] {
  const family = shorthands['font']?.(value)?.find(([name]) => name === 'font-family')
  return family ? [['font-family', formatValue(family[1])]] : []
}

// Few e-readers know a line as a unit; where they leave the leading alone it is about this much.
const lineInEm = 1.4

function withoutLines(component: CssComponent): CssComponent {
  if (component.type !== 'dimension' || !/^r?lh$/.test(component.unit)) return component
  return {
    ...component,
    unit: component.unit.replace('lh', 'em'),
    value: component.value * lineInEm,
  }
}

// Kindle, Adobe's reader and older Kobos know CSS 2.1 and a few prefixed properties.
function spellings(property: string, word: string | undefined, text: string): [string, string][] {
  switch (property) {
    case 'break-before':
    case 'break-after':
      return pageBreaks(property, word, text)
    case 'break-inside':
      return [
        ['page-break-inside', word === 'avoid-page' ? 'avoid' : text],
        [property, text],
      ]
    case 'font-variant-caps':
      return word === 'small-caps' || word === 'normal'
        ? [
            ['font-variant', text],
            [property, text],
          ]
        : [[property, text]]
    case 'hyphens':
      return [
        ['-epub-hyphens', text],
        ['-webkit-hyphens', text],
        [property, text],
      ]
    case 'initial-letter':
      return [
        ['-webkit-initial-letter', text],
        [property, text],
      ]
    // Old readers take every text to run from left to right.
    case 'margin-inline-start':
    case 'padding-inline-start':
      return [
        [property.replace('inline-start', 'left'), text],
        [property, text],
      ]
    case 'text-align':
      return word === 'start' || word === 'end'
        ? [
            [property, text.replace(/^start/, 'left').replace(/^end/, 'right')],
            [property, text],
          ]
        : [[property, text]]
    case 'text-decoration-line':
      return [
        ['text-decoration', text],
        [property, text],
      ]
    default:
      return [[property, text]]
  }
}

// A screen has no recto and no verso.
function pageBreaks(property: string, word: string | undefined, text: string): [string, string][] {
  if (word === 'auto' || word === 'avoid') {
    return [
      [`page-${property}`, text],
      [property, text],
    ]
  }
  return [
    [`page-${property}`, 'always'],
    [property, 'page'],
  ]
}

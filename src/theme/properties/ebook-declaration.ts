import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { isBodyText, isLeftToReader } from './body-text.ts'
import { isForbidden } from './other-properties.ts'
import { firstAs, floatInitial, oldNames, oldPairs, type EbookLines } from './ebook-spelling.ts'
import { notesOf } from './property-notes.ts'
import {
  formatValue,
  hasComponent,
  keywordOf,
  type CssComponent,
  type CssValue,
} from '../css/css-value.ts'
import { namesForeignFile, replaceFiles } from '../css/replace-files.ts'
import type { Selector } from '../css/selector.ts'
import { shorthands } from './shorthands.ts'
import { simplifyCalculations } from '../css/simplify-calculations.ts'
import {
  substituteVariables,
  variableFault,
  type VariableFault,
  type Variables,
} from '../css/substitute-variables.ts'
import type { Declaration } from '../css/stylesheet.ts'

/** What an ebook says in place of a declaration. */
export interface EbookDeclarations {
  readonly lines: EbookLines
  /** Why it is left out, if the author may miss it; absent for what only paper needs. */
  readonly leftOut?: string
  /** What to do about it, where that is not the usual. */
  readonly hints?: readonly string[]
}

/**
 * Rewrites a declaration for e-readers: no variables, no calculations, nothing about pages, and
 * nothing that is left to the reader.
 */
export function ebookDeclaration(
  { property, value, important }: Declaration,
  selectors: readonly Selector[],
  variables: Variables,
  place: (name: string) => string = (name) => name,
): EbookDeclarations {
  if (property.startsWith('--') || isForPaper(property, value) || isForbidden(property))
    return nothing
  if (isLeftToReader(property) && selectors.some(isBodyText)) {
    return {
      lines: property === 'font' ? familyOf(value) : [],
      leftOut: 'where readers choose it themselves',
    }
  }
  const known = substituteVariables(value, variables)
  if (!known) return { lines: [], leftOut: unknownBecause[variableFault(value, variables)] }
  if ([value, known].some(namesNoFile)) {
    return { lines: [], leftOut: 'which carries only the files that url() names', hints: [urlHint] }
  }
  // An address that leads to no file of the book was reported when the file was looked for.
  if (hasComponent(known, namesForeignFile)) return nothing
  const simple = simplifyCalculations(placeFiles(known, place).map(withoutLines))
  if (!simple) return { lines: [], leftOut: 'where lengths of different units cannot be combined' }
  const suffix = important ? ' !important' : ''
  const text = formatValue(simple) + suffix
  const { ebook } = notesOf(property)
  const spell = typeof ebook === 'function' ? ebook : firstAs(...(oldNames[property] ?? []))
  const spelled = spell({ property, text, word: keywordOf(simple) })
  const lines = [...oldPair(property, simple, suffix), ...spelled]
  const isInitial =
    property === 'initial-letter' &&
    selectors.every(({ pseudoElement }) => pseudoElement === 'first-letter')
  return { lines: isInitial ? [...floatInitial(formatValue(simple)), ...lines] : lines }
}

function oldPair(property: string, value: CssValue, suffix: string): EbookLines {
  const names = oldPairs[property]
  const [first, last = first] = value
  if (!names || !first || !last || value.length > 2) return []
  return [
    [names[0], formatValue([first]) + suffix],
    [names[1], formatValue([last]) + suffix],
  ]
}

const unknownBecause: Readonly<Record<VariableFault, string>> = {
  'not set': 'since its variable is not set for the whole book',
  'refers to itself': 'since its variable refers back to itself',
  'too long': 'since its variable refers to too many others',
}

/** What to tell the author of a declaration that an ebook leaves out. */
export function leftOutOfEbook(
  { property, span }: Declaration,
  [selector]: readonly Selector[],
  { leftOut, hints = [paperHint] }: EbookDeclarations,
): Diagnostic {
  const message = `"${property}" in "${selector?.text}" is left out of the ebook, ${leftOut}.`
  return diagnostic('theme/unsupported', message, { span, hints })
}

const paperHint = 'If it is meant for paper alone, put it into @media print.'
const urlHint = 'Name a file of the book folder: url("images/paper.png").'

const nothing: EbookDeclarations = { lines: [] }

const paperFunctions = new Set(['leader', 'target-counter', 'string'])

function isForPaper(property: string, value: CssValue): boolean {
  if (notesOf(property).ebook === 'left out') return true
  return hasComponent(value, (part) => part.type === 'function' && paperFunctions.has(part.name))
}

// Whether a value would name something foreign even if each address in it led to a file.
function namesNoFile(value: CssValue): boolean {
  const found = replaceFiles(value, (name) => ({ type: 'file', name }))
  return hasComponent(found, namesForeignFile)
}

function placeFiles(value: CssValue, place: (name: string) => string): CssValue {
  return value.map((component) => {
    if (component.type === 'file') return { ...component, name: place(component.name) }
    return 'children' in component
      ? { ...component, children: placeFiles(component.children, place) }
      : component
  })
}

function familyOf(value: CssValue): EbookLines {
  const family = shorthands['font']?.parse(value)?.find(([name]) => name === 'font-family')
  return family ? [['font-family', formatValue(family[1])]] : []
}

// Few e-readers know the line as a unit. Where they choose the leading, it is about this much.
const lineInEm = 1.4

function withoutLines(component: CssComponent): CssComponent {
  if (component.type !== 'dimension' || !/^r?lh$/.test(component.unit)) return component
  return {
    ...component,
    unit: component.unit.replace('lh', 'em'),
    value: component.value * lineInEm,
  }
}

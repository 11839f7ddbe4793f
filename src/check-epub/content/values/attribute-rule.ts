import { isGrammar, wordGrammar, valueGrammars, type ValueGrammar } from './value-grammar.ts'

/** What an element says about one of its attributes. */
export interface AttributeRule {
  readonly isRequired: boolean
  /** Absent when any text will do. */
  readonly grammar?: ValueGrammar
}

/** The attributes of one element, by name. */
export type AttributeRules = ReadonlyMap<string, AttributeRule>

/** Reads the notation of the tables: `alt src!:url dir:ltr|rtl type!cased:a|A`. */
export function readAttributeRules(notation: string): AttributeRules {
  return new Map(
    notation
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => {
        const [, name = '', mark, value] = /^([^!:]+)(!cased|!)?(?::(.*))?$/.exec(word) ?? []
        const grammar = value === undefined ? undefined : grammarOf(value, mark === '!cased')
        return [name, { isRequired: mark === '!', ...(grammar && { grammar }) }] as const
      }),
  )
}

function grammarOf(value: string, isCased: boolean): ValueGrammar {
  return isGrammar(value) ? valueGrammars[value] : wordGrammar(value.split('|'), isCased)
}

import type { Element } from './element.ts'
import { makeElement, makeText } from './make-element.ts'

/** "Figure 1", "Table 2" in the language of the book; undefined for what is not numbered. */
export function captionLabel(
  kind: 'figure' | 'table',
  number: number | undefined,
  language: string,
): Element | undefined {
  if (number === undefined) return undefined
  const [primary = 'en'] = language.toLowerCase().split('-')
  const words = captionWords[primary] ?? captionWords['en']
  return makeElement('span', { classes: ['label'] }, [makeText(`${words?.[kind]}\u00a0${number}`)])
}

const captionWords: Readonly<Record<string, { figure: string; table: string }>> = {
  en: { figure: 'Figure', table: 'Table' },
  de: { figure: 'Abbildung', table: 'Tabelle' },
  es: { figure: 'Figura', table: 'Tabla' },
  fr: { figure: 'Figure', table: 'Tableau' },
  it: { figure: 'Figura', table: 'Tabella' },
  nl: { figure: 'Figuur', table: 'Tabel' },
  pl: { figure: 'Rysunek', table: 'Tabela' },
  pt: { figure: 'Figura', table: 'Tabela' },
  sv: { figure: 'Figur', table: 'Tabell' },
}

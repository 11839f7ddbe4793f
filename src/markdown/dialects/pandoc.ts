import type { Told } from '../document/document.ts'
import { asText, inText, onLines, type Dialect } from './construct.ts'

const citation: Told = {
  one: 'citation',
  many: 'citations',
  fate: 'as-typed',
  hint: 'Octavo makes no bibliography; write a note: ^[Smith, p. 4]',
}
const raw: Told = {
  one: 'block in another format',
  many: 'blocks in another format',
  fate: 'left-out',
  hint: 'write it in Markdown',
}

// The ids of cross references begin with what they lead to.
const place = String.raw`(?:fig|tbl|tab|sec|eq|lst|thm|figure|table|section)[:-][\w:.-]*\w`

/** References, citations and raw blocks of pandoc and Quarto. */
export const pandoc: Dialect = {
  blocks: [
    {
      begins: '`~',
      read: onLines(/(`{3,}|~{3,})[ \t]*\{=\w+\}[^\n]*\n(?:[^]*?\n)?\1/, () => ({
        markdown: '',
        told: raw,
      })),
    },
  ],
  inlines: [
    {
      begins: '[',
      read: inText(new RegExp(String.raw`\[-?@(${place})\]`, 'i'), ([, id = '']) => ({
        markdown: `[](#${lowered(id)})`,
      })),
    },
    {
      begins: '[',
      read: inText(/\[[^[\]\n]{0,80}?-?@[\w:.#$%&+?<>~/-]+[^[\]\n]*\](?![(:[])/, ([text]) => {
        return /(?:^\[|[\s;])-?@[\p{L}_]/u.test(text)
          ? { markdown: asText(text), told: citation }
          : undefined
      }),
    },
    // In the text itself, what ends with a year is a citation, and not a name.
    {
      begins: '@',
      read: inText(/@[a-z][\w:-]*\d{4}[a-z]?\b(?:[ \t]\[[^\]\n]*\])?/i, ([text]) => ({
        markdown: asText(text),
        told: citation,
      })),
    },
    {
      begins: '{',
      read: inText(new RegExp(`\\{@(${place})\\}`, 'i'), ([, id = '']) => ({
        markdown: `[](#${lowered(id)})`,
      })),
    },
    {
      begins: '@',
      read: inText(/@([\w-]+)(?=\))/, ([, name = ''], { examples }) => {
        const number = examples.byName.get(name)
        return number === undefined ? undefined : { markdown: String(number) }
      }),
    },
    {
      begins: '@',
      read: inText(new RegExp(`@(${place})`, 'i'), ([, id = '']) => ({
        markdown: `[](#${lowered(id)})`,
      })),
    },
  ],
}

// A capital asks for a capital in the text: `@Fig:map`.
function lowered(id: string): string {
  return id.slice(0, 1).toLowerCase() + id.slice(1)
}

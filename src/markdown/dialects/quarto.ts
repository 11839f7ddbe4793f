import type { Attributes, Told } from '../document/document.ts'
import { titleOf } from './callouts.ts'
import { inText, onLines, type Dialect } from './construct.ts'

const appendices: Told = {
  one: 'mark where the appendices begin',
  many: 'marks where appendices begin',
  fate: 'left-out',
  hint: 'in other books, write the role of each: # Tables {role=appendix}',
}

const result: Told = {
  one: 'result of code',
  many: 'results of code',
  fate: 'plain',
  hint: 'write the result itself',
}

/** Headings that part a book of bookdown: `# (PART) The Sea {-}`, `# (APPENDIX) Appendix {-}`. */
export const bookdown: Dialect = {
  blocks: [
    {
      begins: '#',
      read: onLines(
        /#[ \t]+\(PART(?:\\?\*)?\)[ \t]+([^\n]*?)(?:[ \t]*\{[^{}\n]*\})?/,
        ([, title = '']) => ({ markdown: `# ${title} {role=part}\n` }),
      ),
    },
    {
      begins: '#',
      read: onLines(/#[ \t]+\(APPENDIX(?:\\?\*)?\)[^\n]*/, () => ({
        markdown: '',
        told: appendices,
      })),
    },
  ],
  inlines: [
    {
      begins: '`',
      read: inText(
        /`(r [^`\n]*[(+$[=*/-][^`\n]*|\{(?:r|python|julia|ojs)\} [^`\n]+)`(?!`)/,
        ([, code = '']) => ({
          markdown: `\`\` ${code} \`\``,
          told: result,
        }),
      ),
    },
  ],
}

/** A callout of Quarto, as a note of ours. */
export interface QuartoCallout {
  readonly attributes: Attributes
  readonly title: string
}

/** Reads `::: {.callout-tip title="…"}`; undefined for any other container. */
export function readCallout(
  attributes: Attributes | undefined,
  language: string,
): QuartoCallout | undefined {
  const className = attributes?.classes.find((name) => /^callout-\w+$/.test(name))
  if (!attributes || className === undefined) return undefined
  const kind = className.slice('callout-'.length)
  const { title, collapse: _, icon: __, appearance: ___, ...pairs } = attributes.pairs
  const classes = attributes.classes.filter((name) => name !== className)
  return {
    attributes: { ...attributes, classes: kind === 'note' ? classes : [kind, ...classes], pairs },
    title: titleOf(kind, title, language),
  }
}

import { parseAttributes } from '../document/attributes.ts'
import { callout } from './callouts.ts'
import type { Told } from '../document/document.ts'
import { contained, inText, onLines, type Construct, type Dialect } from './construct.ts'
import { pageBreak } from './tex.ts'

const directive: Told = {
  one: 'directive of Leanpub',
  many: 'directives of Leanpub',
  fate: 'left-out',
  hint: 'say what a file is with "role:" at its top',
}
const attributeList: Told = {
  one: 'attribute list of Leanpub',
  many: 'attribute lists of Leanpub',
  fate: 'left-out',
  hint: 'write {#id .class key=value} at the end of a heading, or right after an image',
}

// `A> text`, `W> text`: each line begins with the letter of its box.
const box: Construct = {
  begins: 'ABCDEGIQTWX',
  read: (source, { language }) => {
    const letter = source[0] ?? ''
    const marked = new RegExp(`^(?:${letter}>(?:[ \\t][^\\n]*)?(?:\\n|$))+`).exec(source)
    if (!marked) return undefined
    const [raw] = marked
    const body = raw.replace(new RegExp(`^${letter}>[ \\t]?`, 'gm'), '')
    return { raw, markdown: boxed(letter, body, language) }
  },
}

// What follows an attribute list takes its attributes.
const attributed: Construct = {
  begins: '{',
  read: (source) => {
    const list = /^\{([a-z][\w-]*[:=][^{}\n]*)\}[ \t]*\n/.exec(source)
    const written = list && parseAttributes(`{${equals(list[1] ?? '')}}`, 0)
    if (!list || !written) return undefined
    const { id, classes, pairs } = written.attributes
    const rest = source.slice(list[0].length)
    const next = /^[^\n]*(?:\n|$)/.exec(rest)?.[0] ?? ''
    const title = next.trimEnd()
    const name = id === undefined ? '' : `#${id}`
    const raw = list[0] + next
    if (/^#{1,6} /.test(title)) {
      const role = classes.includes('part') ? 'role=part' : ''
      const own = [name, role].filter(Boolean).join(' ')
      return { raw, markdown: own === '' ? next : `${title} {${own}}\n` }
    }
    if (/^!\[[^\]]*\]\([^)]*\)$/.test(title)) {
      const size = ['width', 'height', 'alt'].flatMap((key) => {
        const value = pairs[key]
        return value === undefined ? [] : [`${key}="${value}"`]
      })
      const own = [name, ...size].filter(Boolean).join(' ')
      return { raw, markdown: own === '' ? next : `${title}{${own}}\n` }
    }
    return { raw: list[0], markdown: '', told: attributeList }
  },
}

/** Leanpub's Markdown, and its Markua. */
export const leanpub: Dialect = {
  blocks: [
    box,
    { begins: '{', read: onLines(/\{pagebreak\}/, pageBreak) },
    {
      begins: '{',
      read: onLines(/\{(?:front|main|back)matter\}|\{sample:[^}\n]*\}/, () => ({
        markdown: '',
        told: directive,
      })),
    },
    {
      begins: '{',
      read: onLines(
        /\{(aside|blurb)(?:,[ \t]*(?:class|icon):[ \t]*"?(\w+)"?)?[^}\n]*\}[ \t]*\n([^]*?)\n?\{\/\1\}/,
        ([, name, kind, body = ''], { language }) => ({
          markdown:
            name === 'aside' && kind === undefined
              ? contained('sidebar', body)
              : callout({ kind: kind ?? 'note', body }, language),
        }),
      ),
    },
    {
      begins: '{',
      read: onLines(/\{i:[ \t]*"?([^"}\n]*)"?\}/, ([, entry = '']) => ({
        markdown: `${indexed(entry)}\n`,
      })),
    },
    attributed,
    // The name of the place before a paragraph.
    {
      begins: '{',
      read: onLines(
        /\{#([\w:-]+)\}(?:[ \t]+|[ \t]*\n(?:[ \t]*\n)?)([^\s#{>|`][^\n]*)/,
        ([, id = '', text = '']) => ({
          markdown: `[]{#${id}}${text}\n`,
        }),
      ),
    },
    {
      begins: '{',
      read: onLines(/\{\/?(?:quiz|exercise|book|begin-[a-z-]+|end-[a-z-]+)\b[^}\n]*\}/, () => ({
        markdown: '',
        told: directive,
      })),
    },
    {
      begins: '-',
      read: onLines(/-#[ \t]+([^\n]+?)/, ([, title = '']) => ({
        markdown: `# ${title} {role=part}\n`,
      })),
    },
  ],
  inlines: [
    {
      begins: '{',
      read: inText(/\{\/(?:quiz|exercise)\}/, () => ({ markdown: '', told: directive })),
    },
    {
      begins: '{',
      read: inText(/\{i:[ \t]*"?([^"}\n]*)"?\}/, ([, entry = '']) => ({
        markdown: indexed(entry),
      })),
    },
  ],
}

// "Harbour!Old" is an entry below another.
function indexed(written: string): string {
  const [entry = '', ...subs] = written.split('!').map((term) => term.trim())
  return `[]{.index entry="${entry}"${subs.length === 0 ? '' : ` sub="${subs.join('; ')}"`}}`
}

function boxed(letter: string, body: string, language: string): string {
  switch (letter) {
    case 'A':
    case 'B':
      return contained('sidebar', body)
    case 'C':
      return contained('{.center}', body)
    default:
      return callout({ kind: kinds[letter] ?? 'note', body }, language)
  }
}

const kinds: Readonly<Record<string, string>> = {
  D: 'note',
  E: 'error',
  I: 'note',
  Q: 'question',
  T: 'tip',
  W: 'warning',
  X: 'exercise',
}

// `width: 60%, class: wide` as ours: `width="60%" class="wide"`.
function equals(written: string): string {
  return written
    .split(/,[ \t]*(?=[a-z][\w-]*[:=])/)
    .map((pair) => {
      const [, key = '', value = ''] = /^([a-z][\w-]*)[:=][ \t]*(.*)$/.exec(pair.trim()) ?? []
      return `${key}="${value
        .trim()
        .replace(/^["']|["']$/g, '')
        .replaceAll('"', "'")}"`
    })
    .join(' ')
}

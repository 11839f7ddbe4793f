import type { Told } from '../document/document.ts'
import { callout } from './callouts.ts'
import { asAddress, asText, inText, onLines, type Construct, type Dialect } from './construct.ts'

// `> [!NOTE]`, and Obsidian's `> [!tip]- A title of its own`.
const alert: Construct = {
  begins: '>',
  read: (source, { language }) => {
    const opening = /^ {0,3}> ?\[!([\w-]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/.exec(source)
    if (!opening) return undefined
    const [first, kind = '', title = ''] = opening
    const rest = /^(?: {0,3}>[^\n]*(?:\n|$))*/.exec(source.slice(first.length))?.[0] ?? ''
    const body = rest.replace(/^ {0,3}> ?/gm, '')
    const raw = first + rest
    if (/^(?:quote|cite)$/i.test(kind)) return { raw, markdown: quotation(title, body) }
    return { raw, markdown: callout({ kind, title, body }, language) }
  },
}

function quotation(title: string, body: string): string {
  const heading = title === '' ? '' : `**${title}**\n\n`
  return (heading + body).trimEnd().replace(/^/gm, '> ')
}

const emoji: Told = {
  one: 'emoji code',
  many: 'emoji codes',
  fate: 'as-typed',
  hint: 'type the sign itself',
}

/** Alerts, formulas and emoji of GitHub, and the sizes and names of pictures as editors write them. */
export const github: Dialect = {
  blocks: [
    alert,
    {
      begins: '`~',
      read: onLines(/(`{3,}|~{3,})math[ \t]*\n([^]*?)\n\1/, ([, , text = '']) => ({
        markdown: `$$${text.trim()}$$\n`,
      })),
    },
  ],
  inlines: [
    {
      begins: '!',
      read: inText(
        /!\[([^\]\n]*)\]\(([^()\s]+)[ \t]+=(\d*%?)x(\d*%?)\)/,
        ([, alt = '', path = '', width = '', height = '']) => ({
          markdown: `![${alt}](${asAddress(path)})${sized(width, height)}`,
        }),
      ),
    },
    {
      begins: '!',
      read: inText(
        /!\[([^\]|\n]*)\|[ \t]*(\d+)(?:x\d+)?[ \t]*\]\(([^()\s]+|<[^<>\n]*>)\)/,
        ([, alt = '', width = '', path = '']) => ({
          markdown: `![${alt}](${path})${sized(width, '')}`,
        }),
      ),
    },
    // Editors write the name of a file as it is, with its spaces.
    {
      begins: '!',
      read: inText(
        /!\[([^\]\n]*)\]\(((?![<\s])[^(){}<>"'\n]* [^(){}<>"'\n]*\.(?:png|jpe?g|gif|svg|webp|avif))\)/i,
        ([, alt = '', path = '']) => ({ markdown: `![${alt}](${asAddress(path)})` }),
      ),
    },
    {
      begins: '$',
      read: inText(/\$`([^`\n]+)`\$/, ([, text = '']) => ({ markdown: `$${text.trim()}$` })),
    },
    {
      begins: ':',
      read: inText(/:[a-z][a-z0-9_+-]{1,30}:(?![\w:`])/, ([text]) => ({
        markdown: asText(text),
        told: emoji,
      })),
    },
  ],
}

function sized(width: string, height: string): string {
  const pairs = [width && `width=${unit(width)}`, height && !width && `height=${unit(height)}`]
  const said = pairs.filter(Boolean).join(' ')
  return said === '' ? '' : `{${said}}`
}

function unit(size: string): string {
  return size.endsWith('%') ? size : `${size}px`
}

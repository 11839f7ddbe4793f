import { callout } from './callouts.ts'
import type { Construct, Dialect } from './construct.ts'

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

/** Alerts of GitHub, which are the callouts of Obsidian too. */
export const github: Dialect = { blocks: [alert] }

import { dedent } from '../syntax/source-reading.ts'
import { callout } from './callouts.ts'
import type { Construct, Dialect } from './construct.ts'

// `!!! note "Title"`, `??? note` and `=== "Tab"`, each with the indented lines under it.
function indented(
  opening: RegExp,
  translate: (match: RegExpExecArray, body: string, language: string) => string,
): Construct['read'] {
  return (source, { language }) => {
    const first = opening.exec(source)
    if (!first) return undefined
    const rest = /^(?:(?: {4}|\t)[^\n]*(?:\n|$)|[ \t]*\n(?=(?:[ \t]*\n)*(?: {4}|\t)))*/.exec(
      source.slice(first[0].length),
    )
    const body = rest?.[0] ?? ''
    const text = body.split('\n').map((line) => dedent(line, 4))
    return { raw: first[0] + body, markdown: translate(first, text.join('\n'), language) }
  }
}

/** Boxes and tabs of MkDocs. */
export const mkdocs: Dialect = {
  blocks: [
    {
      begins: '!?',
      read: indented(
        /^(?:!!!|\?\?\?\+?)[ \t]+([\w-]+)(?:[ \t]+[\w-]+)*(?:[ \t]+"([^"\n]*)")?[ \t]*(?:\n|$)/,
        ([, kind = '', title], body, language) =>
          callout({ kind, body, ...(title !== undefined && { title }) }, language),
      ),
    },
    {
      begins: '=',
      read: indented(
        /^===[!+]?[ \t]+"([^"\n]*)"[ \t]*(?:\n|$)/,
        ([, title = ''], body) => `**${title}**\n\n${body}\n`,
      ),
    },
  ],
}

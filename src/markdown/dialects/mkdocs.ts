import { dedent } from '../syntax/source-reading.ts'
import { callout, isCallout } from './callouts.ts'
import { onLines, type Construct, type Dialect } from './construct.ts'

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

/** Boxes of MkDocs, Docusaurus and mdbook-admonish, and tabs of MkDocs. */
export const mkdocs: Dialect = {
  blocks: [
    {
      begins: ':',
      read: onLines(
        /(:{3,})[ \t]*([a-z]+)(?:\[([^\]\n]+)\]|[ \t]+([^\s{}:][^{}\n:]*))[ \t]*\n((?:(?! {0,3}:::)[^\n]*\n)*) {0,3}\1/,
        ([, , kind = '', inBrackets, plain = '', body = ''], { language }) =>
          isCallout(kind)
            ? { markdown: callout({ kind, title: inBrackets ?? plain, body }, language) }
            : undefined,
      ),
    },
    {
      begins: '`~',
      read: onLines(
        /(`{3,}|~{3,})[ \t]*\{?admonish(?:[ \t]+([a-z]+))?(?:[ \t]+(?:title=)?"([^"\n]*)")?[^\n]*\n([^]*?)\n?\1/,
        ([, , kind = 'note', title, body = ''], { language }) => ({
          markdown: callout({ kind, body, ...(title !== undefined && { title }) }, language),
        }),
      ),
    },
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

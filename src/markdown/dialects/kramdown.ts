import type { Told } from '../document/document.ts'
import { callout, isCallout } from './callouts.ts'
import { inText, onLines, type Dialect } from './construct.ts'

const attributeList: Told = {
  one: 'attribute list of kramdown',
  many: 'attribute lists of kramdown',
  fate: 'left-out',
  hint: 'write {#id .class} at the end of a heading, or right after an image, a link or code',
}
const contents: Told = {
  one: 'list of contents',
  many: 'lists of contents',
  fate: 'left-out',
  hint: 'Octavo makes the table of contents itself; "toc" in book.yaml decides how deep it goes',
}

const nothing = { markdown: '' }

/** Attribute lists of kramdown, and the places where tools put a list of contents. */
export const kramdown: Dialect = {
  blocks: [
    {
      begins: '*-+1',
      read: onLines(/(?:[*+-]|1\.)[ \t]+[^\n]{0,40}\n[ \t]*\{:[ \t]*toc\b[^}\n]*\}/i, () => ({
        ...nothing,
        told: contents,
      })),
    },
    {
      begins: '{',
      read: onLines(/\{:[ \t]*toc\b[^}\n]*\}/i, () => ({ ...nothing, told: contents })),
    },
    // A paragraph or quotation that Just the Docs sets in a box.
    {
      begins: '{',
      read: onLines(
        /\{:[ \t]*\.([a-z]+)(-title)?[ \t]*\}[ \t]*\n((?:[^\n]*\S[^\n]*(?:\n|$))*?[^\n]*\S[^\n]*)(?=\n[ \t]*(?:\n|$)|$)/,
        ([, kind = '', titled, text = ''], { language }) =>
          isCallout(kind)
            ? { markdown: boxed(kind, text, titled !== undefined, language) }
            : undefined,
      ),
    },
    { begins: '{', read: onLines(/\{::?[^}\n]*\}/, () => ({ ...nothing, told: attributeList })) },
    {
      begins: '[@',
      read: onLines(/\[(?:TOC|\[_?TOC_?\])\]|@\[toc\]/i, () => ({ ...nothing, told: contents })),
    },
    {
      begins: '`~',
      read: onLines(/(`{3,}|~{3,})(?:toc|table-of-contents)[ \t]*\n(?:[^]*?\n)?\1/, () => ({
        ...nothing,
        told: contents,
      })),
    },
  ],
  inlines: [
    { begins: '{', read: inText(/\{:[^}\n]*\}/, () => ({ ...nothing, told: attributeList })) },
  ],
}

// With `-title`, the first paragraph is the title.
function boxed(kind: string, text: string, isTitled: boolean, language: string): string {
  const body = text.replace(/^ {0,3}> ?/gm, '')
  const [title = '', ...rest] = isTitled ? body.split(/\n[ \t]*(?:\n|$)/) : []
  return isTitled
    ? callout({ kind, title, body: rest.join('\n\n') }, language)
    : callout({ kind, body }, language)
}

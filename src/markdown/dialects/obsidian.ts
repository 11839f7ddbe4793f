import type { Told } from '../document/document.ts'
import { asAddress, asText, inText, onLines, type Dialect } from './construct.ts'

const embed: Told = {
  one: 'embedded note of Obsidian',
  many: 'embedded notes of Obsidian',
  fate: 'left-out',
  hint: 'put the text itself there, or a link to it: [text](note.md)',
}
const query: Told = {
  one: 'query of Obsidian',
  many: 'queries of Obsidian',
  fate: 'left-out',
  hint: 'put its result there as a list or a table',
}

/** Links, embeds, comments and block names of Obsidian. */
export const obsidian: Dialect = {
  blocks: [
    { begins: '%', read: onLines(/%%[^]*?%%/, () => nothing) },
    {
      begins: '`~',
      read: onLines(/(`{3,}|~{3,})(?:dataviewjs|dataview|tasks)[^\n]*\n(?:[^]*?\n)?\1/, () => ({
        ...nothing,
        told: query,
      })),
    },
  ],
  inlines: [
    { begins: '%', read: inText(/%%[^]*?%%/, () => nothing) },
    {
      begins: '[',
      read: inText(/\[\[([^[\]|#\n]*)(#[^[\]|\n]*)?(?:\\?\|([^[\]\n]*))?\]\]/, (match) => {
        const [, note = '', heading = '', label] = match
        if (/^_?toc_?$/i.test(note)) return undefined
        const name = note.trim()
        const place = heading === '' ? '' : `#${slugOf(heading)}`
        const shown = label ?? shownFor(name, heading)
        return { markdown: `[${asText(shown ?? '')}](${asAddress(fileOf(name) + place)})` }
      }),
    },
    {
      begins: '!',
      read: inText(/!\[\[([^[\]|\n]*)(?:\\?\|([^[\]\n]*))?\]\]/, ([, path = '', label = '']) => {
        if (!isPicture.test(path.trim())) return { markdown: '', told: embed }
        const width = /^(\d+)(?:x\d+)?$/.exec(label.trim())?.[1]
        const size = width === undefined ? '' : `{width=${width}px}`
        const alt = width === undefined ? asText(label) : ''
        return { markdown: `![${alt}](${asAddress(path.trim())})${size}` }
      }),
    },
    // The name of a block, which links lead to.
    { begins: '^', read: inText(/\^[A-Za-z\d]+(?:-[A-Za-z\d]+)*(?=[ \t]*$)/, () => nothing) },
  ],
}

const nothing = { markdown: '' }

const isPicture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$/i

// Obsidian shows "Note > Heading". In running text, the title of the place is what a reader can look
// for; the name of its file means nothing on paper. The name of a block is no title.
function shownFor(name: string, heading: string): string {
  const title = heading.split('#').at(-1)?.trim() ?? ''
  return title !== '' && !title.startsWith('^') ? title : (name.split('/').at(-1) ?? '')
}

// A note is called by its name, as the author wrote it. With a full stop in it, the name would look
// like that of another kind of file.
function fileOf(note: string): string {
  if (note === '' || !note.includes('.')) return note
  return /\.\w{1,5}$/.test(note) ? note : `${note}.md`
}

// The name of a block stays; that of a heading is written as its id.
function slugOf(heading: string): string {
  const text = heading.slice(1).split('#').at(-1) ?? ''
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_^-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
}

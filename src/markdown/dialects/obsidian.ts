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
        const shown = label ?? (name === '' ? heading.slice(1) : name.split('/').at(-1))
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

function fileOf(note: string): string {
  if (note === '') return ''
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

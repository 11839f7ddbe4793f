import { onLines, type Dialect } from './construct.ts'
import { pageBreak } from './tex.ts'

// Signs that word processors, converters and authors put between scenes.
const sign = '\\\\[-*#~_]|[-*~#_⁂•·❦❧☙※◆◇❖✦✻✽❋⁎∗＊]'
const line = `(?:(?:${sign})[ \\t\\u00a0]*){1,7}`
const scenes = new RegExp(
  `(?!~{3}|[*_ \\t]{3,}[*_ \\t]*(?:\\n|$))(?:(\\*{1,2}|_{1,2})(?:${line})\\1|${line})(?=\\n[ \\t]*\\n|\\n?$)`,
)

const empty = String.raw`[ \t]*(?:&nbsp;)?[ \t]*`
const breakStyle = String.raw`style\s*=\s*["'][^"']*\b(?:page-)?break-(?:after|before)\s*:\s*(?:always|page|left|right)[^"']*["']`
const breakClass = String.raw`class\s*=\s*["'][^"']*\b(?:page-?break|newpage)\b[^"']*["']`

/** Breaks between scenes and pages, as many tools and people write them. */
export const breaks: Dialect = {
  blocks: [
    { begins: '\\*_~⁂•·❦❧☙※◆◇❖✦✻✽❋⁎∗＊', read: onLines(scenes, () => ({ markdown: '***\n' })) },
    // A heading without words: the mark between scenes in a typed manuscript.
    { begins: '#', read: onLines(/#{1,3}(?=[ \t]*\n[ \t]*\n)/, () => ({ markdown: '***\n' })) },
    {
      begins: '<',
      read: onLines(
        new RegExp(
          `<(div|p|span|hr)\\b[^>]*(?:${breakStyle}|${breakClass})[^>]*>(?:${empty}</\\1>)?`,
          'i',
        ),
        pageBreak,
      ),
    },
    { begins: '<', read: onLines(/<mbp:pagebreak[ \t]*\/?>(?:<\/mbp:pagebreak>)?/i, pageBreak) },
    {
      begins: '<',
      read: onLines(
        /<!--[ \t]*(?:page[ \t_-]?break|new[ \t_-]?page|nextpage)[ \t]*-->/i,
        pageBreak,
      ),
    },
    {
      begins: ':',
      read: onLines(/(:{3,})[ \t]*(?:\{\.)?(?:pagebreak|newpage)\}?[ \t]*\n[ \t]*\1/, pageBreak),
    },
  ],
}

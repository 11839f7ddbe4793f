import { callout } from './callouts.ts'
import type { Told } from '../document/document.ts'
import { asAddress, asText, fencedCode, inText, onLines, type Dialect } from './construct.ts'
import { pageBreak } from './tex.ts'

const shortcode: Told = {
  one: 'shortcode',
  many: 'shortcodes',
  fate: 'left-out',
  hint: 'write what it shows in Markdown',
}
const tag: Told = {
  one: 'template tag',
  many: 'template tags',
  fate: 'left-out',
  hint: 'write what it shows in Markdown',
}
const value: Told = {
  one: 'template value',
  many: 'template values',
  fate: 'left-out',
  hint: 'write the value itself',
}

const nothing = { markdown: '' }

// A pair of tags and what stands between them: `{% hint %}…{% endhint %}`.
const between = String.raw`[ \t]*\n?([^]*?)`

/** Shortcodes of Hugo and Quarto, and tags of Jekyll and GitBook. */
export const templates: Dialect = {
  blocks: [
    { begins: '{', read: onLines(/\{\{[<%] *pagebreak *\/?[%>]\}\}/, pageBreak) },
    {
      begins: '{',
      read: onLines(/\{\{[<%]\s*figure\s((?:[^>%]|[>%](?!\}\}))*?)\/?[%>]\}\}/, figure),
    },
    {
      begins: '{',
      read: onLines(
        new RegExp(
          String.raw`\{\{([<%]) *(notice|hint|callout|alert|admonition|tip|note|warning)\b([^\n]*?)[%>]\}\}${between}\{\{\1 */ *\2 *[%>]\}\}`,
        ),
        ([, , name = '', rest = '', body = ''], { language }) => ({
          markdown: callout(boxOf(name, rest, body), language),
        }),
      ),
    },
    {
      begins: '{',
      read: onLines(
        new RegExp(
          String.raw`\{\{([<%]) *highlight +"?(\w+)[^\n]*?[%>]\}\}${between}\{\{\1 */ *highlight *[%>]\}\}`,
        ),
        ([, , syntax = '', code = '']) => ({ markdown: fencedCode(code, syntax) }),
      ),
    },
    {
      begins: '{',
      read: onLines(
        new RegExp(String.raw`\{% *hint\b([^\n]*?)%\}${between}\{% *endhint *%\}`),
        ([, rest = '', body = ''], { language }) => ({
          markdown: callout(boxOf('note', rest, body), language),
        }),
      ),
    },
    {
      begins: '{',
      read: onLines(
        new RegExp(String.raw`\{% *highlight +(\w+)[^\n]*?%\}${between}\{% *endhighlight *%\}`),
        ([, syntax = '', code = '']) => ({ markdown: fencedCode(code, syntax) }),
      ),
    },
    // Between the columns of a page.
    { begins: '<', read: onLines(/<-{3,}>/, () => nothing) },
    { begins: '<', read: onLines(/<img\b[^>]*>/, siteImage) },
    { begins: '{', read: onLines(/\{% *comment *%\}[^]*?\{% *endcomment *%\}/, () => nothing) },
    { begins: '{', read: onLines(/\{% *(?:end)?raw *%\}/, () => nothing) },
    { begins: '{', read: onLines(/\{% *tab +title="([^"\n]*)" *%\}/, titled) },
    { begins: '{', read: onLines(/\{% *code +title="([^"\n]*)"[^\n]*%\}/, titled) },
    {
      begins: '{',
      read: onLines(/\{% *embed +url="([^"\n]*)"[^\n]*%\}/, ([, url = '']) => ({
        markdown: /^https?:/.test(url) ? `<${url}>` : asText(url),
      })),
    },
    {
      begins: '{',
      read: onLines(
        /\{% *(?:end)?(?:tabs|tab|code|content-ref|stepper|step|embed)\b[^\n]*%\}/,
        () => nothing,
      ),
    },
  ],
  inlines: [
    // What Obsidian's templates run.
    { begins: '<', read: inText(/<%[*_-]?[^]*?%>/, () => ({ ...nothing, told: tag })) },
    // Addresses that a template writes.
    {
      begins: '[!',
      read: inText(
        /(!?\[[^\]\n]*\])\(\{\{ *site\.\w+ *\}\}\{% *(?:link|post_url) +([^%\n]*?) *%\}([^)\s]*)\)/,
        ([, text = '', path = '', place = '']) => ({
          markdown: `${text}(${asAddress(path + place)})`,
        }),
      ),
    },
    {
      begins: '[!',
      read: inText(
        /(!?\[[^\]\n]*\])\(\{\{[<%]? *(?:rel)?ref +"?([^"\s}]+)"? *[%>]?\}\}\)/,
        ([, text = '', path = '']) => ({ markdown: `${text}(${asAddress(path)})` }),
      ),
    },
    {
      begins: '[!',
      read: inText(
        /(!?\[[^\]\n]*\])\(\{% *(?:link|post_url) +([^%\n]*?) *%\}\)/,
        ([, text = '', path = '']) => ({ markdown: `${text}(${asAddress(path)})` }),
      ),
    },
    {
      begins: '[!',
      read: inText(
        /(!?\[[^\]\n]*\])\(\{\{ *(?:site|page)\.[\w.]*(?:url|path) *\}\}([^)\n]*)\)/,
        ([, text = '', path = '']) => ({ markdown: `${text}(${asAddress(path)})` }),
      ),
    },
    {
      begins: '[!',
      read: inText(
        /(!?\[[^\]\n]*\])\(\{\{ *['"]([^'"\n]*)['"] *\| *(?:relative|absolute)_url *\}\}\)/,
        ([, text = '', path = '']) => ({ markdown: `${text}(${asAddress(path)})` }),
      ),
    },
    // The marks of parts that are read as text.
    {
      begins: '{',
      read: inText(
        /\{% *(?:end)?(?:tabs|tab|code|content-ref|stepper|step|raw|hint)\b[^\n]*?%\}/,
        () => nothing,
      ),
    },
    { begins: '{', read: inText(/\{\{\/\*[^]*?\*\/\}\}/, () => nothing) },
    {
      begins: '{',
      read: inText(/\{\{[<%](?:[^\n]|\n(?!\s*\n))*?[%>]\}\}/, () => ({
        ...nothing,
        told: shortcode,
      })),
    },
    {
      begins: '{',
      read: inText(/\{%-?\s*[a-z_]+\b(?:[^\n]|\n(?!\s*\n))*?%\}/, () => ({
        ...nothing,
        told: tag,
      })),
    },
    {
      begins: '{',
      read: inText(
        /\{\{-? *(?:[a-zA-Z_][\w.]*|"[^"\n]*"|'[^'\n]*')(?: *\|[^}\n]*)? *-?\}\}/,
        () => ({
          ...nothing,
          told: value,
        }),
      ),
    },
  ],
}

function figure([, written = '']: RegExpExecArray) {
  const pairs = attributesOf(written)
  const source = pairs['src'] ?? pairs['link'] ?? ''
  if (source === '') return undefined
  const caption = [pairs['title'], pairs['caption']].filter(Boolean).join('. ')
  const alt = pairs['alt'] === undefined ? '' : `{alt="${pairs['alt'].replaceAll('"', "'")}"}`
  return { markdown: `![${caption}](${asAddress(source)})${alt}\n` }
}

// The address of a picture after the part that the site fills in.
function siteImage([tag = '']: RegExpExecArray) {
  const plain = tag.replace(/(\bsrc\s*=\s*["'])\{\{-? *site\.\w+ *-?\}\}/i, '$1')
  return plain === tag ? undefined : { markdown: `${plain}\n` }
}

// The kind and the title of a box, by name or by place.
function boxOf(name: string, written: string, body: string) {
  const pairs = attributesOf(written)
  const first = /^ *"?([\w-]+)"?(?![\w=-])/.exec(written)?.[1]
  const kind = pairs['type'] ?? pairs['style'] ?? pairs['context'] ?? first ?? name
  const title = pairs['title'] ?? /^ *[\w-]+ +"([^"]+)"/.exec(written)?.[1]
  return { kind: kindOf(kind, name), body, ...(title !== undefined && { title }) }
}

function kindOf(kind: string, name: string): string {
  return /^[a-z-]+$/i.test(kind) ? kind : name
}

function attributesOf(written: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...written.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'}>]+))/g)].map(
      ([, key = '', double, single, bare]) => [key, double ?? single ?? bare ?? ''],
    ),
  )
}

function titled([, title = '']: RegExpExecArray) {
  return { markdown: `**${title}**\n\n` }
}

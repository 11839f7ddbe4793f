import type { Told } from '../document/document.ts'
import { asText, contained, fencedCode, inText, onLines, type Dialect } from './construct.ts'

const command: Told = {
  one: 'command of TeX',
  many: 'commands of TeX',
  fate: 'left-out',
  hint: 'remove it; the theme decides how pages look',
}
const citation: Told = {
  one: 'citation of TeX',
  many: 'citations of TeX',
  fate: 'as-typed',
  hint: 'write a note: [^1]',
}
const environment: Told = {
  one: 'environment of TeX',
  many: 'environments of TeX',
  fate: 'as-typed',
  hint: 'write it in Markdown, or put a picture of it there',
}

const argument = String.raw`\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}`
const options = String.raw`(?:\[[^\]\n]*\])?`
const breaks = 'newpage|pagebreak|clearpage|cleardoublepage'
const silent =
  'noindent|indent|bigskip|medskip|smallskip|hfill|vfill|centering|raggedright|maketitle|' +
  'tableofcontents|listoffigures|listoftables|frontmatter|mainmatter|backmatter|appendix|' +
  'printindex|printbibliography|makeindex|newline|linebreak|nopagebreak|nolinebreak|protect|' +
  'small|large|Large|LARGE|huge|Huge|normalsize|footnotesize|scriptsize|onehalfspacing|' +
  'doublespacing|singlespacing|sloppy|fussy'
const withArguments =
  'vspace|hspace|pagestyle|thispagestyle|setcounter|addtocounter|addcontentsline|hypersetup|' +
  'newcommand|renewcommand|setlength|addtolength|usepackage|bibliography|bibliographystyle|' +
  'pagenumbering|markboth|markright|enlargethispage|phantomsection|vskip|hskip'

const layout = new RegExp(
  String.raw`\\(?:(?:${withArguments})\*?${options}(?:${argument})*|(?:${silent})(?![A-Za-z@]))`,
)

/** What authors who know TeX write into Markdown. */
export const tex: Dialect = {
  blocks: [
    {
      begins: '\\',
      read: onLines(new RegExp(String.raw`\\(?:${breaks})\b${options}(?:\{\})?`), pageBreak),
    },
    {
      begins: '\\',
      read: onLines(/\\begin\{([a-zA-Z]+\*?)\}([^]*?)\\end\{\1\}/, ([, name = '', body = '']) =>
        readEnvironment(name, body),
      ),
    },
    { begins: '\\', read: onLines(/\\\\\[((?:[^\n]|\n(?!\s*\n))*?)\\\\\]/, formula) },
    { begins: '\\', read: onLines(/\\\[((?:[^\n]|\n(?!\s*\n))*?)\\\]/, formula) },
    { begins: '\\', read: onLines(layout, () => ({ markdown: '', told: command })) },
  ],
  inlines: [
    {
      begins: '\\',
      read: inText(new RegExp(String.raw`\\(?:${breaks})\b${options}(?:\{\})?\s*`), leaveOut),
    },
    // With two backslashes, as converters of other tools need them.
    { begins: '\\', read: inText(/\\\\\[([^\n]+?)\\\\\]/, ([, text = '']) => mathOf(text)) },
    { begins: '\\', read: inText(/\\\\\((.+?)\\\\\)/, ([, text = '']) => mathOf(text)) },
    { begins: '\\', read: inText(/\\\[([^\n]+?)\\\]/, ([, text = '']) => mathOf(text)) },
    { begins: '\\', read: inText(/\\\((.+?)\\\)/, ([, text = '']) => mathOf(text)) },
    {
      begins: '\\',
      read: inText(new RegExp(String.raw`\\([a-zA-Z@]+)\*?${options}${argument}`), readCommand),
    },
    { begins: '\\', read: inText(/\\@ref\(([^)\s]+)\)/, ([, id = '']) => reference(id)) },
    { begins: '\\', read: inText(/\\(?:ldots|dots)\b ?/, () => ({ markdown: '…' })) },
    {
      begins: '\\',
      read: inText(/\\(La)?TeX\b(?:\{\})?/, ([, la = '']) => ({ markdown: `${la}TeX` })),
    },
    { begins: '\\', read: inText(new RegExp(layout.source + String.raw`[ \t]*`), leaveOut) },
    // Where bookdown and pandoc-crossref name a table or figure.
    {
      begins: '(',
      read: inText(/\(\\#([\w:-]+)\)/, ([, id = '']) => ({ markdown: `[]{#${id}}` })),
    },
  ],
}

/** A page of its own begins here. */
export function pageBreak() {
  return { markdown: '::: page-break\n:::\n' }
}

function leaveOut() {
  return { markdown: '', told: command }
}

function formula([, text = '']: RegExpExecArray) {
  return mathOf(text) && { markdown: `$$${text.trim()}$$\n` }
}

// Parentheses with backslashes are formulas only around what looks like one.
function mathOf(text: string) {
  return /\\[a-zA-Z,;!]|[\^_=+<>]|^\s*[a-zA-Z]\s*$/.test(text)
    ? { markdown: `$${text.trim()}$` }
    : undefined
}

function reference(id: string) {
  return { markdown: `[](#${id})` }
}

function readCommand([raw, name = '', value = '']: RegExpExecArray) {
  switch (name) {
    case 'emph':
    case 'textit':
      return { markdown: `*${value}*` }
    case 'textbf':
      return { markdown: `**${value}**` }
    case 'textsc':
      return { markdown: `[${value}]{.smallcaps}` }
    case 'texttt':
      return { markdown: `\`${value}\`` }
    case 'underline':
    case 'text':
    case 'textrm':
    case 'textsf':
    case 'mbox':
      return { markdown: value }
    case 'footnote':
      return { markdown: `^[${value}]` }
    case 'url':
      return { markdown: `<${value}>` }
    case 'ref':
    case 'autoref':
    case 'cref':
    case 'Cref':
    case 'nameref':
    case 'eqref':
      return reference(value)
    case 'pageref':
      return { markdown: `[](#${value}){.page}` }
    case 'label':
      return { markdown: `[]{#${value}}` }
    case 'index':
      return { markdown: indexMark(value) }
    case 'cite':
    case 'citep':
    case 'citet':
    case 'parencite':
    case 'textcite':
    case 'autocite':
      return { markdown: asText(raw), told: citation }
    default:
      return undefined
  }
}

// `\index{harbor!old|see{quay}}`; `sort@shown` gives the way it is printed.
function indexMark(value: string): string {
  const [terms = '', ...form] = value.split('|')
  const levels = terms.split('!').map((term) => (term.split('@').at(-1) ?? '').replaceAll('"', ''))
  const [entry = '', ...subs] = levels
  const sub = subs.length === 0 ? '' : ` sub="${subs.join('; ')}"`
  const see = /^see(also)?\{(.*)\}$/.exec(form.join('|'))
  const other = see ? ` ${see[1] === undefined ? 'see' : 'see-also'}="${see[2] ?? ''}"` : ''
  return `[]{.index entry="${entry}"${sub}${other}}`
}

function readEnvironment(name: string, body: string) {
  const text = body.trim()
  switch (name.replace('*', '')) {
    case 'center':
      return { markdown: contained('{.center}', text) }
    case 'quote':
    case 'quotation':
      return { markdown: `${text.replace(/^[ \t]*/gm, '> ')}\n` }
    case 'verse':
      return { markdown: contained('verse', text.replace(/[ \t]*\\\\\*?[ \t]*$/gm, '')) }
    case 'equation':
    case 'displaymath':
      return { markdown: displayed(text) }
    case 'align':
    case 'gather':
    case 'multline':
    case 'eqnarray':
      return { markdown: displayed(`\\begin{aligned}${text}\\end{aligned}`) }
    case 'itemize':
    case 'enumerate':
      return { markdown: listOf(text, name === 'itemize' ? '-' : '1.') }
    default: {
      const typed = `\\begin{${name}}\n${text}\n\\end{${name}}`
      return { markdown: fencedCode(typed), told: environment }
    }
  }
}

function displayed(text: string): string {
  return `$$${text
    .replace(/\\label\{[^}]*\}/g, '')
    .replace(/\n[ \t]*\n/g, '\n')
    .trim()}$$\n`
}

function listOf(text: string, mark: string): string {
  const items = text.split(/\\item\b[ \t]*/).slice(1)
  const indent = ' '.repeat(mark.length + 1)
  return `${items.map((item) => `${mark} ${item.trim().replace(/\n(?=.)/g, `\n${indent}`)}`).join('\n')}\n`
}

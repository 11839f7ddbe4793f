import type { HLJSApi, LanguageFn } from 'highlight.js'
import { requirePackage } from '../../packages/require-package.ts'
import type { Element, TextNode } from '../tree/element.ts'
import { makeElement, makeText } from '../tree/make-element.ts'

/**
 * Puts the keywords, strings, comments and other parts of code into spans of class `hl-keyword`,
 * `hl-string`, `hl-comment` and so on. Code in an unknown language stays as it is. Only the
 * highlight.js languages that a book uses are loaded.
 */
export function highlight(code: string, language: string): readonly (Element | TextNode)[] {
  const known = languageOf(language)
  if (known === undefined || code.length > longestCode) return [makeText(code)]
  const { value } = engine().highlight(code, { language: known, ignoreIllegals: true })
  return readSpans(value)
}

// Longer code is no example for reading, and takes long to color. In UTF-16 units.
const longestCode = 50_000

// Common names of languages that differ from the file names of highlight.js.
const otherNames: Readonly<Record<string, string>> = {
  'c#': 'csharp',
  'c++': 'cpp',
  cs: 'csharp',
  docker: 'dockerfile',
  golang: 'go',
  h: 'c',
  hs: 'haskell',
  html: 'xml',
  js: 'javascript',
  jsx: 'javascript',
  kt: 'kotlin',
  make: 'makefile',
  md: 'markdown',
  mjs: 'javascript',
  pl: 'perl',
  ps1: 'powershell',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  svg: 'xml',
  tex: 'latex',
  toml: 'ini',
  ts: 'typescript',
  tsx: 'typescript',
  xhtml: 'xml',
  yml: 'yaml',
  zsh: 'bash',
}

let loaded: HLJSApi | undefined
const languages = new Map<string, string | undefined>()

function engine(): HLJSApi {
  return (loaded ??= requirePackage('highlight.js/lib/core') as HLJSApi)
}

// Loads the rules of a language and returns its highlight.js name; undefined for an unknown
// language.
function languageOf(written: string): string | undefined {
  const lower = written.toLowerCase()
  const name = Object.hasOwn(otherNames, lower) ? otherNames[lower] : lower
  if (name === undefined || !/^[a-z0-9-]+$/.test(name)) return undefined
  if (!languages.has(name)) languages.set(name, load(name) ? name : undefined)
  return languages.get(name)
}

function load(name: string): boolean {
  try {
    const rules = requirePackage(`highlight.js/lib/languages/${name}`) as LanguageFn
    engine().registerLanguage(name, rules)
    return true
  } catch {
    return false
  }
}

// Reads the output of highlight.js: text and nested spans with classes.
function readSpans(html: string): readonly (Element | TextNode)[] {
  const open: { readonly classes: readonly string[]; readonly children: (Element | TextNode)[] }[] =
    [{ classes: [], children: [] }]
  const put = (node: Element | TextNode) => open.at(-1)?.children.push(node)
  for (const [token, classes] of html.matchAll(/<span class="([^"]*)">|<\/span>|[^<]+/g)) {
    if (classes !== undefined) open.push({ classes: toClasses(classes), children: [] })
    else if (token === '</span>') {
      const closed = open.pop()
      if (closed) put(makeElement('span', { classes: closed.classes }, closed.children))
    } else
      put(
        makeText(
          token.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => characters[entity] ?? entity),
        ),
      )
  }
  return open[0]?.children ?? []
}

// `hljs-title function_` → `hl-title`.
function toClasses(written: string): readonly string[] {
  const [first = ''] = written.split(' ')
  return [first.replace(/^(?:hljs|language)-/, 'hl-')]
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}

/**
 * Why Send to Kindle refuses files. Amazon does not say. These causes come from authors whose files
 * were refused, and from kindle-epub-fix, which repairs such files.
 */
import { metadataOf } from '../container/package/read-package.ts'
import { resolveHref, type HrefTarget } from '../container/package/resolve-href.ts'
import type { TextFile, XmlFile } from '../container/package/text-file.ts'
import type { XmlElement } from '../container/xml/read-elements.ts'
import type { OpenedEpub } from './open-epub.ts'
import { whole, type Breach, type EpubRule } from './rule.ts'
import { lineAt } from '../container/text/line-at.ts'
import { kindleMailLimit, kindleUploadLimit, mailedSize } from './send-to-kindle-limits.ts'

const would = 'Send to Kindle would refuse this file:'
const may = 'Send to Kindle may refuse this file:'
const knownCause = 'Send to Kindle, known causes of refusal (kindle-epub-fix)'

export const sendToKindleRules: readonly EpubRule[] = [
  {
    code: 'send-to-kindle/no-language',
    reason: 'Send to Kindle refuses a file without a language.',
    reader: 'kindle',
    severity: 'error',
    source: knownCause,
    find: (epub) =>
      metadataOf(epub.package.document, 'language').some((language) => language !== '')
        ? []
        : [
            {
              message: `${would} it names no language.`,
              place: { file: epub.package.document.path },
            },
          ],
  },
  {
    code: 'send-to-kindle/language',
    reason: 'Send to Kindle may refuse a file in a language that Kindle does not support.',
    reader: 'kindle',
    severity: 'warning',
    source: 'KDP help G200673300, languages',
    find: (epub) =>
      metadataOf(epub.package.document, 'language')
        .filter((language) => language !== '' && !languages.has(primary(language)))
        .map((language) => ({
          message: `${may} Kindle does not list its language, "${language}".`,
          place: { file: epub.package.document.path },
        })),
  },
  {
    code: 'send-to-kindle/encoding',
    reason: 'Quotes and accents come out wrong when a file does not name its encoding.',
    reader: 'kindle',
    severity: 'warning',
    source: knownCause,
    find: ({ documents }) =>
      documents
        .filter(({ text }) => !/^\ufeff?<\?xml[^>]*encoding=["']utf-8["']/i.test(text))
        .map(({ path }) => ({
          message: 'Kindle reads this file as Latin-1 because its first line does not say UTF-8.',
          place: { file: path, line: 1 },
        })),
  },
  {
    code: 'send-to-kindle/broken-link',
    reason: 'Send to Kindle refuses a file with a broken link.',
    reader: 'kindle',
    severity: 'error',
    source: knownCause,
    find: (epub) => brokenLinks(epub),
  },
  {
    code: 'send-to-kindle/body-link',
    reason: 'Send to Kindle refuses a file with a link to the id of a body element.',
    reader: 'kindle',
    severity: 'error',
    source: knownCause,
    find: (epub) => bodyLinks(epub),
  },
  {
    code: 'send-to-kindle/image-without-source',
    reason: 'Send to Kindle refuses a file that has an image without a source.',
    reader: 'kindle',
    severity: 'error',
    source: knownCause,
    find: ({ documents }) =>
      documents.flatMap((document) =>
        document.elements
          .filter(({ name, attributes }) => name === 'img' && !attributes['src'])
          .map((tag) => at(document, tag, `${would} an image has no source.`)),
      ),
  },
  {
    code: 'send-to-kindle/css-function',
    reason:
      'Send to Kindle refuses a file whose stylesheet uses CSS functions or custom properties.',
    reader: 'kindle',
    severity: 'error',
    source: knownCause,
    find: ({ stylesheets, documents }) => [
      ...stylesheets.flatMap(cssFunctions),
      ...documents.flatMap(stylesInText),
    ],
  },
  {
    code: 'send-to-kindle/comment',
    reason: 'XML allows no "--" in a comment, so Send to Kindle refuses the file.',
    reader: 'kindle',
    severity: 'error',
    source: `${knownCause}; XML 1.0, § 2.5`,
    find: ({ documents }) => documents.flatMap(hyphensInComments),
  },
  {
    code: 'send-to-kindle/timestamps',
    reason: 'Send to Kindle sometimes refuses archives with timestamps in extra fields.',
    reader: 'kindle',
    severity: 'warning',
    source: knownCause,
    find: ({ files }) =>
      files
        .filter(({ extraFields }) => extraFields.some((id) => timestampFields.has(id)))
        .map(({ path }) => ({
          message: `${may} an entry of the archive has timestamps in extra fields.`,
          place: { file: path },
        })),
  },
  {
    code: 'send-to-kindle/size',
    reason: 'Send to Kindle refuses larger files.',
    reader: 'kindle',
    severity: 'error',
    source: `amazon.com/sendtokindle: ${inMegabytes(kindleUploadLimit)}`,
    find: ({ size }) =>
      whole(
        size > kindleUploadLimit,
        `${would} it has ${inMegabytes(size)}, and the limit is ${inMegabytes(kindleUploadLimit)}.`,
      ),
  },
  {
    code: 'send-to-kindle/mail-size',
    reason: 'A larger file cannot be sent by e-mail.',
    reader: 'kindle',
    severity: 'info',
    source: `Amazon help nodeId 201974220: ${inMegabytes(kindleMailLimit)}`,
    find: ({ size }) =>
      whole(
        mailedSize(size) > kindleMailLimit && size <= kindleUploadLimit,
        'The file is too large for e-mail; use the Send to Kindle page or an app.',
      ),
  },
]

function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`
}

function brokenLinks({ documents, files }: OpenedEpub): readonly Breach[] {
  const paths = new Set(files.map(({ path }) => path))
  const ids = new Map(documents.map(({ path, elements }) => [path, idsOf(elements)]))
  return eachLink(documents, ({ path, id }) => {
    if (!paths.has(path)) return `leads to a missing file: "${path}"`
    const known = ids.get(path)
    return id !== '' && known && !known.has(id) ? `leads to a missing id: "#${id}"` : undefined
  })
}

function bodyLinks({ documents, tables }: OpenedEpub): readonly Breach[] {
  const bodies = new Map(
    documents.map(({ path, elements }) => [
      path,
      elements.find(({ name }) => name === 'body')?.attributes['id'],
    ]),
  )
  return eachLink([...documents, ...tables], ({ path, id }) =>
    id !== '' && bodies.get(path) === id
      ? `leads to the id of a body element: "#${id}"`
      : undefined,
  )
}

function eachLink(
  documents: readonly XmlFile[],
  faultOf: (target: HrefTarget) => string | undefined,
): readonly Breach[] {
  return documents.flatMap((document) =>
    document.elements.flatMap((tag) => {
      const href = linkOf(tag)
      if (href === undefined || /^(?:[a-z][\w+.-]*:|\/\/)/i.test(href)) return []
      const fault = faultOf(resolveHref(document.path, href))
      return fault === undefined ? [] : [at(document, tag, `${would} a link ${fault}.`)]
    }),
  )
}

// In a table of contents of EPUB 2 an entry leads to its `content`.
function linkOf({ name, attributes }: XmlElement): string | undefined {
  if (name === 'a') return attributes['href']
  return name === 'content' ? attributes['src'] : undefined
}

function idsOf(elements: readonly XmlElement[]): ReadonlySet<string> {
  return new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? []))
}

// Styles that stand in a document: in `style` elements and attributes.
function stylesInText(document: XmlFile): readonly Breach[] {
  return document.elements.flatMap((tag) => {
    const written = tag.name === 'style' ? tag.text : tag.attributes['style']
    const found = written === undefined ? [] : ownFunctions(`;${written}`)
    return found.map(({ what }) => at(document, tag, `${would} a style in it has ${what}.`))
  })
}

function cssFunctions({ path, text }: TextFile): readonly Breach[] {
  return ownFunctions(text).map(({ what, index }) => ({
    message: `${would} its stylesheet has ${what}.`,
    place: { file: path, line: lineAt(text, index) },
  }))
}

function ownFunctions(text: string): readonly { readonly what: string; readonly index: number }[] {
  // Comments keep their length, so that line numbers stay right.
  const code = text.replace(/\/\*[^]*?(?:\*\/|$)/g, (comment) => comment.replace(/[^\n]/g, ' '))
  const found = code.matchAll(/\b(?:var|calc|min|max|clamp|env)\(|([{;]\s*)(--[\w-]+)\s*:/g)
  return [...found].map(({ 0: call, 1: before = '', 2: written = call, index }) => ({
    what: written.endsWith('(') ? `the function ${written})` : `the property of its own ${written}`,
    index: index + before.length,
  }))
}

function hyphensInComments({ path, text }: TextFile): readonly Breach[] {
  return [...text.matchAll(/<!--([^]*?)(?:-->|$)/g)]
    .filter(([, inside = '']) => inside.includes('--') || inside.endsWith('-'))
    .map(({ index }) => ({
      message: `${would} a comment has two hyphens in it.`,
      place: { file: path, line: lineAt(text, index) },
    }))
}

function at({ path, text }: XmlFile, { offset }: XmlElement, message: string): Breach {
  return { message, place: { file: path, line: lineAt(text, offset) } }
}

function primary(language: string): string {
  return (language.split('-')[0] ?? '').toLowerCase()
}

// APPNOTE 4.6 and Info-ZIP: NTFS times, extended times, and Info-ZIP's older times.
const timestampFields = new Set([0x000a, 0x5455, 0x5855])

// KDP help G200673300, read in November 2026; it lists the Indian languages by name.
const languages = new Set(
  (
    'af gsw ar eu nb br ca zh kw co da nl stq en fi fr fy gl de gu hi is ga it ja lb mr ml gv frr nn pl pt oc rm ' +
    'sco gd es sv ta cy no'
  ).split(' '),
)

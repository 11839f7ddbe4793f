import * as v from 'valibot'
import { nearestHint } from '../../diagnostics/nearest.ts'
import { parseLength } from '../../edition/length.ts'
import { isReader, readers } from '../../edition/readers.ts'
import { paperNames } from '../../edition/edition.ts'
import { parseTrim } from '../../edition/trim.ts'
import { relatorCode } from '../../edition/relators.ts'
import { isBinding, isPrinterName, printers } from '../../printers/printers.ts'
import { isLanguageTag, languageTagProblem } from '../../language/language-tag.ts'
import { forms } from '../../markdown/document/front-matter.ts'

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty\nleave the key out'))
const textOrList = v.union([text, v.array(text)])

const language = v.pipe(
  text,
  v.check(isLanguageTag, ({ input }) => languageTagProblem(input)),
)

const date = v.pipe(
  text,
  v.check(isDate, 'is not a date\nwrite a year, a month or a day: 2026, 2026-03, 2026-03-01'),
)

const contributor = v.strictObject({
  name: text,
  'sort-as': v.exactOptional(text),
  role: v.exactOptional(
    v.pipe(
      text,
      v.check(
        (role) => relatorCode(role) !== undefined,
        'is not a known role\nwrite author, editor, translator, illustrator, … or a MARC relator code',
      ),
    ),
  ),
  about: v.exactOptional(text),
})
const contributors = v.union([text, contributor, v.array(v.union([text, contributor]))])

const heading = v.union([
  v.pipe(
    text,
    v.check(hasKnownPlaceholders, ({ input }) => placeholderProblem(input)),
  ),
  v.literal(false),
])

// What no book exceeds: a bleed of an inch, a spine of 4 in, a page as thick as card.
const lengthLimits = {
  bleed: { least: 0.5, most: 72, example: 'true, or a length, such as 3mm' },
  spine: { least: 3, most: 288, example: 'a length, such as 14.2mm' },
  caliper: { least: 0.05, most: 1.5, example: 'a length, such as 0.0025in' },
} as const

function shortLength(key: keyof typeof lengthLimits) {
  const { least, most, example } = lengthLimits[key]
  return v.pipe(
    text,
    v.check((length) => {
      const points = parseLength(length)
      return points !== undefined && points >= least && points <= most
    }, `is not a possible ${key}\nwrite ${example}`),
  )
}

const contentsLine = {
  file: v.exactOptional(text),
  part: v.exactOptional(text),
  title: v.exactOptional(text),
  role: v.exactOptional(text),
  number: v.exactOptional(v.literal(false)),
}
const innermost = v.union([text, v.strictObject(contentsLine)])
const inner = listing(listing(listing(listing(listing(listing(innermost))))))

// A line of the contents that may have lines below it. Parts hold chapters, and chapters sections.
function listing<Line extends v.GenericSchema>(line: Line) {
  return v.union([
    text,
    v.strictObject({ ...contentsLine, contents: v.exactOptional(v.array(line)) }),
  ])
}

const edition = v.pipe(
  v.strictObject({
    format: v.picklist(['epub', 'kepub', 'pdf']),
    reader: v.exactOptional(v.picklist(Object.keys(readers).filter(isReader))),
    isbn: v.exactOptional(text),
    trim: v.exactOptional(
      v.pipe(
        text,
        v.check(
          (size) => parseTrim(size) !== undefined,
          'is not a possible page size\nwrite 5.5x8.5in, 148x210mm, a5 or b-format',
        ),
      ),
    ),
    theme: v.exactOptional(text),
    style: v.exactOptional(text),
    kind: v.exactOptional(v.picklist(['large-print', 'sample'])),
    chapters: v.exactOptional(
      v.pipe(
        v.number(),
        v.integer('is not a whole number\nwrite 1, 2 or more'),
        v.minValue(1, 'is too small\nwrite 1, 2 or more'),
      ),
    ),
    printer: v.exactOptional(v.picklist(Object.keys(printers).filter(isPrinterName))),
    paper: v.exactOptional(v.picklist(paperNames)),
    binding: v.exactOptional(v.picklist(['paperback', 'hardcover'].filter(isBinding))),
    bleed: v.exactOptional(v.union([v.boolean(), shortLength('bleed')])),
    spine: v.exactOptional(shortLength('spine')),
    caliper: v.exactOptional(shortLength('caliper')),
    profile: v.exactOptional(text),
  }),
  v.examples([{ format: 'epub' }]),
)

const webAddress = v.pipe(
  text,
  v.check(isWebAddress, 'is not a web address\nbegin it with https://'),
)

// One address for all shops, or one for each, since shops refuse links to their competitors.
const link = v.union([
  webAddress,
  v.strictObject({
    generic: webAddress,
    apple: v.exactOptional(webAddress),
    kobo: v.exactOptional(webAddress),
    kindle: v.exactOptional(webAddress),
  }),
])

const accessibility = v.pipe(
  v.strictObject({
    'certified-by': v.exactOptional(text),
    credential: v.exactOptional(text),
    report: v.exactOptional(webAddress),
    summary: v.exactOptional(text),
  }),
  v.examples([{ summary: 'All images are described.' }]),
)

const editionName = v.pipe(
  v.string(),
  v.regex(
    /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u,
    'is not a valid name for an edition\nuse letters, digits and hyphens, since the file is named after it',
  ),
)

/** The schema of book.yaml. MANUSCRIPT.md explains the keys to authors. */
export const bookYaml = v.strictObject({
  title: v.exactOptional(text),
  subtitle: v.exactOptional(text),
  author: v.exactOptional(contributors),
  authors: v.exactOptional(contributors),
  language: v.exactOptional(language),
  publisher: v.exactOptional(text),
  date: v.exactOptional(date),
  copyright: v.exactOptional(text),
  rights: v.exactOptional(text),
  description: v.exactOptional(text),
  series: v.exactOptional(
    v.union([
      text,
      v.strictObject({
        name: text,
        number: v.exactOptional(v.pipe(v.number(), v.minValue(0, 'is negative\nwrite 0 or more'))),
      }),
    ]),
  ),
  subjects: v.exactOptional(textOrList),
  isbn: v.exactOptional(
    v.pipe(v.record(v.string(), text), v.examples([{ ebook: '978-0-306-40615-7' }])),
  ),
  identifier: v.exactOptional(text),
  cover: v.exactOptional(text),
  theme: v.exactOptional(text),
  'chapter-heading': v.exactOptional(heading),
  'part-heading': v.exactOptional(heading),
  manuscript: v.exactOptional(text),
  contents: v.exactOptional(v.array(inner)),
  'contents-depth': v.exactOptional(
    v.pipe(
      v.number(),
      v.integer('is not a whole number\nwrite 1, 2 or 3'),
      v.minValue(1, 'is too small\nwrite 1, 2 or 3'),
    ),
  ),
  notes: v.exactOptional(v.picklist(['foot', 'chapter', 'book', 'end'])),
  index: v.exactOptional(v.boolean()),
  'list-of-figures': v.exactOptional(v.boolean()),
  'list-of-tables': v.exactOptional(v.boolean()),
  'scene-breaks': v.exactOptional(v.picklist(['rules', 'blank-lines'])),
  form: v.exactOptional(v.picklist(forms)),
  typography: v.exactOptional(v.union([v.boolean(), v.picklist(['on', 'off'])])),
  accessibility: v.exactOptional(accessibility),
  links: v.exactOptional(
    v.pipe(v.record(editionName, link), v.examples([{ sequel: 'https://example.com' }])),
  ),
  editions: v.exactOptional(
    v.pipe(
      v.record(editionName, edition),
      v.examples([{ ebook: { format: 'epub' }, print: { format: 'pdf' } }]),
    ),
  ),
})

/** book.yaml as written, every value of the right type. */
export type BookYaml = v.InferOutput<typeof bookYaml>

/** A line of the contents, as written. */
export type WrittenLine = NonNullable<BookYaml['contents']>[number]

/** A contributor to the book, as written. */
export type WrittenContributor = v.InferOutput<typeof contributor>

/** An edition, as written. */
export type WrittenEdition = v.InferOutput<typeof edition>

function isWebAddress(written: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(written) && URL.canParse(written)
}

const placeholders: readonly string[] = ['number', 'roman', 'word', 'ordinal']

function hasKnownPlaceholders(heading: string): boolean {
  return unknownPlaceholder(heading) === undefined
}

function unknownPlaceholder(heading: string): string | undefined {
  const names = [...heading.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
  return names.find((name) => !placeholders.includes(name))
}

function placeholderProblem(heading: string): string {
  const near = nearestHint(unknownPlaceholder(heading) ?? '', placeholders)
  const hints = [...near, `write the number as {${placeholders.join('}, {')}}`]
  return ['has braces that do not stand for a number', ...hints].join('\n')
}

function isDate(written: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written)
  if (!match) return false
  const [, year, month = '01', day = '01'] = match
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.getUTCDate() === Number(day)
}

import * as v from 'valibot'
import { isLanguageTag, languageTagProblem } from '../../language/language-tag.ts'
import { key } from '../../yaml/key-facts.ts'
import { forms } from '../document/front-matter.ts'

const number = v.union([
  v.pipe(
    v.number(),
    v.integer('is not a whole number\nwrite 1, 2, …, or false for none'),
    v.minValue(0, 'is negative\nwrite 1, 2, …, or false for none'),
  ),
  v.literal(false),
])

/** The schema of the YAML at the top of a file. Each key has its facts. */
export const frontMatterSchema = v.strictObject({
  title: key(v.string(), {
    says: 'The title of the section, instead of its first heading.',
    example: 'title: The Harbour',
    otherwise: 'the first heading of the file',
    takes: 'text, with Markdown in it',
  }),
  subtitle: key(v.string(), {
    says: 'A line below the title.',
    example: 'subtitle: In Which Nothing Happens',
    otherwise: 'none',
    takes: 'text, with Markdown in it',
  }),
  role: key(v.string(), {
    says: 'What the section is: a preface, a glossary, an index … `octavo help roles` lists them.',
    example: 'role: preface',
    otherwise: 'told by the name of the file or its heading, or else a chapter',
    takes: 'the name of a role',
  }),
  number: key(number, {
    says: 'The number of the chapter, or none.',
    example: 'number: false',
    otherwise: 'chapters and parts are counted',
    takes: 'a whole number, or false for none',
  }),
  author: key(v.string(), {
    says: 'Who wrote this section, in a book by several hands. The contents show it.',
    example: 'author: Jo Hart',
    otherwise: 'the authors of the book',
  }),
  epigraph: key(v.string(), {
    says: 'A motto that stands below the title.',
    example: 'epigraph: All roads end at the sea.',
    otherwise: 'none',
    takes: 'Markdown',
  }),
  'date-line': key(v.string(), {
    says: 'A line with place and date below the title, as in letters and diaries.',
    example: 'date-line: Lisbon, 3 May',
    otherwise: 'none',
    takes: 'text, with Markdown in it',
  }),
  toc: key(v.boolean(), {
    says: 'Whether the table of contents lists the section.',
    example: 'toc: false',
    otherwise: 'true for sections with a heading',
  }),
  class: key(v.string(), {
    says: 'Classes of the section, which a stylesheet can select.',
    example: 'class: diary',
    otherwise: 'none',
    takes: 'names with spaces between them',
  }),
  id: key(v.pipe(v.string(), v.regex(/^\S+$/, 'has a space in it\nuse hyphens')), {
    says: 'The name that links to this section use: `[there](#harbour)`.',
    example: 'id: harbour',
    otherwise: 'made from the name of the file',
    takes: 'a name without spaces',
  }),
  language: key(
    v.pipe(
      v.string(),
      v.check(isLanguageTag, ({ input }) => languageTagProblem(input)),
    ),
    {
      says: 'The language of this section, when it is not that of the book.',
      example: 'language: fr',
      otherwise: 'the language of the book',
      takes: 'a language tag: en, en-GB, de, pt-BR',
    },
  ),
  draft: key(v.boolean(), {
    says: 'Leaves the file out, unless a command has --drafts.',
    example: 'draft: true',
    otherwise: 'false',
  }),
  form: key(v.picklist(forms), {
    says: 'How the text of this file is typed: in paragraphs, with a paragraph on each line, as poems, or as a play.',
    example: 'form: verse',
    otherwise: 'as the book says, or guessed from the text',
  }),
  'running-head': key(v.string(), {
    says: 'A shorter title for the head of the pages.',
    example: 'running-head: Harbour',
    otherwise: 'the title',
  }),
})

/** The keys that front matter may have. */
export const frontMatterKeys = Object.keys(frontMatterSchema.entries)

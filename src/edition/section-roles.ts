/** Front matter has roman page numbers; the body has arabic ones, from 1. */
export type Matter = 'frontmatter' | 'bodymatter' | 'backmatter'

/**
 * The roles of sections in the EPUB Structural Semantics Vocabulary 1.1, each with its matter and
 * its order there (Chicago Manual of Style, 1.4). Sections with a `numbered` role are counted;
 * those with `headed: false` print no heading.
 */
export const roles = {
  halftitlepage: {
    says: 'The first page, with the title of the book alone. It is made unless a file has this role.',
    matter: 'frontmatter',
    order: 1,
    numbered: false,
    headed: false,
    listed: false,
  },
  titlepage: {
    says: 'Title, subtitle, authors and publisher. It is made unless a file has this role.',
    matter: 'frontmatter',
    order: 3,
    numbered: false,
    headed: false,
    listed: false,
  },
  'copyright-page': {
    says: 'Copyright, rights, ISBN and publisher. It is made unless a file has this role.',
    matter: 'frontmatter',
    order: 4,
    numbered: false,
    headed: false,
    listed: false,
  },
  dedication: {
    says: 'A few words to somebody, on a page of its own, without a heading.',
    matter: 'frontmatter',
    order: 5,
    numbered: false,
    headed: false,
    listed: false,
  },
  epigraph: {
    says: 'A quotation before the book begins, on a page of its own, without a heading.',
    matter: 'frontmatter',
    order: 6,
    numbered: false,
    headed: false,
    listed: false,
  },
  toc: {
    says: 'The table of contents. It is made unless a file has this role.',
    matter: 'frontmatter',
    order: 7,
    numbered: false,
    headed: true,
    listed: false,
  },
  loi: {
    says: 'The list of figures. A file with this role asks for it, as does `list-of-figures`.',
    matter: 'frontmatter',
    order: 8,
    numbered: false,
    headed: true,
    listed: true,
  },
  lot: {
    says: 'The list of tables. A file with this role asks for it, as does `list-of-tables`.',
    matter: 'frontmatter',
    order: 9,
    numbered: false,
    headed: true,
    listed: true,
  },
  foreword: {
    says: 'What somebody else says of the book, before the text.',
    matter: 'frontmatter',
    order: 10,
    numbered: false,
    headed: true,
    listed: true,
  },
  preface: {
    says: 'What the author says of how the book came about, before the text.',
    matter: 'frontmatter',
    order: 11,
    numbered: false,
    headed: true,
    listed: true,
  },
  introduction: {
    says: 'An introduction with roman page numbers, before the text.',
    matter: 'frontmatter',
    order: 13,
    numbered: false,
    headed: true,
    listed: true,
  },
  prologue: {
    says: 'What happens before the first chapter. The text and page 1 begin with it.',
    matter: 'bodymatter',
    order: 20,
    numbered: false,
    headed: true,
    listed: true,
  },
  part: {
    says: 'A division that holds chapters, on a page of its own. A folder of the manuscript is one.',
    matter: 'bodymatter',
    order: 21,
    numbered: true,
    headed: true,
    listed: true,
  },
  chapter: {
    says: 'A numbered chapter, which is what a file is unless something else is said.',
    matter: 'bodymatter',
    order: 21,
    numbered: true,
    headed: true,
    listed: true,
  },
  interlude: {
    says: 'A section between chapters, without a number.',
    matter: 'bodymatter',
    order: 21,
    numbered: false,
    headed: true,
    listed: true,
  },
  conclusion: {
    says: 'The end of an argument, without a number.',
    matter: 'bodymatter',
    order: 21,
    numbered: false,
    headed: true,
    listed: true,
  },
  epilogue: {
    says: 'What happens after the last chapter.',
    matter: 'bodymatter',
    order: 22,
    numbered: false,
    headed: true,
    listed: true,
  },
  afterword: {
    says: 'What is said of the book after the text.',
    matter: 'backmatter',
    order: 30,
    numbered: false,
    headed: true,
    listed: true,
  },
  acknowledgments: {
    says: 'Thanks, after the text.',
    matter: 'backmatter',
    order: 31,
    numbered: false,
    headed: true,
    listed: true,
  },
  appendix: {
    says: 'Further matter after the text.',
    matter: 'backmatter',
    order: 32,
    numbered: false,
    headed: true,
    listed: true,
  },
  endnotes: {
    says: 'The place of the notes that `notes: book` gathers.',
    matter: 'backmatter',
    order: 33,
    numbered: false,
    headed: true,
    listed: true,
  },
  glossary: {
    says: 'Words and what they mean, usually a definition list.',
    matter: 'backmatter',
    order: 34,
    numbered: false,
    headed: true,
    listed: true,
  },
  bibliography: {
    says: 'The works that the book names.',
    matter: 'backmatter',
    order: 35,
    numbered: false,
    headed: true,
    listed: true,
  },
  index: {
    says: 'The index of the entries that are marked in the text, made where this file stands.',
    matter: 'backmatter',
    order: 36,
    numbered: false,
    headed: true,
    listed: true,
  },
  colophon: {
    says: 'How the book was made: type, paper, printer.',
    matter: 'backmatter',
    order: 37,
    numbered: false,
    headed: true,
    listed: true,
  },
  'about-the-author': {
    says: 'A few sentences about the author. It is made when a person in book.yaml has `about`.',
    matter: 'backmatter',
    order: 38,
    numbered: false,
    headed: true,
    listed: true,
  },
  'also-by': {
    says: 'Other books by the same author. Without text it lists those in the workspace, as `also-by` does.',
    matter: 'backmatter',
    order: 39,
    numbered: false,
    headed: true,
    listed: true,
  },
} as const satisfies Record<string, RoleFacts>

interface RoleFacts {
  /** What a section with this role is, for authors. */
  readonly says: string
  readonly matter: Matter
  readonly order: number
  readonly numbered: boolean
  readonly headed: boolean
  readonly listed: boolean
}

/** The name of a role. */
export type SectionRole = keyof typeof roles

/** Whether a word names a role. */
export function isSectionRole(word: string): word is SectionRole {
  return Object.hasOwn(roles, word)
}

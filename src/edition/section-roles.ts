/** Front matter has roman page numbers; the body has arabic ones, from 1. */
export type Matter = 'frontmatter' | 'bodymatter' | 'backmatter'

/**
 * The roles of sections in the EPUB Structural Semantics Vocabulary 1.1, each with its matter and
 * its order there (Chicago Manual of Style, 1.4). Sections with a `numbered` role are counted;
 * those with `headed: false` print no heading.
 */
export const roles = {
  halftitlepage: { matter: 'frontmatter', order: 1, numbered: false, headed: false, listed: false },
  titlepage: { matter: 'frontmatter', order: 3, numbered: false, headed: false, listed: false },
  'copyright-page': {
    matter: 'frontmatter',
    order: 4,
    numbered: false,
    headed: false,
    listed: false,
  },
  dedication: { matter: 'frontmatter', order: 5, numbered: false, headed: false, listed: false },
  epigraph: { matter: 'frontmatter', order: 6, numbered: false, headed: false, listed: false },
  toc: { matter: 'frontmatter', order: 7, numbered: false, headed: true, listed: false },
  loi: { matter: 'frontmatter', order: 8, numbered: false, headed: true, listed: true },
  lot: { matter: 'frontmatter', order: 9, numbered: false, headed: true, listed: true },
  foreword: { matter: 'frontmatter', order: 10, numbered: false, headed: true, listed: true },
  preface: { matter: 'frontmatter', order: 11, numbered: false, headed: true, listed: true },
  introduction: { matter: 'frontmatter', order: 13, numbered: false, headed: true, listed: true },
  prologue: { matter: 'bodymatter', order: 20, numbered: false, headed: true, listed: true },
  part: { matter: 'bodymatter', order: 21, numbered: true, headed: true, listed: true },
  chapter: { matter: 'bodymatter', order: 21, numbered: true, headed: true, listed: true },
  interlude: { matter: 'bodymatter', order: 21, numbered: false, headed: true, listed: true },
  conclusion: { matter: 'bodymatter', order: 21, numbered: false, headed: true, listed: true },
  epilogue: { matter: 'bodymatter', order: 22, numbered: false, headed: true, listed: true },
  afterword: { matter: 'backmatter', order: 30, numbered: false, headed: true, listed: true },
  acknowledgments: { matter: 'backmatter', order: 31, numbered: false, headed: true, listed: true },
  appendix: { matter: 'backmatter', order: 32, numbered: false, headed: true, listed: true },
  endnotes: { matter: 'backmatter', order: 33, numbered: false, headed: true, listed: true },
  glossary: { matter: 'backmatter', order: 34, numbered: false, headed: true, listed: true },
  bibliography: { matter: 'backmatter', order: 35, numbered: false, headed: true, listed: true },
  index: { matter: 'backmatter', order: 36, numbered: false, headed: true, listed: true },
  colophon: { matter: 'backmatter', order: 37, numbered: false, headed: true, listed: true },
  'about-the-author': {
    matter: 'backmatter',
    order: 38,
    numbered: false,
    headed: true,
    listed: true,
  },
  'also-by': { matter: 'backmatter', order: 39, numbered: false, headed: true, listed: true },
} as const satisfies Record<string, RoleFacts>

interface RoleFacts {
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

import type { SectionRole } from '../edition/section-roles.ts'

/**
 * The DPUB-ARIA 1.1 role of each section; absent where it has none. The names of the other roles
 * are those of the EPUB vocabulary, which goes into `epub:type` as it is.
 */
export const ariaRoles = {
  acknowledgments: 'doc-acknowledgments',
  afterword: 'doc-afterword',
  appendix: 'doc-appendix',
  bibliography: 'doc-bibliography',
  chapter: 'doc-chapter',
  colophon: 'doc-colophon',
  conclusion: 'doc-conclusion',
  dedication: 'doc-dedication',
  endnotes: 'doc-endnotes',
  epigraph: 'doc-epigraph',
  epilogue: 'doc-epilogue',
  foreword: 'doc-foreword',
  glossary: 'doc-glossary',
  index: 'doc-index',
  introduction: 'doc-introduction',
  part: 'doc-part',
  preface: 'doc-preface',
  prologue: 'doc-prologue',
  toc: 'doc-toc',
} as const satisfies Partial<Record<SectionRole, string>>

// Names of ours that the EPUB Structural Semantics Vocabulary 1.1 lacks have no epub:type.
const notInVocabulary: ReadonlySet<SectionRole> = new Set([
  'interlude',
  'about-the-author',
  'also-by',
])

/** `epub:type` and `role` of a section. */
export function sectionSemantics(role: SectionRole): Readonly<Record<string, string | undefined>> {
  const aria: Partial<Record<SectionRole, string>> = ariaRoles
  return { 'epub:type': notInVocabulary.has(role) ? undefined : role, role: aria[role] }
}

import type { SectionRole } from '../../edition/section-roles.ts'

/**
 * The DPUB-ARIA 1.1 role of each section; absent when there is none. Section roles have their names
 * from the EPUB vocabulary, and go into `epub:type` unchanged.
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

// Our own names, which the EPUB Structural Semantics Vocabulary 1.1 lacks, get no epub:type.
const notInVocabulary: ReadonlySet<SectionRole> = new Set([
  'interlude',
  'about-the-author',
  'also-by',
])

/** `epub:type` and `role` for a section. */
export function sectionSemantics(role: SectionRole): Readonly<Record<string, string | undefined>> {
  const aria: Partial<Record<SectionRole, string>> = ariaRoles
  return { 'epub:type': notInVocabulary.has(role) ? undefined : role, role: aria[role] }
}

import type { SectionRole } from '../../edition/section-roles.ts'

/**
 * Ids of the sections that are generated for an edition when no section of the manuscript has their
 * role.
 */
export const generatedIds = {
  halftitlepage: 'half-title',
  titlepage: 'title-page',
  'copyright-page': 'copyright-page',
  toc: 'contents',
  loi: 'list-of-figures',
  lot: 'list-of-tables',
  endnotes: 'endnotes',
  index: 'index',
  'about-the-author': 'about-the-author',
  'also-by': 'also-by',
} as const satisfies Partial<Record<SectionRole, string>>

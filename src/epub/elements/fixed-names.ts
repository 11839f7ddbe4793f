/** File names that are the same in every container, relative to the package document. */
export const fixedNames = {
  package: 'content.opf',
  stylesheet: 'style.css',
  navigation: 'toc.xhtml',
  ncx: 'toc.ncx',
  cover: 'cover.xhtml',
} as const

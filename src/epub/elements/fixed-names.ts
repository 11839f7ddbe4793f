/** Names of files that every container has, beside the package document and with it. */
export const fixedNames = {
  package: 'content.opf',
  stylesheet: 'style.css',
  navigation: 'toc.xhtml',
  ncx: 'toc.ncx',
  cover: 'cover.xhtml',
} as const

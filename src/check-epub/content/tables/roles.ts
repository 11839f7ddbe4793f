/** The roles of WAI-ARIA 1.2 and 1.3, of Graphics-ARIA 1.0 and of DPUB-ARIA 1.1. */
export const roles: ReadonlySet<string> = new Set(
  `alert alertdialog application article banner blockquote button caption cell checkbox code
  columnheader combobox comment complementary contentinfo definition deletion dialog directory
  document emphasis feed figure form generic grid gridcell group heading image img insertion link list
  listbox listitem log main mark marquee math menu menubar menuitem menuitemcheckbox menuitemradio
  meter navigation none note option paragraph presentation progressbar radio radiogroup region row
  rowgroup rowheader scrollbar search searchbox sectionfooter sectionheader separator slider spinbutton
  status strong subscript suggestion superscript switch tab table tablist tabpanel term textbox time
  timer toolbar tooltip tree treegrid treeitem
  graphics-document graphics-object graphics-symbol
  doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-backlink doc-biblioentry
  doc-bibliography doc-biblioref doc-chapter doc-colophon doc-conclusion doc-cover doc-credit
  doc-credits doc-dedication doc-endnote doc-endnotes doc-epigraph doc-epilogue doc-errata doc-example
  doc-footnote doc-foreword doc-glossary doc-glossref doc-index doc-introduction doc-noteref doc-notice
  doc-pagebreak doc-pagefooter doc-pageheader doc-pagelist doc-part doc-preface doc-prologue
  doc-pullquote doc-qna doc-subtitle doc-tip doc-toc`.split(/\s+/),
)

/**
 * The roles that are given up, and what to use instead (DPUB-ARIA 1.1, § 5; WAI-ARIA 1.2, § 5.4).
 */
export const deprecatedRoles: Readonly<Record<string, string>> = {
  'doc-biblioentry': 'use a list in an element with the role doc-bibliography',
  'doc-endnote': 'use a list in an element with the role doc-endnotes',
}

const headingRoles = 'heading none presentation tab doc-subtitle'
const listRoles =
  'directory group list listbox menu menubar none presentation radiogroup tablist toolbar tree'
const sectionRoles = `alert alertdialog application banner complementary contentinfo dialog document
  feed group log main marquee navigation none note presentation region search status tabpanel
  doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-bibliography doc-chapter doc-colophon
  doc-conclusion doc-credit doc-credits doc-dedication doc-endnotes doc-epigraph doc-epilogue
  doc-errata doc-example doc-foreword doc-glossary doc-index doc-introduction doc-notice doc-pagelist
  doc-part doc-preface doc-prologue doc-pullquote doc-qna doc-toc`
const linkRoles = `button checkbox link menuitem menuitemcheckbox menuitemradio option radio switch tab
  treeitem doc-backlink doc-biblioref doc-glossref doc-noteref`

/** The roles that elements can have (ARIA in HTML, § 3); those that are not named can have any. */
export const rolesOfElements: Readonly<Record<string, string>> = {
  base: '',
  col: '',
  colgroup: '',
  head: '',
  link: '',
  meta: '',
  noscript: '',
  param: '',
  script: '',
  slot: '',
  source: '',
  style: '',
  template: '',
  title: '',
  track: '',
  picture: '',
  map: '',

  a: linkRoles,
  article: 'application article document feed main none presentation region',
  aside: `complementary feed none note presentation region search doc-dedication doc-example
    doc-footnote doc-glossary doc-pullquote doc-tip`,
  br: 'none presentation',
  wbr: 'none presentation',
  details: 'group',
  dialog: 'alertdialog dialog',
  dl: 'group list none presentation',
  fieldset: 'group none presentation radiogroup',
  footer: 'contentinfo group none presentation sectionfooter doc-footnote',
  form: 'form none presentation search',
  h1: headingRoles,
  h2: headingRoles,
  h3: headingRoles,
  h4: headingRoles,
  h5: headingRoles,
  h6: headingRoles,
  header: 'banner group none presentation sectionheader doc-footnote',
  hr: 'none presentation separator doc-pagebreak',
  iframe: 'application document img image none presentation',
  li: `listitem menuitem menuitemcheckbox menuitemradio none option presentation radio separator tab
    treeitem doc-biblioentry doc-endnote`,
  main: 'main',
  meter: 'meter',
  nav: 'menu menubar navigation none presentation tablist doc-index doc-pagelist doc-toc',
  ol: listRoles,
  progress: 'progressbar',
  section: sectionRoles,
  summary: 'button',
  textarea: 'textbox',
  ul: listRoles,
}

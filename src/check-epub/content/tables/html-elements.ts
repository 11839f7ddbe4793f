/** What HTML says about one element: where it may stand, and what may stand in it. */
export interface ElementRule {
  /**
   * Its categories, which decide where it may stand (HTML, § 3.2.5.2). `phrasing` content is flow
   * content too. An element of no category stands only where it is named.
   */
  readonly is: string
  /**
   * What its children are: a category, the names of elements, `text`, `nothing`, or `transparent`
   * for what its own parent holds.
   */
  readonly holds: string
  /** Names and categories that may not stand anywhere inside it. */
  readonly bars?: string
  /**
   * The order of its children: a regular expression over their names, in which `_` is any element
   * that it does not name. Scripts and templates do not count.
   */
  readonly order?: string
}

const headings = 'h1 h2 h3 h4 h5 h6'

/** The elements of HTML by name; HTML, § 4. */
export const htmlElements: Readonly<Record<string, ElementRule>> = {
  // § 4.1 and 4.2, the document and its metadata
  html: { is: '', holds: 'head body', order: 'head body' },
  head: { is: '', holds: 'metadata' },
  title: { is: 'metadata', holds: 'text' },
  base: { is: 'metadata', holds: 'nothing' },
  link: { is: 'metadata', holds: 'nothing' },
  meta: { is: 'metadata', holds: 'nothing' },
  style: { is: 'metadata', holds: 'text' },

  // § 4.3, sections
  body: { is: '', holds: 'flow' },
  article: { is: 'flow sectioning', holds: 'flow', bars: 'main' },
  section: { is: 'flow sectioning', holds: 'flow' },
  nav: { is: 'flow sectioning', holds: 'flow', bars: 'main' },
  aside: { is: 'flow sectioning', holds: 'flow', bars: 'main' },
  h1: { is: 'flow heading', holds: 'phrasing' },
  h2: { is: 'flow heading', holds: 'phrasing' },
  h3: { is: 'flow heading', holds: 'phrasing' },
  h4: { is: 'flow heading', holds: 'phrasing' },
  h5: { is: 'flow heading', holds: 'phrasing' },
  h6: { is: 'flow heading', holds: 'phrasing' },
  hgroup: { is: 'flow heading', holds: `p ${headings}`, order: 'p* (h1|h2|h3|h4|h5|h6) p*' },
  header: { is: 'flow', holds: 'flow', bars: 'header footer main' },
  footer: { is: 'flow', holds: 'flow', bars: 'header footer main' },
  address: { is: 'flow', holds: 'flow', bars: 'heading sectioning header footer address' },

  // § 4.4, grouping content
  p: { is: 'flow', holds: 'phrasing' },
  hr: { is: 'flow', holds: 'nothing' },
  pre: { is: 'flow', holds: 'phrasing' },
  blockquote: { is: 'flow', holds: 'flow' },
  ol: { is: 'flow', holds: 'li' },
  ul: { is: 'flow', holds: 'li' },
  menu: { is: 'flow', holds: 'li' },
  li: { is: '', holds: 'flow' },
  dl: { is: 'flow', holds: 'dt dd div', order: '(dt+ dd+)* | div*' },
  dt: { is: '', holds: 'flow', bars: 'header footer sectioning heading' },
  dd: { is: '', holds: 'flow' },
  figure: { is: 'flow', holds: 'flow figcaption', order: 'figcaption? _* | _* figcaption' },
  figcaption: { is: '', holds: 'flow' },
  main: { is: 'flow', holds: 'flow', bars: 'main' },
  search: { is: 'flow', holds: 'flow' },
  div: { is: 'flow', holds: 'flow' },

  // § 4.5, text
  a: { is: 'phrasing', holds: 'transparent', bars: 'interactive a' },
  em: { is: 'phrasing', holds: 'phrasing' },
  strong: { is: 'phrasing', holds: 'phrasing' },
  small: { is: 'phrasing', holds: 'phrasing' },
  s: { is: 'phrasing', holds: 'phrasing' },
  cite: { is: 'phrasing', holds: 'phrasing' },
  q: { is: 'phrasing', holds: 'phrasing' },
  dfn: { is: 'phrasing', holds: 'phrasing', bars: 'dfn' },
  abbr: { is: 'phrasing', holds: 'phrasing' },
  ruby: {
    is: 'phrasing',
    holds: 'phrasing rt rp rb rtc',
    order: '(_ | rb | rt | rtc | rp (rt|rtc) rp)*',
  },
  rb: { is: '', holds: 'phrasing' },
  rt: { is: '', holds: 'phrasing' },
  rtc: { is: '', holds: 'phrasing rt rp' },
  rp: { is: '', holds: 'phrasing' },
  data: { is: 'phrasing', holds: 'phrasing' },
  time: { is: 'phrasing', holds: 'phrasing', bars: 'time' },
  code: { is: 'phrasing', holds: 'phrasing' },
  var: { is: 'phrasing', holds: 'phrasing' },
  samp: { is: 'phrasing', holds: 'phrasing' },
  kbd: { is: 'phrasing', holds: 'phrasing' },
  sub: { is: 'phrasing', holds: 'phrasing' },
  sup: { is: 'phrasing', holds: 'phrasing' },
  i: { is: 'phrasing', holds: 'phrasing' },
  b: { is: 'phrasing', holds: 'phrasing' },
  u: { is: 'phrasing', holds: 'phrasing' },
  mark: { is: 'phrasing', holds: 'phrasing' },
  bdi: { is: 'phrasing', holds: 'phrasing' },
  bdo: { is: 'phrasing', holds: 'phrasing' },
  span: { is: 'phrasing', holds: 'phrasing' },
  br: { is: 'phrasing', holds: 'nothing' },
  wbr: { is: 'phrasing', holds: 'nothing' },

  // § 4.7, edits
  ins: { is: 'phrasing', holds: 'transparent' },
  del: { is: 'phrasing', holds: 'transparent' },

  // § 4.8, embedded content
  picture: { is: 'phrasing', holds: 'source img', order: 'source* img' },
  source: { is: '', holds: 'nothing' },
  img: { is: 'phrasing', holds: 'nothing' },
  iframe: { is: 'phrasing interactive', holds: 'nothing' },
  embed: { is: 'phrasing interactive', holds: 'nothing' },
  object: { is: 'phrasing', holds: 'transparent param', order: 'param* _*' },
  param: { is: '', holds: 'nothing' },
  video: {
    is: 'phrasing',
    holds: 'transparent source track',
    bars: 'audio video',
    order: 'source* track* _*',
  },
  audio: {
    is: 'phrasing',
    holds: 'transparent source track',
    bars: 'audio video',
    order: 'source* track* _*',
  },
  track: { is: '', holds: 'nothing' },
  map: { is: 'phrasing', holds: 'transparent' },
  area: { is: 'phrasing', holds: 'nothing' },

  // § 4.9, tables
  table: {
    is: 'flow',
    holds: 'caption colgroup thead tbody tfoot tr',
    order: 'caption? colgroup* thead? (tfoot? (tbody*|tr+) | (tbody*|tr+) tfoot)',
  },
  caption: { is: '', holds: 'flow', bars: 'table' },
  colgroup: { is: '', holds: 'col' },
  col: { is: '', holds: 'nothing' },
  tbody: { is: '', holds: 'tr' },
  thead: { is: '', holds: 'tr' },
  tfoot: { is: '', holds: 'tr' },
  tr: { is: '', holds: 'td th' },
  td: { is: '', holds: 'flow' },
  th: { is: '', holds: 'flow', bars: 'header footer sectioning heading' },

  // § 4.10, forms
  form: { is: 'flow', holds: 'flow', bars: 'form' },
  label: { is: 'phrasing interactive', holds: 'phrasing', bars: 'label' },
  input: { is: 'phrasing', holds: 'nothing' },
  button: { is: 'phrasing interactive', holds: 'phrasing', bars: 'interactive a' },
  select: { is: 'phrasing interactive', holds: 'option optgroup hr' },
  datalist: { is: 'phrasing', holds: 'phrasing option' },
  optgroup: { is: '', holds: 'option legend', order: 'legend? option*' },
  option: { is: '', holds: 'text' },
  textarea: { is: 'phrasing interactive', holds: 'text' },
  output: { is: 'phrasing', holds: 'phrasing' },
  progress: { is: 'phrasing', holds: 'phrasing', bars: 'progress' },
  meter: { is: 'phrasing', holds: 'phrasing', bars: 'meter' },
  fieldset: { is: 'flow', holds: 'flow legend', order: 'legend? _*' },
  legend: { is: '', holds: 'phrasing heading' },

  // § 4.11 and 4.12, interactive elements and scripts
  details: { is: 'flow interactive', holds: 'flow summary', order: 'summary _*' },
  summary: { is: '', holds: 'phrasing heading' },
  dialog: { is: 'flow', holds: 'flow' },
  script: { is: 'metadata phrasing', holds: 'text' },
  noscript: { is: 'metadata phrasing', holds: 'transparent', bars: 'noscript' },
  template: { is: 'metadata phrasing', holds: 'anything' },
  slot: { is: 'phrasing', holds: 'transparent' },
  canvas: { is: 'phrasing', holds: 'transparent' },
}

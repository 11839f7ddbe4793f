/** What an EPUB of version 2 has of an element of XHTML 1.1 (OPS 2.0.1, § 2.2). */
export interface Xhtml11Rule {
  /** What its children are: `block`, `inline`, both as `flow`, the names of elements, or nothing. */
  readonly holds: string
  /** The order of its children, as in the tables for HTML. */
  readonly order?: string
  /** Its attributes; those with a `!` must be there. */
  readonly takes: string
}

const language = 'dir lang'
const common = `id class title style ${language}`
const edit = `cite datetime ${common}`
const align = 'align char charoff valign'
const cell = `abbr axis colspan headers rowspan scope ${align} ${common}`

const inline: Xhtml11Rule = { holds: 'inline', takes: common }
const flow: Xhtml11Rule = { holds: 'flow', takes: common }
const blocks: Xhtml11Rule = { holds: 'block', order: '_+', takes: common }
const list: Xhtml11Rule = { holds: 'li', order: 'li+', takes: common }
const rows: Xhtml11Rule = { holds: 'tr', order: 'tr+', takes: `${align} ${common}` }

/** The elements of XHTML 1.1 that an EPUB of version 2 has, by name. */
export const xhtml11Elements: Readonly<Record<string, Xhtml11Rule>> = {
  html: { holds: 'head body', order: 'head body', takes: `version ${language}` },
  head: {
    holds: 'title base link meta style',
    order: '_* title _*',
    takes: `profile ${language}`,
  },
  title: { holds: 'text', takes: language },
  base: { holds: '', takes: 'href! target' },
  link: { holds: '', takes: `charset href hreflang media rel rev type ${common}` },
  meta: { holds: '', takes: `content! http-equiv name scheme ${language}` },
  style: { holds: 'text', takes: `type! media title ${language}` },

  body: blocks,
  ...{ address: inline, blockquote: { ...blocks, takes: `cite ${common}` }, div: flow },
  ...{ h1: inline, h2: inline, h3: inline, h4: inline, h5: inline, h6: inline },
  ...{ hr: { holds: '', takes: common }, noscript: blocks, p: inline, pre: inline },
  ...{ ol: list, ul: list, li: flow },
  ...{ dl: { holds: 'dt dd', order: '(dt|dd)+', takes: common }, dt: inline, dd: flow },

  ...{ abbr: inline, acronym: inline, b: inline, big: inline, cite: inline, code: inline },
  ...{ dfn: inline, em: inline, i: inline, kbd: inline, samp: inline, small: inline },
  ...{ span: inline, strong: inline, sub: inline, sup: inline, tt: inline, var: inline },
  a: {
    holds: 'inline',
    takes: `accesskey charset coords href hreflang rel rev shape tabindex target type ${common}`,
  },
  bdo: { holds: 'inline', takes: `id class title style dir! lang` },
  br: { holds: '', takes: 'id class title style' },
  q: { holds: 'inline', takes: `cite ${common}` },
  ins: { holds: 'flow', takes: edit },
  del: { holds: 'flow', takes: edit },

  img: { holds: '', takes: `alt! src! height width ismap usemap longdesc ${common}` },
  map: {
    holds: 'block area',
    order: 'area+ | _+',
    takes: `id! class title style ${language}`,
  },
  area: {
    holds: '',
    takes: `alt! accesskey coords href nohref shape tabindex target ${common}`,
  },
  object: {
    holds: 'flow param',
    takes: `archive classid codebase codetype data declare height name standby tabindex type usemap
      width ${common}`,
  },
  param: { holds: '', takes: 'name! id type value valuetype' },
  iframe: {
    holds: 'flow',
    takes: `src frameborder height width longdesc marginheight marginwidth scrolling id class title
      style`,
  },

  table: {
    holds: 'caption col colgroup thead tfoot tbody tr',
    order: 'caption? (col*|colgroup*) thead? tfoot? (tbody+|tr+)',
    takes: `border cellpadding cellspacing frame rules summary width ${common}`,
  },
  caption: inline,
  col: { holds: '', takes: `span width ${align} ${common}` },
  colgroup: { holds: 'col', takes: `span width ${align} ${common}` },
  ...{ thead: rows, tfoot: rows, tbody: rows },
  tr: { holds: 'td th', order: '(td|th)+', takes: `${align} ${common}` },
  td: { holds: 'flow', takes: cell },
  th: { holds: 'flow', takes: cell },
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** The elements that stand where blocks do. */
export const xhtml11Blocks = words(
  'address blockquote del div dl h1 h2 h3 h4 h5 h6 hr ins noscript ol p pre table ul',
)

/** The elements that stand in a line. */
export const xhtml11Inlines = words(
  `a abbr acronym b bdo big br cite code del dfn em i iframe img ins kbd map noscript object q samp
  small span strong sub sup tt var`,
)

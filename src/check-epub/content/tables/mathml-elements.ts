/** What MathML says about an element. */
export interface MathRule {
  /** `math` for formulas, `text` for text, `nothing`, or the names of elements. */
  readonly holds: string
  /** How many children it has, when that is fixed. */
  readonly count?: number
}

const formula: MathRule = { holds: 'math' }
const token: MathRule = { holds: 'text' }

/**
 * The elements of presentation MathML 3 by name (MathML 3, § 3.1.3, table of required arguments).
 */
export const mathElements: Readonly<Record<string, MathRule>> = {
  math: formula,
  // § 3.2, tokens
  mi: token,
  mn: token,
  mo: token,
  ms: token,
  mtext: token,
  mspace: { holds: 'nothing' },
  mglyph: { holds: 'nothing' },
  // § 3.3, layout
  mrow: formula,
  mfrac: { holds: 'math', count: 2 },
  msqrt: formula,
  mroot: { holds: 'math', count: 2 },
  mstyle: formula,
  merror: formula,
  mpadded: formula,
  mphantom: formula,
  mfenced: formula,
  menclose: formula,
  // § 3.4, scripts
  msub: { holds: 'math', count: 2 },
  msup: { holds: 'math', count: 2 },
  msubsup: { holds: 'math', count: 3 },
  munder: { holds: 'math', count: 2 },
  mover: { holds: 'math', count: 2 },
  munderover: { holds: 'math', count: 3 },
  mmultiscripts: { holds: 'math none mprescripts' },
  none: { holds: 'nothing' },
  mprescripts: { holds: 'nothing' },
  // § 3.5, tables
  mtable: { holds: 'mtr mlabeledtr' },
  mtr: { holds: 'mtd' },
  mlabeledtr: { holds: 'mtd' },
  mtd: formula,
  maligngroup: { holds: 'nothing' },
  malignmark: { holds: 'nothing' },
  // § 3.6, elementary mathematics
  mstack: { holds: 'math msline mscarries msrow msgroup' },
  mlongdiv: { holds: 'math msline mscarries msrow msgroup' },
  msgroup: { holds: 'math msline mscarries msrow msgroup' },
  msrow: formula,
  mscarries: { holds: 'math mscarry none' },
  mscarry: { holds: 'math none' },
  msline: { holds: 'nothing' },
  // § 3.7 and 5, actions and annotations
  maction: formula,
  semantics: { holds: 'math annotation annotation-xml' },
  annotation: token,
  'annotation-xml': { holds: 'anything' },
}

/** The elements that stand only where they are named, and not wherever a formula may. */
export const mathParts: ReadonlySet<string> = new Set(
  `math none mprescripts mtr mlabeledtr mtd msline mscarries mscarry annotation annotation-xml mglyph
  msgroup msrow`.split(/\s+/),
)

/**
 * The attributes of MathML, in the notation of `html-attributes.ts` (MathML 3, § 3 and appendix A).
 */
export const mathAttributes = `
  accent:true|false accentunder:true|false actiontype align alignmentscope altimg altimg-height
  altimg-valign altimg-width alttext background bevelled:true|false cd cdgroup charalign charspacing
  class close color columnalign columnlines columnspacing columnspan:positive columnwidth crossout decimalpoint
  definitionurl definitionURL denomalign:left|center|right depth dir:ltr|rtl display:block|inline
  displaystyle:true|false edge:left|right encoding equalcolumns:true|false equalrows:true|false fence:true|false
  fontfamily fontsize fontstyle:normal|italic fontweight:normal|bold form:prefix|infix|postfix frame:none|solid|dashed
  framespacing groupalign height href:url id:id indentalign indentalignfirst indentalignlast
  indentshift indentshiftfirst indentshiftlast indenttarget infixlinebreakstyle intent arg lang index
  largeop:true|false leftoverhang length linebreak:auto|newline|nobreak|goodbreak|badbreak linebreakmultchar
  linebreakstyle lineleading linethickness location longdivstyle lquote lspace macros mathbackground
  mathcolor mathsize mathvariant:normal|bold|italic|bold-italic|double-struck|bold-fraktur|script|bold-script|fraktur|sans-serif|bold-sans-serif|sans-serif-italic|sans-serif-bold-italic|monospace|initial|tailed|looped|stretched
  maxsize maxwidth mediummathspace minlabelspacing minsize mode movablelimits:true|false mslinethickness
  name nargs notation numalign:left|center|right occurrence open order other overflow:linebreak|scroll|elide|truncate|scale
  position rightoverhang role rowalign rowlines rowspacing rowspan:positive rquote rspace schemaLocation scope
  scriptlevel scriptminsize scriptsizemultiplier selection separator:true|false separators shift side:left|right|leftoverlap|rightoverlap
  src:url stackalign stretchy:true|false style subscriptshift superscriptshift symmetric:true|false tabindex
  thickmathspace thinmathspace title type valign verythickmathspace verythinmathspace
  veryverythickmathspace veryverythinmathspace voffset width xref alt baseline nonce autofocus`

/** The elements of content MathML, which may stand only in an annotation (EPUB 3.3, § 6.1.3.5). */
export const contentMath: ReadonlySet<string> = new Set(
  `apply bind bvar cerror cbytes ci cn cs csymbol share declare reln lambda piecewise piece otherwise
  interval vector matrix matrixrow set list condition domainofapplication degree lowlimit uplimit
  logbase momentabout eq neq lt gt leq geq plus minus times divide power root sin cos tan`.split(
    /\s+/,
  ),
)

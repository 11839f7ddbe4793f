import type { LiteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'
import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js'
import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import { requirePackage } from '../packages/require-package.ts'

/** A formula set by MathJax: its SVG, in thousandths of an em, and the tree that the SVG shows. */
export interface SetFormula {
  readonly svg: LiteElement
  readonly tree: MmlNode
}

/**
 * Sets a formula, and throws when it cannot be read. `measure` returns the advance of words in em.
 */
export function setFormula(
  tex: string,
  display: boolean,
  measure: (text: string, style: string) => number,
): SetFormula {
  const { document, output, adaptor } = (loaded ??= loadMathJax())
  output.measureTextNode = (node) => ({
    w: measure(adaptor.textContent(node), adaptor.getAttribute(node, 'style') ?? ''),
    h: 0.75,
    d: 0.2,
  })
  // These values make 1 em of words as large as 1 em of the formula: the x-height of MathJax's
  // fonts is 0.442 em. `em` is in pixels. It is large because MathJax makes no drawing narrower
  // than 1 pixel and no script smaller than 8.
  const container = document.convert(tex, { display, em: 100, ex: 44.2, containerWidth: 100_000 })
  const svg = adaptor.firstChild(container)
  if (!svg || !tree) throw new Error('internal: MathJax made no drawing')
  return { svg: svg as LiteElement, tree }
}

// The tree of the current formula; the output gets it when it begins.
let tree: MmlNode | undefined

interface Engine {
  readonly document: {
    convert(tex: string, options: Readonly<Record<string, unknown>>): LiteElement
  }
  readonly output: {
    measureTextNode: (node: LiteElement) => { w: number; h: number; d: number }
  }
  readonly adaptor: LiteAdaptor
}

let loaded: Engine | undefined

// Loaded with the first formula, and synchronously, because typesetting does not wait.
function loadMathJax(): Engine {
  // `require` returns the types that the package declares.
  const { TeX } = requirePackage('mathjax-full/js/input/tex.js') as TexModule
  const { SVG } = requirePackage('mathjax-full/js/output/svg.js') as SvgModule
  const { HTMLDocument } = requirePackage(
    'mathjax-full/js/handlers/html/HTMLDocument.js',
  ) as DocumentModule
  const { liteAdaptor } = requirePackage('mathjax-full/js/adaptors/liteAdaptor.js') as AdaptorModule
  for (const load of Object.values(texPackages)) load()
  const adaptor = liteAdaptor()
  const input = new TeX({
    packages: ['base', ...Object.keys(texPackages)],
    tags: 'none',
    maxBuffer: 20_000,
    maxMacros: 500,
    formatError: (_: unknown, error: Error) => {
      throw error
    },
  })
  const output = new SVG({ fontCache: 'none', mtextFont: 'text' })
  input.postFilters.add(({ data }: { data: { root: MmlNode } }) => {
    tree = data.root
  })
  const document = new HTMLDocument('', adaptor, { InputJax: input, OutputJax: output })
  // Both match `Engine`; MathJax types them for any kind of document.
  return { document, output, adaptor } as unknown as Engine
}

type TexModule = typeof import('mathjax-full/js/input/tex.js')
type SvgModule = typeof import('mathjax-full/js/output/svg.js')
type DocumentModule = typeof import('mathjax-full/js/handlers/html/HTMLDocument.js')
type AdaptorModule = typeof import('mathjax-full/js/adaptors/liteAdaptor.js')

// The packages of TeX commands. None of them can link, load or define anything. Each registers
// itself with MathJax when it is loaded.
const texPackages: Readonly<Record<string, () => unknown>> = {
  ams: () => requirePackage('mathjax-full/js/input/tex/ams/AmsConfiguration.js'),
  amscd: () => requirePackage('mathjax-full/js/input/tex/amscd/AmsCdConfiguration.js'),
  boldsymbol: () =>
    requirePackage('mathjax-full/js/input/tex/boldsymbol/BoldsymbolConfiguration.js'),
  braket: () => requirePackage('mathjax-full/js/input/tex/braket/BraketConfiguration.js'),
  cancel: () => requirePackage('mathjax-full/js/input/tex/cancel/CancelConfiguration.js'),
  centernot: () => requirePackage('mathjax-full/js/input/tex/centernot/CenternotConfiguration.js'),
  color: () => requirePackage('mathjax-full/js/input/tex/color/ColorConfiguration.js'),
  enclose: () => requirePackage('mathjax-full/js/input/tex/enclose/EncloseConfiguration.js'),
  extpfeil: () => requirePackage('mathjax-full/js/input/tex/extpfeil/ExtpfeilConfiguration.js'),
  gensymb: () => requirePackage('mathjax-full/js/input/tex/gensymb/GensymbConfiguration.js'),
  mathtools: () => requirePackage('mathjax-full/js/input/tex/mathtools/MathtoolsConfiguration.js'),
  mhchem: () => requirePackage('mathjax-full/js/input/tex/mhchem/MhchemConfiguration.js'),
  textcomp: () => requirePackage('mathjax-full/js/input/tex/textcomp/TextcompConfiguration.js'),
  textmacros: () =>
    requirePackage('mathjax-full/js/input/tex/textmacros/TextMacrosConfiguration.js'),
  upgreek: () => requirePackage('mathjax-full/js/input/tex/upgreek/UpgreekConfiguration.js'),
}

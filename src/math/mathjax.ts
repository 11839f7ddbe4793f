import { createRequire } from 'node:module'
import type { LiteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'
import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js'
import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'

/** A formula as MathJax sets it: its SVG, in thousandths of an em, and the tree that the SVG shows. */
export interface SetFormula {
  readonly svg: LiteElement
  readonly tree: MmlNode
}

/** Sets a formula; throws for what cannot be read. `measure` gives the advance of words in em. */
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
  // These make 1 em of words as large as 1 em of the formula: the x-height of MathJax's fonts is 0.442 em. The em is in
  // pixels: small enough for no drawing to be narrower than one, large enough for scripts of scripts to be 8 of them.
  const container = document.convert(tex, { display, em: 100, ex: 44.2, containerWidth: 100_000 })
  const svg = adaptor.firstChild(container)
  if (!svg || !tree) throw new Error('internal: MathJax made no drawing')
  return { svg: svg as LiteElement, tree }
}

// Of the formula in hand: the output hears of it when it begins.
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

// Loaded by the first formula, at once: typesetting does not wait.
function loadMathJax(): Engine {
  const require = createRequire(import.meta.url)
  // What CommonJS gives has the types that the package declares for it.
  const { TeX } = require('mathjax-full/js/input/tex.js') as TexModule
  const { SVG } = require('mathjax-full/js/output/svg.js') as SvgModule
  const { HTMLDocument } =
    require('mathjax-full/js/handlers/html/HTMLDocument.js') as DocumentModule
  const { liteAdaptor } = require('mathjax-full/js/adaptors/liteAdaptor.js') as AdaptorModule
  for (const [folder, file] of Object.values(packages)) {
    if (file) require(`mathjax-full/js/input/tex/${folder}/${file}Configuration.js`)
  }
  const adaptor = liteAdaptor()
  const input = new TeX({
    packages: ['base', ...Object.keys(packages)],
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
  // Both are what `Engine` says of them; MathJax types them for any kind of document.
  return { document, output, adaptor } as unknown as Engine
}

type TexModule = typeof import('mathjax-full/js/input/tex.js')
type SvgModule = typeof import('mathjax-full/js/output/svg.js')
type DocumentModule = typeof import('mathjax-full/js/handlers/html/HTMLDocument.js')
type AdaptorModule = typeof import('mathjax-full/js/adaptors/liteAdaptor.js')

// Folder and file of each package of TeX commands; none of them leads, loads or defines.
const packages: Readonly<Record<string, readonly [string, string]>> = {
  ams: ['ams', 'Ams'],
  amscd: ['amscd', 'AmsCd'],
  boldsymbol: ['boldsymbol', 'Boldsymbol'],
  braket: ['braket', 'Braket'],
  cancel: ['cancel', 'Cancel'],
  centernot: ['centernot', 'Centernot'],
  color: ['color', 'Color'],
  enclose: ['enclose', 'Enclose'],
  extpfeil: ['extpfeil', 'Extpfeil'],
  gensymb: ['gensymb', 'Gensymb'],
  mathtools: ['mathtools', 'Mathtools'],
  mhchem: ['mhchem', 'Mhchem'],
  textcomp: ['textcomp', 'Textcomp'],
  textmacros: ['textmacros', 'TextMacros'],
  upgreek: ['upgreek', 'Upgreek'],
}

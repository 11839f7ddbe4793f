import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { FormulaCollector } from '../../src/import/formula/formula-node.ts'
import { mathmlToTex } from '../../src/import/formula/mathml-to-tex.ts'
import { ommlToMathml } from '../../src/import/formula/omml-to-mathml.ts'
import { importFiles } from '../../src/import/import-files.ts'
import { streamXml } from '../../src/container/xml/stream-xml.ts'
import { texToMathml } from '../../src/math/tex-to-mathml.ts'
import { paragraph, run, wordDocument } from '../support/word-document.ts'

function tree(xml: string) {
  const collector = new FormulaCollector()
  expect(streamXml(new TextEncoder().encode(xml), collector)).toBeUndefined()
  return collector.root
}

// A formula that our books do not read is no use.
function readable(tex: string | undefined): string | undefined {
  if (tex !== undefined) expect(texToMathml(tex, { display: true }), tex).toHaveProperty('element')
  return tex
}

const x = '<mi>x</mi>'
const n = (number: number) => `<mn>${number}</mn>`

describe('MathML becomes TeX', () => {
  const formulas: readonly (readonly [string, string])[] = [
    [`<mfrac>${x}${n(2)}</mfrac>`, '\\frac{x}{2}'],
    [`<msup>${x}${n(2)}</msup><mo>+</mo><msub>${x}<mi>max</mi></msub>`, 'x^2+x_{\\max}'],
    [`<msubsup>${x}${n(1)}${n(12)}</msubsup>`, 'x_1^{12}'],
    [`<msup><mrow>${x}<mo>+</mo>${n(1)}</mrow>${n(2)}</msup>`, '{x+1}^2'],
    [`<msqrt>${x}<mo>−</mo>${n(1)}</msqrt>`, '\\sqrt{x-1}'],
    [`<mroot>${x}${n(3)}</mroot>`, '\\sqrt[3]{x}'],
    [
      `<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo>${n(1)}</mrow><mi>n</mi></munderover><mi>i</mi>`,
      '\\sum_{i=1}^n i',
    ],
    [`<msubsup><mo>∫</mo>${n(0)}<mo>∞</mo></msubsup>`, '\\int_0^{\\infty}'],
    [`<munder><mi>lim</mi><mrow>${x}<mo>→</mo>${n(0)}</mrow></munder>`, '\\lim_{x\\rightarrow0}'],
    ['<mi>α</mi><mi>β</mi><mi>Ω</mi>', '\\alpha\\beta\\Omega'],
    [`<mi>sin</mi><mo>\u2061</mo>${x}`, '\\sin x'],
    [`<mo>(</mo><mfrac>${x}${n(2)}</mfrac><mo>)</mo>`, '\\left(\\frac{x}{2}\\right)'],
    [
      `<mo>(</mo><mtable><mtr><mtd>${n(1)}</mtd><mtd>${x}</mtd></mtr><mtr><mtd>${n(0)}</mtd><mtd>${n(2)}</mtd></mtr></mtable><mo>)</mo>`,
      '\\begin{pmatrix} 1 & x \\\\ 0 & 2 \\end{pmatrix}',
    ],
    [
      `<mfenced open="{" close=""><mtable><mtr><mtd>${n(1)}</mtd><mtd><mtext>if new</mtext></mtd></mtr></mtable></mfenced>`,
      '\\begin{cases} 1 & \\text{if new} \\end{cases}',
    ],
    [`<mover>${x}<mo>^</mo></mover><mover><mi>v</mi><mo>→</mo></mover>`, '\\hat{x}\\vec{v}'],
    [
      '<mi mathvariant="double-struck">R</mi><mo>∖</mo><mi>ℚ</mi>',
      '\\mathbb{R}\\setminus\\mathbb{Q}',
    ],
    ['<mi mathvariant="bold">v</mi><mo>≤</mo><mi>kg</mi>', '\\mathbf{v}\\leq\\mathrm{kg}'],
    [`<mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac>`, '{n \\atop k}'],
    [`<msup>${x}<mo>′</mo></msup><mo>=</mo><mi>50</mi><mo>%</mo>`, "x'=50\\%"],
  ]
  test.each(formulas)('%s', (mathml, tex) => {
    expect(readable(mathmlToTex(tree(`<math>${mathml}</math>`)))).toBe(tex)
  })

  test('but nothing is guessed', () => {
    for (const mathml of [
      '<mmultiscripts><mi>x</mi></mmultiscripts>',
      '<mo>⛄</mo>',
      '<mtext>$</mtext>',
    ])
      expect(mathmlToTex(tree(`<math>${mathml}</math>`))).toBeUndefined()
  })
})

const t = (text: string, properties = '') =>
  `<m:r><m:rPr>${properties}</m:rPr><m:t>${text}</m:t></m:r>`
const e = (content: string) => `<m:e>${content}</m:e>`

describe('a formula of Word becomes TeX', () => {
  const formulas: readonly (readonly [string, string])[] = [
    [`<m:f><m:num>${t('a+1')}</m:num><m:den>${t('𝑏')}</m:den></m:f>`, '\\frac{a+1}{b}'],
    [`<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(t('x'))}</m:rad>`, '\\sqrt{x}'],
    [`<m:rad><m:deg>${t('3')}</m:deg>${e(t('x'))}</m:rad>`, '\\sqrt[3]{x}'],
    [`<m:sSup>${e(t('e'))}<m:sup>${t('iπ')}</m:sup></m:sSup>${t('=-1')}`, 'e^{i\\pi}=-1'],
    [
      `<m:nary><m:naryPr><m:chr m:val="∑"/><m:limLoc m:val="undOvr"/></m:naryPr><m:sub>${t('k=0')}</m:sub><m:sup>${t('n')}</m:sup>${e(t('k'))}</m:nary>`,
      '\\sum_{k=0}^n k',
    ],
    [
      `<m:nary><m:naryPr><m:supHide m:val="1"/></m:naryPr><m:sub>${t('C')}</m:sub><m:sup/>${e(t('x'))}</m:nary>`,
      '\\int_C x',
    ],
    [
      `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${e(`<m:m><m:mr>${e(t('1'))}${e(t('0'))}</m:mr><m:mr>${e(t('0'))}${e(t('1'))}</m:mr></m:m>`)}</m:d>`,
      '\\begin{bmatrix} 1 & 0 \\\\ 0 & 1 \\end{bmatrix}',
    ],
    [
      `<m:func><m:fName>${t('cos', '<m:sty m:val="p"/>')}</m:fName>${e(`<m:d>${e(t('2θ'))}</m:d>`)}</m:func>`,
      '\\cos(2\\theta)',
    ],
    [
      `<m:func><m:fName><m:limLow>${e(t('lim', '<m:sty m:val="p"/>'))}<m:lim>${t('n→∞')}</m:lim></m:limLow></m:fName>${e(t('a'))}</m:func>`,
      '\\lim_{n\\rightarrow\\infty}a',
    ],
    [`<m:acc><m:accPr><m:chr m:val="\u0303"/></m:accPr>${e(t('x'))}</m:acc>`, '\\tilde{x}'],
    [
      `<m:eqArr>${e(t('a&amp;=1'))}${e(t('b&amp;=2'))}</m:eqArr>`,
      '\\begin{gathered} a=1 \\\\ b=2 \\end{gathered}',
    ],
    [`<m:sPre><m:sub>${t('1')}</m:sub><m:sup>${t('2')}</m:sup>${e(t('H'))}</m:sPre>`, '{}_1^2 H'],
    [`${t('x=1 ')}${t(' if new', '<m:nor/>')}`, 'x=1\\text{ if new}'],
  ]
  test.each(formulas)('%s', (omml, tex) => {
    const xml = `<m:oMath xmlns:m="m">${omml}</m:oMath>`
    expect(readable(mathmlToTex(ommlToMathml(tree(xml))))).toBe(tex)
  })
})

function texts(name: string, bytes: Uint8Array): string {
  const { files } = importFiles([{ name, bytes }], { otherTitle: 'A', otherLanguage: 'en' })
  return [...files]
    .flatMap(([path, content]) => (path.endsWith('.md') ? [String(content())] : []))
    .join('\n')
}

describe('in a document', () => {
  const half = `<m:f><m:num>${t('1')}</m:num><m:den>${t('2')}</m:den></m:f>`

  test('of Word, formulas stand in the text or on lines of their own, and what TeX lacks is told', async () => {
    const body = [
      paragraph('One.'),
      `<w:p>${run('A ')}<m:oMath>${half}</m:oMath>${run(' of it.')}</w:p>`,
      `<w:p><m:oMathPara><m:oMath>${half}</m:oMath><m:oMath>${t('x')}</m:oMath></m:oMathPara></w:p>`,
      `<w:p>${run('So ')}<m:oMath>${t('x⛄y')}</m:oMath>${run('.')}</w:p>`,
    ].join('')
    const text = texts('a.docx', await wordDocument({ body }))
    expect(text).toContain('A $\\frac{1}{2}$ of it.')
    expect(text).toContain('$$\n\\frac{1}{2}\n$$\n\n$$\nx\n$$')
    expect(text).toContain('So x⛄y.')
    expect(text).toContain('The formula “x⛄y” is kept as its signs in a row: write it in TeX')
  })

  test('of HTML, the TeX that a formula was made from is kept', () => {
    const page = `<p>A <math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\frac{x}{y}</annotation></semantics></math> and <math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>.</p>`
    const html = new TextEncoder().encode(`<html><body>${page}</body></html>`)
    expect(texts('a.html', html)).toContain('A $\\frac{x}{y}$ and $\\frac{a}{b}$.')
  })

  test('of OpenDocument, a formula is an object', async () => {
    const zip = new JSZip()
    zip.file('mimetype', 'application/vnd.oasis.opendocument.text')
    const spaces = 'xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:xlink="x"'
    zip.file(
      'content.xml',
      `<office:document-content ${spaces}><office:body><office:text><text:p>A <draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame> of it.</text:p></office:text></office:body></office:document-content>`,
    )
    zip.file(
      'Object 1/content.xml',
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation encoding="StarMath 5.0">1 over 2</annotation></semantics></math>',
    )
    const text = texts('a.odt', await zip.generateAsync({ type: 'uint8array' }))
    expect(text).toContain('A $\\frac{1}{2}$ of it.')
    expect(text).not.toContain('Lost')
  })
})

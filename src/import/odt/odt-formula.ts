import { streamXml } from '../../container/xml/stream-xml.ts'
import type { Zip } from '../../container/zip/open-zip.ts'
import {
  FormulaCollector,
  type FormulaNode,
  formulaText,
  partsOf,
} from '../formula/formula-node.ts'

/** The formula that an object of an OpenDocument text is; undefined when it is another thing. */
export function odtFormula(zip: Zip, object: string): FormulaNode | undefined {
  const bytes = zip.file(`${object}/content.xml`)?.read()
  const collector = new FormulaCollector()
  if (!bytes || streamXml(bytes, collector) !== undefined) return undefined
  const [root] = partsOf(collector.root)
  return root?.tag === 'math' ? root : undefined
}

/** The signs of a formula, without the source text that LibreOffice keeps beside them. */
export function odtFormulaText(formula: FormulaNode): string {
  const semantics = partsOf(formula).find(({ tag }) => tag === 'semantics')
  const shown = (semantics && partsOf(semantics)[0]) ?? formula
  return formulaText(shown).replace(/\s+/g, ' ').trim()
}

/**
 * Checks the content documents of an EPUB against HTML, MathML, SVG and EPUB: which elements and
 * attributes stand where, and with which values. In: the elements of one document. Out: its faults,
 * in no order. It knows nothing of other files: links are checked elsewhere.
 *
 * HTML's own schema is not used: its tables here are a tenth of the size, and each row can be held
 * against the standard. Checkers for HTML as web pages write it do not see blocks in a paragraph or
 * text in a list, because their parsers move them first.
 */
import type { XmlElement } from '../../container/xml/read-elements.ts'
import { checkAttributes } from './check-attributes.ts'
import { checkDocument } from './check-document.ts'
import { checkMath } from './check-math.ts'
import { checkPlacement } from './check-placement.ts'
import { checkReferences } from './check-references.ts'
import { checkRoles } from './check-roles.ts'
import { checkStructureTypes } from './check-structure-types.ts'
import { checkDrawing } from './check-drawing.ts'
import { collectFaults, type ContentFault } from './content-fault.ts'
import { buildContentTree } from './content-tree.ts'

/** The faults of an XHTML document. */
export function checkXhtml(elements: readonly XmlElement[]): readonly ContentFault[] {
  const tree = buildContentTree(elements)
  return collectFaults((report) => {
    checkDocument(tree, report)
    checkPlacement(tree, report)
    checkAttributes(tree, report)
    checkReferences(tree, report)
    checkRoles(tree, report)
    checkStructureTypes(tree, report)
    checkMath(tree, report)
    checkDrawing(tree, report)
  })
}

/** The faults of a drawing in a file of its own. */
export function checkSvg(elements: readonly XmlElement[]): readonly ContentFault[] {
  const tree = buildContentTree(elements)
  return collectFaults((report) => {
    checkPlacement(tree, report)
    checkAttributes(tree, report)
    checkReferences(tree, report)
    checkStructureTypes(tree, report)
    checkDrawing(tree, report)
  })
}

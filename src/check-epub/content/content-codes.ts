import type { Severity } from '../../diagnostics/codes.ts'

/** A rule for content documents. */
interface ContentRule {
  readonly severity: Severity
  /** What the rule is good for, in a sentence. */
  readonly reason: string
  /** Where the rule is written. */
  readonly source: string
}

/** The rules for what stands where in content documents. */
export const contentCodes = {
  'content/unknown-element': {
    severity: 'error',
    reason: 'A reading system does not know what to do with an element that does not exist.',
    source: 'EPUB 3.3, § 6.1.2; HTML, § 4',
  },
  'content/obsolete': {
    severity: 'error',
    reason: 'Reading systems no longer support what HTML has given up.',
    source: 'HTML, § 16, obsolete features; EPUB 3.3, § 6.1.2',
  },
  'content/misplaced-element': {
    severity: 'error',
    reason: 'Reading systems repair an element in the wrong place, each in its own way.',
    source: 'HTML, § 3.2.5, content models; EPUB 3.3, § 6.1.2',
  },
  'content/misplaced-text': {
    severity: 'error',
    reason: 'Text directly in a list or a table may be moved or lost.',
    source: 'HTML, § 3.2.5, content models; EPUB 3.3, § 6.1.2',
  },
  'content/child-order': {
    severity: 'error',
    reason: 'An element that lacks a part, or has its parts out of order, may be shown wrongly.',
    source: 'HTML, § 4, content model of each element; EPUB 3.3, § 6.1.2',
  },
  'content/unknown-attribute': {
    severity: 'error',
    reason: 'An attribute that does not exist has no effect.',
    source: 'HTML, § 3.2.6 and § 4; EPUB 3.3, § 6.1.2',
  },
  'content/missing-attribute': {
    severity: 'error',
    reason: 'Some elements mean nothing without an attribute.',
    source: 'HTML, § 4; EPUB 3.3, § 6.1.2',
  },
  'content/attribute-value': {
    severity: 'error',
    reason: 'A reading system ignores a value that it cannot read.',
    source: 'HTML, § 2.3 and § 4; EPUB 3.3, § 6.1.2',
  },
  'content/duplicate-id': {
    severity: 'error',
    reason: 'When two elements share an id, links can reach only the first.',
    source: 'HTML, § 3.2.6, the id attribute',
  },
  'content/missing-target': {
    severity: 'error',
    reason: 'An attribute that names an element is useless when nothing has that id.',
    source: 'HTML, § 2.3; WAI-ARIA 1.2, § 8.5',
  },
  'content/role': {
    severity: 'error',
    reason: 'Screen readers announce an element by its role.',
    source: 'WAI-ARIA 1.2; DPUB-ARIA 1.1; ARIA in HTML',
  },
  'content/old-role': {
    severity: 'warning',
    reason: 'A role that is given up may be announced wrongly.',
    source: 'DPUB-ARIA 1.1, § 5',
  },
  'content/structure-type': {
    severity: 'warning',
    reason: 'A value of epub:type that does not exist tells a reading system nothing.',
    source: 'EPUB 3.3, appendix C; EPUB 3 Structural Semantics Vocabulary 1.1',
  },
  'content/namespace': {
    severity: 'error',
    reason: 'A name means nothing outside its namespace.',
    source: 'EPUB 3.3, § 6.1.2 and appendix D.1',
  },
  'content/document': {
    severity: 'error',
    reason: 'Every document needs a head with a title, and one main part at most.',
    source: 'HTML, § 4.2 and § 4.4.14; EPUB 3.3, § 6.1.2',
  },
  'content/math': {
    severity: 'error',
    reason: 'A formula that lacks a part is drawn wrongly or not at all.',
    source: 'EPUB 3.3, § 6.1.3.5; MathML Core, § 3; MathML 3, § 3',
  },
  'content/drawing': {
    severity: 'warning',
    reason: 'A drawing with elements or numbers that SVG does not have is drawn in part.',
    source: 'EPUB 3.3, § 6.2; SVG 2, § 5 and § 7–14',
  },
} as const satisfies Readonly<Record<string, ContentRule>>

/** The name of a rule for content documents. */
export type ContentCode = keyof typeof contentCodes

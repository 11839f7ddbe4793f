import type { FormulaNode } from './formula-node.ts'

/** Thrown at an element or a sign that has no form in TeX. */
export class NotInTex extends Error {}

/** Writes an element, and what is in it. */
export type Write = (node: FormulaNode) => string

/**
 * Puts pieces of TeX side by side: the name of a command must not run into a letter, and a script of
 * one letter stays apart for those who read it.
 */
export function joinTex(before: string, after: string): string {
  const isApart = /\\[A-Za-z]+$/.test(before) || /[_^][A-Za-z\d]$/.test(before)
  return isApart && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after
}

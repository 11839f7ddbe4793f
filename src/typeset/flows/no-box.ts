const nothing = { value: 0, unit: 'pt' } as const
const noEdges = { top: nothing, right: nothing, bottom: nothing, left: nothing }
const noEdge = { width: 0, style: 'none', color: { r: 0, g: 0, b: 0 } } as const
/** The style of text without a box of its own: no margins, padding or borders. */
export const noBox = {
  margin: noEdges,
  padding: noEdges,
  border: { top: noEdge, right: noEdge, bottom: noEdge, left: noEdge },
} as const

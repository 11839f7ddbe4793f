/** Narrow no-break space, the French fine space. */
export const narrowNoBreakSpace = '\u202f'

import type { StyledElement } from '../../theme/cascade/styled-element.ts'

/** A child that spans all columns, or an element with those of its children that lie between two. */
export type ColumnContent = { readonly spans: StyledElement } | { readonly within: StyledElement }

/**
 * Parts what is in columns at the children that span them all (CSS Multi-column Layout 1, § 6.1).
 */
export function betweenSpanning(styled: StyledElement): readonly ColumnContent[] {
  const { children, before, after, ...rest } = styled
  const spanning = children.flatMap((child, index) => (spans(child) ? [index] : []))
  const starts = [-1, ...spanning]
  return starts.flatMap((start, order): ColumnContent[] => {
    const child = children[start]
    const isLast = order === starts.length - 1
    const within = {
      ...rest,
      children: children.slice(start + 1, spanning[order]),
      ...(before && order === 0 && { before }),
      ...(after && isLast && { after }),
    }
    const isEmpty = within.children.length === 0 && !('before' in within) && !('after' in within)
    return [
      ...(child?.type === 'element' ? [{ spans: child }] : []),
      ...(isEmpty ? [] : [{ within }]),
    ]
  })
}

function spans(child: StyledElement['children'][number]): boolean {
  return (
    child.type === 'element' && child.style.columnSpan === 'all' && child.style.display !== 'inline'
  )
}

import type { Block, List, ListItem } from '../../book/model/block.ts'
import type { Element } from '../tree/element.ts'
import { makeElement, makeText, partsOf } from '../tree/make-element.ts'
import type { BlockContext } from './block-context.ts'
import { markupInlines } from '../inlines/markup-inline.ts'

/**
 * A list. In a tight list, an item that is a single paragraph holds its text directly. `within`
 * marks up all other blocks in the list.
 */
export function markupList(
  list: List,
  context: BlockContext,
  within: (blocks: readonly Block[]) => readonly Element[],
): Element {
  const isTaskList = list.items.some((item) => item.checked !== undefined)
  const classes = [list.tight ? 'tight' : undefined, isTaskList ? 'task-list' : undefined]
  const start = list.ordered && list.start !== 1 ? String(list.start) : undefined
  const type = list.numbering && letterOf[list.numbering]
  return makeElement(
    list.ordered ? 'ol' : 'ul',
    partsOf(list, classes, { start, type }),
    list.items.map((item) => markupItem(item, list.tight, context, within)),
  )
}

// HTML’s names of the ways to count (HTML, § 4.4.5).
const letterOf = {
  'lower-alpha': 'a',
  'upper-alpha': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
}

function markupItem(
  item: ListItem,
  tight: boolean,
  context: BlockContext,
  within: (blocks: readonly Block[]) => readonly Element[],
): Element {
  const [only, ...others] = item.blocks
  if (tight && only?.type === 'paragraph' && others.length === 0) {
    const text = markupInlines(only.children, context.marks)
    const box = checkBox(item)
    return makeElement(
      'li',
      { ...partsOf(only), node: only.node },
      box ? [box, makeText(' '), ...text] : text,
    )
  }
  const [first, ...rest] = within(item.blocks)
  const box = checkBox(item)
  if (!first || !box) return makeElement('li', {}, first ? [first, ...rest] : [])
  if (first.node === undefined) return makeElement('li', {}, [box, first, ...rest])
  const boxed = { ...first, children: [box, makeText(' '), ...first.children] }
  return makeElement('li', {}, [boxed, ...rest])
}

// Ballot boxes as characters, because a form control is useless on an e-reader.
function checkBox(item: ListItem): Element | undefined {
  if (item.checked === undefined) return undefined
  return makeElement('span', { classes: ['checkbox'] }, [makeText(item.checked ? '☑' : '☐')])
}

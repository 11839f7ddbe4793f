import type { Pt } from '../edition/length.ts'
import type { PagedBook, PlacedItem, PlacedRule } from '../typeset/paged-book/paged-book.ts'

/**
 * Pages on which no rule is thinner than a printer prints. A thinner one grows to both sides, so
 * that it stays where it is.
 */
export function thickenRules(book: PagedBook, least: Pt): PagedBook {
  const isThin = (item: PlacedItem): item is PlacedRule =>
    item.type === 'rule' && Math.min(item.width, item.height) < least
  // Editions share the pages that nothing changes on.
  const pages = book.pages.map((page) =>
    page.items.some(isThin)
      ? { ...page, items: page.items.map((item) => (isThin(item) ? thicken(item, least) : item)) }
      : page,
  )
  return { ...book, pages }
}

function thicken(rule: PlacedRule, least: Pt): PlacedRule {
  return rule.height <= rule.width ? higher(rule, least) : wider(rule, least)
}

function higher(rule: PlacedRule, least: Pt): PlacedRule {
  return { ...rule, y: rule.y - (least - rule.height) / 2, height: least }
}

function wider(rule: PlacedRule, least: Pt): PlacedRule {
  return { ...rule, x: rule.x - (least - rule.width) / 2, width: least }
}

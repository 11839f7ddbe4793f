import type { Pt } from '../edition/length.ts'
import type { PagedBook, PlacedItem, PlacedRule } from '../typeset/paged-book/paged-book.ts'

/**
 * Pages on which no rule is thinner than a printer prints. A thinner one grows to both sides, so that
 * it stays where it is.
 */
export function thickenRules(book: PagedBook, least: Pt): PagedBook {
  const pages = book.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => thicken(item, least)),
  }))
  return { ...book, pages }
}

function thicken(item: PlacedItem, least: Pt): PlacedItem {
  if (item.type !== 'rule' || Math.min(item.width, item.height) >= least) return item
  return item.height <= item.width ? higher(item, least) : wider(item, least)
}

function higher(rule: PlacedRule, least: Pt): PlacedRule {
  return { ...rule, y: rule.y - (least - rule.height) / 2, height: least }
}

function wider(rule: PlacedRule, least: Pt): PlacedRule {
  return { ...rule, x: rule.x - (least - rule.width) / 2, width: least }
}

import { thickenLines } from '../drawing/line-widths.ts'
import type { Pt } from '../edition/length.ts'
import type {
  PagedBook,
  PlacedDrawing,
  PlacedItem,
  PlacedRule,
} from '../typeset/paged-book/paged-book.ts'

/**
 * Pages on which no rule, and no line of a formula, is thinner than a printer prints. A thinner one
 * grows to both sides, so that it stays where it is.
 */
export function thickenRules(book: PagedBook, least: Pt): PagedBook {
  const thickened = new Map<string, string>()
  const change = (item: PlacedItem): PlacedItem => {
    if (item.type === 'rule' && Math.min(item.width, item.height) < least)
      return thicken(item, least)
    return item.type === 'drawing' ? thickenDrawing(item, least, thickened) : item
  }
  // Editions share the pages that nothing changes on.
  const pages = book.pages.map((page) => {
    const items = page.items.map(change)
    return items.some((item, index) => item !== page.items[index]) ? { ...page, items } : page
  })
  return { ...book, pages }
}

// Equal drawings are equal strings, and most are not changed.
function thickenDrawing(item: PlacedDrawing, least: Pt, known: Map<string, string>): PlacedDrawing {
  const units = Number(/^<svg [^>]*\bwidth="([\d.]+)"/.exec(item.svg)?.[1])
  if (!(units > 0)) return item
  const leastUnits = Number(((least * units) / item.width).toFixed(1))
  const key = `${leastUnits} ${item.svg}`
  const svg = known.get(key) ?? thickenLines(item.svg, leastUnits)
  known.set(key, svg)
  return svg === item.svg ? item : { ...item, svg }
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

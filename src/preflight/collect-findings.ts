import { formatSource, isSure } from '../printers/fact.ts'
import type { PrintFinding } from './model/finding.ts'
import type { Breach, PrintRule } from './rules/rule.ts'

/** Findings while pages are checked. */
export interface Collection {
  readonly add: (rule: PrintRule, breach: Breach) => void
  readonly findings: () => readonly PrintFinding[]
}

/** How many findings of one rule are listed; of the others only the pages. */
const mostListed = 10

/** Collects findings, by rule, in the order in which rules are first broken. */
export function collectFindings(): Collection {
  const byCode = new Map<string, { readonly listed: PrintFinding[]; readonly more: number[] }>()
  return {
    add: (rule, breach) => {
      const kept = byCode.get(rule.code) ?? { listed: [], more: [] }
      byCode.set(rule.code, kept)
      if (kept.listed.length < mostListed) kept.listed.push(toFinding(rule, breach))
      else kept.more.push(breach.page ?? 0)
    },
    findings: () =>
      [...byCode.values()].flatMap(({ listed, more }) => {
        const [first] = listed
        if (more.length === 0 || !first) return listed
        const { code, severity, source } = first
        const pages = formatRanges(more)
        const message = `The same fault is in ${more.length} more places, on pages ${pages}.`
        return [...listed, { code, severity, source, message }]
      }),
  }
}

/** What a broken rule is told as. What nobody has looked up is no reason to refuse a book. */
export function toFinding(rule: PrintRule, { message, source, page, area }: Breach): PrintFinding {
  const severity = rule.severity === 'error' && !isSure(source) ? 'warning' : rule.severity
  return {
    code: rule.code,
    severity,
    message,
    ...(page !== undefined && { place: { page, ...(area && { area }) } }),
    source: formatSource(source),
  }
}

const mostRanges = 12

/** `3, 7–9`. */
export function formatRanges(pages: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const page of new Set(pages)) {
    const last = ranges.at(-1)
    if (last && last[1] === page - 1) last[1] = page
    else ranges.push([page, page])
  }
  const texts = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  return texts.length <= mostRanges
    ? texts.join(', ')
    : `${texts.slice(0, mostRanges).join(', ')}, …`
}

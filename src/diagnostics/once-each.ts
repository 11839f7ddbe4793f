import type { Report } from './diagnostic.ts'

/** A report that passes each diagnostic on only once, by its rule, place and words. */
export function onceEach(report: Report): Report {
  const heard = new Set<string>()
  return (diagnostic) => {
    const { code, message, span } = diagnostic
    const key = JSON.stringify([code, message, span])
    if (heard.has(key)) return
    heard.add(key)
    report(diagnostic)
  }
}

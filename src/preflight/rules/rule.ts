import type { Severity } from '../../diagnostics/codes.ts'
import type { Fact, Source } from '../../printers/fact.ts'
import type { PrintRules } from '../../printers/printer.ts'
import type { Area } from '../../drawing/area.ts'
import type { Job } from '../model/job.ts'
import type { PageContents } from '../model/page-contents.ts'
import type { PageSummary, PrintFile } from '../model/print-file.ts'

/** A rule that a finished PDF is checked against. */
export interface PrintRule {
  /** `margin/gutter`. */
  readonly code: string
  readonly severity: Severity
  /** What the rule is good for, in a sentence. */
  readonly reason: string
  /** What a printer asks for; undefined when it does not ask. */
  readonly sourceIn: (rules: PrintRules) => Source | undefined
}

/** A rule for each page. */
export interface PageRule extends PrintRule {
  readonly findOnPage: (page: PageContents, job: Job) => readonly Breach[]
}

/** A rule for the file as a whole, and for the order of its pages. */
export interface FileRule extends PrintRule {
  readonly findInFile: (
    file: PrintFile,
    pages: readonly PageSummary[],
    job: Job,
  ) => readonly Breach[]
}

/** One place where a rule is broken. */
export interface Breach {
  readonly message: string
  readonly source: Source
  /** Position of the page, 1-based; for rules of the file. */
  readonly page?: number
  readonly area?: Area
}

/** What is found: a message with its place. */
export type Found = Omit<Breach, 'source'>

interface RuleParts<Limit> extends Omit<PrintRule, 'sourceIn'> {
  /** The number of the printer that the rule rests on. */
  readonly limit: (rules: PrintRules) => Fact<Limit> | undefined
}

/** A rule for pages that rests on a fact about the printer. */
export function pageRule<Limit>(
  parts: RuleParts<Limit> & {
    readonly find: (page: PageContents, limit: Limit, job: Job) => readonly Found[]
  },
): PageRule {
  const { limit, find } = parts
  return {
    ...described(parts),
    findOnPage: (page, job) => {
      const asked = limit(job.rules)
      return asked ? withSource(find(page, asked.value, job), asked.source) : []
    },
  }
}

/** A rule for the whole file that rests on a fact about the printer. */
export function fileRule<Limit>(
  parts: RuleParts<Limit> & {
    readonly find: (
      file: PrintFile,
      limit: Limit,
      job: Job,
      pages: readonly PageSummary[],
    ) => readonly Found[]
  },
): FileRule {
  const { limit, find } = parts
  return {
    ...described(parts),
    findInFile: (file, pages, job) => {
      const asked = limit(job.rules)
      return asked ? withSource(find(file, asked.value, job, pages), asked.source) : []
    },
  }
}

function described<Limit>({ code, severity, reason, limit }: RuleParts<Limit>): PrintRule {
  return { code, severity, reason, sourceIn: (rules) => limit(rules)?.source }
}

function withSource(found: readonly Found[], source: Source): readonly Breach[] {
  return found.map((one) => ({ ...one, source }))
}

/** Something that a printer refuses, as a fact. */
export function refused(
  rules: PrintRules,
  feature: keyof PrintRules['file']['forbidden'],
): Fact<true> | undefined {
  const source = rules.file.forbidden[feature]
  return source && { value: true, source }
}

/** One finding when something is wrong. */
export function when(isBroken: boolean, message: string): readonly Found[] {
  return isBroken ? [{ message }] : []
}

/** `1 line is`, `3 lines are`. */
export function countOf(
  count: number,
  thing: string,
  verbs: readonly [string, string] = ['is', 'are'],
): string {
  return count === 1 ? `1 ${thing} ${verbs[0]}` : `${count} ${thing}s ${verbs[1]}`
}

import type { Book, Section } from '../book/model/book.ts'
import { inlineText, walkSections } from '../book/model/walk.ts'
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'

/** Reports running heads that were too long for their line, each of them once. */
export function reportCutHeads(heads: readonly string[], book: Book, report: Report): void {
  const sections: Section[] = []
  walkSections(book.sections, (section) => void sections.push(section))
  for (const head of new Set(heads)) {
    const section = sections.find(
      ({ title, runningHead = '' }) => isTitle(head, inlineText(title)) || head === runningHead,
    )
    const isOfBook = isTitle(head, book.metadata.title)
    const message = `The running head "${shortened(head)}" is too long for its line and is cut.`
    const hints = [
      section && !isOfBook
        ? 'give a shorter one in the front matter of the file: running-head: …'
        : 'shorten the title and put the rest into `subtitle`',
    ]
    const span = isOfBook ? undefined : section?.span
    report(diagnostic('page/head-cut', message, { span, quote: head, hints }))
  }
}

function isTitle(head: string, title: string): boolean {
  return title !== '' && head.includes(title.trim())
}

const longest = 60 // characters of it that are quoted

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

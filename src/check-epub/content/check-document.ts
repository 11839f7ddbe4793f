import { isHtml, namespaces, valueOf, type ContentElement } from './content-tree.ts'
import type { ReportFault } from './content-fault.ts'

/** Checks what a document has once: its root, its head, its title, its main part. */
export function checkDocument(elements: readonly ContentElement[], report: ReportFault): void {
  const [root] = elements
  if (root && !isHtml(root, 'html')) {
    report(root, {
      code: 'content/namespace',
      message: `The document begins with <${root.name}> and not with <html> of XHTML.`,
      hint: `write <html xmlns="${namespaces.html}">`,
      kind: 'root',
    })
  }
  const named = (name: string) => elements.filter((element) => isHtml(element, name))
  for (const head of named('head')) checkHead(head, report)
  checkOnce(
    named('main').filter((main) => valueOf(main, 'hidden') === undefined),
    report,
  )
  for (const noscript of named('noscript')) {
    // § 4.12.2: it works only where HTML is not written as XML.
    const message = '<noscript> has no effect in an ebook, which is XHTML.'
    const hint = 'leave it out'
    report(noscript, { code: 'content/document', message, hint, kind: message })
  }
  for (const meta of named('meta')) checkMeta(meta, report)
  for (const select of named('select')) checkSelect(select, report)
}

function checkHead(head: ContentElement, report: ReportFault): void {
  const all = (name: string) => head.children.filter((child) => isHtml(child, name))
  const [title] = all('title')
  if (!title) {
    const message = 'The document has no title.'
    report(head, {
      code: 'content/document',
      message,
      hint: 'write <title> in <head>',
      kind: 'no title',
    })
  } else if (!/\S/.test(title.text)) {
    const message = 'The title of the document is empty.'
    report(title, { code: 'content/document', message, kind: 'empty title' })
  }
  checkOnce(all('title'), report)
  checkOnce(all('base'), report)
  const encodings = all('meta').filter(
    (meta) =>
      valueOf(meta, 'charset') !== undefined ||
      valueOf(meta, 'http-equiv')?.toLowerCase() === 'content-type',
  )
  const [, second] = encodings
  if (second) {
    const message = 'The document states its encoding twice.'
    report(second, {
      code: 'content/document',
      message,
      hint: 'leave one <meta> out',
      kind: message,
    })
  }
}

function checkOnce([, second]: readonly ContentElement[], report: ReportFault): void {
  if (!second) return
  report(second, {
    code: 'content/document',
    message: `The document has more than one <${second.name}>.`,
    kind: `two ${second.name}`,
  })
}

function checkMeta(meta: ContentElement, report: ReportFault): void {
  if (valueOf(meta, 'http-equiv')?.toLowerCase() !== 'content-type') return
  const content = valueOf(meta, 'content') ?? ''
  if (/^\s*text\/html;\s*charset=utf-8\s*$/i.test(content)) return
  report(meta, {
    code: 'content/attribute-value',
    message: `content="${content}" of <meta> is not "text/html; charset=utf-8".`,
    kind: 'meta content-type',
  })
}

function checkSelect(select: ContentElement, report: ReportFault): void {
  if (valueOf(select, 'multiple') !== undefined) return
  const options = select.children.flatMap((child) => [child, ...child.children])
  const chosen = options.filter((option) => valueOf(option, 'selected') !== undefined)
  if (chosen.length < 2) return
  const message = '<select> without "multiple" has more than one selected option.'
  report(select, { code: 'content/attribute-value', message, kind: message })
}

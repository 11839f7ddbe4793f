/** The formats in which a shelf can answer. */
export type Form = 'html' | 'atom' | 'json'

/**
 * Chooses the form that an `Accept` field (RFC 9110, § 12.5.1) prefers. Among equals it takes the
 * one named first, and for `*` the first available. If none is acceptable it also takes the first
 * available, to serve clients that say too little.
 */
export function negotiate(accept: string | undefined, forms: readonly [Form, ...Form[]]): Form {
  let best: { readonly form: Form; readonly quality: number } = { form: forms[0], quality: 0 }
  for (const range of (accept ?? '').slice(0, longestField).split(',')) {
    const form = formOf(range, forms)
    const quality = qualityOf(range)
    if (form && quality > best.quality) best = { form, quality }
  }
  return best.form
}

const longestField = 1000

function formOf(range: string, forms: readonly [Form, ...Form[]]): Form | undefined {
  const type = range.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === '*/*') return forms[0]
  return forms.find((form) => types[form].includes(type))
}

const types: Readonly<Record<Form, readonly string[]>> = {
  html: ['text/html', 'application/xhtml+xml', 'text/*'],
  atom: ['application/atom+xml'],
  json: ['application/opds+json', 'application/json'],
}

function qualityOf(range: string): number {
  const quality = /;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*(?:;|$)/i.exec(range)?.[1]
  return quality === undefined ? 1 : Number(quality)
}

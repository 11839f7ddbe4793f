/** The forms in which a shelf can be told of. */
export type Form = 'html' | 'atom' | 'json'

/**
 * The form that an `Accept` field (RFC 9110, § 12.5.1) likes best among those there are; of several liked equally the one it names
 * first, and for `*` the first there is. Also that first one when it likes none: a client that says too little is served all the same.
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

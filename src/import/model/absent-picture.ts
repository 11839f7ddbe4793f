import type { Notice } from './flat-document.ts'

/** What the author is told of a picture that is named in a document and not in it. */
export function absentPicture(address: string): Notice {
  const shown = address.length > 80 ? `${address.slice(0, 80)}…` : address
  const message = `A picture is not in the document but at ${shown}, and nothing is fetched: save it in images/ and write ![what it shows](images/its-name.png) here.`
  return { kind: 'lost', message }
}

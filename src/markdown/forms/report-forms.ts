import { diagnostic, type Report, type Span } from '../../diagnostics/diagnostic.ts'
import type { Document } from '../document/document.ts'
import type { Form } from '../document/front-matter.ts'
import type { FormGuess } from './form.ts'

/**
 * Says in one message how the manuscript is typed, as far as the program had to guess, and how to
 * say otherwise. Plain prose needs no message.
 */
export function reportForms(
  guess: FormGuess,
  documents: readonly Document[],
  report: Report,
): void {
  // What an author says of a file is no guess.
  const guessed = documents.map((document, index) => ({
    document,
    form: document.frontMatter.form === undefined ? guess.files[index] : undefined,
  }))
  const filesIn = (form: Form) => guessed.filter((file) => file.form === form)
  const prose = filesIn('prose')
  const songs = prose.reduce((sum, { document }) => sum + (document.songs ?? 0), 0)
  const unusual = guessed.find(({ form }) => form !== undefined && form !== 'prose')
  const sung = prose.find(({ document }) => document.songs)
  const isSentenceLines = guess.isSentenceLines && prose.length > 0
  const shown = unusual ?? sung ?? (isSentenceLines ? prose[0] : undefined)
  if (!shown) return
  const sentences = ordinaryForms.flatMap((form) => {
    const count = filesIn(form).length
    return count > 0 ? [sentenceOf(form, count === documents.length ? undefined : count)] : []
  })
  if (isSentenceLines)
    sentences.push(
      'The prose has a sentence on each line; the lines up to a blank line are set as one paragraph.',
    )
  if (songs === 1) sentences.push('A song or poem within the prose is set in lines.')
  if (songs > 1) sentences.push(`${songs} songs or poems within the prose are set in lines.`)
  const span = placeOf(shown.document, shown === sung && !unusual)
  const hints = hintsFor(unusual?.form, songs, isSentenceLines)
  report(diagnostic('form/guessed', sentences.join(' '), { span, hints }))
}

const ordinaryForms = ['verse', 'play', 'lines'] as const

function sentenceOf(form: (typeof ordinaryForms)[number], files: number | undefined): string {
  const what =
    files === undefined ? 'The manuscript' : files === 1 ? 'One file' : `${files} of the files`
  const is = files !== undefined && files > 1 ? 'are' : 'is'
  switch (form) {
    case 'verse':
      return `${what} ${is} set as verse, because its lines end like those of poems.`
    case 'play':
      return `${what} ${is} set as a play, because most paragraphs stand under a name in bold.`
    case 'lines':
      return `${what} ${is} set with each line as a paragraph, because every line ends a sentence.`
  }
}

function hintsFor(form: Form | undefined, songs: number, isSentenceLines: boolean) {
  if (form !== undefined)
    return ['if this is wrong, write "form: prose" in book.yaml, or at the top of a file']
  if (songs > 0) return ['to join their lines, write "form: prose" in book.yaml']
  return isSentenceLines
    ? [
        'if each line is a paragraph, write "form: lines" in book.yaml',
        'if it is a poem, write "form: verse"; if this is right, write "form: prose"',
      ]
    : []
}

// The first song, or else the start of the file.
function placeOf(document: Document, isSong: boolean): Span {
  const song = isSong ? document.children.find(({ type }) => type === 'verse') : undefined
  const start = (song ?? document.children[0])?.span.start ?? { line: 1, column: 1 }
  return { file: document.file, start, end: start }
}

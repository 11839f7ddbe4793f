import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { listFiles } from '../files/list-files.ts'
import type { LoadedSettings } from '../settings/load-settings.ts'

/** How many files there are. */
export interface Found {
  readonly listed: number
  /** What cannot be read of those that are listed or lie in the manuscript, told already. */
  readonly refused: number
  readonly read: number
  /** Which are no drafts. */
  readonly kept: number
}

/** Why there is no text to make a book of, and what would help. */
export function emptyManuscript(
  folder: string,
  written: string,
  { contents, places }: Pick<LoadedSettings, 'contents' | 'places'>,
  found: Found,
): Diagnostic {
  const say = (message: string, ...hints: string[]) =>
    diagnostic('project/manuscript-empty', message, {
      span: contents && found.listed === 0 ? places['contents'] : undefined,
      hints,
    })
  if (found.listed === 0 && contents && found.refused === 0) {
    const hint = 'list files of the manuscript, or leave "contents" out: then all are in the book'
    return say('Nothing that "contents" lists is there.', hint)
  }
  if (found.listed === 0 && found.refused === 0)
    return say(`There is no Markdown in "${written}".`, ...ways(folder))
  if (found.read === 0)
    return say('No file of the manuscript can be read.', 'the other messages say why')
  if (found.kept === 0) {
    return say(
      'All files of the manuscript are drafts.',
      'build with --drafts, or take `draft: true` out',
    )
  }
  return say('The manuscript is empty.', 'write the text of the book into it')
}

const plainHint =
  'write the text into files named *.md, in the folder or in its folder "manuscript"'

// What an author has written with another program, or under another name.
function ways(folder: string): readonly string[] {
  const [text] = listFiles(folder, /\.(?:txt|text|mdown|mkdn?|mdtxt|mdwn)$/i)
  const [document] = listFiles(folder, /\.(?:docx|odt|rtf|html?|tex|epub)$/i)
  const renamed = text?.replace(/\.\w+$/, '.md')
  const converted = document?.replace(/\.\w+$/, '.md')
  return [
    ...(renamed === undefined ? [] : [`rename "${text}" to "${renamed}"`]),
    ...(converted === undefined
      ? []
      : [`convert "${document}": pandoc "${document}" -o "${converted}"`]),
    plainHint,
  ]
}

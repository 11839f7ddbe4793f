import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { listFiles } from '../files/list-files.ts'
import type { LoadedSettings } from '../settings/load-settings.ts'

/** How many files there are. */
export interface Found {
  readonly listed: number
  /** How many of the listed or present files cannot be read; each is already reported. */
  readonly refused: number
  readonly read: number
  /** How many of them are not drafts. */
  readonly kept: number
}

/** Why there is no text to make a book of, and what helps. */
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
    const hint = 'list files of the manuscript, or leave out "contents" to include all of them'
    return say('None of the files that "contents" lists exists.', hint)
  }
  if (found.listed === 0 && found.refused === 0)
    return say(`There is no Markdown in "${written}".`, ...ways(folder))
  if (found.read === 0)
    return say('No file of the manuscript can be read.', 'see the other messages for the reasons')
  if (found.kept === 0) {
    return say(
      'All files of the manuscript are drafts.',
      'build with --drafts, or remove `draft: true`',
    )
  }
  return say('The manuscript is empty.', 'write the text of the book into it')
}

const plainHint =
  'write the text in files named *.md, in this folder or in a folder "manuscript" inside it'

// Files that the author may have written with another program or under another name.
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

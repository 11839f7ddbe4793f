/** One of the books that a folder could hold. */
export interface BookChoice {
  /** What it is taken for, with its article: `an mdBook`. */
  readonly kind: string
  /** The file that says so; absent when only the names of files do. */
  readonly evidence?: string
  /** The folder of its text, '' for the book folder itself. */
  readonly folder: string
}

/** How the author says which of several books is meant; undefined when nobody answers. */
export type ChooseBook = <Choice extends BookChoice>(
  choices: readonly Choice[],
) => Promise<Choice | undefined>

/** What tells a book from the others in its folder: its file, or its folder. */
export function nameOf({ folder, evidence }: BookChoice, others: readonly BookChoice[]): string {
  const isAlone = others.filter((other) => other.folder === folder).length === 1
  return folder === '' || !isAlone ? (evidence ?? 'this folder') : `${folder}/`
}

/** A stretch of YAML in a file. */
export interface YamlSource {
  /** Path relative to the book folder, with forward slashes. */
  readonly file: string
  readonly text: string
  /** Line of the file on which the text begins, 1-based; 1 when absent. */
  readonly line?: number
}

/** YAML as plain data. Keys without a value are left out. */
export type Data = string | number | boolean | undefined | readonly Data[] | DataMap

export interface DataMap {
  readonly [key: string]: Data
}

/** Keys that other tools have at the top of a text, and ours have not. */
export interface ForeignKeys {
  /** Our name for a key of theirs: `lang` is `language`. */
  readonly renamed: Readonly<Record<string, string>>
  /** Keys that mean something to other tools alone. */
  readonly ignored: ReadonlySet<string>
  /** A value of a key of ours in our form, where another tool writes it in another. */
  readonly reshape?: (key: string, value: Data) => Data
}

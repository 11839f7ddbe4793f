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

/** Whether a value has keys. */
export function isMapping(data: Data): data is DataMap {
  return typeof data === 'object' && !Array.isArray(data)
}

/** Keys that other tools have at the top of a text, and ours have not. */
export interface ForeignKeys {
  /** Our name for a key of theirs: `lang` is `language`. */
  readonly renamed: Readonly<Record<string, string>>
  /** Keys that mean something to other tools alone. */
  readonly ignored: ReadonlySet<string>
  /** What to write instead of a key that is not ours, on any level; a hint. */
  readonly answers?: Readonly<Record<string, string>>
  /** What to write instead of a word that a key of ours does not take, by key; hints. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The level that a key of ours belongs to, by the path of what holds it: `editions`. */
  readonly levels?: Readonly<Record<string, string>>
  /** A value of a key of ours in our form, where another tool writes it in another. */
  readonly reshape?: (key: string, value: Data) => Data
  /** What the value of a key says of other keys; what is written there counts more. */
  readonly also?: (key: string, value: Data) => Readonly<Record<string, Data>>
}

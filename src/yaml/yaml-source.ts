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

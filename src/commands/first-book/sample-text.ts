/**
 * The text of an author's first book: two short chapters that show what a manuscript can say.
 */
export interface SampleText {
  readonly dedication: string
  /** In order. The second speaks of the first as `#first-page`. */
  readonly chapters: readonly [SampleChapter, SampleChapter]
}

/** A chapter, as it is written into a file. */
export interface SampleChapter {
  /** Its file in `manuscript/`. */
  readonly file: string
  readonly text: string
}

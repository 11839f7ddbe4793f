/** A place inside a stretch without spaces where a line may end. */
export interface WordBreak {
  /** Offset in UTF-16 units: the line ends before this character. */
  readonly at: number
  /** A hyphen or dash of the author's ends the line. */
  readonly afterHyphen: boolean
  /** Worse than an ordinary break, as inside an address. */
  readonly cost: number
  /**
   * Between two characters of a script that has no spaces; a justified line may be stretched here.
   */
  readonly isGap?: true
  /** Of a gap: two halves of an em of blank meet here, of which one is enough. */
  readonly isDouble?: true
}

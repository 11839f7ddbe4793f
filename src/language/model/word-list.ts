/** Splits a list that is written with spaces between its words. */
export function wordList(list: string): readonly string[] {
  return list.split(' ')
}

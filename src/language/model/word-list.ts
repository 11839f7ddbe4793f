/** The words of a list that is written with spaces between them. */
export function wordList(list: string): readonly string[] {
  return list.split(' ')
}

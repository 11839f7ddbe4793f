/** Why an image cannot be drawn on paper, as the end of a sentence: "it has too many parts". */
export class UndrawableError extends Error {}

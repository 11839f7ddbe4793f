// What stands before the name of an author in the languages that books are most often in.
const byline =
  /^(?:written by|by|von|par|de|por|di|door|av|af|autor[ae]?:|author:|автор:?)[ \t]+(\p{Lu}[\p{L}\p{M}.'’-]*(?:[ \t]+[\p{L}\p{M}.'’-]+){0,5})\.?$/iu

/** The author that a line names, such as "by Ann Author"; undefined for any other line. */
export function bylineOf(line: string): string | undefined {
  const name = byline.exec(line.trim())?.[1]
  // Names begin with capitals, whatever the case of the word before them.
  return name !== undefined && /^\p{Lu}.*\s\p{Lu}/u.test(name) ? name : undefined
}

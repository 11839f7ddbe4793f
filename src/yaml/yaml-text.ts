/** A text as YAML reads it: without quotes if it would read the same. */
export function yamlText(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{M}\p{N} ,.’-]*$/u.test(text) && !yamlWords.test(text)
  return isPlain && !text.endsWith(' ') ? text : JSON.stringify(text)
}

const yamlWords = /^(?:true|false|yes|no|on|off|null|y|n)$/i

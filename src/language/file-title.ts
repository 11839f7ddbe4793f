import { hasFact, languageOf } from './language-of.ts'

/**
 * A title as catalogs file it: "Time Machine, The". Undefined when it begins with no article of its
 * language, or with one that is a word of its own there: "A to Z".
 */
export function fileTitle(title: string, language: string): string | undefined {
  const articles = hasFact(language, 'articles') ? (languageOf(language).articles ?? []) : []
  for (const article of articles) {
    const start = title.slice(0, article.length)
    if (start.replace("'", '’') !== article) continue
    const joins = article.endsWith('’')
    const rest = title.slice(article.length)
    const word = joins ? rest : rest.trimStart()
    const isParted = joins || /^\s/.test(rest)
    if (isParted && /^[\p{L}\p{N}“‘«"'(¿¡]/u.test(word) && !letterWords.test(word)) {
      return `${word}, ${start}`
    }
  }
  return undefined
}

// After these an "A" or "I" is a letter: "A is for Alibi", "A to Z".
const letterWords = /^(?:is|to|and|or|for)\s/

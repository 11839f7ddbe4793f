import { posix } from 'node:path'

/** Whether a file tells of a folder, of a project or of a program, rather than being text of a book. */
export function isAboutFolder(path: string): boolean {
  const name = posix
    .parse(path)
    .name.toLowerCase()
    .replace(/[\s_]+/g, '-')
  return aboutNames.test(name)
}

const aboutNames =
  /^(?:readme|changelog|history|contributing|contributors|code-of-conduct|security|support|governance|maintainers|authors|licen[cs]e(?:-.*)?|copying|copyright|notice|todo|summary|langs|claude|agents|gemini|copilot-instructions|pull-request-template|issue-template|style-?guide|admin-tasks|translating|release-notes|releasing|install)(?:[.-](?:[a-z]{2}|[a-z]{2}-[a-z]{2}))?$/

/** Whether a file or folder holds plans, notes and the like beside a book, not its text. */
export function isPlanning(name: string): boolean {
  return planning.test(
    name
      .toLowerCase()
      .replace(/\.\w+$/, '')
      .replace(/^\d+[\s._-]+/, '')
      .replace(/[\s_]+/g, '-'),
  )
}

const planning =
  /^(?:notes?|plan(?:s|ning)?|outlines?|synopsis|characters?|cast|world(?:-?building)?|setting|lore|bible|story-?bible|timelines?|research|references|resources|materials?|ideas?|brainstorm(?:ing)?|templates?|archives?|old|backups?|trash|scraps?|unused|deleted|cut|reviews?|feedback|critique|prompts?|meta|admin|docs?|documentation|scripts?|tools?|tests?|src-tauri|examples?|samples?|assets|images?|img|pictures|media|fonts|styles?|css|theme|lib|bin|ci|todo|journal|log|logs|marketing|query|submissions?|drafts?|wip|issues|notizen|planung|figuren|personen|recherche|vorlagen|notas|personajes|plantillas|personagens|notes-de-travail|personnages|modeles)$/

/** Whether a file or folder may be text that is not finished. */
export function isDraft(name: string): boolean {
  return /^(?:\d+[\s._-]+)?(?:drafts?|wip|work[\s_-]in[\s_-]progress)$/i.test(name)
}

/** Whether a folder has a name that people give to the text of a book. */
export function isTextName(name: string): boolean {
  const plain = name.toLowerCase().replace(/^\d+[\s._-]+/, '')
  return textNames.test(plain) || isLanguageFolder(name)
}

const textNames =
  /^(?:manuscripts?|chapters?|src|source|content|contents|text|texts|book|novel|story|prose|scenes?|kapitel|manuskript|text|buch|roman|chapitres?|manuscrit|texte|livre|cap[ií]tulos?|manuscrito|texto|libro|livro|novela|capitoli|manoscritto|testo|libro|romanzo|hoofdstukken|tekst|boek)$/

/** Whether a folder is named for a language: `en`, `pt-BR`, `zh_CN`. */
export function isLanguageFolder(name: string): boolean {
  return languageFolder.test(name)
}

const languageFolder =
  /^(?:en|de|fr|es|it|pt|nl|sv|da|nb|no|fi|pl|cs|sk|hu|ro|ru|uk|bg|el|tr|ar|fa|he|hi|ja|ko|zh|vi|id|th|ca|eu|gl|sr|hr|sl|lt|lv|et)(?:[-_](?:[A-Za-z]{2}|Hans|Hant))?$/

/** What to say when there are none. */
export const noNovels: string
/** Names of the novels at hand, without `.md`; empty where there are none. */
export function novels(): string[]
/** The Markdown file of a novel. */
export function novelFile(name: string): string
/** Writes the book folder of a novel. */
export function writeNovel(name: string, directory: string): void
/** Where small books that failed once may stand. */
export const casesFolder: string
/** What to say when there are none. */
export const noCases: string

/** Names of the novels at hand, without `.md`; empty where there are none. */
export function novels(): string[]
/** Writes the book folder of a novel. */
export function writeNovel(name: string, directory: string): void

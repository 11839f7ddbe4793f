import type { SourcePlace } from '../model/page-picture.ts'
import type { EditorState } from '../model/preview-state.ts'
import { make } from './dom.ts'
import { server } from './server.ts'

/** The address that opens a place in the author's editor; undefined when the server opens it. */
export function placeAddress(
  { scheme, folder }: EditorState,
  { file, line, column }: SourcePlace,
): string | undefined {
  if (scheme === undefined || folder === undefined) return undefined
  const path = `${folder.startsWith('/') ? '' : '/'}${folder}/${file}`
  const written = path.split('/').map(encodeURIComponent).join('/')
  // A drive of Windows keeps its colon: /C:/novel.
  return `${scheme}${written.replace(/^\/([A-Za-z])%3A/, '/$1:')}:${line}:${column}`
}

/** Opens a place in the author's editor. Returns why that cannot be done, if so. */
export async function openPlace(
  editor: EditorState,
  place: SourcePlace,
): Promise<string | undefined> {
  if (editor.by === 'none') return undefined
  const address = placeAddress(editor, place)
  if (address !== undefined) {
    make('a', { href: address }).click()
    return undefined
  }
  try {
    await server.open(place)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

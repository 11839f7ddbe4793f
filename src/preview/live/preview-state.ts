import { isRightToLeft } from '../../language/script.ts'
import { onceFor } from '../../keep/once-for.ts'
import type { PreviewWish } from '../model/preview-wish.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { sortByPlace } from '../../diagnostics/format-diagnostic.ts'
import { isEbook, isSample, type Edition } from '../../edition/edition.ts'
import { readers } from '../../edition/readers.ts'
import type { EditionChoice, EditorState, Message, PreviewState } from '../model/preview-state.ts'
import { placeOf } from '../pages/page-blocks.ts'
import { pagesState } from './pages-state.ts'
import type { Shown } from './shown.ts'

/** What there is to tell of a preview. */
export interface StateParts {
  readonly revision: number
  readonly shown: Shown | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly isStale: boolean
  readonly isBuilding: boolean
  readonly wish: PreviewWish
  readonly editor: EditorState
}

/** The state of a preview as the browser is told it. */
export function previewState(parts: StateParts): PreviewState {
  const { revision, shown, diagnostics, isStale, isBuilding, wish, editor } = parts
  const { theme, reader } = wish
  return {
    revision,
    build: shown?.build ?? 0,
    title: shown?.book.title ?? '',
    language: shown?.book.language ?? 'en',
    isRightToLeft: isRightToLeft(shown?.book.language ?? 'en'),
    editions: (shown?.book.editions ?? []).map(choiceOf),
    themes: shown?.book.themes ?? [],
    ownTheme: shown?.book.ownTheme ?? '',
    ...(theme !== undefined && { theme }),
    ...(reader && { reader }),
    ...(shown?.pages && { pages: pagesState(shown.pages) }),
    ...(shown?.ebook && { ebook: { ...shown.ebook.state, build: shown.ebookBuild } }),
    ...messagesOf(diagnostics),
    isStale,
    isBuilding,
    editor,
  }
}

function choiceOf(edition: Edition): EditionChoice {
  const { name, format } = edition
  const sample = isSample(edition) ? ['sample'] : []
  return { name, format, about: [...kindOf(edition), ...sample].join(', ') }
}

function kindOf(edition: Edition): readonly string[] {
  if (isEbook(edition)) {
    const form = edition.format === 'kepub' ? 'KEPUB' : 'EPUB'
    return [edition.reader ? `${form} for ${readers[edition.reader].title}` : form]
  }
  const { width, height } = edition.trim
  return [`${inches(width)} × ${inches(height)} in`]
}

function inches(points: number): string {
  return String(Math.round((points / 72) * 100) / 100)
}

// One list is asked for several times.
const messagesOf = onceFor(
  (diagnostics: readonly Diagnostic[]): Pick<PreviewState, 'messages' | 'messageCounts'> => {
    const told = sortByPlace(diagnostics.filter(({ suppressed }) => !suppressed))
    const of = (severity: Message['severity']) => told.filter((one) => one.severity === severity)
    const [errors, warnings, infos] = [of('error'), of('warning'), of('info')]
    return {
      messages: [...errors, ...warnings, ...infos].slice(0, mostMessages).map(messageOf),
      messageCounts: { error: errors.length, warning: warnings.length, info: infos.length },
    }
  },
)

const mostMessages = 200

function messageOf({ code, severity, message, hints, span }: Diagnostic): Message {
  return { code, severity, message, hints, ...(span && { place: placeOf(span) }) }
}

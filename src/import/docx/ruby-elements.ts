import type { ElementHandler } from './text-elements.ts'
import type { TextState } from './text-state.ts'

/** The elements of ruby (ISO 29500-1, 17.3.3.24), which sets a reading over its words. */
export function rubyElements(): Readonly<Record<string, ElementHandler>> {
  let base = ''
  let text = ''
  return {
    'w:ruby': {
      open: () => {
        base = ''
        text = ''
      },
      close: (state) => {
        if (!state.isHidden) state.builder.run({ type: 'ruby', base, text })
      },
    },
    'w:rt': {
      open: (state) => state.enterFrame(),
      close: (state) => void (text += frameText(state)),
    },
    'w:rubyBase': {
      open: (state) => state.enterFrame(),
      close: (state) => void (base += frameText(state)),
    },
  }
}

function frameText(state: TextState): string {
  const runs = state.builder.takeRuns()
  state.leaveFrame()
  return runs.map((run) => (run.type === 'text' ? run.value : '')).join('')
}

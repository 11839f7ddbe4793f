import type { ColorKind } from '../../printers/printer.ts'
import { leavesInk, type Color, type Mark } from '../model/mark.ts'
import type { Job } from '../model/job.ts'
import { everyPress } from './every-press.ts'
import { pageRule, type PageRule } from './rule.ts'
import { told } from './type-rules.ts'

/** Colors and inks. */
export const colorRules: readonly PageRule[] = [
  pageRule({
    code: 'color/kind',
    severity: 'error',
    reason: 'A press prints certain inks; other colors are changed in ways that nobody has seen.',
    limit: (rules) => rules.file.colors,
    find: ({ marks }, policy, job) => {
      const allowed = isBlackOnly(job) ? policy.black : policy.color
      const isAllowed = (kind: ColorKind) => allowed.includes(kind)
      const wrong = painted(marks, (color) => color.ink !== 0 && !kindsOf(color).every(isAllowed))
      const kinds = new Set(wrong.flatMap(({ colors }) => colors.flatMap(kindsOf)))
      const named = [...kinds].filter((kind) => !isAllowed(kind)).map(kindName)
      const takes = allowed.map(kindName).join(' or ')
      return told(wrong, `The page has ${named.join(' and ')}; ${job.printer} takes ${takes}.`)
    },
  }),
  pageRule({
    code: 'color/profile',
    severity: 'error',
    reason: 'A profile changes colors at the printer: black type may print gray.',
    limit: (rules) => rules.file.colors,
    find: ({ marks }, { profiles, color }) => {
      if (profiles) return []
      // A color of the wrong kind is told once, as that.
      const wrong = painted(marks, ({ isProfiled, kind }) => isProfiled && color.includes(kind))
      return told(wrong, 'Colors on the page depend on a profile; write them without one.')
    },
  }),
  pageRule({
    code: 'color/ink',
    severity: 'error',
    reason: 'Too much ink does not dry and marks the facing page.',
    limit: (rules) => rules.file.ink,
    find: ({ marks }, most) => {
      const wrong = painted(
        marks,
        ({ ink, isRegistration }) => (ink ?? 0) > most + 0.005 && !isRegistration,
      )
      const inks = wrong.flatMap(({ colors }) => colors.map(({ ink }) => ink ?? 0))
      const largest = percent(Math.max(0, ...inks))
      return told(
        wrong,
        `The page has ${largest} of ink in one place; ${percent(most)} is the most.`,
      )
    },
  }),
  pageRule({
    code: 'color/registration',
    severity: 'error',
    reason: 'Registration color prints on every plate; it is for crop marks alone.',
    limit: () => everyPress.registration,
    find: ({ marks }) => {
      const wrong = painted(marks, ({ isRegistration }) => isRegistration)
      return told(wrong, 'Something is painted in registration color, with all inks at once.')
    },
  }),
  pageRule({
    code: 'color/light-gray',
    severity: 'warning',
    reason: 'A lighter gray disappears in print.',
    limit: (rules) => rules.file.lightestGray,
    find: ({ marks }, lightest) => {
      const isLight = ({ darkness = 1 }: Color) => darkness > 0.001 && darkness < lightest - 0.002
      return told(
        painted(marks, isLight),
        `A gray on the page is lighter than ${percent(lightest)}.`,
      )
    },
  }),
  pageRule({
    code: 'color/text-not-black',
    severity: 'warning',
    reason: 'Text in dark gray is printed as dots and looks ragged.',
    limit: (rules) => rules.file.colors,
    find: ({ marks }) => {
      const isNearlyBlack = ({ darkness = 0 }: Color) => darkness >= 0.8 && darkness < 0.995
      const text = marks.filter(({ type }) => type === 'text')
      return told(painted(text, isNearlyBlack), 'Text is nearly black; make it wholly black.')
    },
  }),
]

function painted(marks: readonly Mark[], isWrong: (color: Color) => boolean): readonly Mark[] {
  return marks.filter((mark) => leavesInk(mark) && mark.colors.some(isWrong))
}

// A spot color also has the kind that stands in for it.
function kindsOf({ kind, substitute }: Color): readonly ColorKind[] {
  return substitute === undefined ? [kind] : [kind, substitute]
}

// Without a paper it is not known whether the press has colors.
function isBlackOnly({ paper, part }: Job): boolean {
  return part === 'interior' && paper !== undefined && !paper.color
}

const kindNames = {
  gray: 'gray',
  rgb: 'RGB',
  cmyk: 'CMYK',
  spot: 'spot colors',
} as const satisfies Record<ColorKind, string>

function kindName(kind: ColorKind): string {
  return kindNames[kind]
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`
}

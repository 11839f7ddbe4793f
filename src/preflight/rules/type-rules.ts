import { formatPoints } from '../../printers/inches.ts'
import { leavesInk, type Mark, type TextMark } from '../model/mark.ts'
import { around, type Area } from '../../drawing/area.ts'
import { countOf, pageRule, refused, when, type Found, type PageRule } from './rule.ts'

/** Text and lines. */
export const typeRules: readonly PageRule[] = [
  pageRule({
    code: 'type/small',
    severity: 'error',
    reason: 'Smaller type fills in or breaks up in print.',
    limit: (rules) => rules.file.typeSize,
    find: ({ marks }, least) => {
      // Sizes are rounded when they are written.
      const small = marks.filter(isVisibleText).filter(({ size }) => size < least - 0.02)
      const smallest = small.toSorted((a, b) => a.size - b.size)[0]
      if (!smallest) return []
      const words = `“${shortened(smallest.text)}”`
      const runs = countOf(small.length, 'run', ['of text is', 'of text are'])
      return told(
        small,
        `${runs} smaller than ${formatPoints(least)}; ${words} is set in ${formatPoints(smallest.size)}.`,
      )
    },
  }),
  pageRule({
    code: 'type/not-embedded',
    severity: 'error',
    reason: 'A font that is not in the file is replaced by another one at the printer.',
    limit: (rules) => refused(rules, 'fonts-not-embedded'),
    find: ({ missingFonts }) => {
      if (missingFonts.length === 0) return []
      const names = missingFonts.slice(0, 5).join(', ')
      const verb = missingFonts.length === 1 ? 'The font is' : 'These fonts are'
      return [{ message: `${verb} not in the file: ${names}.` }]
    },
  }),
  pageRule({
    code: 'type/invisible',
    severity: 'error',
    reason: 'Invisible text looks like fraud, or like a scan.',
    limit: (rules) => refused(rules, 'invisible-text'),
    find: ({ marks }) => {
      const hidden = marks.filter(
        (mark) => mark.type === 'text' && !mark.isVisible && mark.text.trim() !== '',
      )
      return told(
        hidden,
        `${countOf(hidden.length, 'run', ['of text is', 'of text are'])} invisible.`,
      )
    },
  }),
  pageRule({
    code: 'line/thin',
    severity: 'error',
    reason: 'A thinner line breaks up in print, or is not printed at all.',
    limit: (rules) => rules.file.lineWidth,
    find: ({ marks }, least) => {
      const thin = marks.filter(
        (mark) => leavesInk(mark) && (widthOf(mark) ?? least) < least - 0.01,
      )
      const width = Math.min(...thin.map((mark) => widthOf(mark) ?? least))
      const lines = countOf(thin.length, 'line')
      const thinnest = thin.length === 1 ? 'it has' : 'the thinnest has'
      return told(
        thin,
        `${lines} thinner than ${formatPoints(least)}; ${thinnest} ${formatPoints(width)}.`,
      )
    },
  }),
]

function isVisibleText(mark: Mark): mark is TextMark {
  return mark.type === 'text' && leavesInk(mark)
}

function widthOf(mark: Mark): number | undefined {
  if (mark.type === 'stroke') return mark.width
  return mark.type === 'fill' ? mark.lineWidth : undefined
}

/** One finding about marks, with the rectangle around them; none when there are none. */
export function told(marks: readonly Mark[], message: string): readonly Found[] {
  const area = marks.reduce<Area | undefined>((all, mark) => around(all, mark.area), undefined)
  return when(area !== undefined, message).map((one) => ({ ...one, ...(area && { area }) }))
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length <= 24 ? plain : `${plain.slice(0, 23)}…`
}

/** Whether a text is a moment that `time` takes: a date, a time, a duration (HTML, § 4.5.14). */
export function isMoment(text: string): boolean {
  const value = text.trim()
  return (
    isDayOrMoment(value) ||
    isMonth(value) ||
    isTime(value) ||
    isWeek(value) ||
    isDuration(value) ||
    isDayOfYear(value) ||
    isYear(value) ||
    isLocalMoment(value) ||
    isZone(value)
  )
}

/** Whether a text is a date, or a date and a time with their zone (HTML, § 4.7.3). */
export function isDayOrMoment(text: string): boolean {
  const value = text.trim()
  const [, date = '', time = '', zone = ''] = moment.exec(value) ?? []
  return isDate(value) || (isDate(date) && isTime(time) && isZone(zone))
}

/** Whether a text is a day that exists: `1851-10-18` (HTML, § 2.3.5.2). */
export function isDate(text: string): boolean {
  const [, month = '', day = ''] = /^(\d{4,}-\d\d)-(\d\d)$/.exec(text) ?? []
  if (!isMonth(month)) return false
  const [year = 0, number = 0] = month.split('-').map(Number)
  return Number(day) >= 1 && Number(day) <= daysOf(year, number)
}

/** Whether a text is a month: `1851-10`. */
export function isMonth(text: string): boolean {
  const [, year, month] = /^(\d{4,})-(\d\d)$/.exec(text) ?? []
  return Number(year) > 0 && Number(month) >= 1 && Number(month) <= 12
}

/** Whether a text is a time of day: `14:54`, `14:54:39.92`. */
export function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?$/.test(text)
}

const moment = /^(\d{4,}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:?\d\d)$/

function isLocalMoment(text: string): boolean {
  const [date = '', time = ''] = text.split(/[T ]/)
  return isDate(date) && isTime(time) && text.length === date.length + 1 + time.length
}

function isYear(text: string): boolean {
  return /^\d{4,}$/.test(text) && Number(text) > 0
}

function isDayOfYear(text: string): boolean {
  // A leap year has all days.
  return /^(?:--)?\d\d-\d\d$/.test(text) && isDate(`2000-${text.replace(/^--/, '')}`)
}

function isWeek(text: string): boolean {
  const [, year, week] = /^(\d{4,})-W(\d\d)$/.exec(text) ?? []
  return Number(year) > 0 && Number(week) >= 1 && Number(week) <= 53
}

function isZone(text: string): boolean {
  return text === 'Z' || /^[+-](?:[01]\d|2[0-3]):?[0-5]\d$/.test(text)
}

// Two notations (HTML, § 2.3.5.9): "P1DT2H" and "1d 2h".
function isDuration(text: string): boolean {
  if (/^P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,3})?S)?)?$/i.test(text))
    return true
  return text !== '' && /^(?:\d+(?:\.\d{1,3})?\s*[wdhms]\s*)+$/i.test(text)
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

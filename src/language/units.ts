const units =
  /^(?:[kcmµn]?m|km²|m²|[mkµ]?g|[mc]?l|in|ft|yd|mi|lb|oz|pt|pc|px|em|Hz|kHz|MHz|GHz|[kKMGT]B|°[CF]?|%|[ap]\.?m\.?|AD|BC|BCE|CE)[.,;:!?)’”]*$/
const compoundUnit =
  /^(?:[kcm]?m|mi|ft|[mkµ]?g|[mc]?l|[kMG]?Wh?|[kM]?J|kcal)\/\p{L}{1,3}[²³]?[.,;:!?)’”]*$/u
const moreUnits = /^(?:mph|kn|[kMG]Wh?|mAh|dB|rpm|kJ|kcal|hPa|ha|min|[€$£])[.,;:!?)’”]*$/

// An expression that is written where it is used would be made anew for every word.
const endsInDigit = /[\d\p{No}]$/u
const beginsWithDigit = /^\d/
const currency = /^[“‘("]*[€$£¥]$/

/**
 * Whether two words are a number and its unit, a currency sign and its number, or the groups of
 * digits of one number. No line ends between them.
 */
export function keepsWithNumber(before: string, after: string): boolean {
  if (endsInDigit.test(before)) return isUnit(after) || isGroupOfDigits(before, after)
  return currency.test(before) && beginsWithDigit.test(after)
}

function isUnit(text: string): boolean {
  return units.test(text) || moreUnits.test(text) || isCompoundUnit(text)
}

/** Whether a word is a unit by a unit, as km/h, which no line may end in. */
export function isCompoundUnit(text: string): boolean {
  return compoundUnit.test(text)
}

// 10 000 and 1 234 567,8: the first group has up to three digits, the others have three.
function isGroupOfDigits(before: string, after: string): boolean {
  return /(?:^|[^\d.,:])\d{1,3}$/.test(before) && /^\d{3}(?![\d:])/.test(after)
}

/**
 * Checks a finished EPUB, from this program or another, against the rules of EPUB 3.3 and of the
 * shops. In: the bytes of the file and its name; out: what is wrong with it. The file is not
 * trusted: nothing in it runs or is fetched.
 */
import { readerMadeFor, readerMetaName } from '../edition/made-for.ts'
import type { Reader } from '../edition/readers.ts'
import { accessibilityRules } from './accessibility-rules.ts'
import type { EpubFinding, EpubPlace } from './finding.ts'
import { findContentFaults } from './content-findings.ts'
import { checkStandard } from './check-standard.ts'
import { beyondStandard } from './standard-limits.ts'
import { containerRules } from './container-rules.ts'
import { isKepub, kepubRules } from './kepub-rules.ts'
import { namedMetaOf } from '../container/package/read-package.ts'
import { openEpub, type OpenedEpub } from './open-epub.ts'
import { holdTo } from './rule.ts'
import { ncxRules } from './ncx-rules.ts'
import { packageRules } from './package-rules.ts'
import { sendToKindleRules } from './send-to-kindle-rules.ts'
import { shopRules } from './shop-rules.ts'

/**
 * Checks an EPUB: the standard first, then Send to Kindle, the shops, and access for every reader.
 * Only the shop rules of the reader it is made for apply; the file itself may name that reader. A
 * file for `generic` is checked against the rules of all shops.
 */
export async function checkEpub(
  bytes: Uint8Array,
  fileName: string,
  reader?: Reader,
): Promise<readonly EpubFinding[]> {
  if (!(bytes instanceof Uint8Array))
    throw new TypeError('checkEpub takes the bytes of an EPUB, and its file name')
  const found: EpubFinding[] = []
  const epub = await openEpub(bytes, fileName, (finding) => void found.push(finding))
  if (!epub) return found
  const madeFor = reader ?? madeForOf(epub)
  const rules = [
    ...containerRules,
    ...packageRules,
    ...ncxRules,
    ...sendToKindleRules,
    ...shopRules,
    ...(isKepub(fileName) ? kepubRules : []),
    ...accessibilityRules,
  ]
  const beyond = beyondStandard(epub)
  const standard = beyond ? [beyond] : await checkStandard(bytes, epub)
  const content = findContentFaults(epub)
  const told = new Set(content.flatMap(({ places }) => places.map(placeKey)))
  return [
    ...standard.filter((finding) => !isToldTwice(finding, told)),
    ...content.map(({ finding }) => finding),
    ...rules.flatMap((rule) => holdTo(epub, rule, madeFor)),
  ]
}

/**
 * Checks a sound EPUB against the rules of Send to Kindle and the shops alone; returns nothing when
 * it cannot be opened.
 */
export async function checkForShops(
  bytes: Uint8Array,
  fileName: string,
  reader: Reader,
): Promise<readonly EpubFinding[]> {
  const epub = await openEpub(bytes, fileName, () => {})
  if (!epub) return []
  return [...sendToKindleRules, ...shopRules].flatMap((rule) => holdTo(epub, rule, reader))
}

function madeForOf({ fileName, package: opf }: OpenedEpub): Reader {
  return readerMadeFor(fileName, namedMetaOf(opf.document, readerMetaName)) ?? 'generic'
}

// The checker of the standard knows a few of the rules for content, too; its words for them are
// schema errors.
function isToldTwice({ code, place }: EpubFinding, told: ReadonlySet<string>): boolean {
  return code === 'epub/RSC-005' && place !== undefined && told.has(placeKey(place))
}

function placeKey({ file, line }: EpubPlace): string {
  return `${file}:${line ?? ''}`
}

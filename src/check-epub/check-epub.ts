/**
 * A finished EPUB, of this program or another, held to the rules of EPUB 3.3 and to those of the shops. In: the bytes of the
 * file and its name; out: what is wrong with it. A file may say what it likes: nothing in it runs or is fetched.
 */
import { accessibilityRules } from './accessibility-rules.ts'
import type { EpubFinding } from './finding.ts'
import { containerRules } from './container-rules.ts'
import { isKepub, kepubRules } from './kepub-rules.ts'
import { openEpub } from './open-epub.ts'
import { holdTo } from './rule.ts'
import { sendToKindleRules } from './send-to-kindle-rules.ts'
import { shopRules } from './shop-rules.ts'

/** Checks an EPUB: the standard first, then Send to Kindle, the shops, and access for every reader. */
export async function checkEpub(
  bytes: Uint8Array,
  fileName: string,
): Promise<readonly EpubFinding[]> {
  const found: EpubFinding[] = []
  const epub = openEpub(bytes, fileName, (finding) => void found.push(finding))
  if (!epub) return found
  const rules = [
    ...containerRules,
    ...sendToKindleRules,
    ...shopRules,
    ...(isKepub(fileName) ? kepubRules : []),
    ...accessibilityRules,
  ]
  return [...(await checkStandard(bytes, fileName)), ...rules.flatMap((rule) => holdTo(epub, rule))]
}

async function checkStandard(bytes: Uint8Array, fileName: string): Promise<readonly EpubFinding[]> {
  const { EpubCheck } = await import('@likecoin/epubcheck-ts')
  const { messages } = await EpubCheck.validate(bytes, {}, fileName)
  return messages
    .filter(({ severity }) => severity !== 'usage')
    .map(({ id, severity, message, location }) => ({
      code: `epub/${id}`,
      severity:
        severity === 'fatal' || severity === 'error'
          ? 'error'
          : severity === 'warning'
            ? 'warning'
            : 'info',
      message: message.replace(/\s+/g, ' ').trim(),
      ...(location && { place: placeOf(location) }),
      source: 'EPUB 3.3, as EPUBCheck numbers its rules',
    }))
}

// Its lines are 1-based, and less where it knows of none.
function placeOf({ path, line }: { readonly path: string; readonly line?: number }) {
  return { file: path, ...(line !== undefined && line > 0 && { line }) }
}

import { diagnostic, type Report, type Span } from '../../diagnostics/diagnostic.ts'
import type { Edition } from '../../edition/edition.ts'
import type { Project } from '../files/project.ts'
import { readBookBytes } from '../files/read-book-file.ts'
import { refusalDiagnostic } from '../files/refusal.ts'

/** ICC profiles of presses, by the path that an edition gives. */
export type PressProfiles = ReadonlyMap<string, Uint8Array>

/** Reads the profiles that editions name. One that is missing or not of a press is reported. */
export function loadPressProfiles(
  project: Pick<Project, 'directory' | 'editions' | 'settingPlaces'>,
  report: Report,
): PressProfiles {
  const profiles = new Map<string, Uint8Array>()
  for (const edition of project.editions) {
    const path = profileOf(edition)
    if (path === undefined || profiles.has(path)) continue
    const span = project.settingPlaces[`editions.${edition.name}.profile`]
    const bytes = readProfile(project, path, span, report)
    if (bytes) profiles.set(path, bytes)
  }
  return profiles
}

function profileOf(edition: Edition): string | undefined {
  return edition.format === 'pdf' ? edition.profile : undefined
}

function readProfile(
  project: Pick<Project, 'directory'>,
  path: string,
  span: Span | undefined,
  report: Report,
): Uint8Array | undefined {
  const found = readBookBytes(project, path, '')
  if ('refusal' in found) {
    report(refusalDiagnostic(found.refusal, path, span))
    return undefined
  }
  if (isPressProfile(found.bytes)) return found.bytes
  const message = `"${path}" is not the profile of a press.`
  const hints = ['give an ICC profile of the output class for CMYK, as the printer offers it']
  report(diagnostic('yaml/bad-value', message, { span, hints }))
  return undefined
}

// ICC.1:2022, § 7.2: the class of the device, its color space, and the signature of a profile.
function isPressProfile(bytes: Uint8Array): boolean {
  const header = Buffer.from(bytes.subarray(0, 128)).toString('latin1')
  return (
    header.length === 128 &&
    header.slice(12, 16) === 'prtr' &&
    header.slice(16, 20) === 'CMYK' &&
    header.slice(36, 40) === 'acsp'
  )
}

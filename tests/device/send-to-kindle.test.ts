import { describe, expect, test } from 'vitest'
import { howToEject } from '../../src/device/eject.ts'
import { kindleDoors } from '../../src/device/send-to-kindle.ts'

describe('kindleDoors', () => {
  test('open to small EPUBs, and one after the other shut as they grow', () => {
    expect(kindleDoors('epub', 1_000_000)).toEqual({ mail: true, upload: true })
    // 40 MB are 55 MB in base64.
    expect(kindleDoors('epub', 40_000_000)).toEqual({ mail: false, upload: true })
    expect(kindleDoors('epub', 201_000_000)).toEqual({ mail: false, upload: false })
  })

  test('are shut to KEPUBs and to what Kindles open by cable alone', () => {
    expect(kindleDoors('kepub', 1000)).toEqual({ mail: false, upload: false })
    expect(kindleDoors('azw3', 1000)).toEqual({ mail: false, upload: false })
  })
})

describe('howToEject', () => {
  test('says it in the words of each system, and quotes odd paths', () => {
    expect(howToEject('darwin', '/Volumes/KOBOeReader')).toContain('Finder')
    expect(howToEject('win32', 'E:\\')).toBe('right-click E: in the Explorer and choose "Eject"')
    expect(howToEject('linux', '/media/ann/My K’obo')).toContain("'/media/ann/My K’obo'")
    expect(howToEject('linux', "/media/a'b")).toContain("'/media/a'\\''b'")
  })
})

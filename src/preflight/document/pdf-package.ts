import type * as pdfLib from '@cantoo/pdf-lib'
import { requirePackage } from '../../packages/require-package.ts'

/** The package that parses the objects of a PDF; loaded when a PDF is checked. */
export function pdfPackage(): typeof pdfLib {
  return requirePackage('@cantoo/pdf-lib') as typeof pdfLib
}

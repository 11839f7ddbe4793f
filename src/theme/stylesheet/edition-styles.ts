/**
 * The styles of the kinds of edition. Large print has 16 points and up (Clear Print guidelines of
 * the RNIB), with ragged lines and whole words. Themes set heads at 0.8 of the body, which is why
 * the body is larger.
 */
export const editionStyles = {
  'large-print': `@media print {
    body { font-size: 20pt; line-height: 27pt; text-align: left; }
    * { hyphens: none !important; }
    .halftitlepage .title { padding-top: 4rlh; }
    .titlepage .title { padding-top: 3rlh; font-size: 1.5em; }
    .titlepage .author { margin-top: 2rlh; }
    .titlepage .publisher { padding-top: 4rlh; }
    .copyright-page, aside.footnote, figcaption, caption, td, th, code, kbd, pre { font-size: 16.2pt; }
  }
  @page { margin: 10% 9% 11% 12%; }
  @page :left { margin: 10% 12% 11% 9%; }`,
} as const

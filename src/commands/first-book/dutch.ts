import type { SampleText } from './sample-text.ts'

/** A first book in Dutch. */
export const dutch: SampleText = {
  dedication: 'Voor wie dit als eerste openslaat.\n',
  chapters: [
    {
      file: '01-de-eerste-bladzijde.md',
      text: `# De eerste bladzijde {#first-page}

<!-- Dit ziet alleen de schrijver. Schrijf over deze twee hoofdstukken heen: ze laten zien wat er kan. -->

"Is daar iemand?" vroeg ze aan de lege bladzijde.

Niemand -- nog niet. Maar een bladzijde is *geduldig*, en ze wachtte...[^1]

***

Tegen de avond stond er een regel op, om middernacht waren het er twee. Ze las ze hardop:

| De lamp is aan, de inkt is droog,
|   de weg gaat verder zonder mij.

[^1]: In druk staat een noot onder aan haar bladzijde; in het e-boek gaat ze open waar men leest.
`,
    },
    {
      file: '02-een-brief.md',
      text: `# Een brief

Twee dagen na [](#first-page) lag er een brief voor de deur.

::: letter
Beste schrijver,

Dank voor de bladzijde. Stuur gauw de volgende.

— Een lezer
:::

"Goed," zei ze, "dan is dat beslist."
`,
    },
  ],
}

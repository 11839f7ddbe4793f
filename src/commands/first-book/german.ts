import type { SampleText } from './sample-text.ts'

/** A first book in German. */
export const german: SampleText = {
  dedication: 'Für alle, die dies als Erste aufschlagen.\n',
  chapters: [
    {
      file: '01-die-erste-seite.md',
      text: `# Die erste Seite {#first-page}

<!-- Das hier sehen nur Sie. Überschreiben Sie die beiden Kapitel: Sie zeigen, was man schreiben kann. -->

"Ist da jemand?", fragte sie die leere Seite.

Niemand -- noch nicht. Aber eine Seite ist *geduldig*, und sie wartete ...[^1]

***

Am Abend stand eine Zeile darauf, um Mitternacht waren es zwei. Sie las sie laut vor:

| Die Lampe brennt, die Tinte ruht,
|   der Weg geht ohne mich weiter.

[^1]: Im Druck steht eine Anmerkung am Fuß ihrer Seite; im E-Book öffnet sie sich dort, wo man liest.
`,
    },
    {
      file: '02-ein-brief.md',
      text: `# Ein Brief

Zwei Tage nach [](#first-page) lag ein Brief vor der Tür.

::: letter
Liebe Autorin,

danke für die Seite. Bitte schicken Sie bald die nächste.

— Ein Leser
:::

"Na gut", sagte sie, "dann ist das entschieden."
`,
    },
  ],
}

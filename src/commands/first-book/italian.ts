import type { SampleText } from './sample-text.ts'

/** A first book in Italian. */
export const italian: SampleText = {
  dedication: 'A chi aprirà per primo questo libro.\n',
  chapters: [
    {
      file: '01-la-prima-pagina.md',
      text: `# La prima pagina {#first-page}

<!-- Questo lo vede solo chi scrive. Riscrivete i due capitoli: mostrano che cosa si può scrivere. -->

"C'è qualcuno?" chiese alla pagina bianca.

Nessuno, non ancora. Ma una pagina è *paziente*, e aspettò...[^1]

***

La sera c’era una riga; a mezzanotte ce n’erano due. Le lesse ad alta voce:

| Arde la lampada, l’inchiostro tace,
|   la strada va avanti senza di me.

[^1]: Nel libro stampato la nota sta a piè di pagina; in quello elettronico si apre dove si legge.
`,
    },
    {
      file: '02-una-lettera.md',
      text: `# Una lettera

Due giorni dopo c’era una lettera alla porta: parlava della pagina (si veda [](#first-page)).

::: letter
Cara autrice,

grazie per la pagina. Mandi presto la prossima.

— Un lettore
:::

"Bene" disse, "allora è deciso".
`,
    },
  ],
}

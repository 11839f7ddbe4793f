import type { SampleText } from './sample-text.ts'

/** A first book in Spanish. */
export const spanish: SampleText = {
  dedication: 'A quien abra este libro primero.\n',
  chapters: [
    {
      file: '01-la-primera-pagina.md',
      text: `# La primera página {#first-page}

<!-- Esto solo lo ve usted. Escriba encima de estos dos capítulos: muestran lo que se puede escribir. -->

"¿Hay alguien ahí?", preguntó a la página en blanco.

Nadie, todavía no. Pero una página es *paciente*, y esperó...[^1]

***

Por la tarde había una línea; a medianoche, dos. Las leyó en voz alta:

| Arde la lámpara, calla la tinta,
|   y el camino sigue sin mí.

[^1]: En el libro impreso, la nota está al pie de su página; en el electrónico se abre donde se lee.
`,
    },
    {
      file: '02-una-carta.md',
      text: `# Una carta

Dos días después llegó una carta que hablaba de la página (véase [](#first-page)).

::: letter
Querida autora:

Gracias por la página. Mande pronto la siguiente.

— Un lector
:::

"Bien", dijo, "entonces está decidido".
`,
    },
  ],
}

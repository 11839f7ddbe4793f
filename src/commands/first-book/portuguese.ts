import type { SampleText } from './sample-text.ts'

/** A first book in Portuguese. */
export const portuguese: SampleText = {
  dedication: 'A quem abrir este livro primeiro.\n',
  chapters: [
    {
      file: '01-a-primeira-pagina.md',
      text: `# A primeira página {#first-page}

<!-- Só quem escreve vê isto. Escreva por cima destes dois capítulos: mostram o que se pode escrever. -->

"Há alguém aí?", perguntou à página em branco.

Ninguém, ainda não. Mas uma página é *paciente*, e esperou...[^1]

***

À tarde havia uma linha; à meia-noite eram duas. Leu-as em voz alta:

| Acesa a lâmpada, seca a tinta,
|   a estrada segue sem mim.

[^1]: No livro impresso a nota fica no pé da página; no eletrónico abre-se onde se lê.
`,
    },
    {
      file: '02-uma-carta.md',
      text: `# Uma carta

Dois dias depois chegou uma carta que falava da página (ver [](#first-page)).

::: letter
Cara autora,

Obrigado pela página. Mande a próxima em breve.

— Um leitor
:::

"Bem", disse ela, "então está decidido."
`,
    },
  ],
}

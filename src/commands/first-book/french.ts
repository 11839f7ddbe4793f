import type { SampleText } from './sample-text.ts'

/** A first book in French. */
export const french: SampleText = {
  dedication: 'À qui ouvrira ce livre en premier.\n',
  chapters: [
    {
      file: '01-la-premiere-page.md',
      text: `# La première page {#first-page}

<!-- Vous seul voyez ceci. Écrivez par-dessus ces deux chapitres : ils montrent ce qu’on peut écrire. -->

"Il y a quelqu'un ?" demanda-t-elle à la page blanche.

Personne -- pas encore. Mais une page est *patiente*, et elle attendit...[^1]

***

Le soir, il y avait une ligne ; à minuit, il y en avait deux. Elle les lut à voix haute :

| La lampe brûle et l’encre est sèche,
|   la route s’en va sans moi.

[^1]: Dans le livre imprimé, une note se trouve au pied de sa page ; dans le livre numérique, elle s’ouvre là où on lit.
`,
    },
    {
      file: '02-une-lettre.md',
      text: `# Une lettre

Deux jours plus tard, une lettre attendait à la porte : on y parlait de la page (voir [](#first-page)).

::: letter
Chère auteure,

Merci pour la page. Envoyez bientôt la suivante.

— Un lecteur
:::

"Bon, dit-elle, c'est décidé."
`,
    },
  ],
}

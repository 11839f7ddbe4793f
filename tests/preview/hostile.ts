/** A manuscript that tries to run something, in each way that a document has. */
export const hostileBook = {
  'book.yaml': 'title: "Tale<script>globalThis.wasRun=1</script>"\nauthor: Ann\nlanguage: en\n',
  'manuscript/1.md': `# One <img src=x onerror="parent.wasRun=2">

<script>parent.wasRun = 3</script>

<img src="x" onerror="parent.wasRun = 4">

<p onclick="parent.wasRun = 5">Paragraph</p>

<iframe srcdoc="<script>top.wasRun = 6</script>"></iframe>

<svg><script>parent.wasRun = 7</script></svg>

![drawing](drawing.svg)

[A link](javascript:parent.wasRun=8) and <a href="javascript:parent.wasRun=9">another</a>.

<meta http-equiv="refresh" content="0;url=javascript:parent.wasRun=10">

<style>p { background: url("javascript:parent.wasRun=11") }</style>

<details open ontoggle="parent.wasRun = 12"><summary>More</summary>Text</details>
`,
  'manuscript/drawing.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" onload="parent.wasRun=13"><script>parent.wasRun=14</script><rect width="9" height="9"/></svg>',
}

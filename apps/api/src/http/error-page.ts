/** A page that says what went wrong and where to go on; it needs nothing else to be shown. */
export function errorPage(status: number, sentence: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${status} · Guildhall</title>
    <style>
      body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1rem; }
    </style>
  </head>
  <body>
    <main>
      <h1>${status === 404 ? 'Nothing here' : 'This did not work'}</h1>
      <p>${escaped(sentence)}</p>
      <p><a href="/">Guildhall</a> · <a href="/graphiql">Playground</a></p>
    </main>
  </body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

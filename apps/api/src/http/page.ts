/** A whole page of a few words, which needs nothing else to be shown. `body` is HTML. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)} · Guildhall</title>
    <style>
      body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 10vh auto; padding: 0 1rem; }
      td, th { text-align: left; vertical-align: top; padding: 0.2rem 1rem 0.2rem 0; }
    </style>
  </head>
  <body>
    <main>
${body}
      <p><a href="/">Guildhall</a> · <a href="/graphiql">Playground</a></p>
    </main>
  </body>
</html>
`;
}

/** A text inside HTML, in an attribute too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

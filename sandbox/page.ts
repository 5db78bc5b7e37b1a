import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText }
main { box-sizing: border-box; width: min(28rem, calc(100vw - 2rem)); padding: 2rem; border: 1px solid color-mix(in srgb, CanvasText 18%, Canvas); border-radius: 1rem }
h1 { margin: 0 0 .5rem; font-size: 1.35rem }
p { margin: 0 0 1.25rem }
form { display: grid; gap: .625rem }
button { font: inherit; padding: .625rem 1rem; border-radius: .5rem; cursor: pointer;
  border: 1px solid color-mix(in srgb, CanvasText 30%, Canvas); background: Canvas; color: CanvasText }
button.main { background: #1d4ed8; border-color: #1d4ed8; color: #fff }
button:focus-visible, input:focus-visible { outline: 3px solid #1d4ed8; outline-offset: 2px }
fieldset { border: 0; padding: 0; margin: 0 0 .75rem }
legend { padding: 0 }
label { display: flex; gap: .5rem; padding: .25rem 0 }
code { overflow-wrap: anywhere }
`;

type Content = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The one look of the pages that belong to neither product: Cargo's sign-in and the pretended provider. */
export function page(title: string, content: Content): Content {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <link rel="icon" href="data:," />
        <title>${title}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}

import { escapeHtml } from '../http/escape-html'

/** The frame of the sandbox's own pages; `body` is HTML that is already safe. */
export function plainPage(
  title: string,
  body: string,
  script = '',
  moreSheets: readonly string[] = [],
): string {
  const scriptTag = script === '' ? '' : `<script type="module" src="/assets/${script}.js"></script>`
  const sheets = ['page', ...moreSheets]
    .map((name) => `<link rel="stylesheet" href="/assets/${name}.css">`)
    .join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>${sheets}<link rel="icon" href="/play/art/1003/2.svg">${scriptTag}</head><body>${body}</body></html>`
}

/** A page that says one thing. */
export function messagePage(title: string, words: string): string {
  return plainPage(
    title,
    `<main class="single"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(words)}</p></main>`,
  )
}

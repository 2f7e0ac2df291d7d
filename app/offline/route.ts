import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { brand, colours, mark } from '@/lib/brand'

const names = ['canvas', 'ink', 'muted', 'accent', 'on-accent', 'focus'] as const
const properties = names.map((name) => `--${name}:light-dark(${colours[name].join(',')})`).join(';')
const style = `
:root{color-scheme:${brand.theme === 'system' ? 'dark light' : brand.theme};${properties}}
body{margin:0;min-height:100dvh;display:grid;place-content:center;justify-items:center;gap:1rem;padding:1rem;
box-sizing:border-box;background:var(--canvas);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;text-align:center}
svg{width:4rem;color:var(--accent)}h1{margin:0;font-size:1.75rem}p{margin:0;max-width:30rem;color:var(--muted)}
a{display:inline-block;margin-top:.5rem;padding:.75rem 1.5rem;border-radius:.5rem;background:var(--accent);
color:var(--on-accent);font-weight:600;text-decoration:none}a:focus-visible{outline:3px solid var(--focus);outline-offset:3px}`

/**
 * What is shown without a network; kept in the browser by the service worker (public/sw.js). One document with nothing
 * beside it. The link leads to the address that was asked for; the script goes there as soon as the network is back.
 */
export async function GET(): Promise<Response> {
  const [locale, translate] = [await getLocale(), await getTranslations('errors.offline')]
  // The proxy made it for this answer, whose policy is kept with it.
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1] ?? ''
  const html = `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><link rel="icon" href="/icon.svg"><title>${asText(`${translate('title')} · ${brand.name}`)}</title><style>${style}</style></head>
<body><main style="display:contents"><svg viewBox="0 0 32 32" aria-hidden="true">${mark}</svg>
<h1>${asText(translate('title'))}</h1><p>${asText(translate('text'))}</p>
<a href="">${asText(translate('retry'))}</a></main>
<script nonce="${nonce}">addEventListener('online',()=>location.reload())</script></body></html>`
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': locale,
      'cache-control': 'no-cache',
    },
  })
}

function asText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

import type { Game } from '../catalogue/catalogue'
import { embedJson, escapeHtml } from '../http/escape-html'
import { chooseLanguage, wordsOf } from '../messages/messages'

/** Who may frame a game, and what its page may load: only from the sandbox itself. */
export function gamePagePolicy(portalOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${portalOrigins.join(' ')}`,
  ].join('; ')
}

/** The page of a game. The launch parameters stay in its address: the script sends them to open the game. */
export function gamePage(game: Game, query: URLSearchParams): string {
  const language = chooseLanguage(query.get('language') ?? query.get('lang'))
  const boot = {
    code: game.code,
    title: game.title,
    words: wordsOf(language),
    language,
    homeUrl: readHomeUrl(query),
  }
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><title>${escapeHtml(game.title)}</title><link rel="stylesheet" href="/assets/game.css"><link rel="stylesheet" href="/assets/overlay.css">${game.engine === 'roulette' ? '<link rel="stylesheet" href="/assets/roulette.css">' : ''}<link rel="icon" href="/play/art/${game.code}/2.svg"><script type="application/json" id="boot">${embedJson(boot)}</script><script type="module" src="/assets/${game.engine}.js"></script></head><body data-state="loading" data-engine="${game.engine}"><div id="game"></div><noscript>This game needs JavaScript.</noscript></body></html>`
}

/** Only web addresses: anything else could be a script. */
function readHomeUrl(query: URLSearchParams): string | null {
  const text = query.get('home_url')
  if (!text || text.length > 2000) return null
  try {
    const url = new URL(text)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}

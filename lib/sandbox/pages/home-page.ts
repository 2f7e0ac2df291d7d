import { type Game, games } from '../catalogue/catalogue'
import { escapeHtml } from '../http/escape-html'
import { plainPage } from './plain-page'

const demoQuery = 'operator_id=0&amp;user_id=0&amp;auth_token=&amp;currency=&amp;language=en'
const gamesShown = 24

/** The sandbox's own page: what it is, games to try, and what it lately said to the wallet. */
export function homePage(): string {
  const step = Math.floor(games.length / gamesShown)
  const slots = games.filter((_, index) => index % step === 3).slice(0, gamesShown - 2)
  const tables = games.filter((game) => game.engine === 'roulette').slice(0, 2)
  return plainPage(
    'Sandbox integrator',
    `<header><h1>Sandbox integrator</h1><p>A stand-in for the company that runs the games. It serves ${games.length} games with invented names, and plays them against your wallet over HTTP, as the real one would.</p>
<nav><a href="/letters">Letters</a><a href="/calls.json">Calls as JSON</a><a href="/health">Health</a></nav></header>
<main><section><h2>Wallet calls</h2><p class="hint">The last 100 attempts, newest first. Tokens are never kept.</p><div class="scroll"><table><thead><tr><th>Time</th><th>Operation</th><th>Answer</th><th>ms</th><th>Try</th><th>Player</th><th>Amount</th><th>Transaction</th></tr></thead><tbody id="calls"><tr><td colspan="8">No calls yet.</td></tr></tbody></table></div></section>
<section><h2>Try a game in demo mode</h2><div class="tiles">${[...tables, ...slots].map(tile).join('')}</div></section></main>`,
    'home',
  )
}

function tile(game: Game): string {
  return `<a class="tile" href="/games/${game.name}.game?${demoQuery}"><img loading="lazy" width="300" height="221" alt="" src="/game/icons/${game.name}-300x221.webp"><span>${escapeHtml(game.title)}</span></a>`
}

import { type Game, games } from '../catalogue/catalogue'
import { escapeHtml } from '../http/escape-html'
import { plainPage } from './plain-page'

const demoQuery = 'operator_id=0&amp;user_id=0&amp;auth_token=&amp;currency=&amp;language=en'
const gamesShown = 24

const tabs = [
  ['calls', 'Calls'],
  ['faults', 'Faults'],
  ['scenes', 'Scenes'],
  ['load', 'Load'],
  ['games', 'Games'],
] as const

/** The sandbox's own page: what it says to the wallet, and everything that can be made to go wrong. */
export function controlPage(): string {
  const buttons = tabs
    .map(
      ([id, title]) =>
        `<a role="tab" id="tab-${id}" aria-controls="panel-${id}" href="#${id}">${title}<span class="count" hidden></span></a>`,
    )
    .join('')
  const panels = tabs
    .map(
      ([id]) =>
        `<section role="tabpanel" id="panel-${id}" aria-labelledby="tab-${id}" hidden>${id === 'games' ? gamesPanel() : ''}</section>`,
    )
    .join('')
  return plainPage(
    'Sandbox control',
    `<header class="top"><div class="brand"><h1>Sandbox integrator</h1><p id="status" role="status">Asking…</p></div><nav class="outside"><a href="/letters">Letters</a></nav></header>
<div role="tablist" aria-label="Sections" class="tabs">${buttons}</div>
<div id="alarm" class="alarm" hidden></div>
<main class="control">${panels}</main><noscript>The control page needs JavaScript.</noscript>`,
    'control',
    ['control', 'tools'],
  )
}

function gamesPanel(): string {
  const step = Math.floor(games.length / gamesShown)
  const slots = games.filter((_, index) => index % step === 3).slice(0, gamesShown - 2)
  const tables = games.filter((game) => game.engine === 'roulette').slice(0, 2)
  return `<div class="intro"><h2>Try a game in demo mode</h2><p class="hint">${games.length} games with invented names, played here against your wallet over HTTP as the real integrator would. Demo mode uses pretend credits and calls nobody.</p></div><div class="tiles">${[...tables, ...slots].map(tile).join('')}</div>`
}

function tile(game: Game): string {
  return `<a class="tile" href="/games/${game.name}.game?${demoQuery}"><img loading="lazy" width="300" height="221" alt="" src="/game/icons/${game.name}-300x221.webp"><span>${escapeHtml(game.title)}</span></a>`
}

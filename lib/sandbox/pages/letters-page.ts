import { escapeHtml } from '../http/escape-html'
import type { Letter } from '../letters/letters'
import { plainPage } from './plain-page'

/** All letters, newest first. */
export function lettersPage(letters: readonly Letter[]): string {
  const list =
    letters.length === 0
      ? '<p class="empty">No letters yet. What the portal would send by e-mail appears here in demo mode.</p>'
      : letters.map(letterCard).join('')
  return plainPage(
    'Letters',
    `<header><h1>Letters</h1><p>What the portal sends to its players in demo mode. Nothing leaves this machine.</p><nav><a href="/">Sandbox</a><a href="/letters">Refresh</a><a href="/letters.json">JSON</a></nav></header><main class="letters">${list}</main>`,
  )
}

function letterCard(letter: Letter): string {
  return `<article><h2>${escapeHtml(letter.subject)}</h2><p class="hint">To <b>${escapeHtml(letter.to)}</b> · <time datetime="${escapeHtml(letter.at)}">${escapeHtml(letter.at.replace('T', ' ').slice(0, 19))} UTC</time></p><div class="text">${linkText(letter.text)}</div></article>`
}

/** Escapes a text and makes its web addresses clickable; they open outside, knowing nothing of this page. */
export function linkText(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/g)
    .map((part, index) => {
      if (index % 2 === 0) return escapeHtml(part)
      const trail = /[.,;:!?)\]]+$/.exec(part)?.[0] ?? ''
      const address = escapeHtml(part.slice(0, part.length - trail.length))
      return `<a href="${address}" target="_blank" rel="noreferrer noopener">${address}</a>${escapeHtml(trail)}`
    })
    .join('')
}

import type { CaseResult, Check, Exchange } from '../types'
import { escapeHtml, indentJson } from './text'

/** A race sends hundreds of calls; a person reads the first ones, and more of them where something is wrong. */
const exchangesShown = { passed: 8, failed: 30, 'not run': 8 }

/** A case with its differences first, then what was met, then every exchange. */
export function casePart({ case: one, verdict, reason, checks, exchanges, ms }: CaseResult): string {
  const wrong = checks.filter(({ ok }) => !ok)
  const kind = verdict === 'passed' ? 'good' : verdict === 'failed' ? 'bad' : 'none'
  return `<details class="case ${kind}" id="case-${escapeHtml(one.id)}" data-verdict="${verdict.replace(' ', '-')}"${verdict === 'failed' ? ' open' : ''}>
<summary><span class="mark">${verdict}</span><span class="sentence">${escapeHtml(one.sentence)}</span><span class="tags"><code>${escapeHtml(one.id)}</code><span class="level ${one.level}">${one.level}</span><span class="proves">${escapeHtml(one.proves)}</span></span></summary>
<div class="inside">
${reason === null ? '' : `<p class="reason">${escapeHtml(reason)}</p>`}
${checksTable(wrong, 'What differs')}
${checksTable(
  checks.filter(({ ok }) => ok),
  `Expectations met: ${checks.length - wrong.length}`,
)}
${exchangesPart(exchanges, exchangesShown[verdict])}
<p class="took">${Math.round(ms)} ms</p>
</div>
</details>`
}

function checksTable(checks: readonly Check[], title: string): string {
  if (checks.length === 0) return ''
  const isMet = checks.every(({ ok }) => ok)
  const rows = checks.map(
    ({ what, expected, got }) =>
      `<tr><th scope="row">${escapeHtml(what)}</th><td>${escapeHtml(expected)}</td>${isMet ? '' : `<td class="got">${escapeHtml(got)}</td>`}</tr>`,
  )
  const head = `<tr><th scope="col">what</th><th scope="col">expected</th>${isMet ? '' : '<th scope="col">got</th>'}</tr>`
  const table = `<div class="scroll"><table class="checks"><thead>${head}</thead><tbody>${rows.join('')}</tbody></table></div>`
  return isMet
    ? `<details class="met"><summary>${title}</summary>${table}</details>`
    : `<h3>${title}</h3>${table}`
}

function exchangesPart(exchanges: readonly Exchange[], most: number): string {
  if (exchanges.length === 0) return ''
  const rest = exchanges.length - most
  const shown = exchanges.slice(0, most).map(exchangePart)
  const more = rest > 0 ? `<li class="more">and ${rest} more</li>` : ''
  return `<h3>Sent and received</h3><ol class="exchanges">${shown.join('')}${more}</ol>`
}

export function exchangePart(one: Exchange): string {
  const status = one.status === 0 ? 'nothing came back' : `HTTP ${one.status}`
  const code = /"error_code"\s*:\s*"?(\d+)/.exec(one.body)?.[1]
  const told = code === undefined ? status : `${status}, error_code ${code}`
  const headers = Object.entries(one.sentHeaders).map(([name, value]) => `${name}: ${value}`)
  return `<li><details><summary><b>${escapeHtml(one.name)}</b> <span>${told}</span> <time>${one.ms.toFixed(1)} ms</time></summary>
<pre class="sent"><span>${escapeHtml([one.method, ...headers].join(' · '))}</span>
${bodyText(one.sentBody)}</pre><pre class="received"><span>${escapeHtml([status, one.contentType].filter(Boolean).join(' · '))}</span>
${bodyText(one.body)}</pre></details></li>`
}

function bodyText(text: string): string {
  return text === '' ? '<i>empty</i>' : escapeHtml(indentJson(text))
}

// The report: one page that needs nothing beside itself, to read on any screen, print, and send on.
import { type Counts, countOf, exitCodeOf } from '../run'
import type { CaseResult, Exchange, RunResult, Section } from '../types'
import { casePart, exchangePart } from './case-part'
import { script, style } from './page'
import { verdictWithoutMust } from './terminal'
import { escapeHtml } from './text'

/** The page of a run whose tokens are masked already. */
export function toHtml(run: RunResult, sections: readonly Section[]): string {
  const isFailed = exitCodeOf(run) === 1
  const counts = countOf(run.results)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${isFailed ? 'Failed' : 'Passed'}: conformance of ${escapeHtml(hostOf(run.url))}</title>
<style>${style}</style>
</head>
<body data-show="${counts.failed > 0 ? 'failed' : 'all'}">
<main>
${header(run, isFailed, counts)}
${overview(run, sections)}
<nav class="filter" aria-label="Cases to show">
${filterButton('all', 'All', run.results.length)}${filterButton('failed', 'Failed', counts.failed)}${filterButton('not-run', 'Not run', counts.notRun)}
<button type="button" id="open" class="quiet">Open all</button>
</nav>
${sections.map((section) => sectionPart(section, run)).join('\n')}
${preparation(run.preparation)}
<footer>Made by <code>npm run conformance</code> of Croupier. Tokens are masked. The protocol and its rulings are in
<code>docs/protocol.md</code>; how to read this page is in <code>docs/certification.md</code>.</footer>
</main>
<script>${script}</script>
</body>
</html>
`
}

function header(run: RunResult, isFailed: boolean, { passed, failed, notRun }: Counts): string {
  const words = isFailed
    ? 'The wallet breaks what the document demands.'
    : verdictWithoutMust(run.results).replace(/^PASSED:? ?/, '')
  const at = run.startedAt.toISOString().replace('T', ' ').slice(0, 16)
  return `<header class="verdict ${isFailed ? 'bad' : 'good'}">
<p class="kind">Wallet conformance</p>
<h1>${isFailed ? 'Failed' : 'Passed'}</h1>
<p class="words">${escapeHtml(words.charAt(0).toUpperCase() + words.slice(1))}</p>
<dl class="facts">
<div><dt>Wallet</dt><dd>${escapeHtml(run.url)}</dd></div>
<div><dt>When</dt><dd>${at} UTC, ${(run.ms / 1000).toFixed(1)} s</dd></div>
</dl>
<ul class="counts">
<li class="good"><b>${passed}</b> passed</li><li class="bad"><b>${failed}</b> failed</li><li class="none"><b>${notRun}</b> not run</li>
</ul>
</header>`
}

function overview(run: RunResult, sections: readonly Section[]): string {
  const row = (name: string, link: string | null, results: readonly CaseResult[]) => {
    const { passed, failed, notRun } = countOf(results)
    const title = link === null ? escapeHtml(name) : `<a href="#${link}">${escapeHtml(name)}</a>`
    const cell = (count: number, kind: string) => `<td class="${count > 0 ? kind : 'zero'}">${count}</td>`
    return `<tr><th scope="row">${title}</th><td class="bar">${bar(results)}</td>${cell(passed, 'good')}${cell(failed, 'bad')}${cell(notRun, 'none')}</tr>`
  }
  const bySection = sections.map(({ name, title }) =>
    row(
      title,
      name,
      run.results.filter((one) => one.section === name),
    ),
  )
  const byLevel = (
    [
      ['must', 'must, the document'],
      ['ruled', 'ruled, our readings'],
      ['newer', 'newer, after the document'],
    ] as const
  ).map(([level, words]) =>
    row(
      words,
      null,
      run.results.filter((one) => one.case.level === level),
    ),
  )
  const head =
    '<thead><tr><th scope="col">Part</th><th class="bar"></th><th scope="col">passed</th><th scope="col">failed</th><th scope="col">not run</th></tr></thead>'
  return `<table class="overview">${head}<tbody>${byLevel.join('')}</tbody><tbody>${bySection.join('')}</tbody></table>`
}

function bar(results: readonly CaseResult[]): string {
  const { passed, failed, notRun } = countOf(results)
  const piece = (count: number, kind: string) =>
    count === 0 ? '' : `<i class="${kind}" style="flex-grow:${count}"></i>`
  return `<span aria-hidden="true">${piece(passed, 'good')}${piece(failed, 'bad')}${piece(notRun, 'none')}</span>`
}

function filterButton(show: string, words: string, count: number): string {
  return `<button type="button" data-filter="${show}">${words} <span>${count}</span></button>`
}

function sectionPart({ name, title, about }: Section, run: RunResult): string {
  const results = run.results.filter((one) => one.section === name)
  const verdicts = [...new Set(results.map(({ verdict }) => verdict.replace(' ', '-')))].join(' ')
  return `<section id="${escapeHtml(name)}" data-verdicts="${verdicts}">
<h2>${escapeHtml(title)}</h2><p class="about">${escapeHtml(about)}</p>
${results.map(casePart).join('\n')}
</section>`
}

function preparation(exchanges: readonly Exchange[]): string {
  if (exchanges.length === 0) return ''
  return `<section class="preparation" data-verdicts=""><h2>Before the first case</h2>
<p class="about">Every auth token of the fixtures, used once.</p>
<ol class="exchanges">${exchanges.map(exchangePart).join('')}</ol></section>`
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

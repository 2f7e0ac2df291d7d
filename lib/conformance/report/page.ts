// How the report looks, and the few lines that filter it. Inline, so that the page is one file.

export const style = `
:root { color-scheme: light dark; --ground: #f6f5f1; --sheet: #fff; --ink: #1d2420; --soft: #5d675f; --line: #dfe1da;
  --good: #17704a; --good-ground: #e3f3ea; --bad: #b3261e; --bad-ground: #fbe6e3; --none: #6b6450; --none-ground: #efeadb;
  --code: #f3f3ee; --link: #17594a; }
@media (prefers-color-scheme: dark) { :root { --ground: #10150f; --sheet: #182019; --ink: #e8ece6; --soft: #9ea99f;
  --line: #2c372e; --good: #6fd2a0; --good-ground: #16372a; --bad: #ff9a8f; --bad-ground: #45201c; --none: #cfc49c;
  --none-ground: #38331f; --code: #111811; --link: #8fd8b9; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
a { color: var(--link); }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
h1, h2, h3, p { margin: 0; }
.verdict { background: var(--sheet); border: 1px solid var(--line); border-top: .5rem solid var(--good); border-radius: .75rem; padding: 1.5rem; }
.verdict.bad { border-top-color: var(--bad); }
.kind { color: var(--soft); font-size: .85rem; letter-spacing: .08em; text-transform: uppercase; }
.verdict h1 { font-size: clamp(2.25rem, 8vw, 3.5rem); line-height: 1.1; color: var(--good); }
.verdict.bad h1 { color: var(--bad); }
.words { font-size: 1.1rem; margin-top: .25rem; }
.facts { margin: 1rem 0 0; display: grid; gap: .25rem; }
.facts div { display: flex; gap: .75rem; }
.facts dt { color: var(--soft); width: 4rem; flex: none; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.counts { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; margin: 1.25rem 0 0; }
.counts li { padding: .35rem .8rem; border-radius: 2rem; font-size: .95rem; }
.counts b { font-variant-numeric: tabular-nums; }
.counts .good { background: var(--good-ground); color: var(--good); }
.counts .bad { background: var(--bad-ground); color: var(--bad); }
.counts .none { background: var(--none-ground); color: var(--none); }
.overview { width: 100%; border-collapse: collapse; margin: 1.5rem 0; background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; border-spacing: 0; overflow: hidden; }
.overview th, .overview td { padding: .4rem .75rem; text-align: right; font-variant-numeric: tabular-nums; }
.overview thead th { color: var(--soft); font-weight: 500; font-size: .85rem; border-bottom: 1px solid var(--line); }
.overview th:first-child { text-align: left; font-weight: 500; }
.overview tbody + tbody tr:first-child > * { border-top: 1px solid var(--line); }
.overview .good { color: var(--good); } .overview .bad { color: var(--bad); font-weight: 700; } .overview .none { color: var(--none); }
.overview .zero { color: var(--soft); opacity: .5; }
.overview .bar { width: 34%; }
.bar span { display: flex; height: .5rem; border-radius: .25rem; overflow: hidden; gap: 2px; }
.bar i { min-width: 3px; } .bar .good { background: var(--good); } .bar .bad { background: var(--bad); } .bar .none { background: var(--none-ground); outline: 1px solid var(--none); outline-offset: -1px; }
.filter { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem; padding: .75rem 0; background: var(--ground); }
.filter button { font: inherit; font-size: .95rem; padding: .45rem .9rem; border: 1px solid var(--line); border-radius: 2rem; background: var(--sheet); color: var(--ink); cursor: pointer; }
.filter button[aria-pressed=true] { background: var(--ink); color: var(--sheet); border-color: var(--ink); }
.filter span { opacity: .7; font-variant-numeric: tabular-nums; }
.filter .quiet { margin-left: auto; }
section { margin-top: 2rem; scroll-margin-top: 4rem; }
h2 { font-size: 1.35rem; }
.about { color: var(--soft); margin-bottom: .75rem; }
.case { background: var(--sheet); border: 1px solid var(--line); border-left: .3rem solid var(--good); border-radius: .5rem; margin-bottom: .5rem; scroll-margin-top: 4rem; }
.case.bad { border-left-color: var(--bad); } .case.none { border-left-color: var(--none); }
.case > summary { display: grid; grid-template-columns: 4.6rem 1fr auto; gap: .75rem; align-items: baseline; padding: .6rem .9rem; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary:focus-visible, button:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: .25rem; }
.mark { font-size: .8rem; font-weight: 600; text-align: center; padding: .1rem .3rem; border-radius: .3rem; background: var(--good-ground); color: var(--good); }
.bad > summary .mark { background: var(--bad-ground); color: var(--bad); } .none > summary .mark { background: var(--none-ground); color: var(--none); }
.tags { display: flex; gap: .5rem; align-items: baseline; font-size: .8rem; color: var(--soft); white-space: nowrap; }
.level { border: 1px solid var(--line); border-radius: .3rem; padding: 0 .35rem; }
.level.must { color: var(--ink); border-color: var(--soft); }
.proves { min-width: 1.7rem; text-align: right; font-weight: 600; }
.inside { border-top: 1px solid var(--line); padding: .75rem .9rem 1rem; display: grid; gap: .6rem; min-width: 0; }
.inside > * { min-width: 0; }
.inside h3 { font-size: .95rem; }
.reason { color: var(--none); } .bad .reason { color: var(--bad); }
.scroll { overflow-x: auto; }
.checks { border-collapse: collapse; font-size: .88rem; width: 100%; }
.checks th, .checks td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-top: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere; }
.checks thead th { color: var(--soft); border-top: 0; }
.checks td { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; min-width: 6rem; }
.checks .got { color: var(--bad); font-weight: 600; }
.met > summary { list-style: none; color: var(--soft); cursor: pointer; font-size: .9rem; }
.met > summary::before, .exchanges summary::before { content: "▸ "; color: var(--soft); }
.met[open] > summary::before, .exchanges details[open] > summary::before { content: "▾ "; }
.exchanges { list-style: none; counter-reset: call; padding: 0; margin: 0; display: grid; gap: .25rem; font-size: .9rem; }
.exchanges > li { counter-increment: call; } .exchanges summary b::before { content: counter(call) " "; color: var(--soft); font-weight: 400; }
.exchanges summary { cursor: pointer; display: flex; gap: .6rem; align-items: baseline; list-style: none; }
.exchanges summary b, .exchanges time { white-space: nowrap; }
.exchanges summary span { color: var(--soft); } .exchanges time { margin-left: auto; color: var(--soft); font-variant-numeric: tabular-nums; }
.exchanges details[open] { display: grid; gap: .35rem; }
pre { margin: .25rem 0 0; background: var(--code); border: 1px solid var(--line); border-radius: .4rem; padding: .6rem .75rem; font-size: .8rem; line-height: 1.45; white-space: pre-wrap; overflow-wrap: anywhere; }
pre span { color: var(--soft); }
.sent { border-left: .25rem solid var(--soft); } .received { border-left: .25rem solid var(--link); }
.more, .took { color: var(--soft); font-size: .85rem; }
footer { margin-top: 3rem; color: var(--soft); font-size: .85rem; }
body[data-show=failed] .case:not([data-verdict=failed]), body[data-show=not-run] .case:not([data-verdict=not-run]) { display: none; }
body[data-show=failed] section:not([data-verdicts~=failed]), body[data-show=not-run] section:not([data-verdicts~=not-run]) { display: none; }
@media (max-width: 40rem) {
  main { padding-top: 1rem; }
  .case > summary { grid-template-columns: 1fr auto; }
  .case .mark { grid-column: 1; justify-self: start; } .tags { grid-column: 2; grid-row: 1; justify-self: end; flex-wrap: wrap; justify-content: end; white-space: normal; } .sentence { grid-column: 1 / -1; }
  .tags code { overflow-wrap: anywhere; }
  .overview .bar { display: none; }
  .filter .quiet { display: none; }
  .checks { font-size: .8rem; } .checks th, .checks td { padding-right: .4rem; } .checks td { min-width: 6.2rem; }
}
@media print {
  body { background: #fff; font-size: 11px; } .filter { display: none; } .case { break-inside: avoid; }
  .case:not([open]) .inside { display: none; }
}
`

export const script = `
const buttons = [...document.querySelectorAll('[data-filter]')]
function show(kind) {
  document.body.dataset.show = kind
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.filter === kind))
}
for (const button of buttons) button.addEventListener('click', () => show(button.dataset.filter))
show(document.body.dataset.show)
const open = document.getElementById('open')
open.addEventListener('click', () => {
  const isOpening = open.textContent === 'Open all'
  for (const one of document.querySelectorAll('.case')) one.open = isOpening
  open.textContent = isOpening ? 'Close all' : 'Open all'
})
`

import type { LoadView } from '../../load/load-views'
import { make } from '../dom'
import { keepDoing, press, read } from './control-api'
import { drawCalls, drawLatency } from './load-chart'
import { loadTable } from './load-table'
import { makeButton, makeInput, makeSelect, part } from './parts'

const command = 'npm run -s operator -- sandbox players --count 20 --json'

/** The load mode: a form, two pictures that grow, and a table. */
export function createLoadTab(show: (words: string) => void): void {
  const number = (label: string, value: string, max: string) =>
    makeInput(label, { type: 'number', min: '0', max, value, inputmode: 'decimal' })
  const rate = number('Rounds a second', '20', '2000')
  const seconds = number('For seconds', '30', '3600')
  const lose = number('Lose', '60', '1000')
  const win = number('Win', '35', '1000')
  const cancel = number('Cancelled', '5', '1000')
  const tokens = make('textarea', {
    rows: '4',
    spellcheck: 'false',
    placeholder: `Paste what this prints, or choose its file:\n${command} > players.json`,
  })
  const file = make('input', {
    type: 'file',
    accept: '.json,application/json',
    'aria-label': 'A file of players',
  })
  file.addEventListener('change', () => {
    file.files?.[0]?.text().then(
      (text) => {
        tokens.value = text
      },
      () => show('That file cannot be read.'),
    )
  })
  const source = makeSelect(
    'Players',
    [
      ['open', 'those whose game is open'],
      ['given', 'from a list'],
    ],
    (value) => {
      given.hidden = value !== 'given'
    },
  )
  const given = make('div', { class: 'given', hidden: '' }, tokens, file)
  const start = makeButton('Start', 'strong', () => {
    begin().then(showView, (error: Error) => show(error.message))
  })
  const stop = makeButton('Stop', 'danger', () => {
    press<LoadView>('load/stop').then(showView, (error: Error) => show(error.message))
  })
  const mix = make(
    'fieldset',
    { class: 'mix' },
    make('legend', {}, 'How rounds end, in shares'),
    lose.element,
    win.element,
    cancel.element,
  )
  const form = make(
    'div',
    { class: 'card load-form' },
    make('div', { class: 'fields' }, source.element, rate.element, seconds.element),
    given,
    mix,
    make('div', { class: 'presses' }, start, stop),
  )
  const headline = make('p', { class: 'headline', role: 'status' })
  const books = make('p', { class: 'verdict', hidden: '' })
  const pictures = make('div', { class: 'pictures' })
  const table = make('div', { class: 'scroll load-table', tabindex: '0' })
  part('#panel-load').append(form, headline, books, pictures, table)

  async function begin(): Promise<LoadView> {
    const players = source.select.value === 'given' ? { players: readPlayers(tokens.value) } : {}
    return press<LoadView>('load/start', {
      ...players,
      rate: rate.input.valueAsNumber,
      seconds: seconds.input.valueAsNumber,
      mix: {
        lose: Number(lose.input.value),
        win: Number(win.input.value),
        cancel: Number(cancel.input.value),
      },
    })
  }

  function showView(view: LoadView): void {
    const isUnderWay = view.state !== 'idle' && view.state !== 'done'
    start.disabled = isUnderWay
    stop.disabled = !isUnderWay
    headline.textContent = sayProgress(view)
    books.hidden = view.books === null
    if (view.books) {
      const { agree, differ, unknown } = view.books
      books.className = `verdict ${differ === 0 && unknown === 0 ? 'good' : 'bad'}`
      books.textContent =
        differ === 0 && unknown === 0
          ? `The books agree to the last digit for all ${agree} players.`
          : `The books agree for ${agree} players, differ for ${differ}, and are not known for ${unknown}.`
    }
    pictures.replaceChildren(
      picture('Calls a second', ['calls', 'refused', 'undecided'], drawCalls(view.timeline)),
      picture('Latency, ms', ['p50', 'p95', 'p99'], drawLatency(view.timeline)),
    )
    table.replaceChildren(loadTable(view.totals))
    table.hidden = view.totals.length === 0
  }

  keepDoing(
    async () => showView(await read<LoadView>('load')),
    () => (stop.disabled ? 3000 : 1000),
  )
}

function picture(title: string, names: string[], svg: SVGSVGElement): HTMLElement {
  const legend = names.map((name) => make('span', { class: `key ${name}-key` }, name))
  return make(
    'figure',
    { class: 'card picture' },
    make('figcaption', {}, make('b', {}, title), ...legend),
    svg,
  )
}

function sayProgress(view: LoadView): string {
  const counted = `${view.rounds} rounds by ${view.players} players in ${view.elapsed.toFixed(0)} s`
  const missed = view.missed > 0 ? `; ${view.missed} rounds were due while every player was busy` : ''
  const closed = view.notOpened > 0 ? `; ${view.notOpened} sessions did not open: ${view.why}` : ''
  switch (view.state) {
    case 'idle':
      return 'Nothing has run yet. Every player places the smallest bet, again and again, at the rate you choose.'
    case 'opening':
      return 'Opening the players’ sessions…'
    case 'running':
      return `Running: ${counted}${missed}${closed}.`
    case 'checking':
      return `Played ${counted}; comparing the books…`
    case 'done':
      return `Done: ${counted}${missed}${closed}.`
  }
}

/** Takes what the operator's command prints, or the bare list in it. */
function readPlayers(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'players' in value ? value.players : value
  } catch {
    throw new Error('The list of players is not JSON.')
  }
}

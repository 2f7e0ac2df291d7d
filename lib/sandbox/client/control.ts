/** The control page: its tabs, and what all of them show of the sandbox's state. */
import type { ControlState } from '../control/control-views'
import { createCallsTab } from './control/calls-tab'
import { keepDoing, press, read } from './control/control-api'
import { createFaultsTab } from './control/faults-tab'
import { createLoadTab } from './control/load-tab'
import { makeButton, part } from './control/parts'
import { createScenesTab } from './control/scenes-tab'
import { make } from './dom'

const everyMs = 1000
const wordsShownMs = 6000

const calls = createCallsTab(show)
const faults = createFaultsTab(show)
const scenes = createScenesTab(show)
createLoadTab(show)

/** Says what went wrong, for a while. */
function show(words: string): void {
  const note = make('p', { class: 'toast', role: 'alert' }, words)
  document.body.append(note)
  setTimeout(() => note.remove(), wordsShownMs)
}

const tabs = [...document.querySelectorAll<HTMLAnchorElement>('[role=tab]')]

/** The address says which tab is open, so that a link can lead to one. */
function openTab(): void {
  const wanted = tabs.find((tab) => tab.hash === location.hash) ?? tabs[0]
  for (const tab of tabs) {
    const isOpen = tab === wanted
    tab.setAttribute('aria-selected', String(isOpen))
    tab.tabIndex = isOpen ? 0 : -1
    part(`#panel-${tab.hash.slice(1)}`).hidden = !isOpen
  }
  wanted?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function moveByKey(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const place = tabs.findIndex((tab) => tab.matches(':focus'))
  const next =
    step === undefined || place === -1 ? undefined : tabs[(place + step + tabs.length) % tabs.length]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.click()
}

addEventListener('hashchange', openTab)
part('[role=tablist]').addEventListener('keydown', moveByKey)
openTab()

const alarm = part('#alarm')
const alarmWords = make('span', {})
alarm.append(
  alarmWords,
  makeButton('All off', 'danger', () => {
    press('faults/off').then(refresh, (error: Error) => show(error.message))
  }),
)

function count(tab: string, value: number): void {
  const badge = part(`#tab-${tab} .count`)
  badge.textContent = String(value)
  badge.hidden = value === 0
}

function showState(state: ControlState): void {
  const { faultsOn, pending, games, load, walletUrl } = state
  const open = games.length === 1 ? '1 game open' : `${games.length} games open`
  part('#status').textContent = `Calls ${walletUrl} · ${open}${load === 'running' ? ' · load running' : ''}`
  document.body.dataset.answers = 'yes'
  alarm.hidden = faultsOn.length === 0
  alarmWords.textContent =
    faultsOn.length === 1 ? 'A fault is switched on.' : `${faultsOn.length} faults are switched on.`
  count('faults', faultsOn.length)
  count('calls', pending.length)
  calls.showPending(pending)
  faults.show(state)
  scenes.show(state)
}

async function refresh(): Promise<void> {
  try {
    showState(await read<ControlState>('state'))
  } catch {
    document.body.dataset.answers = 'no'
    part('#status').textContent = 'The sandbox does not answer. It was stopped, or is starting again.'
  }
}

keepDoing(refresh, () => everyMs)

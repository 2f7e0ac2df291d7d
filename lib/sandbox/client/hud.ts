import type { Balance, Problem } from '../play/purse'
import { showAmount } from './amounts'
import { boot, goHome, say, setState } from './boot'
import { make, makeIcon, makeIconButton } from './dom'
import { sounds, toggleSound } from './sound'

const paths = {
  home: 'M12 3 2.5 11.2l1.3 1.5L5 11.7V20h5v-5h4v5h5v-8.3l1.2 1 1.3-1.5Z',
  silent: 'M4 9v6h4l5 4V5L8 9Zm12.5 3 3-3-1.2-1.2-3 3-3-3',
  loud: 'M4 9v6h4l5 4V5L8 9Zm11-1.5v9a5 5 0 0 0 0-9Zm0-4v2a7.5 7.5 0 0 1 0 13v2a9.5 9.5 0 0 0 0-17Z',
  info: 'M11 7h2v2h-2Zm0 4h2v6h-2Zm1-9a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16Z',
}

/** No reason to worry: it ends well by itself. */
const arriving: ReadonlySet<Problem['key']> = new Set(['winOnItsWay', 'stakeReturning'])

/** The parts that every game shares: top bar, message, balance, win. */
export type Hud = ReturnType<typeof createHud>

export function createHud() {
  const balance = make('output', { 'data-testid': 'balance' }, '–')
  const bonus = make('small', { class: 'bonus' })
  const currency = make('small', { class: 'currency' })
  const win = make('output', { 'data-testid': 'win' }, '0.00')
  const message = make(
    'p',
    { 'data-testid': 'message', role: 'status', 'aria-live': 'polite' },
    say('loading'),
  )
  const tools = make('div', { class: 'tools' })
  const home = makeIconButton('home', say('home'), paths.home, goHome)
  home.hidden = boot.homeUrl === null
  const sound = makeIconButton('sound', say('soundOn'), paths.silent, () => {
    const isOn = toggleSound()
    sound.replaceChildren(makeIcon(isOn ? paths.loud : paths.silent))
    sound.setAttribute('aria-label', say(isOn ? 'soundOff' : 'soundOn'))
    sound.setAttribute('aria-pressed', String(isOn))
    sounds.press()
  })
  tools.append(sound)
  const top = make('header', {}, home, make('h1', {}, boot.title), tools)

  return {
    top,
    tools,
    message,
    infoPath: paths.info,
    balancePanel: make('div', { class: 'panel' }, make('span', {}, say('balance')), balance, currency, bonus),
    winPanel: make('div', { class: 'panel win' }, make('span', {}, say('win')), win),
    win,
    showCurrency(code: string, isDemo: boolean) {
      currency.textContent = isDemo ? say('demo') : code
    },
    showBalance(value: Balance) {
      balance.textContent = showAmount(value.cash)
      balance.dataset.cash = value.cash
      balance.dataset.bonus = value.bonus
      bonus.textContent = /[1-9]/.test(value.bonus) ? `+ ${showAmount(value.bonus)} ${say('bonus')}` : ''
    },
    say(text: string, kind: 'plain' | 'win' | 'problem' = 'plain') {
      message.textContent = text
      message.dataset.kind = kind
    },
    sayProblem(problem: Problem | null) {
      message.textContent = problem ? say(problem.key) : say('offline')
      message.dataset.kind = problem && arriving.has(problem.key) ? 'arriving' : 'problem'
      message.title = problem?.detail ?? ''
      if (problem) console.info(`${problem.key}: ${problem.detail}`)
    },
  }
}

/** Covers the game when it cannot be played at all, and shows the ways out. */
export function showDeadEnd(problem: Problem | null): void {
  setState('error')
  const again = make('button', { type: 'button', class: 'wide' }, say('again'))
  again.addEventListener('click', () => location.reload())
  const home = make('button', { type: 'button', class: 'wide strong' }, say('home'))
  home.addEventListener('click', goHome)
  home.hidden = boot.homeUrl === null
  const words = make('p', {}, problem ? say(problem.key) : say('offline'))
  const box = make(
    'div',
    // The engineers' words are there for those who look for them.
    { class: 'dead-end', role: 'alertdialog', 'aria-label': boot.title, title: problem?.detail ?? '' },
    make('h2', {}, boot.title),
    words,
    again,
    home,
  )
  document.body.append(make('div', { class: 'cover' }, box))
  ;(home.hidden ? again : home).focus()
}

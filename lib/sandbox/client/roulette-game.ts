import type { OpenAnswer, RouletteAnswer, RouletteSetup } from '../play/play-answers'
import { countUp, showAmount } from './amounts'
import { ask } from './api'
import { say, setState } from './boot'
import { celebrate } from './celebration'
import { make, makeIcon, pause, wantsLessMotion } from './dom'
import { type Hud, showDeadEnd } from './hud'
import { awaitArrival, whenSlow } from './patience'
import { RouletteTable } from './roulette-table'
import { colourOf, RouletteWheel } from './roulette-wheel'
import { sounds } from './sound'

const spinPath = 'M12 4a8 8 0 0 1 7.4 5H17v2.4h6V5.2h-2.2v2A10 10 0 1 0 22 12h-2.2A7.8 7.8 0 1 1 12 4Z'
const historyMax = 12
const unitsPerOne = 100000

type Opened = Extract<OpenAnswer, { ok: true }>

/** One opened roulette table. Chips are counted in units of 1e-5, whole numbers far below 2^53. */
export class RouletteGame {
  readonly element = make('main', { class: 'roulette' })
  private readonly wheel = new RouletteWheel()
  private readonly stage = make('div', { class: 'wheel-stage' })
  private readonly table = new RouletteTable((spot) => this.placeChip(spot))
  private readonly history = make('div', { class: 'history' })
  private readonly result = make('div', { class: 'pocket', hidden: '' })
  private readonly bet = make('output', { 'data-testid': 'bet' }, '0.00')
  private readonly spinButton = make('button', {
    type: 'button',
    class: 'spin',
    'data-testid': 'spin',
    'aria-label': say('spin'),
  })
  private readonly tools: HTMLButtonElement[]
  private chip: number
  private last = new Map<string, number>()
  private isSpinning = false
  private isQuick = false

  constructor(
    private readonly opened: Opened,
    setup: RouletteSetup,
    private readonly hud: Hud,
  ) {
    const chips = setup.chips.map(readUnits)
    this.totalMax = readUnits(setup.totalMax)
    this.chip = chips[1] ?? chips[0] ?? 1
    this.spinButton.append(makeIcon(spinPath), make('i'))
    this.spinButton.addEventListener('click', () => this.press())
    const clear = this.makeTool('clear', say('clear'), () => this.setBets(new Map()))
    const repeat = this.makeTool('repeat', say('repeat'), () => this.setBets(this.last))
    this.tools = [clear, repeat]
    const rack = make(
      'div',
      { class: 'rack', role: 'group' },
      ...chips.map((value, index) => this.makeChip(value, index)),
      clear,
      repeat,
    )
    this.stage.append(this.wheel.canvas, this.result)
    const betPanel = make('div', { class: 'panel bet' }, make('span', {}, say('bet')), this.bet)
    const bar = make('footer', {}, hud.balancePanel, betPanel, hud.winPanel, this.spinButton)
    this.element.append(hud.top, this.stage, this.history, this.table.element, rack, hud.message, bar)
  }

  private readonly totalMax: number

  /** Shows the first screen; the element must be on the page by now. */
  begin(): void {
    this.hud.showBalance(this.opened.balance)
    this.hud.showCurrency(this.opened.currency, this.opened.isDemo)
    const fitWheel = () => this.wheel.resize(Math.min(this.stage.clientWidth, this.stage.clientHeight))
    new ResizeObserver(fitWheel).observe(this.stage)
    fitWheel()
    this.setReady()
    this.hud.say(say('placeBets'))
    document.addEventListener('keydown', (event) => {
      const isOnButton = event.target instanceof HTMLElement && event.target.closest('button')
      if ((event.key !== ' ' && event.key !== 'Enter') || event.repeat || isOnButton) return
      event.preventDefault()
      this.press()
    })
  }

  private makeTool(testId: string, text: string, onPress: () => void): HTMLButtonElement {
    const button = make('button', { type: 'button', class: 'wide', 'data-testid': testId }, text)
    button.addEventListener('click', onPress)
    return button
  }

  private makeChip(value: number, index: number): HTMLButtonElement {
    const text = showUnits(value)
    const label = text.replace(/\.00$/, '')
    const button = make(
      'button',
      {
        type: 'button',
        class: `chip-choice chip-${index}`,
        'aria-pressed': String(value === this.chip),
        'aria-label': text,
      },
      label,
    )
    button.addEventListener('click', () => {
      this.chip = value
      sounds.press()
      for (const other of this.element.querySelectorAll('.chip-choice'))
        other.setAttribute('aria-pressed', String(other === button))
    })
    return button
  }

  private placeChip(spot: string): void {
    if (this.table.total() + this.chip > this.totalMax) {
      this.hud.say(say('tableMax', { amount: showUnits(this.totalMax) }), 'problem')
      return
    }
    const stake = (this.table.bets().get(spot) ?? 0) + this.chip
    this.table.setStake(spot, stake, showUnits(stake).replace(/\.00$/, ''))
    this.table.mark(null, [])
    sounds.tick()
    this.showTotal()
  }

  private setBets(bets: ReadonlyMap<string, number>): void {
    const copy = new Map(bets)
    this.table.clear()
    for (const [spot, stake] of copy) this.table.setStake(spot, stake, showUnits(stake).replace(/\.00$/, ''))
    this.showTotal()
  }

  private press(): void {
    if (this.isSpinning) {
      this.isQuick = true
      return
    }
    if (this.table.total() === 0) {
      this.hud.say(say('placeBets'), 'problem')
      return
    }
    this.spin().catch((error: unknown) => {
      console.error(error)
      showDeadEnd(null)
    })
  }

  private async spin(): Promise<void> {
    this.isSpinning = true
    this.isQuick = false
    setState('spinning')
    this.lock(true)
    this.result.hidden = true
    this.hud.win.textContent = '0.00'
    this.hud.say(say('spinning'))
    sounds.spin()
    this.wheel.roll()
    this.last = new Map(this.table.bets())
    const bets = Object.fromEntries([...this.last].map(([spot, stake]) => [spot, showUnits(stake)]))
    const quick = whenSlow(() => this.hud.say(say('slow')))
    const [answer] = await Promise.all([
      ask<RouletteAnswer>('roulette', { session: this.opened.session, bets }),
      pause(wantsLessMotion() ? 0 : 700),
    ])
    quick()
    if (!answer?.ok) {
      await this.wheel.land(
        0,
        () => true,
        () => {},
      )
      this.hud.sayProblem(answer ? answer.problem : null)
      if (answer?.balance) this.hud.showBalance(answer.balance)
      this.setReady()
      void awaitArrival(this.opened.session, this.hud, answer?.problem ?? null)
      if (answer?.problem.key === 'sessionOver' || answer?.problem.key === 'blocked')
        showDeadEnd(answer.problem)
      return
    }
    this.hud.showBalance(answer.balanceStaked)
    await this.wheel.land(answer.pocket, () => this.isQuick, sounds.tick)
    this.show(answer)
  }

  private show(answer: Extract<RouletteAnswer, { ok: true }>): void {
    const colour = colourOf(answer.pocket)
    this.hud.showBalance(answer.balance)
    this.table.mark(
      answer.pocket,
      answer.winners.map((winner) => winner.spot),
    )
    this.result.textContent = String(answer.pocket)
    this.result.dataset.colour = colour
    this.result.hidden = false
    this.history.prepend(make('span', { class: colour }, String(answer.pocket)))
    this.history.children[historyMax]?.remove()
    const came = say('pocket', { number: answer.pocket, colour: say(colour) })
    const hasWon = answer.winners.length > 0
    if (answer.problem) {
      this.hud.sayProblem(answer.problem)
      void awaitArrival(this.opened.session, this.hud, answer.problem)
    } else if (!hasWon) this.hud.say(`${came} · ${say('lost')}`)
    else
      this.hud.say(
        `${came} · ${say('won', { amount: `${showAmount(answer.total)} ${this.opened.currency}`.trim() })}`,
        'win',
      )
    if (hasWon) this.celebrateWin(answer.total)
    this.setReady()
  }

  private celebrateWin(total: string): void {
    const times = readUnits(total) / Math.max(1, this.table.total())
    countUp(this.hud.win, total, wantsLessMotion() ? 1 : 700)
    if (times < 8) {
      sounds.win(times)
      return
    }
    sounds.bigWin()
    celebrate(say('bigWin'), total, this.opened.currency)
  }

  private showTotal(): void {
    this.bet.textContent = showUnits(this.table.total())
  }

  private setReady(): void {
    this.isSpinning = false
    this.lock(false)
    setState('ready')
  }

  private lock(isLocked: boolean): void {
    this.table.lock(isLocked)
    for (const tool of this.tools) tool.disabled = isLocked
    this.spinButton.classList.toggle('is-spinning', isLocked)
    this.spinButton.setAttribute('aria-label', say(isLocked ? 'stop' : 'spin'))
  }
}

function readUnits(text: string): number {
  const [whole = '0', decimals = ''] = text.split('.')
  return Number(whole) * unitsPerOne + Number(decimals.slice(0, 5).padEnd(5, '0'))
}

function showUnits(units: number): string {
  const decimals = String(units % unitsPerOne).padStart(5, '0')
  return showAmount(`${Math.floor(units / unitsPerOne)}.${decimals}`)
}

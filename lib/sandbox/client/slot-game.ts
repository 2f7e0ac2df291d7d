import type {
  FreeRoundsAnswer,
  FreeRoundsView,
  OpenAnswer,
  SlotSetup,
  SpinAnswer,
} from '../play/play-answers'
import { countUp, showAmount } from './amounts'
import { ask } from './api'
import { boot, say, setState } from './boot'
import { celebrate } from './celebration'
import { make, makeIcon, makeIconButton, pause, wantsLessMotion } from './dom'
import { type Hud, showDeadEnd } from './hud'
import { awaitArrival, whenSlow } from './patience'
import { createPaysDialog } from './pays-dialog'
import type { Reels } from './reels'
import { sounds } from './sound'

const spinPath = 'M12 4a8 8 0 0 1 7.4 5H17v2.4h6V5.2h-2.2v2A10 10 0 1 0 22 12h-2.2A7.8 7.8 0 1 1 12 4Z'
const spinMsMin = 620
const bigWinFrom = 10
const megaWinFrom = 30

type Opened = Extract<OpenAnswer, { ok: true }>

/** One opened slot: its controls, and what happens when they are used. */
export class SlotGame {
  readonly element = make('main', { class: 'slot' })
  private readonly bet = make('output', { 'data-testid': 'bet' })
  private readonly betHint = make('small')
  private readonly spinButton = make('button', { type: 'button', class: 'spin', 'data-testid': 'spin' })
  private readonly offer = make('div', { class: 'offer', hidden: '' })
  private readonly stage = make('div', { class: 'stage' })
  private readonly betButtons: HTMLButtonElement[]
  private betIndex: number
  private isSpinning = false
  private isQuick = false
  private endParty: () => void = () => {}
  private freeRounds: FreeRoundsView | null

  constructor(
    private readonly opened: Opened,
    private readonly setup: SlotSetup,
    private readonly hud: Hud,
    private readonly reels: Reels,
  ) {
    this.betIndex = setup.usualBet
    this.freeRounds = opened.freeRounds
    const down = makeIconButton('bet-down', say('betDown'), 'M5 11h14v2.4H5Z', () => this.changeBet(-1))
    const up = makeIconButton(
      'bet-up',
      say('betUp'),
      'M10.8 5h2.4v5.8H19v2.4h-5.8V19h-2.4v-5.8H5v-2.4h5.8Z',
      () => this.changeBet(1),
    )
    this.betButtons = [down, up]
    this.spinButton.append(makeIcon(spinPath), make('i'))
    this.spinButton.addEventListener('click', () => this.press())
    const dialog = createPaysDialog(boot.code, setup)
    hud.tools.prepend(makeIconButton('pays', say('pays'), hud.infoPath, () => dialog.showModal()))
    const frame = make('div', { class: 'frame' }, reels.canvas)
    this.stage.append(frame)
    const betPanel = make('div', { class: 'panel bet' }, make('span', {}, say('bet')), this.bet, this.betHint)
    const bar = make(
      'footer',
      {},
      hud.balancePanel,
      make('div', { class: 'bet-group' }, down, betPanel, up),
      hud.winPanel,
      this.spinButton,
    )
    this.element.append(hud.top, this.stage, hud.message, bar, this.offer, dialog)
  }

  /** Shows the first screen; the element must be on the page by now. */
  begin(): void {
    this.hud.showBalance(this.opened.balance)
    this.hud.showCurrency(this.opened.currency, this.opened.isDemo)
    const fitReels = () => this.reels.resize(this.stage.clientWidth - 28, this.stage.clientHeight - 28)
    new ResizeObserver(fitReels).observe(this.stage)
    fitReels()
    this.showBet()
    this.showFreeRounds()
    this.setReady()
    this.hud.say(say('ready'))
    document.addEventListener('keydown', (event) => this.pressKey(event))
  }

  private pressKey(event: KeyboardEvent): void {
    if (event.key !== ' ' && event.key !== 'Enter') return
    const target = event.target
    const isOnOther =
      target instanceof HTMLElement && target.closest('button, dialog') && target !== this.spinButton
    if (event.repeat || isOnOther) return
    event.preventDefault()
    this.press()
  }

  private press(): void {
    this.endParty()
    if (this.isSpinning) {
      this.isQuick = true
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
    this.hud.win.textContent = '0.00'
    this.hud.say(say('spinning'))
    sounds.spin()
    this.reels.spin()
    const lineBet = this.setup.bets[this.betIndex]?.line ?? ''
    const until = performance.now() + (wantsLessMotion() ? 0 : spinMsMin)
    const quick = whenSlow(() => this.hud.say(say('slow')))
    const answer = await ask<SpinAnswer>('spin', { session: this.opened.session, lineBet })
    quick()
    if (!answer?.ok) return this.endBadly(answer)
    this.hud.showBalance(answer.balanceStaked)
    while (!this.isQuick && performance.now() < until) await pause(16)
    await this.reels.stop(
      answer.stops,
      () => this.isQuick,
      (reel) => sounds.stop(reel),
    )
    this.show(answer)
  }

  private async endBadly(answer: SpinAnswer | null): Promise<void> {
    await this.reels.halt()
    const problem = answer && !answer.ok ? answer.problem : null
    if (answer && !answer.ok && answer.balance) this.hud.showBalance(answer.balance)
    this.hud.sayProblem(problem)
    this.setReady()
    void awaitArrival(this.opened.session, this.hud, problem)
    if (problem?.key === 'sessionOver' || problem?.key === 'blocked') showDeadEnd(problem)
  }

  private show(answer: Extract<SpinAnswer, { ok: true }>): void {
    const hasWon = answer.wins.length > 0
    this.hud.showBalance(answer.balance)
    this.tell(answer)
    if (hasWon) {
      this.reels.showWins(answer.wins)
      this.celebrateWin(answer)
    }
    const before = this.freeRounds
    this.freeRounds = answer.freeRounds && answer.freeRounds.left > 0 ? answer.freeRounds : null
    if (before?.isActive && !this.freeRounds) {
      this.hud.say(say('freeDone', { amount: this.money(answer.freeRounds?.win ?? '0') }), 'win')
    }
    this.showFreeRounds()
    this.setReady()
  }

  private tell(answer: Extract<SpinAnswer, { ok: true }>): void {
    const [first] = answer.wins
    if (answer.problem) {
      this.hud.sayProblem(answer.problem)
      void awaitArrival(this.opened.session, this.hud, answer.problem)
      return
    }
    if (!first) {
      this.hud.say(say('lost'))
      return
    }
    const gaps = { line: first.line + 1, count: first.count, amount: this.money(first.amount) }
    const single = say(first.line < 0 ? 'scatterWin' : 'lineWin', gaps)
    this.hud.say(answer.wins.length === 1 ? single : say('won', { amount: this.money(answer.total) }), 'win')
  }

  private celebrateWin(answer: Extract<SpinAnswer, { ok: true }>): void {
    const isBig = answer.timesBet >= bigWinFrom
    const length = wantsLessMotion() ? 1 : isBig ? 1900 : 700
    const finish = countUp(this.hud.win, answer.total, length)
    this.endParty = finish
    if (!isBig) {
      sounds.win(answer.timesBet)
      return
    }
    sounds.bigWin()
    const title = say(answer.timesBet >= megaWinFrom ? 'megaWin' : 'bigWin')
    const endParty = celebrate(title, answer.total, this.opened.currency)
    this.endParty = () => {
      finish()
      endParty()
    }
  }

  private changeBet(step: number): void {
    this.betIndex = Math.min(this.setup.bets.length - 1, Math.max(0, this.betIndex + step))
    sounds.press()
    this.showBet()
  }

  private showBet(): void {
    const bet = this.setup.bets[this.betIndex]
    const isFree = this.freeRounds?.isActive === true
    this.bet.textContent = isFree ? showAmount(this.freeRounds?.totalBet ?? '0') : (bet?.total ?? '0')
    this.betHint.textContent = say('lineBet', { line: bet?.line ?? '', lines: this.setup.lines })
    const [down, up] = this.betButtons
    if (down) down.disabled = isFree || this.isSpinning || this.betIndex === 0
    if (up) up.disabled = isFree || this.isSpinning || this.betIndex === this.setup.bets.length - 1
  }

  private showFreeRounds(): void {
    const rounds = this.freeRounds
    this.offer.hidden = rounds === null
    this.element.classList.toggle('free', rounds?.isActive === true)
    this.showBet()
    if (!rounds) return
    if (rounds.isActive) {
      const won = make('small', {}, say('freeWon', { amount: this.money(rounds.win) }))
      this.offer.replaceChildren(make('b', {}, say('freeLeft', { count: rounds.left })), won)
      return
    }
    const start = make(
      'button',
      { type: 'button', class: 'wide strong', 'data-testid': 'free-rounds-start' },
      say('freeStart'),
    )
    start.addEventListener('click', () => {
      start.disabled = true
      this.startFreeRounds().then(
        () => this.spinButton.focus(),
        () => showDeadEnd(null),
      )
    })
    const words = say('freeOffer', { count: rounds.left, bet: this.money(rounds.totalBet) })
    this.offer.replaceChildren(make('b', {}, words), start)
  }

  private async startFreeRounds(): Promise<void> {
    const answer = await ask<FreeRoundsAnswer>('free-rounds', { session: this.opened.session })
    if (answer?.ok) this.freeRounds = answer.freeRounds
    else this.hud.sayProblem(answer ? answer.problem : null)
    this.showFreeRounds()
  }

  private money(amount: string): string {
    return `${showAmount(amount)} ${this.opened.currency}`.trim()
  }

  private setReady(): void {
    this.isSpinning = false
    this.lock(false)
    setState('ready')
  }

  private lock(isSpinning: boolean): void {
    this.spinButton.setAttribute('aria-label', say(isSpinning ? 'stop' : 'spin'))
    this.spinButton.classList.toggle('is-spinning', isSpinning)
    this.showBet()
  }
}

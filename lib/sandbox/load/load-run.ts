/** One run of the load mode, from opening the sessions to comparing the books. */
import { setTimeout as wait } from 'node:timers/promises'
import { findGameByCode } from '../catalogue/catalogue'
import { BadRequest } from '../http/read-body'
import { listWalletSessions } from '../play/play-sessions'
import { openWalletPurse, type WalletServices } from '../play/wallet-purse'
import { createWalletClient } from '../wallet/wallet-client'
import type { LoadRequest } from './load'
import { type Ending, LoadPlayer } from './load-player'
import { createLoadStats } from './load-stats'
import type { LoadMix, LoadView } from './load-views'

const tickMs = 20
const openedAtOnce = 10
const settleMsMax = 15_000

/** Throws BadRequest when there is nobody to play with. */
export class LoadRun {
  private state: LoadView['state'] = 'opening'
  private stats = createLoadStats()
  private players: LoadPlayer[] = []
  private rounds = 0
  private missed = 0
  private notOpened = 0
  private why = ''
  private books: LoadView['books'] = null
  private isStopped = false
  private ranSeconds = 0

  constructor(
    private readonly services: WalletServices,
    private readonly walletUrl: string,
    private readonly request: LoadRequest,
  ) {
    if (!request.players && listWalletSessions().every((one) => one.isBusy)) {
      throw new BadRequest(
        409,
        'No game is open. Open games at the portal, or give players: npm run -s operator -- sandbox players --count 20 --json',
      )
    }
  }

  /** Opens the sessions, plays for as long as was asked, and holds the books against the wallet's. */
  async perform(): Promise<void> {
    try {
      await this.open()
      this.stats = createLoadStats()
      this.state = 'running'
      await this.spin()
      this.ranSeconds = this.stats.elapsed()
      this.state = 'checking'
      await this.check()
    } finally {
      for (const player of this.players) player.release()
      this.state = 'done'
    }
  }

  stop(): void {
    this.isStopped = true
  }

  fail(error: unknown): void {
    this.why = error instanceof Error ? error.message : String(error)
  }

  view(): LoadView {
    const { rate, seconds, mix } = this.request
    return {
      state: this.state,
      players: this.players.length,
      rate,
      seconds,
      mix,
      elapsed: this.ranSeconds || (this.state === 'running' ? this.stats.elapsed() : 0),
      rounds: this.rounds,
      missed: this.missed,
      notOpened: this.notOpened,
      why: this.why,
      timeline: this.stats.timeline(),
      totals: this.stats.totals(),
      books: this.books,
    }
  }

  private async open(): Promise<void> {
    const client = createWalletClient({
      walletUrl: this.walletUrl,
      faults: this.services.faults,
      // Opening sessions and comparing the books is no part of the picture.
      onAttempt: (api, reply) => {
        if (this.state === 'running') this.stats.add(api, reply)
      },
    })
    const { pending } = this.services
    if (!this.request.players) {
      for (const session of listWalletSessions().filter((one) => !one.isBusy)) {
        session.isBusy = true
        const release = () => {
          session.isBusy = false
        }
        this.players.push(new LoadPlayer(client, pending, session.walletPurse.common, release))
      }
    }
    const logins = [...(this.request.players ?? [])]
    const openNext = async (): Promise<void> => {
      for (let login = logins.shift(); login && !this.isStopped; login = logins.shift()) {
        const game = findGameByCode(login.game_code)
        const names = { userId: login.user_id, authToken: login.auth_token, currency: login.currency }
        const opened = game
          ? await openWalletPurse(
              { ...this.services, client },
              { ...names, game, userIp: '127.0.0.1', source: 'load' },
            )
          : null
        if (opened?.ok) this.players.push(new LoadPlayer(client, pending, opened.purse.common))
        else {
          this.notOpened++
          this.why ||= opened ? opened.problem.detail : `there is no game ${login.game_code}`
        }
      }
    }
    await Promise.all(Array.from({ length: openedAtOnce }, openNext))
    await Promise.all(this.players.map((player) => player.begin()))
  }

  private async spin(): Promise<void> {
    const { rate, seconds, mix } = this.request
    const running = new Set<Promise<void>>()
    const queue = [...this.players]
    const started = performance.now()
    let due = 0
    for (let last = started; !this.isStopped && queue.length + running.size > 0; ) {
      await wait(tickMs)
      const now = performance.now()
      if (now - started > seconds * 1000) break
      due += ((now - last) / 1000) * rate
      last = now
      for (; due >= 1; due--) {
        const player = queue.shift()
        if (!player) {
          this.missed += Math.floor(due)
          due %= 1
          break
        }
        this.rounds++
        const round = player
          .play(chooseEnding(mix))
          .catch((error: unknown) => console.error('A round of the load mode failed.', error))
          .finally(() => {
            queue.push(player)
            running.delete(round)
          })
        running.add(round)
      }
    }
    await Promise.all(running)
  }

  private async check(): Promise<void> {
    const until = Date.now() + settleMsMax
    while (this.players.some((player) => player.open > 0) && Date.now() < until) await wait(200)
    const verdicts = await Promise.all(this.players.map((player) => player.booksAgree()))
    const count = (wanted: boolean | null) => verdicts.filter((verdict) => verdict === wanted).length
    this.books = { agree: count(true), differ: count(false), unknown: count(null) }
  }
}

function chooseEnding({ lose, win, cancel }: LoadMix): Ending {
  const draw = Math.random() * (lose + win + cancel)
  if (draw < lose) return 'lose'
  return draw < lose + win ? 'win' : 'cancel'
}

import { say } from './boot'
import { make } from './dom'
import { colourOf } from './roulette-wheel'

/** The betting table: a button for every spot. Money is counted in whole smallest chips, so it stays exact. */
export class RouletteTable {
  readonly element = make('div', { class: 'table' })
  private readonly spots = new Map<string, HTMLButtonElement>()
  private readonly stakes = new Map<string, number>()

  constructor(private readonly onPress: (spot: string) => void) {
    this.add('n0', '0', 'green', 'zero')
    for (let number = 1; number <= 36; number++)
      this.add(`n${number}`, String(number), colourOf(number), `at-${number}`)
    for (const column of [1, 2, 3]) this.add(`column${column}`, '2:1', '', `column-${column}`)
    for (const dozen of [1, 2, 3])
      this.add(`dozen${dozen}`, say('dozen', { number: dozen }), '', `dozen-${dozen}`)
    this.add('low', '1–18', '', 'low')
    this.add('even', say('even'), '', 'even')
    this.add('red', '◆', 'red', 'red', say('red'))
    this.add('black', '◆', 'black', 'black', say('black'))
    this.add('odd', say('odd'), '', 'odd')
    this.add('high', '19–36', '', 'high')
  }

  /** What lies on the table, in smallest chips. */
  bets(): ReadonlyMap<string, number> {
    return this.stakes
  }

  total(): number {
    return [...this.stakes.values()].reduce((sum, chips) => sum + chips, 0)
  }

  setStake(spot: string, chips: number, text: string): void {
    const button = this.spots.get(spot)
    if (!button) return
    button.querySelector('.chip')?.remove()
    if (chips <= 0) {
      this.stakes.delete(spot)
      return
    }
    this.stakes.set(spot, chips)
    button.append(make('span', { class: 'chip' }, text))
  }

  clear(): void {
    for (const spot of [...this.stakes.keys()]) this.setStake(spot, 0, '')
  }

  /** Marks the number that came and the bets that won. */
  mark(pocket: number | null, winners: readonly string[]): void {
    for (const [spot, button] of this.spots) {
      button.classList.toggle('came', spot === `n${pocket}`)
      button.classList.toggle('won', winners.includes(spot))
    }
  }

  lock(isLocked: boolean): void {
    for (const button of this.spots.values()) button.disabled = isLocked
  }

  private add(spot: string, text: string, colour: string, place: string, name = text): void {
    const button = make(
      'button',
      { type: 'button', class: `spot ${colour} ${place}`, 'data-testid': `bet-${spot}`, 'aria-label': name },
      text,
    )
    const number = Number(spot.slice(1))
    if (/^n[1-9]/.test(spot)) {
      button.classList.add(`row-${(number - 1) % 3}`, `line-${Math.floor((number - 1) / 3)}`)
    }
    button.addEventListener('click', () => this.onPress(spot))
    this.spots.set(spot, button)
    this.element.append(button)
  }
}

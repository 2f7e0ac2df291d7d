import type { SlotWinView } from '../play/play-answers'
import { contextOf, wantsLessMotion } from './dom'
import { createReel, moveReel, type ReelMotion, startReel, stopReel } from './reel-motion'
import { renderSymbols, type SymbolPicture } from './symbol-sheet'
import { drawWinLine } from './win-line'

const reelCount = 5
const rowCount = 3
const showMs = 1250
const smearSpeed = 11

/** The reels on their canvas. They are drawn only while something moves. */
export class Reels {
  readonly canvas = document.createElement('canvas')
  private readonly context = contextOf(this.canvas)
  private pictures: SymbolPicture[] = []
  private readonly reels: ReelMotion[]
  private cellWidth = 0
  private cellHeight = 0
  private frame = 0
  private wins: readonly SlotWinView[] = []
  private winsShownAt = 0
  private onRest: ((reel: number) => void) | null = null

  constructor(
    private readonly images: readonly HTMLImageElement[],
    private readonly strips: readonly (readonly number[])[],
  ) {
    this.canvas.className = 'reels'
    this.reels = strips.map((strip) => createReel(Math.floor(Math.random() * strip.length)))
  }

  /** Fits the reels into a place of the page, in its pixels. The same place again costs nothing. */
  resize(width: number, height: number): void {
    const ratio = Math.min(2, window.devicePixelRatio || 1)
    const cellHeight = Math.min(height / rowCount, (width / reelCount) * 1.45)
    const cellWidth = Math.min(width / reelCount, cellHeight * 1.18)
    const [before, beforeHigh] = [this.cellWidth, this.cellHeight]
    this.cellWidth = Math.floor(cellWidth * ratio)
    this.cellHeight = Math.floor(cellHeight * ratio)
    if (this.cellWidth === before && this.cellHeight === beforeHigh) return
    this.canvas.width = this.cellWidth * reelCount
    this.canvas.height = this.cellHeight * rowCount
    this.canvas.style.width = `${this.canvas.width / ratio}px`
    this.canvas.style.height = `${this.canvas.height / ratio}px`
    this.pictures = renderSymbols(this.images, Math.floor(Math.min(this.cellWidth, this.cellHeight) * 0.98))
    this.draw(performance.now())
  }

  /** Sets all reels turning. */
  spin(): void {
    this.wins = []
    if (wantsLessMotion()) return
    for (const [index, reel] of this.reels.entries()) startReel(reel, performance.now() + index * 55)
    this.run()
  }

  /** Stops the reels one after another and resolves when the last rests; `isQuick` is asked before each. */
  async stop(
    stops: readonly number[],
    isQuick: () => boolean,
    onRest: (reel: number) => void,
  ): Promise<void> {
    if (wantsLessMotion()) {
      for (const [index, reel] of this.reels.entries()) reel.position = stops[index] ?? 0
      this.draw(performance.now())
      return
    }
    const rested = new Set<number>()
    const done = new Promise<void>((resolve) => {
      this.onRest = (index) => {
        rested.add(index)
        onRest(index)
        if (rested.size === reelCount) resolve()
      }
    })
    for (const [index, reel] of this.reels.entries()) {
      const until = performance.now() + (index === 0 ? 60 : 190)
      while (performance.now() < until && !isQuick()) await nextFrame()
      stopReel(reel, stops[index] ?? 0, this.strips[index]?.length ?? 1, isQuick() ? 3 : 5, performance.now())
    }
    await done
    this.onRest = null
  }

  /** Brings all reels to where a cancelled round left them. */
  async halt(): Promise<void> {
    const stops = this.reels.map((reel, index) => {
      const length = this.strips[index]?.length ?? 1
      return ((Math.floor(reel.position) % length) + length) % length
    })
    await this.stop(
      stops,
      () => true,
      () => {},
    )
  }

  /** Shows wins in turn, until the next spin. */
  showWins(wins: readonly SlotWinView[]): void {
    this.wins = wins
    this.winsShownAt = performance.now()
    this.run()
  }

  private run(): void {
    cancelAnimationFrame(this.frame)
    const step = (now: number) => {
      for (const [index, reel] of this.reels.entries()) {
        if (moveReel(reel, now)) this.onRest?.(index)
      }
      this.draw(now)
      const isMoving = this.reels.some((reel) => reel.phase !== 'rest')
      if (isMoving || this.wins.length > 0) this.frame = requestAnimationFrame(step)
    }
    this.frame = requestAnimationFrame(step)
  }

  private draw(now: number): void {
    const { context, canvas } = this
    context.clearRect(0, 0, canvas.width, canvas.height)
    const elapsed = now - this.winsShownAt
    const turn = Math.floor(elapsed / showMs)
    const isTogether = turn === 0 && this.wins.length > 1
    const shown =
      this.wins[(turn + (this.wins.length > 1 ? this.wins.length - 1 : 0)) % Math.max(1, this.wins.length)]
    const active = isTogether ? this.wins : shown ? [shown] : []
    const lit = new Set(active.flatMap((win) => win.cells.map(([reel, row]) => reel * rowCount + row)))
    for (let reel = 0; reel < reelCount; reel++) this.drawReel(reel, lit, elapsed)
    const share = wantsLessMotion() ? 1 : (elapsed % showMs) / showMs
    for (const win of active) drawWinLine(context, win, this.cellWidth, this.cellHeight, share)
  }

  private drawReel(index: number, lit: ReadonlySet<number>, elapsed: number): void {
    const { context, cellWidth, cellHeight } = this
    const reel = this.reels[index]
    const strip = this.strips[index]
    if (!reel || !strip) return
    this.drawColumn(index)
    const base = Math.floor(reel.position)
    const shift = reel.position - base
    const isFast = reel.speed > smearSpeed
    for (let row = -1; row <= rowCount; row++) {
      const symbol = strip[(((base + row) % strip.length) + strip.length) % strip.length] ?? 0
      const picture = this.pictures[symbol]
      if (!picture) continue
      const isLit = reel.phase === 'rest' && lit.has(index * rowCount + row)
      const size = picture.sharp.width
      const pulse =
        isLit && !wantsLessMotion() ? 1 + 0.09 * Math.abs(Math.sin((elapsed / showMs) * Math.PI * 2)) : 1
      const x = index * cellWidth + cellWidth / 2
      const y = (row - shift) * cellHeight + cellHeight / 2
      context.globalAlpha = lit.size > 0 && !isLit ? 0.36 : 1
      if (isFast) context.drawImage(picture.blurred, x - size / 2, y - size)
      else
        context.drawImage(
          picture.sharp,
          x - (size * pulse) / 2,
          y - (size * pulse) / 2,
          size * pulse,
          size * pulse,
        )
    }
    context.globalAlpha = 1
  }

  private drawColumn(index: number): void {
    const { context, cellWidth, canvas } = this
    const light = context.createLinearGradient(0, 0, 0, canvas.height)
    light.addColorStop(0, 'rgba(0,0,0,0.55)')
    light.addColorStop(0.16, 'rgba(255,255,255,0.07)')
    light.addColorStop(0.5, 'rgba(255,255,255,0.13)')
    light.addColorStop(0.84, 'rgba(255,255,255,0.07)')
    light.addColorStop(1, 'rgba(0,0,0,0.55)')
    context.fillStyle = light
    context.fillRect(index * cellWidth + 1.5, 0, cellWidth - 3, canvas.height)
    context.fillStyle = 'rgba(0,0,0,0.35)'
    if (index > 0) context.fillRect(index * cellWidth - 1.5, 0, 3, canvas.height)
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve())
  })
}

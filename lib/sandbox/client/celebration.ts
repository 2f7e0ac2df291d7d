import { countUp } from './amounts'
import { contextOf, make, wantsLessMotion } from './dom'

type Piece = {
  x: number
  y: number
  vx: number
  vy: number
  size: number
  spin: number
  hue: number
  isCoin: boolean
}

const piecesMax = 220
const lifeMs = 3600

/** The party after a big win; it goes away by itself or at the next press. Resolves never: nothing waits for it. */
export function celebrate(title: string, amount: string, currency: string): () => void {
  const number = make('b', { class: 'party-amount' }, '0')
  const canvas = make('canvas')
  const overlay = make(
    'div',
    { class: 'party', 'aria-hidden': 'true' },
    make('div', { class: 'party-rays' }),
    canvas,
    make('div', { class: 'party-text' }, make('strong', {}, title), number, make('small', {}, currency)),
  )
  document.body.append(overlay)
  const finishCount = countUp(number, amount, wantsLessMotion() ? 1 : 1900)
  let isOver = false
  const end = () => {
    if (isOver) return
    isOver = true
    finishCount()
    overlay.classList.add('leaving')
    setTimeout(() => overlay.remove(), 350)
  }
  overlay.addEventListener('pointerdown', end)
  setTimeout(end, lifeMs)
  if (!wantsLessMotion()) rain(canvas, () => isOver)
  return end
}

function rain(canvas: HTMLCanvasElement, isOver: () => boolean): void {
  const context = contextOf(canvas)
  canvas.width = innerWidth
  canvas.height = innerHeight
  const pieces: Piece[] = []
  const started = performance.now()
  let last = started
  const step = (now: number) => {
    const seconds = Math.min(0.05, (now - last) / 1000)
    last = now
    if (now - started < 1800 && pieces.length < piecesMax)
      for (let n = 0; n < 4; n++) pieces.push(throwPiece())
    context.clearRect(0, 0, canvas.width, canvas.height)
    for (const piece of pieces) {
      piece.vy += 1500 * seconds
      piece.x += piece.vx * seconds
      piece.y += piece.vy * seconds
      piece.spin += seconds * 9
      drawPiece(context, piece)
    }
    if (!isOver()) requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}

function throwPiece(): Piece {
  const side = Math.random() < 0.5 ? -1 : 1
  return {
    x: innerWidth / 2 + side * innerWidth * 0.12 * Math.random(),
    y: innerHeight * 0.62,
    vx: (Math.random() - 0.5) * innerWidth * 1.1,
    vy: -innerHeight * (0.75 + Math.random() * 0.85),
    size: 7 + Math.random() * 13,
    spin: Math.random() * 6,
    hue: Math.random() * 360,
    isCoin: Math.random() < 0.65,
  }
}

function drawPiece(context: CanvasRenderingContext2D, piece: Piece): void {
  const turn = Math.cos(piece.spin)
  context.save()
  context.translate(piece.x, piece.y)
  context.scale(Math.max(0.12, Math.abs(turn)), 1)
  if (piece.isCoin) {
    disc(context, piece.size, '#a8650c')
    disc(context, piece.size * 0.9, turn > 0 ? '#ffd24a' : '#f0b02a')
    disc(context, piece.size * 0.62, '#ffe894')
  } else {
    context.fillStyle = `hsl(${piece.hue} 95% 62%)`
    context.fillRect(-piece.size / 2, -piece.size / 3, piece.size, piece.size * 0.66)
  }
  context.restore()
}

function disc(context: CanvasRenderingContext2D, radius: number, colour: string): void {
  context.fillStyle = colour
  context.beginPath()
  context.arc(0, 0, radius, 0, Math.PI * 2)
  context.fill()
}

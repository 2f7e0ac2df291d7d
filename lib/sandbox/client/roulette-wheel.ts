import { contextOf, wantsLessMotion } from './dom'

/** The order of the pockets on a European wheel. */
export const wheelOrder = [
  0, 32, 15, 19, 4, 21, 2, 25, 17, 34, 6, 27, 13, 36, 11, 30, 8, 23, 10, 5, 24, 16, 33, 1, 20, 14, 31, 9, 22,
  18, 29, 7, 28, 12, 35, 3, 26,
]
const reds = new Set([1, 3, 5, 7, 9, 12, 14, 16, 18, 19, 21, 23, 25, 27, 30, 32, 34, 36])
const pocketAngle = (Math.PI * 2) / wheelOrder.length

export function colourOf(pocket: number): 'red' | 'black' | 'green' {
  if (pocket === 0) return 'green'
  return reds.has(pocket) ? 'red' : 'black'
}

const fills = { red: '#c3142e', black: '#17131f', green: '#0f9a5c' }

/** A wheel that turns, with a ball that runs against it and falls into its pocket. */
export class RouletteWheel {
  readonly canvas = document.createElement('canvas')
  private readonly context = contextOf(this.canvas)
  private picture = document.createElement('canvas')
  private size = 0
  private angle = 0
  private ballAngle = 0
  /** 1 on the rim, 0 in a pocket. */
  private ballHeight = 0
  private isRolling = false

  resize(side: number): void {
    const ratio = Math.min(2, window.devicePixelRatio || 1)
    this.size = Math.max(80, Math.floor(side * ratio))
    this.canvas.width = this.size
    this.canvas.height = this.size
    this.canvas.style.width = `${this.size / ratio}px`
    this.canvas.style.height = `${this.size / ratio}px`
    this.picture = paintWheel(this.size)
    this.draw()
  }

  /** Sets wheel and ball going, until `land`. */
  roll(): void {
    if (wantsLessMotion()) return
    this.isRolling = true
    let last = performance.now()
    const step = (now: number) => {
      if (!this.isRolling) return
      const seconds = Math.min(0.05, (now - last) / 1000)
      last = now
      this.angle += seconds * 1.6
      this.ballAngle -= seconds * 6.5
      this.ballHeight = Math.min(1, this.ballHeight + seconds * 4)
      this.draw()
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  }

  /** Lets the ball run out into a pocket; `hurry` cuts the time. */
  async land(pocket: number, hurry: () => boolean, onBounce: () => void): Promise<void> {
    this.isRolling = false
    const place = wheelOrder.indexOf(pocket) * pocketAngle
    const startAngle = this.angle
    const startBall = this.ballAngle
    const turned = 3.4
    const target = startAngle + turned + place
    const full = Math.PI * 2
    const gap = (((startBall - target) % full) + full) % full
    const travel = -(gap + full * 2)
    let share = wantsLessMotion() ? 1 : 0
    let last = performance.now()
    let bounces = 0
    while (share < 1) {
      const now = await nextFrame()
      share = Math.min(1, share + ((now - last) / 3400) * (hurry() ? 4 : 1))
      last = now
      const eased = 1 - (1 - share) ** 2.4
      this.angle = startAngle + turned * (1 - (1 - share) ** 1.7)
      this.ballAngle = startBall + travel * eased
      this.ballHeight = fall(share)
      const bounce = share > 0.62 ? Math.floor((share - 0.62) * 12) : 0
      if (bounce > bounces && share < 0.95) onBounce()
      bounces = bounce
      this.draw()
    }
    this.angle = startAngle + turned
    this.ballAngle = target
    this.ballHeight = 0
    this.draw()
  }

  private draw(): void {
    const { context, size } = this
    const centre = size / 2
    context.clearRect(0, 0, size, size)
    context.save()
    context.translate(centre, centre)
    context.rotate(this.angle)
    context.drawImage(this.picture, -centre, -centre)
    context.restore()
    const radius = size * (0.315 + 0.115 * this.ballHeight)
    const x = centre + Math.sin(this.ballAngle) * radius
    const y = centre - Math.cos(this.ballAngle) * radius
    const ball = size * 0.021
    const light = context.createRadialGradient(x - ball * 0.3, y - ball * 0.4, 0, x, y, ball)
    light.addColorStop(0, '#ffffff')
    light.addColorStop(1, '#a9b4c8')
    context.shadowColor = 'rgba(0,0,0,0.7)'
    context.shadowBlur = ball
    context.fillStyle = light
    context.beginPath()
    context.arc(x, y, ball, 0, Math.PI * 2)
    context.fill()
    context.shadowBlur = 0
  }
}

/** Falls from the rim after a while and jumps a little before it rests. */
function fall(share: number): number {
  if (share < 0.55) return 1
  const late = (share - 0.55) / 0.45
  return Math.abs(Math.cos(late * Math.PI * 2.5)) * (1 - late) ** 1.3
}

function paintWheel(size: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const context = contextOf(canvas)
  context.translate(size / 2, size / 2)
  ring(context, size * 0.495, ['#b97a3a', '#5c2c0c', '#2b1204'])
  ring(context, size * 0.455, ['#fff3b0', '#d9972a', '#7a4507'])
  ring(context, size * 0.445, ['#3a1c0c', '#1c0c06', '#3a1c0c'])
  for (const [index, pocket] of wheelOrder.entries()) paintPocket(context, size, index, pocket)
  for (const radius of [0.4, 0.345, 0.285]) {
    context.strokeStyle = '#e8b64a'
    context.lineWidth = size * 0.005
    context.beginPath()
    context.arc(0, 0, size * radius, 0, Math.PI * 2)
    context.stroke()
  }
  ring(context, size * 0.235, ['#c9823f', '#6b3410', '#2b1204'])
  for (let arm = 0; arm < 4; arm++) {
    context.rotate(Math.PI / 2)
    context.fillStyle = '#f0c04a'
    context.fillRect(-size * 0.012, -size * 0.17, size * 0.024, size * 0.17)
    context.beginPath()
    context.arc(0, -size * 0.17, size * 0.026, 0, Math.PI * 2)
    context.fill()
  }
  ring(context, size * 0.07, ['#fff8cf', '#e0a02a', '#8a4d08'])
  return canvas
}

function ring(context: CanvasRenderingContext2D, radius: number, colours: [string, string, string]): void {
  const light = context.createLinearGradient(-radius, -radius, radius, radius)
  for (const [index, colour] of colours.entries()) light.addColorStop(index / 2, colour)
  context.fillStyle = light
  context.beginPath()
  context.arc(0, 0, radius, 0, Math.PI * 2)
  context.fill()
}

function paintPocket(context: CanvasRenderingContext2D, size: number, index: number, pocket: number): void {
  context.save()
  context.rotate(index * pocketAngle)
  context.fillStyle = fills[colourOf(pocket)]
  context.beginPath()
  context.moveTo(0, 0)
  context.arc(0, 0, size * 0.4, -Math.PI / 2 - pocketAngle / 2, -Math.PI / 2 + pocketAngle / 2)
  context.fill()
  context.strokeStyle = '#e8b64a'
  context.lineWidth = size * 0.0025
  context.stroke()
  context.fillStyle = '#fff'
  context.font = `700 ${Math.round(size * 0.034)}px system-ui, sans-serif`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(String(pocket), 0, -size * 0.372)
  context.restore()
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve)
  })
}

import { paylines } from '../engine/paylines'
import type { SlotWinView } from '../play/play-answers'

const colours = ['#ffd83a', '#ff5a8a', '#4adfff', '#7dff6a', '#c98aff', '#ff9a3a', '#5affd0', '#ff6af0']

/** Draws a win: frames around its cells and, for a line, its path growing from the left. */
export function drawWinLine(
  context: CanvasRenderingContext2D,
  win: SlotWinView,
  cellWidth: number,
  cellHeight: number,
  share: number,
): void {
  const colour = colours[Math.max(0, win.line) % colours.length] ?? '#ffd83a'
  context.save()
  context.lineJoin = 'round'
  context.lineCap = 'round'
  if (win.line >= 0) drawPath(context, win.line, colour, cellWidth, cellHeight, Math.min(1, share * 3))
  const inset = cellWidth * 0.035
  for (const [reel, row] of win.cells) {
    context.beginPath()
    context.roundRect(
      reel * cellWidth + inset,
      row * cellHeight + inset,
      cellWidth - inset * 2,
      cellHeight - inset * 2,
      cellWidth * 0.1,
    )
    strokeGlowing(context, colour, cellWidth * 0.03)
  }
  context.restore()
}

function drawPath(
  context: CanvasRenderingContext2D,
  line: number,
  colour: string,
  cellWidth: number,
  cellHeight: number,
  grown: number,
): void {
  const rows = paylines[line] ?? []
  const points = rows.map((row, reel): [number, number] => [
    (reel + 0.5) * cellWidth,
    (row + 0.5) * cellHeight,
  ])
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return
  const width = cellWidth * rows.length
  context.save()
  context.beginPath()
  context.rect(0, 0, width * grown, cellHeight * 3)
  context.clip()
  context.beginPath()
  context.moveTo(0, first[1])
  for (const [x, y] of points) context.lineTo(x, y)
  context.lineTo(width, last[1])
  context.globalAlpha = 0.85
  strokeGlowing(context, colour, cellWidth * 0.035)
  context.restore()
}

function strokeGlowing(context: CanvasRenderingContext2D, colour: string, width: number): void {
  context.shadowColor = colour
  context.shadowBlur = width * 5
  context.strokeStyle = colour
  context.lineWidth = width
  context.stroke()
  context.shadowBlur = 0
  context.strokeStyle = 'rgba(255,255,255,0.9)'
  context.lineWidth = width * 0.35
  context.stroke()
}

import type { LoadSecond } from '../../load/load-views'

const svgNamespace = 'http://www.w3.org/2000/svg'
const size = { width: 720, height: 200, left: 46, right: 22, top: 12, bottom: 24 }
const secondsMin = 30

type Series = { name: string; look: string; value: (second: LoadSecond) => number; isArea?: boolean }

const callSeries: Series[] = [
  { name: 'calls', look: 'calls-line', value: (second) => second.calls, isArea: true },
  { name: 'refused', look: 'refused-line', value: (second) => second.refused },
  { name: 'undecided', look: 'undecided-line', value: (second) => second.undecided },
]
const latencySeries: Series[] = [
  { name: 'p99', look: 'p99-line', value: (second) => second.p99 },
  { name: 'p95', look: 'p95-line', value: (second) => second.p95 },
  { name: 'p50', look: 'p50-line', value: (second) => second.p50, isArea: true },
]

/** Calls a second, as a picture. */
export const drawCalls = (timeline: readonly LoadSecond[]): SVGSVGElement =>
  draw('Calls a second', timeline, callSeries)
/** Latency in milliseconds, as a picture. */
export const drawLatency = (timeline: readonly LoadSecond[]): SVGSVGElement =>
  draw('Latency in milliseconds', timeline, latencySeries)

function draw(title: string, timeline: readonly LoadSecond[], series: readonly Series[]): SVGSVGElement {
  const svg = shape('svg', { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': title })
  const top = niceTop(Math.max(...timeline.flatMap((second) => series.map(({ value }) => value(second))), 0))
  const first = timeline[0]?.second ?? 0
  const span = Math.max(secondsMin, timeline.length - 1)
  const x = (second: number) => size.left + ((second - first) / span) * (size.width - size.left - size.right)
  const y = (value: number) =>
    size.height - size.bottom - (value / top) * (size.height - size.top - size.bottom)

  for (let line = 0; line <= 4; line++) {
    const value = (top / 4) * line
    svg.append(
      shape('line', {
        class: 'grid',
        x1: size.left,
        x2: size.width - size.right,
        y1: y(value),
        y2: y(value),
      }),
      label(size.left - 8, y(value) + 4, 'end', String(Number(value.toFixed(1)))),
    )
  }
  for (let mark = 0; mark <= span; mark += markEvery(span))
    svg.append(label(x(first + mark), size.height - 6, 'middle', `${first + mark} s`))
  if (timeline.length > 0) for (const one of series) svg.append(...curve(timeline, one, x, y))
  return svg
}

function curve(
  timeline: readonly LoadSecond[],
  { look, value, isArea = false }: Series,
  x: (second: number) => number,
  y: (value: number) => number,
): SVGElement[] {
  const points = timeline.map((second) => `${x(second.second).toFixed(1)},${y(value(second)).toFixed(1)}`)
  const line = shape('polyline', { class: `line ${look}`, points: points.join(' ') })
  if (!isArea) return [line]
  const start = `${x(timeline[0]?.second ?? 0).toFixed(1)},${y(0)}`
  const end = `${x(timeline.at(-1)?.second ?? 0).toFixed(1)},${y(0)}`
  return [shape('polygon', { class: `area ${look}`, points: [start, ...points, end].join(' ') }), line]
}

/** A round number at or above the largest value, easy to divide by four. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)))
  return [1, 2, 4, 8, 10].map((step) => step * power).find((top) => top >= value) ?? power * 10
}

function markEvery(span: number): number {
  return [5, 10, 15, 30, 60].find((step) => span / step <= 7) ?? 60
}

function label(x: number, y: number, anchor: string, text: string): SVGElement {
  const element = shape('text', { x, y, 'text-anchor': anchor })
  element.textContent = text
  return element
}

function shape<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | number>,
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(svgNamespace, tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  return element
}

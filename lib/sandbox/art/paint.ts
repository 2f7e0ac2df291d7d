/**
 * Small words for drawing in SVG text. A Paint belongs to one document and keeps its gradients, so that any number of
 * symbols can stand in one picture without their names meeting. A colour is `#rrggbb` or `#rrggbbaa`, with an optional
 * place on the gradient after an @.
 */
export class Paint {
  private readonly names = new Map<string, string>()
  private definitions = ''

  /** A gradient along a straight line; 90 degrees runs from top to bottom. */
  linear(colours: readonly string[], degrees = 90): string {
    const radians = (degrees * Math.PI) / 180
    const dx = Math.cos(radians) / 2
    const dy = Math.sin(radians) / 2
    const line = `x1="${round(0.5 - dx)}" y1="${round(0.5 - dy)}" x2="${round(0.5 + dx)}" y2="${round(0.5 + dy)}"`
    return this.define('linearGradient', line, colours)
  }

  /** A gradient from a bright spot outward. */
  radial(colours: readonly string[], x = 0.38, y = 0.3, radius = 0.8): string {
    return this.define('radialGradient', `cx="${x}" cy="${y}" r="${radius}"`, colours)
  }

  gold(degrees = 90): string {
    return this.linear(['#fff8cf', '#ffd95e@0.3', '#e09a1f@0.62', '#8a4d08'], degrees)
  }

  silver(degrees = 90): string {
    return this.linear(['#ffffff', '#d5deea@0.35', '#8c9bb0@0.7', '#4a5668'], degrees)
  }

  /** All gradients named so far, for the head of the document. */
  defs(): string {
    return `<defs>${this.definitions}</defs>`
  }

  private define(element: string, place: string, colours: readonly string[]): string {
    const key = `${element}${place}${colours.join()}`
    const known = this.names.get(key)
    if (known) return `url(#${known})`
    const name = `g${this.names.size}`
    this.names.set(key, name)
    const stops = colours.map((colour, index) => {
      const [code = '#000', offset = String(index / Math.max(1, colours.length - 1))] = colour.split('@')
      const opacity = code.length === 9 ? Number.parseInt(code.slice(7), 16) / 255 : 1
      return `<stop offset="${offset}" stop-color="${code.slice(0, 7)}" stop-opacity="${round(opacity)}"/>`
    })
    this.definitions += `<${element} id="${name}" ${place}>${stops.join('')}</${element}>`
    return `url(#${name})`
  }
}

/** Two decimals are finer than a screen's pixels, and keep the text short. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

const outline = 'stroke="#1c0a26" stroke-opacity="0.65" stroke-width="1.6" stroke-linejoin="round"'

/** A filled path with the dark outline that all symbols share, unless the attributes name another stroke. */
export function shape(d: string, fill: string, attributes = ''): string {
  const line = attributes.includes('stroke') ? '' : outline
  return `<path d="${d}" fill="${fill}" ${line} ${attributes}/>`
}

/** A filled path without an outline: shades, lights and details. */
export function patch(d: string, fill: string, opacity = 1): string {
  return `<path d="${d}" fill="${fill}" fill-opacity="${opacity}"/>`
}

/** A line with round ends. */
export function stroke(d: string, colour: string, width: number, opacity = 1): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linecap="round" stroke-linejoin="round"/>`
}

export function disc(x: number, y: number, radius: number, fill: string, attributes = outline): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" ${attributes}/>`
}

export function oval(
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  attributes = outline,
): string {
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}" ${attributes}/>`
}

/** A soft white light on a surface. */
export function gloss(x: number, y: number, rx: number, ry: number, opacity = 0.55, turn = 0): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="#fff" fill-opacity="${opacity}" transform="rotate(${turn} ${x} ${y})"/>`
}

/** The outline of a star; with equal radii, of a polygon with twice as many corners. */
export function starPath(
  x: number,
  y: number,
  points: number,
  outer: number,
  inner: number,
  turn = -90,
): string {
  const corners = Array.from({ length: points * 2 }, (_, index) => {
    const radius = index % 2 === 0 ? outer : inner
    const angle = ((turn + (index * 180) / points) * Math.PI) / 180
    return `${round(x + Math.cos(angle) * radius)} ${round(y + Math.sin(angle) * radius)}`
  })
  return `M${corners.join('L')}Z`
}

export function polygonPath(x: number, y: number, corners: number, radius: number, turn = -90): string {
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = ((turn + (index * 360) / corners) * Math.PI) / 180
    return `${round(x + Math.cos(angle) * radius)} ${round(y + Math.sin(angle) * radius)}`
  })
  return `M${points.join('L')}Z`
}

/** Repeats a drawing around a centre. */
export function around(count: number, x: number, y: number, drawing: string, start = 0): string {
  return Array.from(
    { length: count },
    (_, index) => `<g transform="rotate(${round(start + (index * 360) / count)} ${x} ${y})">${drawing}</g>`,
  ).join('')
}

/** Moves, turns and scales a drawing made in the 100×100 box of symbols. */
export function place(drawing: string, x: number, y: number, size: number, turn = 0): string {
  const scale = round(size) / 100
  return `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${scale}) translate(-50 -50)">${drawing}</g>`
}

/** Mirrors a drawing left to right within the box of symbols and keeps the original. */
export function mirrored(drawing: string): string {
  return `${drawing}<g transform="translate(100 0) scale(-1 1)">${drawing}</g>`
}

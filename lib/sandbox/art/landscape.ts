/**
 * The parts of landscapes: each draws one thing across a scene of 640×360, with its accidents taken from a seeded
 * source, so that a game's scene is always the same.
 */
import type { RandomSource } from '../engine/random'
import type { Mood } from './moods'
import { type Paint, patch, round, starPath } from './paint'

export function sun(x: number, y: number, radius: number, colour: string): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}" fill-opacity="0.9"/><circle cx="${x}" cy="${y}" r="${radius * 1.35}" fill="${colour}" fill-opacity="0.18"/>`
}

export function hills(colour: string, random: RandomSource, y: number, rise: number): string {
  let d = `M-20 400V${y}`
  for (let x = -20; x < 660; x += 110)
    d += `Q${x + 55} ${y - random(rise) - 8} ${x + 110} ${y + random(14) - 7}`
  return patch(`${d}V400Z`, colour)
}

export function dunes(mood: Mood, random: RandomSource, y: number): string {
  const crest = 180 + random(300)
  return (
    patch(
      `M-10 ${y + 20}Q${crest / 2} ${y - 40} ${crest} ${y - 12}Q${crest + 90} ${y + 40} 650 ${y - 20}V400H-10Z`,
      mood.near,
    ) +
    patch(
      `M${crest} ${y - 12}Q${crest + 90} ${y + 40} 650 ${y - 20}V400H${crest - 70}Q${crest - 10} ${y + 60} ${crest} ${y - 12}Z`,
      '#000000',
      0.16,
    )
  )
}

export function pyramids(p: Paint, mood: Mood, random: RandomSource): string {
  return [0, 1, 2]
    .map((index) => {
      const x = 90 + index * 190 + random(80)
      const height = 90 + random(110)
      const top = 285 - height
      return (
        patch(`M${x} ${top}L${x + height} 290H${x - height}Z`, p.linear([mood.glow, mood.far, mood.near])) +
        patch(`M${x} ${top}L${x + height} 290H${x + height * 0.2}Z`, '#1c0a26', 0.32)
      )
    })
    .join('')
}

export function mesas(colour: string, random: RandomSource, y: number): string {
  let d = `M-10 400V${y}`
  for (let x = -10; x < 650; ) {
    const width = 50 + random(90)
    const height = 30 + random(110)
    d += `L${x + 14} ${y}L${x + 22} ${y - height}H${x + width - 8}L${x + width} ${y}`
    x += width + 20 + random(50)
  }
  return patch(`${d}H660V400Z`, colour)
}

export function stepped(p: Paint, mood: Mood, x: number): string {
  return Array.from({ length: 6 }, (_, index) => {
    const half = 150 - index * 23
    const y = 270 - index * 27
    return (
      patch(
        `M${x - half} ${y + 30}L${x - half + 8} ${y}H${x + half - 8}L${x + half} ${y + 30}Z`,
        p.linear([mood.glow, mood.far, mood.near]),
      ) +
      patch(
        `M${x + half * 0.25} ${y}H${x + half - 8}L${x + half} ${y + 30}H${x + half * 0.25}Z`,
        '#000000',
        0.22,
      )
    )
  }).join('')
}

export function leaves(colour: string, random: RandomSource, y: number): string {
  let text = ''
  for (let x = -10; x < 660; x += 34) {
    const height = 40 + random(60)
    const lean = random(70) - 35
    text += `M${x - 16} ${y + 30}Q${x + lean - 18} ${y - height / 2} ${x + lean} ${y - height}Q${x + lean + 14} ${y - height / 2} ${x + 18} ${y + 30}Z`
  }
  return patch(`${text}M-10 ${y + 8}H660V400H-10Z`, colour)
}

export function weeds(colour: string, random: RandomSource): string {
  let text = ''
  for (let x = 0; x < 650; x += 46) {
    const top = 190 + random(100)
    text += `M${x} 350Q${x - 26} ${(350 + top) / 2} ${x + 4} ${top}Q${x + 4} ${(350 + top) / 2} ${x + 16} 350Z`
  }
  return patch(text, colour)
}

export function bubbles(random: RandomSource): string {
  return Array.from(
    { length: 26 },
    () =>
      `<circle cx="${random(640)}" cy="${random(330)}" r="${2 + random(9)}" fill="#ffffff" fill-opacity="0.14" stroke="#ffffff" stroke-opacity="0.5"/>`,
  ).join('')
}

export function beams(p: Paint, mood: Mood, x: number): string {
  const light = p.linear([`${mood.glow}88`, `${mood.glow}00`])
  return [-130, -50, 20, 100]
    .map((shift, index) =>
      patch(
        `M${x + shift * 0.3} -10L${x + shift * 2.2 - 40} 330H${x + shift * 2.2 + 30 + index * 14}L${x + shift * 0.3 + 24} -10Z`,
        light,
      ),
    )
    .join('')
}

export function waves(colour: string, y: number): string {
  let d = `M-40 400V${y}`
  for (let x = -40; x < 680; x += 60) d += `q15 -16 30 0t30 0`
  return (
    patch(`${d}V400Z`, colour) +
    `<path d="M-40 ${y}${'q15 -16 30 0t30 0'.repeat(12)}" fill="none" stroke="#ffffff" stroke-opacity="0.35" stroke-width="2"/>`
  )
}

export function aurora(mood: Mood, random: RandomSource): string {
  return Array.from({ length: 3 }, (_, index) => {
    const y = 50 + index * 34 + random(20)
    return `<path d="M-20 ${y}Q160 ${y - 70} 320 ${y}T660 ${y - 20}" fill="none" stroke="${mood.glow}" stroke-opacity="0.2" stroke-width="${34 - index * 8}"/>`
  }).join('')
}

export function peaks(colour: string, random: RandomSource, y: number, rise: number): string {
  let text = ''
  for (let x = -40; x < 660; x += 100) {
    const height = rise * 0.5 + random(rise)
    const top = x + 60 + random(40)
    text +=
      patch(`M${x - 50} ${y + 60}L${top} ${y - height}L${x + 190} ${y + 60}V400H${x - 50}Z`, colour) +
      patch(`M${top} ${y - height}L${x + 190} ${y + 60}H${top + 10}Z`, '#000000', 0.16) +
      patch(
        `M${top} ${y - height}L${top - 20} ${y - height + 30}L${top - 4} ${y - height + 24}L${top + 8} ${y - height + 34}L${top + 20} ${y - height + 26}Z`,
        '#ffffff',
        0.4,
      )
  }
  return text
}

export function firs(colour: string, random: RandomSource, y: number): string {
  let text = ''
  for (let x = -10; x < 660; x += 30 + random(22)) {
    const height = 60 + random(90)
    for (const part of [0, 0.3, 0.58]) {
      const half = height * (0.14 + part * 0.3)
      text += `M${x} ${round(y - height + height * part)}L${round(x + half)} ${round(y - height + height * (part + 0.42))}H${round(x - half)}Z`
    }
  }
  return patch(`${text}M-10 ${y - 4}H660V400H-10Z`, colour)
}

export function trunks(colour: string, random: RandomSource): string {
  return Array.from({ length: 5 }, (_, index) => {
    const x = index * 150 + random(70) - 30
    const width = 20 + random(26)
    return (
      patch(
        `M${x - width} 370Q${x} 260 ${x - width / 4} -10H${x + width}Q${x + width * 0.8} 250 ${x + width * 2} 370Z`,
        colour,
      ) +
      patch(
        `M${x + width * 0.3} -10H${x + width}Q${x + width * 0.8} 250 ${x + width * 2} 370H${x + width * 0.8}Q${x + width * 0.4} 250 ${x + width * 0.3} -10Z`,
        '#000000',
        0.2,
      )
    )
  }).join('')
}

export function clouds(colour: string, random: RandomSource, y: number): string {
  let text = ''
  for (let x = -20; x < 670; x += 44)
    text += `<circle cx="${x}" cy="${y + random(24)}" r="${28 + random(26)}" fill="${colour}"/>`
  return `${text}${patch(`M-10 ${y + 10}H660V400H-10Z`, colour)}`
}

export function stars(random: RandomSource, count: number): string {
  return Array.from(
    { length: count },
    () =>
      `<circle cx="${random(640)}" cy="${random(300)}" r="${round(0.6 + random(16) / 10)}" fill="#ffffff" fill-opacity="${round(0.35 + random(60) / 100)}"/>`,
  ).join('')
}

export function world(p: Paint, mood: Mood, random: RandomSource): string {
  const x = 90 + random(460)
  const y = 60 + random(110)
  const radius = 44 + random(60)
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${p.radial([mood.glow, mood.sky[2] ?? '#fff', mood.ground], 0.32, 0.28, 0.8)}"/><ellipse cx="${x}" cy="${y}" rx="${radius * 1.7}" ry="${radius * 0.35}" fill="none" stroke="${mood.glow}" stroke-opacity="0.5" stroke-width="5" transform="rotate(-18 ${x} ${y})"/>`
}

export function rays(mood: Mood, x: number, y: number): string {
  let text = ''
  for (let angle = 0; angle < 360; angle += 20) {
    const at = (turn: number) =>
      `${round(x + Math.cos((turn * Math.PI) / 180) * 760)} ${round(y + Math.sin((turn * Math.PI) / 180) * 760)}`
    text += `M${x} ${y}L${at(angle)}L${at(angle + 10)}Z`
  }
  return patch(text, mood.glow, 0.13)
}

export function crystals(colour: string, random: RandomSource, size: number): string {
  let text = ''
  for (let x = -20; x < 660; x += 52) {
    const height = (70 + random(150)) * size
    const lean = random(50) - 25
    const top = 360 - height
    text +=
      patch(
        `M${x - 24} 370L${x - 20 + lean} ${top + 26}L${x + lean} ${top}L${x + 20 + lean} ${top + 26}L${x + 28} 370Z`,
        colour,
      ) + patch(`M${x} 370L${x + lean} ${top}L${x - 20 + lean} ${top + 26}L${x - 24} 370Z`, '#ffffff', 0.16)
  }
  return text
}

export function sparks(random: RandomSource, colour: string, count: number): string {
  return Array.from({ length: count }, () => {
    const size = 3 + random(9)
    return patch(starPath(random(640), random(340), 4, size, size * 0.2), colour, 0.5 + random(45) / 100)
  }).join('')
}

export function bokeh(random: RandomSource, colour: string): string {
  return Array.from(
    { length: 18 },
    () =>
      `<circle cx="${random(640)}" cy="${random(320)}" r="${6 + random(30)}" fill="${colour}" fill-opacity="${round(0.06 + random(12) / 100)}"/>`,
  ).join('')
}

export function snow(random: RandomSource): string {
  return Array.from(
    { length: 70 },
    () =>
      `<circle cx="${random(640)}" cy="${random(360)}" r="${round(1 + random(30) / 10)}" fill="#ffffff" fill-opacity="${round(0.4 + random(55) / 100)}"/>`,
  ).join('')
}

export function towers(colour: string, random: RandomSource, rise: number): string {
  let text = ''
  let lights = ''
  for (let x = -10; x < 650; ) {
    const width = 34 + random(40)
    const top = 260 - 30 - random(rise)
    text += `M${x} 300V${top}H${x + width}V300Z`
    for (let row = top + 10; row < 260; row += 15) {
      if (random(3)) lights += `M${x + 7 + random(Math.max(1, width - 20))} ${row}h6v5h-6Z`
    }
    x += width + 2
  }
  return patch(text, colour) + patch(lights, '#ffe9a0', 0.75)
}

export function grid(mood: Mood): string {
  let lines = ''
  for (let x = -900; x <= 1540; x += 90) lines += `M320 180L${x} 400`
  for (let index = 0; index < 7; index++) lines += `M-10 ${round(266 + index * index * 2.6)}H660`
  return (
    patch('M-10 262H660V400H-10Z', mood.ground) +
    `<clipPath id="floor"><rect y="262" width="640" height="110"/></clipPath><path d="${lines}" clip-path="url(#floor)" fill="none" stroke="${mood.glow}" stroke-opacity="0.7" stroke-width="1.6"/>`
  )
}

import type { Theme } from '../catalogue/words'
import { createSeededRandom, type RandomSource } from '../engine/random'
import { type Paint, patch, round, starPath } from './paint'

/** The skies and grounds of a theme; scenes are 640×360 and may be cropped from any side. */
type Mood = { sky: string[]; glow: string; far: string; near: string; ground: string }

const moods: Record<Theme, Mood[]> = {
  egypt: [
    {
      sky: ['#2b1055', '#c2456b', '#ffb45c'],
      glow: '#ffe9a0',
      far: '#a8502f',
      near: '#6b2a24',
      ground: '#3a1420',
    },
    {
      sky: ['#0b2a5c', '#1f7fa8', '#f7d98a'],
      glow: '#fff3c0',
      far: '#c9943f',
      near: '#8a5a1f',
      ground: '#4f2c10',
    },
    {
      sky: ['#0a0f33', '#2c2f7a', '#7a4fa8'],
      glow: '#cfe0ff',
      far: '#3a2f6b',
      near: '#231c4a',
      ground: '#120e2b',
    },
  ],
  ocean: [
    {
      sky: ['#7af0ff', '#1590d1', '#06306b'],
      glow: '#eaffff',
      far: '#0f6fae',
      near: '#0a4478',
      ground: '#052448',
    },
    {
      sky: ['#5affd0', '#0f9a9a', '#063f5c'],
      glow: '#f0fff4',
      far: '#0b7a80',
      near: '#075060',
      ground: '#042c3c',
    },
    {
      sky: ['#8a7aff', '#2f3fc3', '#0a1450'],
      glow: '#e0e6ff',
      far: '#2a35a0',
      near: '#18207a',
      ground: '#0a0f44',
    },
  ],
  space: [
    {
      sky: ['#0a0628', '#3a1478', '#c32f8a'],
      glow: '#ffb0f0',
      far: '#3c1a78',
      near: '#1f0d50',
      ground: '#0d0528',
    },
    {
      sky: ['#04102b', '#0d3f7a', '#19a8b0'],
      glow: '#b0fff0',
      far: '#0f3f70',
      near: '#082448',
      ground: '#041428',
    },
    {
      sky: ['#12041f', '#5c1040', '#e0602f'],
      glow: '#ffe0a0',
      far: '#5c1a3a',
      near: '#360c2b',
      ground: '#1a0616',
    },
  ],
  fruit: [
    {
      sky: ['#ff9a5a', '#f2385c', '#8a0f4a'],
      glow: '#fff0b0',
      far: '#d12a4f',
      near: '#a81445',
      ground: '#5c0630',
    },
    {
      sky: ['#fff08a', '#ff9a2b', '#c9381c'],
      glow: '#fffce0',
      far: '#f0702b',
      near: '#c9441c',
      ground: '#7a1c10',
    },
    {
      sky: ['#8af0c0', '#12a88a', '#064f5c'],
      glow: '#f4fff0',
      far: '#0f8f7a',
      near: '#096a60',
      ground: '#053a3c',
    },
    {
      sky: ['#c99aff', '#7a2fd1', '#2f0a6b'],
      glow: '#fce8ff',
      far: '#6a24b8',
      near: '#4a148a',
      ground: '#26084f',
    },
  ],
  dragon: [
    {
      sky: ['#3a0616', '#b8182b', '#ff9a3a'],
      glow: '#fff0a8',
      far: '#7a1020',
      near: '#4f0818',
      ground: '#28040e',
    },
    {
      sky: ['#04282b', '#0f7a66', '#d9d078'],
      glow: '#fffbd0',
      far: '#0f5c50',
      near: '#083c3a',
      ground: '#042022',
    },
    {
      sky: ['#100a33', '#5a2490', '#ff7a9a'],
      glow: '#ffe0e8',
      far: '#47207a',
      near: '#2c1258',
      ground: '#170830',
    },
  ],
  forest: [
    {
      sky: ['#fff3b0', '#7ac95a', '#14603c'],
      glow: '#fffff0',
      far: '#3f9a4f',
      near: '#1a6a3c',
      ground: '#0b3a24',
    },
    {
      sky: ['#0a1f3c', '#126a6a', '#7ae08a'],
      glow: '#e0ffd0',
      far: '#12584f',
      near: '#0a3a38',
      ground: '#052024',
    },
    {
      sky: ['#ffd08a', '#e0703a', '#6b2440'],
      glow: '#fff6d0',
      far: '#a84a34',
      near: '#702c34',
      ground: '#3a1424',
    },
  ],
  jewels: [
    {
      sky: ['#1a0a4a', '#6a1fb8', '#f05ac0'],
      glow: '#ffe8ff',
      far: '#4f1f9a',
      near: '#34127a',
      ground: '#180840',
    },
    {
      sky: ['#04164a', '#1456c3', '#5ad9f0'],
      glow: '#f0ffff',
      far: '#123f9a',
      near: '#0a2870',
      ground: '#051440',
    },
    {
      sky: ['#3a0420', '#b8103f', '#ff8a5a'],
      glow: '#fff0d8',
      far: '#8a0f3a',
      near: '#5c0830',
      ground: '#30041c',
    },
    {
      sky: ['#052b20', '#0f8a5c', '#c9e86a'],
      glow: '#fcffd8',
      far: '#0f6a4a',
      near: '#084a38',
      ground: '#042820',
    },
  ],
  west: [
    {
      sky: ['#3f1a5c', '#e0563a', '#ffcf6a'],
      glow: '#fff6c0',
      far: '#b04a2f',
      near: '#7a2a24',
      ground: '#421418',
    },
    {
      sky: ['#5ac3f0', '#a8e0f0', '#ffe0a0'],
      glow: '#fffff0',
      far: '#d98a4a',
      near: '#a8592c',
      ground: '#603018',
    },
    {
      sky: ['#0c1438', '#34407a', '#c97a5a'],
      glow: '#ffe8c8',
      far: '#4a3560',
      near: '#2c2244',
      ground: '#161028',
    },
  ],
  aztec: [
    {
      sky: ['#0f4f4a', '#2fa86a', '#ffe07a'],
      glow: '#fffbd0',
      far: '#1f7a50',
      near: '#0f5540',
      ground: '#06302a',
    },
    {
      sky: ['#4a0f2b', '#d1482b', '#ffc04a'],
      glow: '#fff3b8',
      far: '#8f3024',
      near: '#5c1c20',
      ground: '#300e16',
    },
    {
      sky: ['#101a4a', '#2f5ca8', '#6ad9b0'],
      glow: '#e0fff0',
      far: '#24508a',
      near: '#153460',
      ground: '#0a1c38',
    },
  ],
  winter: [
    {
      sky: ['#0a1a4a', '#1f6aa8', '#6af0c0'],
      glow: '#d8fff0',
      far: '#3f7ac0',
      near: '#a8d0f0',
      ground: '#eef8ff',
    },
    {
      sky: ['#4a3a8a', '#c97ab8', '#ffd0b0'],
      glow: '#fff4e0',
      far: '#8a7ac0',
      near: '#c9c3f0',
      ground: '#f6f0ff',
    },
    {
      sky: ['#3aa8f0', '#8ad9ff', '#e8fbff'],
      glow: '#ffffff',
      far: '#7ab8e8',
      near: '#b8e0fa',
      ground: '#f4fcff',
    },
  ],
  pirate: [
    {
      sky: ['#1a2a5c', '#c95a5a', '#ffc97a'],
      glow: '#fff3c8',
      far: '#4a3a70',
      near: '#1f5a8a',
      ground: '#0c3054',
    },
    {
      sky: ['#2f9ae0', '#8ae0f0', '#fff0b8'],
      glow: '#fffff0',
      far: '#3f9a70',
      near: '#128fb0',
      ground: '#08607f',
    },
    {
      sky: ['#06101f', '#1c3a50', '#4a8a7a'],
      glow: '#e8ffd8',
      far: '#14303f',
      near: '#0f4050',
      ground: '#061f2b',
    },
  ],
  neon: [
    {
      sky: ['#0a0528', '#4a0f8a', '#ff2f9a'],
      glow: '#ffb0e8',
      far: '#2f0f6b',
      near: '#1a0848',
      ground: '#0c0428',
    },
    {
      sky: ['#03122b', '#0a4a8a', '#12e0e0'],
      glow: '#c8ffff',
      far: '#0a3068',
      near: '#061c48',
      ground: '#030e28',
    },
    {
      sky: ['#1a0420', '#8a1050', '#ff8a2b'],
      glow: '#ffe8b0',
      far: '#5c0c48',
      near: '#360830',
      ground: '#1c041c',
    },
  ],
}

export const sceneWidth = 640
export const sceneHeight = 360

/** A landscape of the theme, 640×360; the seed chooses the hour of the day and where things stand. */
export function drawScene(p: Paint, theme: Theme, seed: number): string {
  const random = createSeededRandom(seed)
  const list = moods[theme]
  const mood = list[random(list.length)] ?? list[0]
  if (!mood) return ''
  const sunX = 140 + random(360)
  const sunY = theme === 'ocean' ? -20 : 70 + random(110)
  const sky = `<rect width="640" height="360" fill="${p.linear(mood.sky)}"/>`
  const glow = `<circle cx="${sunX}" cy="${sunY}" r="330" fill="${p.radial([`${mood.glow}d0`, `${mood.glow}40@0.35`, `${mood.glow}00`], 0.5, 0.5, 0.5)}"/>`
  return sky + glow + details[theme](p, mood, random, sunX, sunY)
}

type Detail = (p: Paint, mood: Mood, random: RandomSource, sunX: number, sunY: number) => string

const details: Record<Theme, Detail> = {
  egypt: (p, mood, random, x, y) =>
    sun(x, y, 46, mood.glow) +
    pyramids(p, mood, random) +
    dunes(mood, random, 270) +
    dunes({ ...mood, near: mood.ground }, random, 315),
  west: (_p, mood, random, x, y) =>
    sun(x, y, 54, mood.glow) +
    mesas(mood.far, random, 250) +
    mesas(mood.near, random, 285) +
    dunes({ ...mood, near: mood.ground }, random, 315),
  aztec: (p, mood, random, x, y) =>
    sun(x, y, 50, mood.glow) +
    hills(mood.far, random, 230, 60) +
    stepped(p, mood, 200 + random(240)) +
    leaves(mood.near, random, 300) +
    leaves(mood.ground, random, 345),
  ocean: (p, mood, random, x) =>
    beams(p, mood, x) +
    hills(mood.far, random, 290, 40) +
    weeds(mood.near, random) +
    hills(mood.ground, random, 330, 30) +
    bubbles(random),
  pirate: (_p, mood, random, x, y) =>
    sun(x, y, 50, mood.glow) +
    hills(mood.far, random, 225, 60) +
    waves(mood.near, 250) +
    waves(mood.near, 275) +
    waves(mood.ground, 305),
  winter: (_p, mood, random) =>
    aurora(mood, random) +
    peaks(mood.far, random, 250, 150) +
    firs(mood.near, random, 290) +
    hills(mood.ground, random, 320, 26) +
    snow(random),
  forest: (p, mood, random, x) =>
    beams(p, mood, x) +
    firs(mood.far, random, 270) +
    trunks(mood.near, random) +
    leaves(mood.ground, random, 340) +
    sparks(random, mood.glow, 26),
  dragon: (_p, mood, random, x, y) =>
    sun(x, y, 62, mood.glow) +
    peaks(mood.far, random, 280, 190) +
    clouds(mood.near, random, 285) +
    clouds(mood.ground, random, 335) +
    sparks(random, mood.glow, 20),
  space: (p, mood, random) =>
    stars(random, 90) +
    world(p, mood, random) +
    peaks(mood.near, random, 330, 70) +
    hills(mood.ground, random, 335, 24),
  jewels: (_p, mood, random, x, y) =>
    rays(mood, x, y) +
    crystals(mood.far, random, 1) +
    crystals(mood.near, random, 0.7) +
    sparks(random, '#ffffff', 34),
  fruit: (_p, mood, random, x, y) =>
    rays(mood, x, y) +
    hills(mood.far, random, 270, 60) +
    hills(mood.near, random, 305, 50) +
    hills(mood.ground, random, 340, 30) +
    bokeh(random, mood.glow),
  neon: (_p, mood, random, x, y) =>
    stars(random, 40) +
    sun(x, y + 30, 80, mood.glow) +
    towers(mood.far, random, 130) +
    towers(mood.near, random, 80) +
    grid(mood),
}

function sun(x: number, y: number, radius: number, colour: string): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}" fill-opacity="0.9"/><circle cx="${x}" cy="${y}" r="${radius * 1.35}" fill="${colour}" fill-opacity="0.18"/>`
}

function hills(colour: string, random: RandomSource, y: number, rise: number): string {
  let d = `M-20 400V${y}`
  for (let x = -20; x < 660; x += 110)
    d += `Q${x + 55} ${y - random(rise) - 8} ${x + 110} ${y + random(14) - 7}`
  return patch(`${d}V400Z`, colour)
}

function dunes(mood: Mood, random: RandomSource, y: number): string {
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

function pyramids(p: Paint, mood: Mood, random: RandomSource): string {
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

function mesas(colour: string, random: RandomSource, y: number): string {
  let d = `M-10 400V${y}`
  for (let x = -10; x < 650; ) {
    const width = 50 + random(90)
    const height = 30 + random(110)
    d += `L${x + 14} ${y}L${x + 22} ${y - height}H${x + width - 8}L${x + width} ${y}`
    x += width + 20 + random(50)
  }
  return patch(`${d}H660V400Z`, colour)
}

function stepped(p: Paint, mood: Mood, x: number): string {
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

function leaves(colour: string, random: RandomSource, y: number): string {
  let text = ''
  for (let x = -10; x < 660; x += 34) {
    const height = 40 + random(60)
    const lean = random(70) - 35
    text += `M${x - 16} ${y + 30}Q${x + lean - 18} ${y - height / 2} ${x + lean} ${y - height}Q${x + lean + 14} ${y - height / 2} ${x + 18} ${y + 30}Z`
  }
  return patch(`${text}M-10 ${y + 8}H660V400H-10Z`, colour)
}

function weeds(colour: string, random: RandomSource): string {
  let text = ''
  for (let x = 0; x < 650; x += 46) {
    const top = 190 + random(100)
    text += `M${x} 350Q${x - 26} ${(350 + top) / 2} ${x + 4} ${top}Q${x + 4} ${(350 + top) / 2} ${x + 16} 350Z`
  }
  return patch(text, colour)
}

function bubbles(random: RandomSource): string {
  return Array.from(
    { length: 26 },
    () =>
      `<circle cx="${random(640)}" cy="${random(330)}" r="${2 + random(9)}" fill="#ffffff" fill-opacity="0.14" stroke="#ffffff" stroke-opacity="0.5"/>`,
  ).join('')
}

function beams(p: Paint, mood: Mood, x: number): string {
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

function waves(colour: string, y: number): string {
  let d = `M-40 400V${y}`
  for (let x = -40; x < 680; x += 60) d += `q15 -16 30 0t30 0`
  return (
    patch(`${d}V400Z`, colour) +
    `<path d="M-40 ${y}${'q15 -16 30 0t30 0'.repeat(12)}" fill="none" stroke="#ffffff" stroke-opacity="0.35" stroke-width="2"/>`
  )
}

function aurora(mood: Mood, random: RandomSource): string {
  return Array.from({ length: 3 }, (_, index) => {
    const y = 50 + index * 34 + random(20)
    return `<path d="M-20 ${y}Q160 ${y - 70} 320 ${y}T660 ${y - 20}" fill="none" stroke="${mood.glow}" stroke-opacity="0.2" stroke-width="${34 - index * 8}"/>`
  }).join('')
}

function peaks(colour: string, random: RandomSource, y: number, rise: number): string {
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

function firs(colour: string, random: RandomSource, y: number): string {
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

function trunks(colour: string, random: RandomSource): string {
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

function clouds(colour: string, random: RandomSource, y: number): string {
  let text = ''
  for (let x = -20; x < 670; x += 44)
    text += `<circle cx="${x}" cy="${y + random(24)}" r="${28 + random(26)}" fill="${colour}"/>`
  return `${text}${patch(`M-10 ${y + 10}H660V400H-10Z`, colour)}`
}

function stars(random: RandomSource, count: number): string {
  return Array.from(
    { length: count },
    () =>
      `<circle cx="${random(640)}" cy="${random(300)}" r="${round(0.6 + random(16) / 10)}" fill="#ffffff" fill-opacity="${round(0.35 + random(60) / 100)}"/>`,
  ).join('')
}

function world(p: Paint, mood: Mood, random: RandomSource): string {
  const x = 90 + random(460)
  const y = 60 + random(110)
  const radius = 44 + random(60)
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${p.radial([mood.glow, mood.sky[2] ?? '#fff', mood.ground], 0.32, 0.28, 0.8)}"/><ellipse cx="${x}" cy="${y}" rx="${radius * 1.7}" ry="${radius * 0.35}" fill="none" stroke="${mood.glow}" stroke-opacity="0.5" stroke-width="5" transform="rotate(-18 ${x} ${y})"/>`
}

function rays(mood: Mood, x: number, y: number): string {
  let text = ''
  for (let angle = 0; angle < 360; angle += 20) {
    const at = (turn: number) =>
      `${round(x + Math.cos((turn * Math.PI) / 180) * 760)} ${round(y + Math.sin((turn * Math.PI) / 180) * 760)}`
    text += `M${x} ${y}L${at(angle)}L${at(angle + 10)}Z`
  }
  return patch(text, mood.glow, 0.13)
}

function crystals(colour: string, random: RandomSource, size: number): string {
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

function sparks(random: RandomSource, colour: string, count: number): string {
  return Array.from({ length: count }, () => {
    const size = 3 + random(9)
    return patch(starPath(random(640), random(340), 4, size, size * 0.2), colour, 0.5 + random(45) / 100)
  }).join('')
}

function bokeh(random: RandomSource, colour: string): string {
  return Array.from(
    { length: 18 },
    () =>
      `<circle cx="${random(640)}" cy="${random(320)}" r="${6 + random(30)}" fill="${colour}" fill-opacity="${round(0.06 + random(12) / 100)}"/>`,
  ).join('')
}

function snow(random: RandomSource): string {
  return Array.from(
    { length: 70 },
    () =>
      `<circle cx="${random(640)}" cy="${random(360)}" r="${round(1 + random(30) / 10)}" fill="#ffffff" fill-opacity="${round(0.4 + random(55) / 100)}"/>`,
  ).join('')
}

function towers(colour: string, random: RandomSource, rise: number): string {
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

function grid(mood: Mood): string {
  let lines = ''
  for (let x = -900; x <= 1540; x += 90) lines += `M320 180L${x} 400`
  for (let index = 0; index < 7; index++) lines += `M-10 ${round(266 + index * index * 2.6)}H660`
  return (
    patch('M-10 262H660V400H-10Z', mood.ground) +
    `<clipPath id="floor"><rect y="262" width="640" height="110"/></clipPath><path d="${lines}" clip-path="url(#floor)" fill="none" stroke="${mood.glow}" stroke-opacity="0.7" stroke-width="1.6"/>`
  )
}

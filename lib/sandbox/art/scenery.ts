import type { Theme } from '../catalogue/words'
import { createSeededRandom, type RandomSource } from '../engine/random'
import {
  aurora,
  beams,
  bokeh,
  bubbles,
  clouds,
  crystals,
  dunes,
  firs,
  grid,
  hills,
  leaves,
  mesas,
  peaks,
  pyramids,
  rays,
  snow,
  sparks,
  stars,
  stepped,
  sun,
  towers,
  trunks,
  waves,
  weeds,
  world,
} from './landscape'
import { type Mood, moods } from './moods'
import type { Paint } from './paint'
import { turnHue } from './turn-hue'

export const sceneWidth = 640
export const sceneHeight = 360

/** A landscape of the theme, 640×360; the seed chooses the hour of the day and where things stand. */
export function drawScene(p: Paint, theme: Theme, seed: number, hue: number): string {
  const random = createSeededRandom(seed)
  const list = moods[theme]
  const chosen = list[random(list.length)] ?? list[0]
  if (!chosen) return ''
  const mood = turnMood(chosen, hue)
  const sunX = 140 + random(360)
  const sunY = theme === 'ocean' ? -20 : 70 + random(110)
  const sky = `<rect width="640" height="360" fill="${p.linear(mood.sky)}"/>`
  const glow = `<circle cx="${sunX}" cy="${sunY}" r="330" fill="${p.radial([`${mood.glow}d0`, `${mood.glow}40@0.35`, `${mood.glow}00`], 0.5, 0.5, 0.5)}"/>`
  return sky + glow + details[theme](p, mood, random, sunX, sunY)
}

function turnMood(mood: Mood, hue: number): Mood {
  const turn = (colour: string) => turnHue(colour, hue)
  const { sky, glow, far, near, ground } = mood
  return { sky: sky.map(turn), glow: turn(glow), far: turn(far), near: turn(near), ground: turn(ground) }
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

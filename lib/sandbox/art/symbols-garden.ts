import { around, disc, gloss, mirrored, oval, type Paint, patch, shape, stroke } from './paint'

/** Fruit, forest and dragon land, best first. */
export const fruit = [
  function seven(p: Paint): string {
    const d = 'M14 12H86V28C70 46 62 66 60 92H36C38 66 48 48 62 34H34V42H14Z'
    return (
      `<path d="${d}" fill="#5c0616" stroke="#ffd95e" stroke-width="9" stroke-linejoin="round"/><path d="${d}" fill="${p.linear(['#ff8a7a', '#f2243c@0.4', '#b00a26@0.7', '#6b0418'])}" stroke="#7a0618" stroke-width="2.5" stroke-linejoin="round"/>` +
      patch('M19 17H81V26C78 29 74 34 72 37L70 29H29V37H19Z', '#fff', 0.5) +
      stroke('M42 86C44 68 52 50 66 36', '#ffb0a8', 2.4, 0.7)
    )
  },
  function bell(p: Paint): string {
    return (
      disc(50, 85, 8, p.gold()) +
      shape(
        'M50 10C30 10 28 32 26 52C24 66 18 70 12 78H88C82 70 76 66 74 52C72 32 70 10 50 10Z',
        p.linear(['#fff8cf', '#ffd23e@0.25', '#e89a12@0.65', '#8a4d08'], 20),
      ) +
      shape('M10 76Q50 66 90 76L88 84Q50 76 12 84Z', p.gold()) +
      disc(50, 9, 5, p.gold()) +
      stroke('M27 60Q50 52 73 60', '#8a4d08', 2, 0.7) +
      gloss(38, 36, 4, 18, 0.65, 10)
    )
  },
  function melon(p: Paint): string {
    const seeds = [
      [36, 46],
      [50, 42],
      [64, 46],
      [42, 58],
      [58, 58],
      [50, 70],
      [28, 40],
      [72, 40],
    ]
    return (
      shape(
        'M4 30C6 66 28 92 50 92C72 92 94 66 96 30Q50 44 4 30Z',
        p.linear(['#7ae05a', '#1f8f3c', '#0c5026']),
      ) +
      patch('M9 34C12 64 31 86 50 86C69 86 88 64 91 34Q50 46 9 34Z', '#eaffd0') +
      shape(
        'M13 35C17 62 33 81 50 81C67 81 83 62 87 35Q50 46 13 35Z',
        p.radial(['#ff9aa0', '#f5324e', '#b80f33'], 0.4, 0.2),
        'stroke-width="0"',
      ) +
      seeds.map(([x = 0, y = 0]) => oval(x, y, 2.2, 3.6, '#2b0d10', '')).join('') +
      gloss(30, 52, 4, 9, 0.4, -24)
    )
  },
  function cherries(p: Paint): string {
    const red = p.radial(['#ffb0a8', '#ee1f3a', '#7a0420'])
    return (
      stroke('M30 60C32 36 44 18 62 10M68 64C68 42 66 26 62 10', '#245c1c', 5) +
      stroke('M30 60C32 36 44 18 62 10M68 64C68 42 66 26 62 10', '#6fc24a', 2.6) +
      shape('M62 12C74 -2 92 6 96 18C82 28 68 24 62 12Z', p.linear(['#b8f06a', '#2c8a34'])) +
      stroke('M64 12Q80 10 92 17', '#eaffb8', 1.4, 0.7) +
      disc(29, 70, 21, red) +
      disc(69, 73, 21, red) +
      gloss(21, 61, 6, 4, 0.8, -35) +
      gloss(61, 64, 6, 4, 0.8, -35)
    )
  },
  function lemon(p: Paint): string {
    return (
      `<g transform="rotate(-28 50 52)">${shape('M4 52Q12 48 18 40C30 18 70 18 82 40Q88 48 96 52Q88 56 82 64C70 86 30 86 18 64Q12 56 4 52Z', p.radial(['#fffbd0', '#ffe02e@0.5', '#e8a208'], 0.4, 0.3))}${gloss(38, 36, 14, 5, 0.7, -14)}${stroke('M30 72Q50 82 70 70', '#c98a08', 2, 0.5)}</g>` +
      shape('M72 22C72 6 88 2 96 6C96 20 86 28 72 22Z', p.linear(['#b8f06a', '#2c8a34'])) +
      [
        [40, 58],
        [56, 48],
        [60, 62],
        [48, 70],
      ]
        .map(([x = 0, y = 0]) => disc(x, y, 1.3, '#d99a08', ''))
        .join('')
    )
  },
]

export const forest = [
  function owl(p: Paint): string {
    const feather = Array.from(
      { length: 9 },
      (_, i) => `M${38 + (i % 3) * 12 - 4} ${60 + Math.floor(i / 3) * 9}q4 6 8 0`,
    ).join('')
    return (
      shape(
        'M50 14C26 14 18 34 18 56C18 80 34 92 50 92C66 92 82 80 82 56C82 34 74 14 50 14Z',
        p.radial(['#d9a06a', '#8a5530', '#4a2814']),
      ) +
      mirrored(
        shape('M18 10Q34 12 44 24L24 34Q16 24 18 10Z', '#6e3f20') +
          shape('M20 48C10 62 14 80 26 84C32 72 30 58 20 48Z', p.linear(['#8a5530', '#3c200e'])) +
          disc(36, 38, 14, p.radial(['#fff6d8', '#f0c988', '#b9804a'], 0.5, 0.5)) +
          disc(36, 38, 9, p.radial(['#fff29a', '#ffb01c', '#c3640c'], 0.5, 0.5)) +
          disc(36, 38, 4.6, '#150a06', '') +
          disc(34.4, 36, 1.8, '#fff', ''),
      ) +
      shape('M45 44H55L50 56Z', p.linear(['#ffd25e', '#d1761c'])) +
      oval(50, 72, 16, 17, '#e9c796', '') +
      stroke(feather, '#8a5530', 2) +
      stroke('M14 93H86', '#4a2814', 6) +
      mirrored(stroke('M40 90V95M45 90V95', '#ffb01c', 4))
    )
  },
  function fox(p: Paint): string {
    return (
      mirrored(
        shape('M10 6Q34 14 42 32L16 50Q6 28 10 6Z', p.linear(['#ff9a4a', '#c3490c'])) +
          patch('M16 15Q28 20 33 32L20 40Q14 28 16 15Z', '#4a1a10'),
      ) +
      shape(
        'M50 24C30 22 14 40 10 56C22 66 36 82 50 94C64 82 78 66 90 56C86 40 70 22 50 24Z',
        p.radial(['#ffc07a', '#f2761c', '#b8430a'], 0.5, 0.3),
      ) +
      mirrored(
        shape('M10 56C26 52 40 62 48 90Q30 76 10 56Z', p.linear(['#ffffff', '#f3dcc4'])) +
          shape('M28 50Q36 44 42 53Q34 57 28 50Z', '#1d1008') +
          disc(36, 50, 1.5, '#fff', ''),
      ) +
      disc(50, 86, 6.5, '#1d1008') +
      gloss(48, 83.6, 2, 1.2, 0.8) +
      gloss(50, 34, 10, 4, 0.3)
    )
  },
  function mushroom(p: Paint): string {
    return (
      shape(
        'M38 52C40 70 34 82 30 90Q50 98 70 90C66 82 60 70 62 52Z',
        p.linear(['#fffdf0', '#e9d9b8', '#a88f66'], 0),
      ) +
      shape(
        'M6 56C6 24 28 8 50 8C72 8 94 24 94 56Q50 70 6 56Z',
        p.radial(['#ff9a8a', '#e8263c', '#8a0a22']),
      ) +
      patch('M20 58Q50 66 80 58Q50 76 20 58Z', '#f3e2c4') +
      [
        [30, 34, 8],
        [54, 22, 9],
        [74, 40, 7],
        [50, 46, 6],
        [18, 50, 4],
        [40, 16, 3.4],
      ]
        .map(([x = 0, y = 0, r = 0]) => oval(x, y, r, r * 0.8, '#fffaf0', ''))
        .join('') +
      stroke('M14 92Q18 80 22 92M74 93Q80 78 84 93M24 93Q28 84 30 93', '#4fae4a', 3) +
      gloss(30, 22, 10, 4, 0.4, -34)
    )
  },
  function acorn(p: Paint): string {
    return (
      shape(
        'M20 44C22 72 40 90 50 96C60 90 78 72 80 44Z',
        p.linear(['#ffd98a', '#d18a34@0.5', '#7c4410'], 20),
      ) +
      shape('M12 44C12 22 32 16 50 16C68 16 88 22 88 44Q50 58 12 44Z', p.linear(['#a8703c', '#5a3214'])) +
      stroke(
        'M22 26Q34 44 28 48M36 20Q50 40 44 52M50 18Q66 36 60 52M66 20Q80 36 76 48M78 26Q66 44 72 48M64 20Q50 40 56 52M50 18Q34 36 40 52M34 20Q20 36 24 48',
        '#3a1e0a',
        1.5,
        0.7,
      ) +
      stroke('M50 18Q50 8 58 4', '#5a3214', 5) +
      gloss(36, 64, 4, 14, 0.6, -14) +
      shape('M58 12C70 0 88 4 94 16C80 24 66 22 58 12Z', p.linear(['#b8f06a', '#2c8a34']))
    )
  },
  function clover(p: Paint): string {
    const leaf =
      shape(
        'M50 50C34 40 28 24 38 16Q46 10 50 20Q54 10 62 16C72 24 66 40 50 50Z',
        p.linear(['#c4ff7a', '#3fb04a', '#117038']),
      ) + stroke('M50 48V24', '#eaffc8', 1.5, 0.7)
    return (
      stroke('M52 50Q54 76 66 94', '#0f5c2c', 6) +
      stroke('M52 50Q54 76 66 94', '#4fc25a', 3) +
      around(4, 50, 48, leaf, 45) +
      disc(50, 48, 3, '#eaffc8', '')
    )
  },
]

export const dragon = [
  function dragonHead(p: Paint): string {
    const scale = p.radial(['#ffd36a', '#e8402a@0.45', '#8a0a1c'], 0.5, 0.3)
    return (
      mirrored(
        shape('M38 26C30 12 22 6 10 4C14 12 18 16 18 22C12 20 8 20 4 22C14 28 22 36 30 40Z', p.gold()) +
          shape('M24 44L4 48L16 54L6 66L20 66L16 80L32 70Z', p.linear(['#39e0a0', '#0b7a53'])),
      ) +
      shape(
        'M50 16C32 18 22 36 24 54L36 70C34 82 42 94 50 94C58 94 66 82 64 70L76 54C78 36 68 18 50 16Z',
        scale,
      ) +
      mirrored(
        shape('M28 44Q36 34 46 48Q36 52 28 44Z', '#fff29a') +
          oval(38, 45, 1.8, 4, '#1c0a0a', '') +
          stroke('M25 40Q36 28 47 43', '#ffd95e', 3.4) +
          disc(44, 73, 3, '#4a0610', '') +
          stroke('M38 78Q22 82 20 96', '#ffd95e', 2.6),
      ) +
      shape('M40 60Q50 52 60 60L62 74Q50 66 38 74Z', p.linear(['#ff8a4a', '#b8201c'])) +
      shape('M38 84Q50 78 62 84L50 94Z', '#5c0610') +
      patch('M42 83L44 89L47 82ZM53 82L56 89L58 83Z', '#fff') +
      shape('M50 14L58 26L50 38L42 26Z', p.radial(['#c8fff0', '#12b79a', '#05604a'])) +
      gloss(44, 24, 2, 5, 0.6, 20)
    )
  },
  function coin(p: Paint): string {
    return (
      stroke('M50 60V96M44 66V92M56 66V92', '#d1263c', 3) +
      disc(50, 46, 40, p.gold(50)) +
      disc(50, 46, 33, 'none', 'stroke="#8a4d08" stroke-width="2" stroke-opacity="0.7"') +
      disc(50, 46, 30, p.linear(['#ffe48a', '#d18f1c'], 230), '') +
      shape('M39 35H61V57H39Z', p.linear(['#7a1020', '#3a0610'])) +
      stroke('M39 35H61V57H39Z', '#fff3b8', 2) +
      around(4, 50, 46, stroke('M44 24H56M50 20V30M46 29L54 29', '#7a4507', 2.4)) +
      gloss(34, 24, 12, 4, 0.6, -38)
    )
  },
  function lantern(p: Paint): string {
    return (
      stroke('M50 2V14', '#8a4d08', 3) +
      shape('M36 12H64V20H36Z', p.gold()) +
      shape(
        'M36 20C10 24 6 64 36 72H64C94 64 90 24 64 20Z',
        p.radial(['#fff0a0', '#ff5a2b@0.5', '#a80f22'], 0.5, 0.5, 0.65),
      ) +
      stroke(
        'M50 20V72M42 20C30 34 30 58 42 72M58 20C70 34 70 58 58 72M33 22C14 34 14 60 33 71M67 22C86 34 86 60 67 71',
        '#7a0a18',
        1.6,
        0.7,
      ) +
      shape('M36 70H64V78H36Z', p.gold()) +
      stroke('M42 78V92M50 78V97M58 78V92', '#ffb01c', 3) +
      gloss(30, 38, 4, 12, 0.45, 12)
    )
  },
  function lotus(p: Paint): string {
    const petal = (rotation: number, colours: string[]) =>
      `<g transform="rotate(${rotation} 50 76)">${shape('M50 76C34 58 38 30 50 16C62 30 66 58 50 76Z', p.linear(colours))}</g>`
    const outer = ['#ffd6ea', '#ff6fb0', '#b01f78']
    const inner = ['#ffffff', '#ffb0d6', '#e0559e']
    return (
      oval(50, 82, 44, 10, p.linear(['#5ad08a', '#0f6b4a'])) +
      [-78, 78, -52, 52].map((turn) => petal(turn, outer)).join('') +
      [-27, 27].map((turn) => petal(turn, inner)).join('') +
      petal(0, inner) +
      disc(50, 70, 6, p.radial(['#fff6b0', '#ffb01c', '#c3640c']))
    )
  },
  function fan(p: Paint): string {
    const ribs = Array.from(
      { length: 9 },
      (_, i) =>
        `<g transform="rotate(${(i - 4) * 18} 50 84)">${shape('M50 84L42 14Q50 6 58 14Z', p.linear(i % 2 ? ['#ff7a6a', '#c3142e'] : ['#ffb08a', '#e0304a']))}${stroke('M50 82V46', '#7a4214', 2.4)}</g>`,
    )
    return (
      ribs.join('') +
      disc(50, 34, 9, p.radial(['#fff6b0', '#ffb01c', '#c3640c'])) +
      disc(50, 84, 6, p.gold()) +
      around(5, 50, 34, oval(50, 24, 3, 5, '#fff0f4', '')) +
      stroke('M50 88Q46 94 50 99', '#ffb01c', 3)
    )
  },
]

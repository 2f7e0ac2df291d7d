import {
  around,
  disc,
  gloss,
  mirrored,
  oval,
  type Paint,
  patch,
  polygonPath,
  shape,
  starPath,
  stroke,
} from './paint'

/** Space, jewels and the neon city, best first. */
export const space = [
  function planet(p: Paint): string {
    const ring = p.linear(['#ffe9b0', '#ff9ad0', '#8a6bff'], 0)
    return (
      `<g transform="rotate(-20 50 50)"><path d="M4 50A46 14 0 0 1 96 50" fill="none" stroke="${ring}" stroke-width="7" stroke-opacity="0.75"/>` +
      `${disc(50, 50, 30, p.radial(['#ffd6a0', '#ff6f91@0.45', '#6a2bb0@0.85', '#32106b']))}` +
      `${patch('M23 40Q50 48 78 42L79 48Q50 55 21 47ZM24 60Q50 68 76 61L74 66Q50 73 26 66Z', '#fff', 0.22)}` +
      `<path d="M4 50A46 14 0 0 0 96 50" fill="none" stroke="#1c0a26" stroke-width="9.5" stroke-opacity="0.5"/><path d="M4 50A46 14 0 0 0 96 50" fill="none" stroke="${ring}" stroke-width="7"/></g>` +
      gloss(38, 34, 9, 5, 0.6, -40)
    )
  },
  function helmet(p: Paint): string {
    return (
      shape('M14 92Q16 74 34 72H66Q84 74 86 92Z', p.linear(['#ffffff', '#b8c6da', '#6f7f98'])) +
      disc(50, 46, 37, p.radial(['#ffffff', '#dfe8f4@0.55', '#8c9bb4'])) +
      shape(
        'M22 46C22 28 36 22 50 22C64 22 78 28 78 46C78 64 64 68 50 68C36 68 22 64 22 46Z',
        p.linear(['#ffcf6a', '#ff5a9a@0.4', '#4a2bd1@0.8', '#12103f'], 60),
      ) +
      gloss(38, 34, 10, 5, 0.75, -30) +
      stroke('M68 58Q74 52 73 42', '#fff', 2.4, 0.6) +
      mirrored(shape('M8 38H17V58H8Q4 48 8 38Z', p.linear(['#ff8a5a', '#c3340c']))) +
      disc(50, 82, 4, '#ff5a5a') +
      disc(62, 82, 3, '#5ad0ff') +
      disc(38, 82, 3, '#8af06a')
    )
  },
  function rocket(p: Paint): string {
    return (
      `<g transform="rotate(32 50 50)">${shape('M40 74Q50 112 60 74Z', p.linear(['#fff6b0', '#ffb01c', '#ff3a1c']))}${mirrored(shape('M36 52L20 76L22 84L38 76Z', p.linear(['#ff7a8a', '#b0122b'])))}` +
      `${shape('M50 0C68 18 68 54 62 78H38C32 54 32 18 50 0Z', p.linear(['#ffffff', '#dfe8f6@0.45', '#8c9bb8'], 0))}${shape('M50 0C58 8 62 17 63.5 24H36.5C38 17 42 8 50 0Z', p.linear(['#ff7a8a', '#c3142e'], 0))}` +
      `${disc(50, 40, 10, p.silver())}${disc(50, 40, 7, p.radial(['#c8f6ff', '#2b8fe0', '#0c2f86']))}${shape('M47 58H53V82H47Z', '#d1263c')}${stroke('M38 70H62', '#8c9bb8', 2)}</g>`
    )
  },
  function saucer(p: Paint): string {
    return (
      patch('M32 58L12 98H88L68 58Z', p.linear(['#b8ff8acc', '#b8ff8a00'])) +
      shape('M28 42C28 18 38 12 50 12C62 12 72 18 72 42Z', p.radial(['#f0fffb', '#7af0d0@0.5', '#1f8f9a'])) +
      disc(50, 34, 9, '#6ad04a') +
      mirrored(oval(46, 33, 2, 3.4, '#101a08', '')) +
      stroke('M50 25V19', '#6ad04a', 2.4) +
      disc(50, 18, 2.4, '#ffe066', '') +
      shape(
        'M4 52Q12 38 50 38Q88 38 96 52Q88 68 50 68Q12 68 4 52Z',
        p.linear(['#e9e2ff', '#9a86e8@0.4', '#3f2b9a']),
      ) +
      [16, 33, 50, 67, 84]
        .map((x, i) => disc(x, 53 + (i % 4 ? 3 : 0), 4, i % 2 ? '#ffe066' : '#ff7ad0'))
        .join('') +
      gloss(40, 20, 6, 3, 0.6, -30)
    )
  },
  function comet(p: Paint): string {
    return (
      patch(
        'M96 2C70 14 40 34 26 56L46 76C66 62 86 32 96 2Z',
        p.linear(['#ffffff00@0', '#ff9ad0@0.5', '#ffe066'], 135),
      ) +
      patch(
        'M70 10C54 24 40 40 32 54L40 62C52 48 64 30 70 10ZM94 34C82 46 66 58 52 66L48 62C66 52 82 44 94 34Z',
        '#fff',
        0.35,
      ) +
      `<path d="${starPath(34, 66, 5, 30, 15, -70)}" fill="${p.radial(['#fffde0', '#ffd23e', '#ff7a1c'], 0.5, 0.5)}" stroke="#8a3a08" stroke-width="3" stroke-linejoin="round"/>` +
      gloss(28, 58, 5, 3, 0.8, -30)
    )
  },
]

/** A cut stone seen from above: facets of light around a table. */
function stone(p: Paint, corners: number, turn: number, colours: [string, string, string, string]): string {
  const [light, bright, deep, dark] = colours
  const facets = around(
    corners,
    50,
    50,
    patch(`M50 50L50 6L${corners === 8 ? 81 : 88} ${corners === 8 ? 19 : 28}Z`, '#fff', 0.16),
    turn,
  )
  return (
    shape(polygonPath(50, 50, corners, 45, turn - 90), p.radial([light, bright, deep, dark])) +
    facets +
    `<path d="${polygonPath(50, 50, corners, 27, turn - 90 + 180 / corners)}" fill="${p.linear([light, bright, deep], 60)}" stroke="#fff" stroke-opacity="0.75" stroke-width="1.4"/>` +
    around(corners, 50, 50, stroke('M50 23L50 5', '#fff', 1, 0.6), turn + 180 / corners) +
    gloss(38, 36, 12, 5, 0.7, -38) +
    shape(starPath(72, 26, 4, 10, 2), '#fff', 'stroke-width="0"')
  )
}

export const jewels = [
  function crown(p: Paint): string {
    return (
      shape('M10 80L4 28L28 50L50 10L72 50L96 28L90 80Z', p.gold(70)) +
      shape('M12 76Q50 66 88 76V90Q50 80 12 90Z', p.linear(['#ffe48a', '#c3801a'])) +
      [
        [4, 26, 5],
        [50, 9, 6],
        [96, 26, 5],
      ]
        .map(([x = 0, y = 0, r = 0]) => disc(x, y, r, p.radial(['#ffffff', '#ffd6f0', '#d15aa8'])))
        .join('') +
      shape('M50 38L60 54L50 68L40 54Z', p.radial(['#ffc0c8', '#ee1f3a', '#7a0420'])) +
      disc(26, 64, 6, p.radial(['#c0e8ff', '#1f7fe0', '#0a2f7a'])) +
      disc(74, 64, 6, p.radial(['#c0ffd8', '#12b06a', '#055030'])) +
      stroke('M14 42L17 66M50 18L44 36', '#fffbe0', 2.4, 0.8)
    )
  },
  function diamond(p: Paint): string {
    return (
      shape(
        'M26 14H74L96 40L50 94L4 40Z',
        p.linear(['#ffffff', '#a8ecff@0.35', '#3fa8f0@0.7', '#1c4fb0'], 70),
      ) +
      patch('M26 14L38 40L50 14Z', '#fff', 0.75) +
      patch('M74 14L62 40L50 14Z', '#e0fbff', 0.6) +
      patch('M4 40L26 14L38 40Z', '#cdf4ff', 0.55) +
      patch('M38 40H62L50 94Z', '#fff', 0.28) +
      patch('M62 40H96L50 94Z', '#0c3f9a', 0.3) +
      stroke('M4 40H96M26 14L38 40L50 94L62 40L74 14M38 40L50 14L62 40', '#fff', 1.4, 0.8) +
      shape(starPath(78, 20, 4, 13, 2.4), '#fff', 'stroke-width="0"') +
      shape(starPath(22, 58, 4, 8, 1.6), '#fff', 'stroke-width="0"')
    )
  },
  function ruby(p: Paint): string {
    return stone(p, 6, 0, ['#ffd0d6', '#ff4a66', '#c30a34', '#5c0420'])
  },
  function emerald(p: Paint): string {
    return (
      shape(
        'M28 6H72L90 24V76L72 94H28L10 76V24Z',
        p.linear(['#c8ffdc', '#2fd98a@0.3', '#0a8a52@0.7', '#053f2c'], 60),
      ) +
      patch('M28 6H72L62 24H38ZM10 24L28 6L38 24L28 34Z', '#fff', 0.45) +
      patch('M90 24V76L72 66V34ZM72 94H28L38 76H62Z', '#02301f', 0.35) +
      `<path d="M38 24H62L72 34V66L62 76H38L28 66V34Z" fill="${p.linear(['#eafff2', '#3fe09a', '#0a8a52'], 50)}" stroke="#fff" stroke-opacity="0.7" stroke-width="1.4"/>` +
      patch('M38 24H50L28 58V34Z', '#fff', 0.5) +
      shape(starPath(74, 20, 4, 11, 2), '#fff', 'stroke-width="0"')
    )
  },
  function amethyst(p: Paint): string {
    return stone(p, 8, 22.5, ['#f6dcff', '#b86bff', '#6a1fc3', '#2f0a6b'])
  },
]

/** Neon tubes: a wide dim glow, a coloured tube and a white-hot core. */
function tube(d: string, colour: string, width = 4): string {
  return (
    stroke(d, colour, width * 3.4, 0.16) +
    stroke(d, colour, width * 2, 0.3) +
    stroke(d, colour, width) +
    stroke(d, '#ffffff', width * 0.38, 0.9)
  )
}

export const neon = [
  function car(p: Paint): string {
    return (
      oval(50, 76, 46, 8, p.radial(['#ff4af0aa', '#ff4af000'], 0.5, 0.5, 0.5), '') +
      shape(
        'M4 66C4 56 10 52 22 50L36 34Q40 30 50 30H60Q68 30 74 36L84 48Q96 50 97 62L96 70H4Z',
        p.linear(['#ff9af0', '#d12bd9@0.4', '#4a1296@0.85', '#1c0640']),
      ) +
      shape('M30 49L40 37Q42 35 50 35V49ZM54 35H60Q66 35 70 40L77 49H54Z', p.linear(['#d0fbff', '#2bb8f0'])) +
      tube('M8 58H30M60 58H92', '#3af0ff', 2) +
      [24, 76]
        .map(
          (x) =>
            disc(x, 70, 12, '#160a2b') +
            disc(x, 70, 6.5, p.silver()) +
            disc(x, 70, 10, 'none', 'stroke="#3af0ff" stroke-width="1.6"'),
        )
        .join('') +
      oval(95, 58, 3, 3, '#fff6b0') +
      gloss(30, 54, 12, 2, 0.5)
    )
  },
  function dice(p: Paint): string {
    const pip = (x: number, y: number) => disc(x, y, 3.6, '#fff', '')
    return (
      `<g transform="rotate(-10 50 50)">${shape('M50 8L90 28L50 48L10 28Z', p.linear(['#ff9af8', '#e03af0']))}${shape('M10 28L50 48V94L10 72Z', p.linear(['#9a3af0', '#4a12a8']))}${shape('M90 28L50 48V94L90 72Z', p.linear(['#3a8af0', '#1c2f9a']))}` +
      `${stroke('M50 8L90 28V72L50 94L10 72V28ZM10 28L50 48L90 28M50 48V94', '#3af0ff', 2.4)}${pip(50, 28)}${pip(32, 28)}${pip(68, 28)}${pip(22, 46)}${pip(38, 72)}${pip(62, 62)}${pip(78, 54)}${pip(62, 80)}${pip(78, 70)}${pip(70, 66)}</g>`
    )
  },
  function headphones(p: Paint): string {
    return (
      tube('M16 60C12 22 34 10 50 10C66 10 88 22 84 60', '#3af0ff', 5) +
      mirrored(
        shape(
          'M10 54Q22 46 30 52V86Q20 92 10 84Q4 68 10 54Z',
          p.linear(['#ff9af8', '#d12bd9', '#5c0a8a'], 10),
        ) + tube('M15 60V78', '#ffe066', 2),
      ) +
      tube('M38 62V74M44 54V82M50 64V72M56 50V86M62 60V76', '#8aff6a', 2.4)
    )
  },
  function cocktail(p: Paint): string {
    return (
      shape('M12 18H88L54 56V86H70V92H30V86H46V56Z', p.linear(['#2b1250', '#12062b'])) +
      patch('M24 30H76L52 54H48Z', p.linear(['#ffe066', '#ff4aa8'])) +
      tube('M12 18H88L52 56V90M48 56L12 18M30 91H70', '#ff4ad0', 2.6) +
      tube('M56 44L80 4', '#3af0ff', 2.4) +
      disc(40, 38, 7, p.radial(['#ffc0b0', '#ee1f3a', '#7a0420'])) +
      disc(82, 20, 9, p.radial(['#f8ffb0', '#8ae03a', '#2c8a34'])) +
      stroke('M82 12V28M74 20H90', '#f8ffb0', 1.4, 0.8)
    )
  },
  function bolt(p: Paint): string {
    const d = 'M60 4L18 56H46L36 96L82 40H54Z'
    return (
      tube(d, '#ffe03a', 3.4) +
      shape(d, p.linear(['#fffde0', '#ffd83a', '#ff8a1c'])) +
      tube(d, '#ffe03a', 1.8) +
      gloss(46, 36, 3, 12, 0.6, 38)
    )
  },
]

import { around, disc, gloss, mirrored, oval, type Paint, patch, shape, starPath, stroke } from './paint'

/** Ocean, pirates and winter, best first. */
export const ocean = [
  function pearl(p: Paint): string {
    const shell = p.linear(['#ffd6f0', '#e889c9', '#8d3f9e'])
    return (
      shape('M8 44C10 14 34 6 50 6C66 6 90 14 92 44L50 58Z', shell) +
      stroke('M50 54V10M46 54L30 12M54 54L70 12M42 53L15 24M58 53L85 24', '#fff', 1.8, 0.6) +
      shape(
        'M8 56Q50 40 92 56C90 82 68 94 50 94C32 94 10 82 8 56Z',
        p.linear(['#7a2f80', '#d77bc4', '#8d3f9e']),
      ) +
      oval(50, 58, 36, 10, '#5b1d5f') +
      disc(50, 52, 17, p.radial(['#ffffff', '#f3ecff@0.4', '#bda9e0@0.8', '#8a76c0'])) +
      gloss(44, 45, 5, 4, 0.95) +
      stroke('M18 72Q50 90 82 72', '#ffd6f0', 2, 0.5)
    )
  },
  function turtle(p: Paint): string {
    const skin = p.linear(['#c9f27a', '#58b04a', '#246b34'])
    return (
      mirrored(
        shape('M34 34C18 16 6 20 4 32C10 44 22 46 32 46ZM34 70C24 76 18 86 22 92C32 92 38 84 42 78Z', skin),
      ) +
      oval(50, 15, 11, 12, skin) +
      disc(45, 12, 2.2, '#12200c', '') +
      disc(55, 12, 2.2, '#12200c', '') +
      oval(50, 55, 29, 33, p.radial(['#ffe28a', '#c98a2a', '#6b3c0c'])) +
      shape('M50 38L62 46V62L50 70L38 62V46Z', p.radial(['#fff0b0', '#dba13c', '#94601a'])) +
      stroke('M50 38V23M62 46L75 40M62 62L75 70M50 70V87M38 62L25 70M38 46L25 40', '#6b3c0c', 2) +
      gloss(40, 36, 7, 4, 0.5, -30)
    )
  },
  function fish(p: Paint): string {
    return (
      shape('M62 50L92 24Q88 50 92 78Z', p.linear(['#ffe066', '#ff8a2b'])) +
      shape('M34 26Q50 4 68 28ZM38 72Q50 92 62 72Z', p.linear(['#ffd84a', '#ff7a2b'])) +
      shape('M6 52C16 24 48 16 72 50C48 84 16 80 6 52Z', p.radial(['#ffd0a0', '#ff7a2b', '#c3340c'])) +
      patch('M32 27Q42 50 33 76L41 77Q51 50 42 25ZM54 33Q60 50 54 68L60 63Q66 50 60 38Z', '#fff', 0.95) +
      disc(20, 46, 6.5, '#fff') +
      disc(18.5, 46, 3.4, '#12203c', '') +
      disc(17.4, 44.6, 1.2, '#fff', '') +
      stroke('M8 57Q14 62 20 58', '#7a1d08', 2) +
      gloss(28, 34, 9, 3, 0.5, -28)
    )
  },
  function starfish(p: Paint): string {
    const dots = around(
      5,
      50,
      53,
      disc(50, 24, 2.6, '#fff3b8', '') + disc(50, 33, 3, '#fff3b8', '') + disc(50, 42, 3.2, '#fff3b8', ''),
    )
    return (
      `<path d="${starPath(50, 53, 5, 42, 20)}" fill="${p.radial(['#ffb08a', '#f2553c', '#a11c3a'], 0.45, 0.4)}" stroke="#5c0f22" stroke-width="7" stroke-linejoin="round" stroke-opacity="0.5"/>` +
      `<path d="${starPath(50, 53, 5, 40, 20)}" fill="${p.radial(['#ffc49a', '#f2553c', '#b8243a'], 0.45, 0.4)}" stroke="${p.linear(['#ff9a70', '#d83a3a'])}" stroke-width="5" stroke-linejoin="round"/>` +
      dots +
      disc(50, 53, 4, '#fff3b8', '') +
      gloss(40, 46, 4, 8, 0.35, 30)
    )
  },
  function jellyfish(p: Paint): string {
    return (
      stroke(
        'M30 52C24 66 36 74 28 92M42 54C36 70 48 78 40 96M58 54C64 70 52 78 60 96M70 52C76 66 64 74 72 92',
        p.linear(['#ff9af0', '#7a5cff']),
        4,
        0.9,
      ) +
      stroke('M50 54C46 66 56 72 50 88', '#ffd6ff', 6, 0.8) +
      shape(
        'M12 50C12 20 30 6 50 6C70 6 88 20 88 50Q82 60 75 52Q68 62 60 53Q50 64 40 53Q32 62 25 52Q18 60 12 50Z',
        p.radial(['#ffffff', '#ff9af0@0.35', '#8a4dff@0.8', '#4a2bb0'], 0.4, 0.25),
      ) +
      gloss(34, 24, 10, 6, 0.6, -30) +
      disc(60, 34, 4, '#ffffff', 'fill-opacity="0.4"') +
      disc(70, 40, 2.6, '#ffffff', 'fill-opacity="0.4"')
    )
  },
]

export const pirate = [
  function skull(p: Paint): string {
    const bone = p.radial(['#ffffff', '#efe6d0', '#a89878'], 0.45, 0.35)
    return (
      stroke('M14 70L86 94M86 70L14 94', '#3c3222', 11) +
      stroke('M14 70L86 94M86 70L14 94', '#e9dfc8', 8) +
      mirrored(disc(11, 67, 6, '#e9dfc8') + disc(11, 96, 5, '#e9dfc8')) +
      shape(
        'M50 14C26 14 16 32 18 50C19 60 26 64 30 66L32 82H68L70 66C74 64 81 60 82 50C84 32 74 14 50 14Z',
        bone,
      ) +
      mirrored(shape('M26 50Q36 40 46 52Q42 64 33 62Q25 60 26 50Z', '#1d1220')) +
      disc(35, 53, 3.4, '#ff5a2b', '') +
      disc(65, 53, 3.4, '#ff5a2b', '') +
      shape('M50 60L55 69H45Z', '#1d1220') +
      stroke('M40 74V82M46 74V82M54 74V82M60 74V82', '#6f624c', 2) +
      shape(
        'M14 38C16 12 34 4 50 4C66 4 84 12 86 38Q50 22 14 38Z',
        p.linear(['#ff5a5a', '#b0122b', '#5c0616']),
      ) +
      shape('M84 32Q98 30 98 44Q92 40 86 42Z', '#b0122b') +
      [30, 44, 58, 70].map((x, i) => disc(x, 18 - (i % 2) * 5, 2.6, '#fff', '')).join('')
    )
  },
  function chest(p: Paint): string {
    const wood = p.linear(['#c98544', '#8a4c1c', '#4f2608'])
    return (
      disc(50, 44, 34, p.radial(['#fff6b0', '#ffcf4d88', '#ffcf4d00'], 0.5, 0.5, 0.5), '') +
      shape('M12 40C12 14 28 8 50 8C72 8 88 14 88 40Z', wood) +
      [24, 34, 44, 54, 64, 74].map((x, i) => disc(x, 46 - (i % 3) * 4, 8, p.gold())).join('') +
      disc(50, 40, 6, p.radial(['#ffc0c8', '#e0263c', '#7a0618'])) +
      shape('M8 52H92V90H8Z', wood) +
      stroke('M10 64H90M10 77H90', '#3c1c06', 1.6, 0.7) +
      shape('M16 52H26V90H16ZM74 52H84V90H74Z', p.gold()) +
      shape('M16 34Q18 16 26 12L30 12Q26 24 26 38ZM84 34Q82 16 74 12L70 12Q74 24 74 38Z', p.gold()) +
      shape('M42 50H58V68Q50 76 42 68Z', p.gold()) +
      disc(50, 59, 3.4, '#2b1404', '') +
      patch('M49 59H51L52 67H48Z', '#2b1404')
    )
  },
  function compass(p: Paint): string {
    const marks = around(12, 50, 54, stroke('M50 22V26', '#7a4507', 1.8))
    return (
      disc(50, 9, 6, 'none', `stroke="${p.gold()}" stroke-width="4"`) +
      disc(50, 54, 40, p.gold(60)) +
      disc(50, 54, 33, p.radial(['#fffdf0', '#f3e2b4', '#c9a465'])) +
      marks +
      `<g transform="rotate(32 50 54)">${shape('M50 24L57 54H43Z', p.linear(['#ff6a5a', '#b0122b'], 0))}${shape('M50 84L57 54H43Z', p.linear(['#e9eef6', '#7f8da3'], 0))}</g>` +
      disc(50, 54, 5, p.gold()) +
      gloss(36, 36, 12, 6, 0.4, -40)
    )
  },
  function helm(p: Paint): string {
    const spoke =
      shape('M46 6Q50 1 54 6L53 22H47Z', p.linear(['#e0a05a', '#7a4214'])) + stroke('M50 22V42', '#8a4c1c', 6)
    return (
      around(8, 50, 50, spoke) +
      `<circle cx="50" cy="50" r="27" fill="none" stroke="#3c1c06" stroke-width="12"/><circle cx="50" cy="50" r="27" fill="none" stroke="${p.linear(['#e9b06a', '#a8652a', '#5c300c'])}" stroke-width="9"/>` +
      around(8, 50, 50, disc(50, 23, 2.2, p.gold(), '')) +
      disc(50, 50, 11, p.gold()) +
      disc(50, 50, 5, '#7a4214') +
      gloss(46, 45, 4, 2, 0.7, -30)
    )
  },
  function anchor(p: Paint): string {
    const iron = p.linear(['#e6f1ff', '#7e97b8', '#2c3e5c'], 60)
    return (
      shape(
        'M45 30H55V74Q72 70 76 56L68 58L82 40L92 60L85 57C82 80 64 92 50 95C36 92 18 80 15 57L8 60L18 40L32 58L24 56Q28 70 45 74Z',
        iron,
      ) +
      shape('M28 30H72V38H28Z', iron) +
      disc(50, 16, 9, 'none', `stroke="#2c3e5c" stroke-width="8"`) +
      disc(50, 16, 9, 'none', `stroke="${iron}" stroke-width="5"`) +
      stroke('M40 12C16 20 70 36 48 46C30 54 66 60 58 72', '#3c2a10', 6) +
      stroke('M40 12C16 20 70 36 48 46C30 54 66 60 58 72', '#e8c98a', 4)
    )
  },
]

export const winter = [
  function penguin(p: Paint): string {
    return (
      mirrored(
        shape('M26 46C12 54 8 68 12 76C20 74 28 66 30 58Z', '#22304f') +
          oval(38, 90, 11, 5, p.linear(['#ffc04a', '#e8761c'])),
      ) +
      shape(
        'M50 8C28 8 22 28 22 54C22 80 34 90 50 90C66 90 78 80 78 54C78 28 72 8 50 8Z',
        p.radial(['#5d7fc0', '#22304f', '#0f1730']),
      ) +
      shape(
        'M50 32C42 22 30 28 31 42C30 60 28 84 50 84C72 84 70 60 69 42C70 28 58 22 50 32Z',
        p.linear(['#ffffff', '#d7e6fb']),
      ) +
      mirrored(
        disc(41, 36, 4.4, '#10162b', '') +
          disc(42.4, 34.4, 1.5, '#fff', '') +
          disc(34, 45, 4, '#ff9ab0', 'fill-opacity="0.7"'),
      ) +
      shape('M43 43Q50 39 57 43Q50 53 43 43Z', p.linear(['#ffd25e', '#e8761c'])) +
      shape('M26 54Q50 66 74 54L75 62Q50 76 25 62Z', p.linear(['#ff5a6a', '#b0122b'])) +
      shape('M60 64L72 62L74 82L64 84Z', '#d1263c') +
      shape('M28 20Q50 -8 72 20Q50 12 28 20Z', p.linear(['#ff5a6a', '#b0122b'])) +
      shape('M26 20Q50 10 74 20V26Q50 16 26 26Z', '#fff') +
      disc(50, 5, 5, '#fff')
    )
  },
  function snowman(p: Paint): string {
    const snow = p.radial(['#ffffff', '#e8f2ff@0.5', '#a9c6ee'])
    return (
      stroke('M28 52L8 40M14 43L8 50M72 52L92 40M86 43L92 50', '#6b4222', 3.4) +
      disc(50, 72, 24, snow) +
      disc(50, 38, 19, snow) +
      shape('M32 24H68V29H32ZM37 4H63V24H37Z', p.linear(['#4a5670', '#161c2c'])) +
      patch('M37 18H63V24H37Z', '#d1263c') +
      disc(43, 35, 2.6, '#161c2c', '') +
      disc(57, 35, 2.6, '#161c2c', '') +
      shape('M49 39L70 44L49 45Z', p.linear(['#ffb04a', '#e8661c'])) +
      shape('M33 50Q50 60 67 50L69 57Q50 68 31 57Z', p.linear(['#3fd08a', '#0f7a4a'])) +
      shape('M38 58L46 60L44 78L36 76Z', '#1f9a60') +
      disc(54, 68, 2.6, '#161c2c', '') +
      disc(54, 78, 2.6, '#161c2c', '')
    )
  },
  function snowflake(p: Paint): string {
    const arm = 'M50 50V8M50 20L40 12M50 20L60 12M50 32L38 23M50 32L62 23'
    return (
      disc(50, 50, 44, p.radial(['#e8fbff', '#7fd0ff55', '#7fd0ff00'], 0.5, 0.5, 0.5), '') +
      around(6, 50, 50, stroke(arm, '#0e4a8a', 7.5, 0.7)) +
      around(6, 50, 50, stroke(arm, '#9fe6ff', 4.6)) +
      around(6, 50, 50, stroke(arm, '#ffffff', 1.8)) +
      disc(50, 50, 7, p.radial(['#ffffff', '#bff0ff', '#3f9fe0']))
    )
  },
  function gift(p: Paint): string {
    return (
      shape('M14 42H86V90H14Z', p.linear(['#5aa8ff', '#1f5fd1', '#0c2f86'], 40)) +
      shape('M8 28H92V44H8Z', p.linear(['#8ac6ff', '#2f72e0'])) +
      shape('M43 28H57V90H43Z', p.gold(0)) +
      mirrored(
        shape('M50 28C40 4 16 4 18 18C20 28 38 28 50 28Z', p.gold()) +
          patch('M44 25C38 12 26 11 25 17C25 23 36 25 44 25Z', '#8a4d08', 0.8),
      ) +
      disc(50, 27, 6, p.gold()) +
      gloss(26, 60, 4, 18, 0.25) +
      shape(starPath(28, 66, 6, 8, 3), '#fff', 'fill-opacity="0.9"') +
      shape(starPath(72, 60, 6, 6, 2.4), '#fff', 'fill-opacity="0.9"')
    )
  },
  function pine(p: Paint): string {
    const green = p.linear(['#6fe0a0', '#1f8f5c', '#0c4a34'], 60)
    return (
      shape('M43 80H57V94H43Z', '#6b4222') +
      shape('M50 34L86 82Q50 92 14 82Z', green) +
      shape('M50 20L78 60Q50 70 22 60Z', green) +
      shape('M50 8L70 38Q50 47 30 38Z', green) +
      patch(
        'M50 8L58 20Q50 28 42 20ZM22 60Q30 56 36 62T50 60T64 62T78 60Q50 76 22 60ZM14 82Q24 76 32 84T50 82T68 84T86 82Q50 98 14 82Z',
        '#f2fbff',
        0.95,
      ) +
      shape(starPath(50, 9, 5, 9, 4), p.gold()) +
      [
        [42, 34, '#ff5a6a'],
        [58, 50, '#ffd84a'],
        [36, 54, '#6ac8ff'],
        [64, 72, '#ff5a6a'],
        [44, 72, '#ffd84a'],
      ]
        .map(([x, y, c]) => disc(Number(x), Number(y), 3.4, String(c)))
        .join('')
    )
  },
]

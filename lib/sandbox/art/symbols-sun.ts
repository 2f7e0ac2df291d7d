import { around, disc, gloss, mirrored, oval, type Paint, patch, shape, starPath, stroke } from './paint'

/** Egypt, Aztec and the West: the pictures of hot countries, best first. */
export const egypt = [
  function pharaoh(p: Paint): string {
    const cloth = p.linear(['#ffe27a', '#e8a420', '#9a5a08'])
    const band = '#1f4fae'
    const stripes = Array.from({ length: 6 }, (_, i) => {
      const y = 34 + i * 9
      return `M${24 - i * 1.6} ${y}L36 ${y + 3}L35 ${y + 7}L${23 - i * 1.6} ${y + 4}Z`
    }).join('')
    return (
      shape('M50 6C28 6 22 22 21 40L12 88L34 94L40 70H60L66 94L88 88L79 40C78 22 72 6 50 6Z', cloth) +
      mirrored(patch(stripes, band, 0.9)) +
      shape(
        'M50 24C37 24 33 34 33 48C33 64 42 76 50 76C58 76 67 64 67 48C67 34 63 24 50 24Z',
        p.radial(['#ffe9b0', '#e0a355', '#a6652a']),
      ) +
      shape('M27 32C34 18 66 18 73 32C64 27 36 27 27 32Z', p.gold()) +
      mirrored(
        shape('M36 45Q42 40 47 45Q42 49 36 45Z', '#fff') +
          disc(42, 45, 2.2, '#1c0a26', '') +
          stroke('M34 44Q42 36 48 43M36 47L31 50', '#1b3a86', 1.8),
      ) +
      stroke('M50 46L48 57H52', '#8a5220', 1.6) +
      shape('M42 63Q50 60 58 63Q50 69 42 63Z', '#b2402f') +
      shape('M46 76H54L53 95Q50 99 47 95Z', p.linear(['#4f86e8', '#163a86'])) +
      shape('M50 8C45 13 45 18 48 24H52C55 18 55 13 50 8Z', p.linear(['#59d9c0', '#0f7a6d'])) +
      gloss(42, 14, 10, 4, 0.5, -20)
    )
  },
  function scarab(p: Paint): string {
    const blue = p.radial(['#9bf6ff', '#1f9bd1', '#0b3f86'])
    const wing = p.linear(['#ffe27a', '#2bc4c9', '#1358a8'], 20)
    return (
      mirrored(
        shape('M46 42C30 20 12 18 4 26C6 46 22 60 46 58Z', wing) +
          stroke(
            'M44 46C32 30 20 24 8 28M44 51C30 40 20 36 8 36M44 55C32 50 22 48 13 46',
            '#fff3b8',
            1.6,
            0.8,
          ) +
          stroke('M36 66L20 70L16 82M38 76L28 84L28 93', p.gold(), 4),
      ) +
      disc(50, 17, 12, p.radial(['#fff3b8', '#ff9d2b', '#c3420c'])) +
      oval(50, 40, 14, 11, blue) +
      oval(50, 68, 20, 24, blue) +
      stroke('M50 46V91', '#062a5c', 2) +
      stroke('M32 56Q50 48 68 56', p.gold(), 4) +
      gloss(43, 62, 5, 12, 0.5, 14)
    )
  },
  function eye(p: Paint): string {
    return (
      disc(50, 50, 42, p.linear(['#2f6fd6', '#0c2a6b'])) +
      disc(50, 50, 42, 'none', `stroke="${p.gold()}" stroke-width="5"`) +
      shape('M14 50Q50 16 86 50Q50 76 14 50Z', p.linear(['#ffffff', '#cfe2ff'])) +
      disc(50, 48, 15, p.radial(['#7df3d0', '#0fa37f', '#04493d'])) +
      disc(50, 48, 7, '#0a0714', '') +
      stroke('M12 38Q50 6 88 36', p.gold(), 5) +
      stroke('M60 68C62 82 74 86 80 78C82 72 74 70 73 76M42 70L36 86', p.gold(), 5) +
      gloss(45, 42, 4, 3, 0.9)
    )
  },
  function ankh(p: Paint): string {
    const gold = p.gold(60)
    return (
      shape(
        'M50 5C32 5 28 22 34 34C37 41 42 45 42 48H18L14 60H42L38 95H62L58 60H86L82 48H58C58 45 63 41 66 34C72 22 68 5 50 5ZM50 17C58 17 59 26 56 32C54 37 51 40 50 42C49 40 46 37 44 32C41 26 42 17 50 17Z',
        gold,
        'fill-rule="evenodd"',
      ) +
      disc(50, 54, 6, p.radial(['#ffb4b4', '#e0263c', '#7a0618'])) +
      stroke('M36 14C34 20 36 28 39 33M22 52H40M45 66L43 88', '#fffbe0', 2, 0.8) +
      disc(22, 54, 2.4, '#1f7fd1', '') +
      disc(78, 54, 2.4, '#1f7fd1', '')
    )
  },
  function pyramid(p: Paint): string {
    const rows = [34, 48, 62, 76].map((y, i) => `M${50 - 12 - i * 9} ${y}H${50 + 6 + i * 5}`).join('')
    return (
      disc(70, 26, 17, p.radial(['#fffbe0', '#ffcf5c', '#ff8a2b'], 0.5, 0.5)) +
      shape('M50 14L94 86H62Z', p.linear(['#c9822f', '#6e3a0e'])) +
      shape('M50 14L62 86H6Z', p.linear(['#ffedb0', '#f0b850', '#c07f24'])) +
      stroke(rows, '#9a5f18', 1.5, 0.7) +
      shape('M50 14L58 28L52 33L41 29Z', p.linear(['#fffde8', '#ffd95e'])) +
      patch('M0 86Q30 78 54 86T100 84V94H0Z', '#e9b65c')
    )
  },
]

export const aztec = [
  function sunMask(p: Paint): string {
    const ray = shape('M50 2L57 20H43Z', p.linear(['#ff9d2b', '#d1341c']))
    const feather = shape('M50 5Q56 14 50 24Q44 14 50 5Z', p.linear(['#39e0b0', '#0b7a63']))
    return (
      around(12, 50, 50, ray) +
      around(12, 50, 50, feather, 15) +
      disc(50, 50, 32, p.gold()) +
      disc(50, 50, 26, p.radial(['#ffe98a', '#f2a82a', '#a85a0c'])) +
      mirrored(
        shape('M30 44H45L42 53H33Z', '#16806e') +
          disc(38, 48, 2.6, '#fff', '') +
          stroke('M29 40L45 41', '#7a2c08', 3),
      ) +
      shape('M46 46H54L58 60H42Z', p.linear(['#ffd95e', '#b86a10'])) +
      shape('M36 63H64L60 72H40Z', '#7a1d10') +
      patch('M39 63H44V68H39ZM48 63H53V68H48ZM57 63H61V68H57Z', '#fff6dc') +
      disc(50, 31, 5, p.radial(['#8ff7ff', '#13a5b8', '#064c66']))
    )
  },
  function jaguar(p: Paint): string {
    const fur = p.radial(['#ffd978', '#f09a24', '#9c4d0a'], 0.5, 0.35)
    return (
      mirrored(
        shape('M14 12Q32 10 38 28L18 42Q8 26 14 12Z', fur) +
          patch('M19 18Q28 18 31 29L22 35Q16 27 19 18Z', '#5a2410'),
      ) +
      shape('M50 16C24 16 12 36 14 56C16 78 34 92 50 92C66 92 84 78 86 56C88 36 76 16 50 16Z', fur) +
      mirrored(
        patch(
          'M26 34Q32 30 34 36Q30 40 26 34ZM18 48Q24 46 24 52Q19 54 18 48ZM20 62Q26 60 27 66Q22 68 20 62ZM38 24Q43 22 44 28Q39 30 38 24Z',
          '#4a1c08',
        ) +
          shape('M26 48Q36 38 44 50Q36 56 26 48Z', '#d9ff6b') +
          oval(36, 48, 2.2, 5, '#101006', ''),
      ) +
      shape(
        'M50 56C34 56 30 68 34 78C38 86 46 86 50 82C54 86 62 86 66 78C70 68 66 56 50 56Z',
        p.linear(['#fff6dc', '#e3bd86']),
      ) +
      shape('M42 57H58L50 67Z', '#6b2233') +
      stroke('M50 67V76M50 76Q44 82 40 77M50 76Q56 82 60 77', '#4a1c08', 2) +
      shape('M42 79L45 88L48 80ZM52 80L55 88L58 79Z', '#fff') +
      shape('M50 18L56 26L50 34L44 26Z', p.radial(['#8ff7ff', '#13a5b8', '#064c66']))
    )
  },
  function temple(p: Paint): string {
    const stone = p.linear(['#ffe0a0', '#c98f3e', '#7c4b18'])
    const steps = [0, 1, 2, 3]
      .map((i) => shape(`M${8 + i * 9} ${84 - i * 15}H${92 - i * 9}V${70 - i * 15}H${8 + i * 9}Z`, stone))
      .join('')
    return (
      disc(50, 24, 20, p.radial(['#fff6c2', '#ff9d2b', '#ff5a2b00'], 0.5, 0.5, 0.5), '') +
      steps +
      shape('M36 26H64V12H36Z', p.linear(['#ff9a5c', '#b23a1c'])) +
      shape('M44 26H56V16H44Z', '#2b0e12') +
      shape('M42 26H58L62 84H38Z', p.linear(['#fff0c8', '#d7a352'])) +
      stroke('M41 36H59M41 45H59M40 54H60M40 63H60M39 72H61', '#8a5a20', 1.8) +
      patch('M0 84H100V92H0Z', '#1f7a4a')
    )
  },
  function headdress(p: Paint): string {
    const colours = ['#e8324a', '#ff9d2b', '#ffd84a', '#24c98a', '#1fa5d6']
    const plumes = Array.from({ length: 9 }, (_, i) => {
      const colour = colours[Math.abs(4 - i)] ?? '#fff'
      const feather =
        shape('M50 4Q60 20 53 58H47Q40 20 50 4Z', p.linear([colour, '#3a0f33'])) +
        stroke('M50 12V56', '#fff', 1.2, 0.5)
      return `<g transform="rotate(${(i - 4) * 18} 50 74)">${feather}</g>`
    }).join('')
    return (
      plumes +
      shape('M20 70Q50 50 80 70L76 90Q50 76 24 90Z', p.gold()) +
      disc(50, 70, 8, p.radial(['#a8fff0', '#12a79a', '#055048'])) +
      disc(32, 75, 4.4, '#d1263c') +
      disc(68, 75, 4.4, '#d1263c')
    )
  },
  function maize(p: Paint): string {
    const grain = p.radial(['#fff6b0', '#ffc52e', '#d17f08'])
    const grains = Array.from({ length: 40 }, (_, i) => {
      const row = Math.floor(i / 5)
      const column = (i % 5) - 2
      const wide = 6.4 * (1 - Math.abs(row - 4) / 9)
      return oval(
        50 + column * wide,
        14 + row * 8,
        wide / 1.8,
        4.4,
        grain,
        'stroke="#9a5a08" stroke-width="0.6"',
      )
    }).join('')
    return (
      shape('M50 4C66 20 68 60 50 84C32 60 34 20 50 4Z', '#c98010') +
      grains +
      mirrored(
        shape(
          'M50 94C20 88 14 56 24 36C30 60 42 74 50 78Z',
          p.linear(['#8be04e', '#2c8a34', '#14532a'], 40),
        ) + stroke('M26 46C30 66 38 80 48 88', '#d3ff9a', 1.4, 0.6),
      )
    )
  },
]

export const west = [
  function sheriff(p: Paint): string {
    const balls = around(6, 50, 50, disc(50, 9, 6, p.gold()))
    return (
      shape(starPath(50, 50, 6, 40, 22), p.gold(50)) +
      balls +
      shape(starPath(50, 50, 6, 32, 18), p.linear(['#ffdc70', '#c07c14'], 230)) +
      disc(50, 50, 17, p.radial(['#fff3b8', '#eab238', '#96600c'])) +
      shape(starPath(50, 50, 5, 13, 5.4), p.linear(['#c33a1c', '#6b1408'])) +
      gloss(38, 32, 9, 4, 0.6, -40)
    )
  },
  function hat(p: Paint): string {
    const felt = p.linear(['#d08a4c', '#8a4a1c', '#4a220a'])
    return (
      shape('M4 62Q10 50 26 58Q50 70 74 58Q90 50 96 62Q90 84 50 86Q10 84 4 62Z', felt) +
      shape(
        'M26 62C26 36 30 18 40 18Q46 18 50 26Q54 18 60 18C70 18 74 36 74 62Q50 76 26 62Z',
        p.linear(['#e6a566', '#9a5624', '#5c2c0e'], 60),
      ) +
      shape('M25 54Q50 68 75 54L75 63Q50 77 25 63Z', p.linear(['#d1303a', '#7a0f1c'])) +
      shape(starPath(50, 66, 5, 7, 3), p.gold()) +
      gloss(38, 30, 4, 10, 0.35, 14) +
      stroke('M10 66Q20 78 50 80', '#ffd9a8', 2, 0.4)
    )
  },
  function horseshoe(p: Paint): string {
    const nails = [
      [23, 62],
      [19, 42],
      [28, 24],
      [72, 24],
      [81, 42],
      [77, 62],
    ]
    return (
      shape(
        'M28 92L14 90C2 50 10 8 50 8C90 8 98 50 86 90L72 92C82 56 76 26 50 26C24 26 18 56 28 92Z',
        p.linear(['#ffffff', '#b9c6d8@0.4', '#5f6f86@0.75', '#2e394a'], 50),
      ) +
      nails.map(([x = 0, y = 0]) => disc(x, y, 3, '#232b38')).join('') +
      stroke('M16 78C10 48 18 15 50 14', '#fff', 2.4, 0.75) +
      shape(
        'M50 60L56 54Q62 48 66 54T62 68L50 80L38 68Q30 60 34 54T44 54Z',
        p.radial(['#ff9aa2', '#e0263c', '#7a0618']),
      )
    )
  },
  function moneyBag(p: Paint): string {
    return (
      shape(
        'M38 30C14 46 8 70 16 82C24 94 76 94 84 82C92 70 86 46 62 30Z',
        p.radial(['#ffe3ae', '#c9924a', '#6f421a']),
      ) +
      shape('M36 8Q44 16 50 8Q56 16 64 8L60 28H40Z', p.linear(['#e9bd7a', '#8a5a28'])) +
      shape('M36 26H64Q68 30 64 34H36Q32 30 36 26Z', p.linear(['#d1303a', '#7a0f1c'])) +
      disc(50, 62, 17, p.gold()) +
      shape(starPath(50, 62, 5, 12, 5), p.linear(['#a85a0c', '#e8a420'])) +
      gloss(30, 56, 5, 12, 0.35, 24)
    )
  },
  function cactus(p: Paint): string {
    const green = p.linear(['#b4f06a', '#3fa84a', '#12602f'], 10)
    return (
      shape('M12 90Q50 78 88 90Q50 98 12 90Z', '#d69a4e') +
      shape(
        'M40 88V26C40 6 60 6 60 26V52H66Q70 52 70 46V36C70 26 84 26 84 36V48C84 64 76 68 66 68H60V88Z',
        green,
      ) +
      shape('M40 74H32C20 74 16 66 16 56V46C16 36 30 36 30 46V54Q30 60 34 60H40Z', green) +
      stroke('M46 20V84M53 18V84M77 34V48M23 45V58', '#eaffb8', 1.4, 0.6) +
      shape(starPath(50, 12, 5, 9, 5), p.radial(['#fff0fa', '#ff5fa8', '#b8155f'])) +
      disc(50, 12, 2.6, '#ffe066', '')
    )
  },
]

import { around, disc, gloss, type Paint, patch, stroke } from '../art/paint'

/** A roulette wheel in the 100×100 box, as tiles show it. */
export function drawWheel(p: Paint): string {
  const pockets = Array.from({ length: 37 }, (_, index) => {
    const colour = index === 0 ? '#12a866' : index % 2 ? '#c3142e' : '#16121f'
    return `<g transform="rotate(${(index * 360) / 37} 50 50)">${patch('M50 50L46.5 10H53.5Z', colour)}${stroke('M46.5 10L48 28', '#ffd95e', 0.5, 0.8)}</g>`
  }).join('')
  const arm = `${stroke('M50 50V36', '#ffd95e', 3)}${disc(50, 34, 3, p.gold())}`
  return (
    disc(50, 50, 49, p.linear(['#a8652a', '#5c2c0c', '#2b1204'], 60)) +
    disc(50, 50, 44, p.gold(230)) +
    disc(50, 50, 41, '#16121f') +
    pockets +
    disc(50, 50, 23, p.radial(['#d18a4a', '#6b3410', '#301404'])) +
    disc(50, 50, 23, 'none', `stroke="${p.gold()}" stroke-width="1.6"`) +
    around(4, 50, 50, arm, 20) +
    disc(50, 50, 7, p.gold()) +
    disc(64, 18, 3, p.radial(['#ffffff', '#e0e6f0', '#8c9bb0'])) +
    gloss(32, 22, 18, 6, 0.16, -40)
  )
}

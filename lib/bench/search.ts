// `npm run bench:search`: how long a keystroke takes over 20,000 titles of some ten thousand words, as the browser's own
// search answers it. On a phone reckon with four to six times as much.
import { Command } from 'commander'
import { noFilter } from '../catalog/filter'
import { createSearch } from '../catalog/search'
import type { LobbyGame } from '../catalog/types'
import { wholeNumber } from './arguments'

const options = new Command('bench:search')
  .option('--games <n>', 'titles', wholeNumber, 20_000)
  .option('--rounds <n>', 'each query is typed this often', wholeNumber, 5)
  .option('--limit <ms>', 'the slowest keystroke may take; more ends with 1', wholeNumber, 50)
  .parse()
  .opts<{ games: number; rounds: number; limit: number }>()

const common =
  'Book,Gold,Golden,Dragon,Fire,Lucky,Reel,King,Queen,Fruit,Wild,Hot,Star,Moon,Night,Magic,Treasure,Egypt'
const queries = [
  'book of dead',
  'бук оф деад',
  'ыдщеы',
  'gplden dragno',
  'драгон файр',
  'reelking',
  'lucky treasure night',
  'qqqqzzzzwwww',
  'studio 7',
  'tresure',
  'золото',
]

/** Always the same titles: two or three words, some of them common, the others made of syllables. */
function makeGames(count: number): LobbyGame[] {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  const syllables = 'ba,ce,di,fo,gu,ka,le,mi,no,pu,ra,se,ti,vo,za,sha,tri,plo,gren,mor,quin,dal'.split(',')
  const words = common.split(',')
  const rare = () => {
    const text = Array.from({ length: 2 + random(2) }, () => syllables[random(syllables.length)]).join('')
    return text[0]?.toUpperCase() + text.slice(1)
  }
  return Array.from({ length: count }, (_, place) => ({
    code: String(place + 1),
    title: [words[random(words.length)], rare(), random(3) > 0 ? rare() : words[random(words.length)]].join(
      ' ',
    ),
    studioId: place % 90,
    studio: `Studio ${place % 90}`,
    isNew: place % 12 === 0,
    hasFreeRounds: place % 3 === 0,
    isMobile: true,
    isBoard: place % 40 === 0,
    isFeatured: false,
    lines: 20,
    seenDay: 0,
    tags: [],
    icon: null,
  }))
}

const games = makeGames(options.games)
const began = performance.now()
const search = createSearch(games)
const preparedMs = performance.now() - began
const times: number[] = []
for (let round = 0; round < options.rounds; round++) {
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      const at = performance.now()
      search({ ...noFilter, query: query.slice(0, length) })
      times.push(performance.now() - at)
    }
  }
}
times.sort((a, b) => a - b)
const of = (share: number) =>
  (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)
const slowest = times.at(-1) ?? 0
process.stdout.write(
  `${games.length} titles, prepared in ${preparedMs.toFixed(0)} ms; ${times.length} keystrokes: ` +
    `p50 ${of(0.5)} ms, p95 ${of(0.95)} ms, max ${slowest.toFixed(1)} ms\n`,
)
if (slowest > options.limit) process.exitCode = 1

// A bonus form's text becomes numbers and weights; what cannot be read is named.
const weightLine = /^(studio\s+)?(\d{1,19})\s*[=:]\s*(\d{1,3})\s*%?$/i
const dayMs = 86_400_000
const timesMax = 999
const daysMax = 3650

export interface Weights {
  default?: number
  groups?: Record<string, number>
  games?: Record<string, number>
}

export function readTimes(typed: string): number | null {
  const text = typed === '' ? '0' : typed
  return /^\d{1,3}$/.test(text) && Number(text) <= timesMax ? Number(text) : null
}

/** The moment so many days from `now`; undefined for an empty text, null for nonsense. */
export function readExpiry(typed: string, now: Date): Date | null | undefined {
  if (typed === '') return undefined
  if (!/^[1-9]\d{0,3}$/.test(typed) || Number(typed) > daysMax) return null
  return new Date(now.getTime() + Number(typed) * dayMs)
}

/** "702 = 0" is a game, "studio 3 = 10" a studio; null when a line is neither or a weight is above 100. */
export function readWeights(general: string, lines: string): Weights | null {
  const weights: Required<Omit<Weights, 'default'>> & Weights = { groups: {}, games: {} }
  if (general !== '') {
    if (!isPercent(general)) return null
    weights.default = Number(general)
  }
  for (const line of lines.split('\n').filter((one) => one.trim() !== '')) {
    const [, studio, id, percent] = weightLine.exec(line.trim()) ?? []
    if (id === undefined || percent === undefined || !isPercent(percent)) return null
    const kind = studio === undefined ? weights.games : weights.groups
    kind[id] = Number(percent)
  }
  return weights
}

const isPercent = (text: string) => /^\d{1,3}$/.test(text) && Number(text) <= 100

// What was promised of the players' pages, and which of it a measurement misses.
import type { Measure } from './lighthouse'

const pointsMin = { performance: 95, accessibility: 100, bestPractices: 100, seo: 100 }
const lcpMsMax = 2_000
const clsMax = 0.02
const lobbyScriptKilobytesMax = 60

export interface Measured {
  name: string
  /** Search engines may come here. */
  isPublic: boolean
  isLobby: boolean
  measure: Measure
  /** Script beyond Next's empty page, in KB of 1,000 bytes. */
  ownScriptKilobytes: number
}

/** The middle of several runs, figure by figure; failures of any of them. */
export function medianOf(runs: Measure[]): Measure {
  const middle = (read: (one: Measure) => number) =>
    runs.map(read).sort((a, b) => a - b)[Math.floor((runs.length - 1) / 2)] ?? Number.NaN
  return {
    performance: middle((one) => one.performance),
    accessibility: middle((one) => one.accessibility),
    bestPractices: middle((one) => one.bestPractices),
    seo: middle((one) => one.seo),
    lcpMs: middle((one) => one.lcpMs),
    cls: middle((one) => one.cls),
    tbtMs: middle((one) => one.tbtMs),
    scriptBytes: middle((one) => one.scriptBytes),
    failures: [...new Set(runs.flatMap(({ failures }) => failures))],
  }
}

/** One line for each promise that a page does not keep. */
export function missedBars({ name, isPublic, isLobby, measure, ownScriptKilobytes }: Measured): string[] {
  const { lcpMs, cls } = measure
  // A figure that is missing is NaN, and misses.
  const bars: [isKept: boolean, words: string][] = [
    ...(['performance', 'accessibility', 'bestPractices'] as const).map((key): [boolean, string] => [
      measure[key] >= pointsMin[key],
      `${key} ${measure[key]} < ${pointsMin[key]}`,
    ]),
    [!isPublic || measure.seo >= pointsMin.seo, `SEO ${measure.seo} < ${pointsMin.seo}`],
    [lcpMs <= lcpMsMax, `LCP ${(lcpMs / 1000).toFixed(2)} s > ${lcpMsMax / 1000} s`],
    [cls <= clsMax, `CLS ${cls.toFixed(3)} > ${clsMax}`],
    [
      !isLobby || ownScriptKilobytes <= lobbyScriptKilobytesMax,
      `script ${ownScriptKilobytes.toFixed(1)} KB > ${lobbyScriptKilobytesMax} KB above an empty page`,
    ],
  ]
  return bars.filter(([isKept]) => !isKept).map(([, words]) => `${name}: ${words}`)
}

/** The table of docs/performance.md. */
export function tableOf(pages: Measured[]): string {
  const lines = pages.map(({ name, isPublic, measure, ownScriptKilobytes }) => {
    const cells = [
      name,
      measure.performance,
      measure.accessibility,
      measure.bestPractices,
      isPublic ? measure.seo : '–',
      (measure.lcpMs / 1000).toFixed(2),
      measure.cls.toFixed(3),
      measure.tbtMs.toFixed(0),
      (measure.scriptBytes / 1000).toFixed(0),
      ownScriptKilobytes.toFixed(1),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    '| page | performance | accessibility | best practices | SEO | LCP s | CLS | TBT ms | script KB | above an empty page |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}

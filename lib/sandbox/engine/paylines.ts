export const reelCount = 5
export const rowCount = 3

/** A payline names the row (0 top, 2 bottom) it crosses on each reel. */
export type Payline = readonly number[]

/**
 * All lines a game can have, the smoothest first: middle, top and bottom row, then gentle bends, then zigzags.
 * A game with n lines uses the first n.
 */
export const paylines: readonly Payline[] = listPaylines()

function listPaylines(): Payline[] {
  const all: number[][] = []
  for (let index = 0; index < rowCount ** reelCount; index++) {
    const line = Array.from(
      { length: reelCount },
      (_, reel) => Math.floor(index / rowCount ** reel) % rowCount,
    )
    all.push(line)
  }
  const ordered = all
    .map((line, index) => ({ line, weight: roughness(line), index }))
    .sort((left, right) => left.weight - right.weight || left.index - right.index)
    .map((entry) => entry.line)
  return ordered.slice(0, 50)
}

/** Steps of two rows are ugly, lopsided lines less so; symmetrical lines (V, roof, valley) come first. */
function roughness(line: number[]): number {
  if (line.every((row) => row === line[0])) return line[0] === 1 ? -10 : -9 + (line[0] ?? 0)
  let weight = 0
  for (let reel = 1; reel < line.length; reel++) {
    const step = Math.abs((line[reel] ?? 0) - (line[reel - 1] ?? 0))
    weight += step === 2 ? 20 : step
  }
  const isSymmetrical = line[0] === line[4] && line[1] === line[3]
  return isSymmetrical ? weight - 4 : weight
}

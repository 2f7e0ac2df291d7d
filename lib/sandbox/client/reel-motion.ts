/** How one reel moves. Positions are strip places of the top row; symbols fall, so positions shrink. */
export type ReelMotion = {
  position: number
  /** Symbols per second, for the smear. */
  speed: number
  phase: 'rest' | 'running' | 'stopping'
  startedAt: number
  from: number
  to: number
  durationMs: number
}

const fullSpeed = 30
const pullBack = 0.22
const pullBackMs = 130
const rampMs = 200
/** How far the reel runs past its stop before it falls back, as the constant of the usual "back" curve. */
const bounce = 1.05

export function createReel(position: number): ReelMotion {
  return { position, speed: 0, phase: 'rest', startedAt: 0, from: position, to: position, durationMs: 0 }
}

/** Starts a reel: first a small step back, then speed. */
export function startReel(reel: ReelMotion, now: number): void {
  reel.phase = 'running'
  reel.startedAt = now
  reel.from = reel.position
}

/** Lets a reel run out at `stop`, after at least `travel` symbols, with the speed it has. */
export function stopReel(
  reel: ReelMotion,
  stop: number,
  stripLength: number,
  travel: number,
  now: number,
): void {
  const earliest = reel.position - travel
  reel.from = reel.position
  reel.to = earliest - ((((earliest - stop) % stripLength) + stripLength) % stripLength)
  const distance = Math.min(reel.from - reel.to, travel + 2)
  // The strip may be jumped to shortly before its end: at full speed nobody can read it.
  reel.from = reel.to + distance
  reel.durationMs = ((distance * (3 + bounce)) / fullSpeed) * 1000
  reel.startedAt = now
  reel.phase = 'stopping'
}

/** Moves a reel to where it is at `now`; true when it has just come to rest. */
export function moveReel(reel: ReelMotion, now: number): boolean {
  const elapsed = Math.max(0, now - reel.startedAt)
  const before = reel.position
  if (reel.phase === 'running') reel.position = reel.from - runningDistance(elapsed)
  if (reel.phase === 'stopping') {
    const share = Math.min(1, elapsed / reel.durationMs)
    const rest = share - 1
    reel.position = reel.from - (reel.from - reel.to) * (1 + (bounce + 1) * rest ** 3 + bounce * rest ** 2)
    if (share >= 1) {
      reel.position = reel.to
      reel.phase = 'rest'
      reel.speed = 0
      return true
    }
    reel.speed = fullSpeed * (1 - share) ** 2
    return false
  }
  reel.speed = reel.phase === 'rest' ? 0 : Math.min(fullSpeed, Math.abs(before - reel.position) * 60)
  return false
}

function runningDistance(elapsedMs: number): number {
  if (elapsedMs < pullBackMs) return -pullBack * Math.sin(((elapsedMs / pullBackMs) * Math.PI) / 2)
  const running = elapsedMs - pullBackMs
  const ramp = Math.min(running, rampMs)
  const ramped = (fullSpeed * ramp * ramp) / (2 * rampMs * 1000)
  return ramped + (fullSpeed * Math.max(0, running - rampMs)) / 1000 - pullBack
}

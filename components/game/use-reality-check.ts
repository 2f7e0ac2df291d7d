import { useCallback, useEffect, useState } from 'react'
import { answerText, dueCheck, lastAnswered } from './reality'
import { useNow } from './use-now'

interface Play {
  game: string
  minutes: number
  beganAt: number
  clockAheadMs: number
}

const keyOf = (game: string) => `croupier-reality-check-${game}`

/** Whether the player is to be asked now; the answer is kept in the browser, for the reload that follows. */
export function useRealityCheck({ game, minutes, beganAt, clockAheadMs }: Play) {
  const now = useNow()
  const [answered, setAnswered] = useState<number | null>(null)
  useEffect(() => setAnswered(lastAnswered(read(keyOf(game)), beganAt)), [game, beganAt])
  const elapsedMs = now === null ? 0 : now + clockAheadMs - beganAt
  const due = dueCheck(elapsedMs, minutes)
  const answer = useCallback(() => {
    write(keyOf(game), answerText(beganAt, due))
    setAnswered(due)
  }, [game, beganAt, due])
  return { isDue: answered !== null && due > answered, elapsedMs, answer }
}

/** A browser that keeps nothing asks again after a reload, which is no harm. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // As above.
  }
}

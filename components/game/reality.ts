// When the reality check is due. Pure: it hangs on when play began, so that a reload neither loses nor repeats one.

const minuteMs = 60_000

/** The number of the check that is due: the first after one interval. 0: none yet. */
export function dueCheck(elapsedMs: number, minutes: number): number {
  return minutes <= 0 ? 0 : Math.max(0, Math.floor(elapsedMs / (minutes * minuteMs)))
}

/** What is kept of an answer: which play, and the last check of it that was answered. */
export function answerText(beganAt: number, check: number): string {
  return `${beganAt} ${check}`
}

/** The last check of this play that was answered; 0 where nothing was kept or it was another play. */
export function lastAnswered(text: string | null, beganAt: number): number {
  const [, began, check] = /^(\d+) (\d+)$/.exec(text ?? '') ?? []
  return Number(began) === beganAt ? Number(check) : 0
}

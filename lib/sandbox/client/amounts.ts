/** Cuts the zeros that a wallet's five decimals bring, but keeps two decimals. */
export function showAmount(text: string): string {
  const [whole = '0', decimals = ''] = text.split('.')
  return `${whole}.${decimals.slice(0, 2).padEnd(2, '0')}${decimals.slice(2).replace(/0+$/, '')}`
}

/** Runs a number up to an amount on the screen. Only the frames in between are rounded; the last is exact. */
export function countUp(element: HTMLElement, amount: string, durationMs: number): () => void {
  const target = Number(amount)
  const decimals = showAmount(amount).split('.')[1]?.length ?? 2
  const started = performance.now()
  let frame = 0
  const finish = () => {
    cancelAnimationFrame(frame)
    element.textContent = showAmount(amount)
  }
  const step = (now: number) => {
    const share = Math.min(1, (now - started) / durationMs)
    if (share >= 1) return finish()
    element.textContent = (target * (1 - (1 - share) ** 3)).toFixed(decimals)
    frame = requestAnimationFrame(step)
  }
  frame = requestAnimationFrame(step)
  return finish
}

// Does the process hold ever more memory? Judged only in a long run: the start is compilation and caches.

const samplesMin = 24
const growthMax = 1.5

const middle = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** What is wrong with the samples, in order of time; null when they level off, or are too few to say. */
export function memoryFault(samples: number[]): string | null {
  if (samples.length < samplesMin) return null
  const quarter = Math.floor(samples.length / 4)
  const early = middle(samples.slice(quarter, 2 * quarter))
  const late = middle(samples.slice(-quarter))
  return late > early * growthMax
    ? `memory grew from ${toMegabytes(early)} to ${toMegabytes(late)} MB in the second half of the run`
    : null
}

export const toMegabytes = (bytes: number) => Math.round(bytes / 1_048_576)

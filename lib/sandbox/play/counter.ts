/** A function that counts up by one with every call, beginning after `start`. */
export function createCounter(start: bigint): () => bigint {
  let value = start
  return () => {
    value += 1n
    return value
  }
}

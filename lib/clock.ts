/** The one place that asks what time it is; rules get it handed in. */
export function now(): Date {
  return new Date()
}

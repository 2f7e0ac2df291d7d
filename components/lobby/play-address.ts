/** Where a game is played, for real or as a demo. */
export function playAddress(code: string, isDemo: boolean): string {
  return isDemo ? `/play/${code}?mode=demo` : `/play/${code}`
}

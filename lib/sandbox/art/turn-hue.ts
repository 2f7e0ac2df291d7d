/** Turns a colour `#rrggbb` around the colour circle; its lightness and strength stay. */
export function turnHue(colour: string, degrees: number): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255,
  )
  const highest = Math.max(red, green, blue)
  const lowest = Math.min(red, green, blue)
  const range = highest - lowest
  if (range === 0) return colour
  const sixth =
    highest === red
      ? (green - blue) / range
      : highest === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range
  const turned = (((sixth * 60 + degrees) % 360) + 360) % 360
  const channel = (shift: number) => {
    const place = (shift + turned / 60) % 6
    const value = highest - range * Math.max(0, Math.min(place, 4 - place, 1))
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(5)}${channel(3)}${channel(1)}`
}

import { contextOf } from './dom'

/** A symbol as pictures of the size it is drawn in: sharp for rest, smeared for speed, made when the reels first turn. */
export type SymbolPicture = { sharp: HTMLCanvasElement; readonly blurred: HTMLCanvasElement }

/** Loads the drawings of all symbols of a game. */
export function loadSymbols(code: number, count: number): Promise<HTMLImageElement[]> {
  return Promise.all(
    Array.from({ length: count }, (_, symbol) => loadImage(`/play/art/${code}/${symbol}.svg`)),
  )
}

export async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = address
  await image.decode()
  return image
}

/** Draws symbols once in a size: a canvas is copied far faster than a drawing is made. */
export function renderSymbols(images: readonly HTMLImageElement[], size: number): SymbolPicture[] {
  return images.map((image) => {
    const sharp = document.createElement('canvas')
    sharp.width = size
    sharp.height = size
    contextOf(sharp).drawImage(image, 0, 0, size, size)
    let blurred: HTMLCanvasElement | null = null
    return {
      sharp,
      get blurred() {
        blurred ??= smear(sharp, size)
        return blurred
      },
    }
  })
}

const smears = 15

/** Squeezing the picture flat and pulling it out again melts its details; copies above each other stretch it. */
function smear(sharp: HTMLCanvasElement, size: number): HTMLCanvasElement {
  const flat = document.createElement('canvas')
  flat.width = size
  flat.height = Math.max(2, Math.round(size / 12))
  contextOf(flat).drawImage(sharp, 0, 0, flat.width, flat.height)
  const blurred = document.createElement('canvas')
  blurred.width = size
  blurred.height = size * 2
  const context = contextOf(blurred)
  context.globalAlpha = 0.15
  for (let index = 0; index < smears; index++) {
    const shift = ((index - (smears - 1) / 2) / smears) * size * 0.6
    context.drawImage(flat, 0, size * 0.5 + shift, size, size)
  }
  return blurred
}

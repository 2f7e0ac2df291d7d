type Child = Node | string

/** Makes an element; attributes are set as text, so nothing in them is read as HTML. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

const svgNamespace = 'http://www.w3.org/2000/svg'

/** An icon of 24×24 from one path. */
export function makeIcon(d: string): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(svgNamespace, 'path')
  path.setAttribute('d', d)
  svg.append(path)
  return svg
}

/** A button that has only an icon, and a name for those who cannot see it. */
export function makeIconButton(
  testId: string,
  label: string,
  d: string,
  onPress: () => void,
): HTMLButtonElement {
  const button = make('button', {
    type: 'button',
    class: 'icon',
    'data-testid': testId,
    'aria-label': label,
    title: label,
  })
  button.append(makeIcon(d))
  button.addEventListener('click', onPress)
  return button
}

/** The drawing context of a canvas; every browser that runs the game has one. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser cannot draw on a canvas.')
  return context
}

export const wantsLessMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

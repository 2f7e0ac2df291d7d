import { make } from '../dom'

/** A button with words. */
export function makeButton(
  words: string,
  look: 'plain' | 'strong' | 'danger',
  onPress: () => void,
): HTMLButtonElement {
  const button = make('button', { type: 'button', class: `press ${look}` }, words)
  button.addEventListener('click', onPress)
  return button
}

/** A choice among words. */
export function makeSelect(
  label: string,
  choices: readonly (readonly [string, string])[],
  onChange: (value: string) => void,
): { element: HTMLLabelElement; select: HTMLSelectElement } {
  const select = make('select', {}, ...choices.map(([value, words]) => make('option', { value }, words)))
  select.addEventListener('change', () => onChange(select.value))
  return { element: make('label', { class: 'field' }, make('span', {}, label), select), select }
}

/** A field for text or numbers. */
export function makeInput(
  label: string,
  attributes: Record<string, string>,
): { element: HTMLLabelElement; input: HTMLInputElement } {
  const input = make('input', attributes)
  return { element: make('label', { class: 'field' }, make('span', {}, label), input), input }
}

/** Words where a list would be. */
export function makeEmpty(title: string, words: string): HTMLElement {
  return make('div', { class: 'nothing' }, make('b', {}, title), make('p', {}, words))
}

/** A word in a coloured frame. */
export function makeChip(words: string, tone: 'good' | 'refused' | 'bad' | 'strike' | 'quiet'): HTMLElement {
  return make('span', { class: `chip ${tone}` }, words)
}

/** One of the page's own parts; they are all in its HTML. */
export function part(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`The page has no ${selector}.`)
  return element
}

/** "12:03:04.567" of a moment. */
export function timeOf(at: string | number): string {
  const date = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${String(date.getMilliseconds()).padStart(3, '0')}`
}

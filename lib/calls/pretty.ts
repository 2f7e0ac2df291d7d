import { parse, stringify } from 'lossless-json'

/** JSON with a line for each field, big integers in full; whatever is no JSON stays as it is. */
export function prettyText(text: string): string {
  try {
    return stringify(parse(text), undefined, 2) ?? text
  } catch {
    return text
  }
}

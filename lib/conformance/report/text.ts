// Text for the page: escaped, and JSON on lines of its own without changing a character of its values.

export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\u0000', '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const indentedCharsMax = 1900

/** A JSON object with a line for each field; what is no JSON object, or very long, as it came. */
export function indentJson(text: string): string {
  if (!/^\s*\{\s*"/.test(text) || text.length > indentedCharsMax) return text
  let depth = 0
  const newLine = () => `\n${'  '.repeat(Math.max(0, depth))}`
  return text.replace(/"(?:[^"\\]|\\.)*"|[{},[\]]|\s+/g, (token) => {
    if (token.startsWith('"')) return token
    if (token.trim() === '') return ''
    if (token === ',') return `,${newLine()}`
    depth += token === '{' || token === '[' ? 1 : -1
    return token === '{' || token === '[' ? `${token}${newLine()}` : `${newLine()}${token}`
  })
}

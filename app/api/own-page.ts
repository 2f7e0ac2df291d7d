/** Another site must not act in a player's name; browsers that say nothing of it send the cookie only to us. */
export function isOwnPage(request: Request): boolean {
  const from = request.headers.get('sec-fetch-site')
  return from === null || from === 'same-origin'
}

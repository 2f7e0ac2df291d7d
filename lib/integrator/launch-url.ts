// The address that the player's browser opens to play (protocol section 3).

export interface LaunchParameters {
  operatorId: number
  userId: string
  authToken: string
  currency: string
  language: string
  homeUrl: string
}

/** The launch address of a game by its feed name; a name that already ends in ".game" is not given it twice. */
export function launchUrl(integratorUrl: string, gameName: string, parameters: LaunchParameters): string {
  const name = gameName.replace(/\.game$/, '')
  const url = new URL(`${integratorUrl}/games/${encodeURIComponent(name)}.game`)
  url.searchParams.set('operator_id', String(parameters.operatorId))
  url.searchParams.set('user_id', parameters.userId)
  url.searchParams.set('auth_token', parameters.authToken)
  url.searchParams.set('currency', parameters.currency)
  url.searchParams.set('language', parameters.language)
  url.searchParams.set('home_url', parameters.homeUrl)
  return url.toString()
}

/** Play without an account: the integrator makes no callbacks for operator 0 and user 0. */
export function demoLaunchUrl(
  integratorUrl: string,
  gameName: string,
  parameters: Pick<LaunchParameters, 'currency' | 'language' | 'homeUrl'>,
): string {
  return launchUrl(integratorUrl, gameName, { ...parameters, operatorId: 0, userId: '0', authToken: '' })
}

import { brand } from './brand'

export const themes = ['dark', 'light', 'system'] as const
export type Theme = (typeof themes)[number]
export const themeCookie = 'theme'

/** The theme that a visitor chose, or the brand's own. */
export function readTheme(chosen: string | undefined): Theme {
  return themes.find((theme) => theme === chosen) ?? brand.theme
}

import { colours, displayFont } from '@/lib/brand'

const pairs = Object.entries(colours).map(([name, [light, dark]]) => `--${name}:light-dark(${light},${dark})`)
const style = `:root{${pairs.join(';')};--display:${displayFont}}`

/** The brand's colours and typeface, as the properties that all styles read. */
export function BrandStyle() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, from the brand's file
  return <style dangerouslySetInnerHTML={{ __html: style }} />
}

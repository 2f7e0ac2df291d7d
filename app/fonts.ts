import localFont from 'next/font/local'

// The headlines' typeface, Prata, under the SIL Open Font License. `optional`: a headline never changes its width while
// somebody reads; where the file is late, this visit keeps the device's own and the next has it.

const latin = localFont({
  src: '../node_modules/@fontsource/prata/files/prata-latin-400-normal.woff2',
  variable: '--font-latin',
  display: 'optional',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0000-00FF,U+0131,U+0152-0153,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212',
    },
  ],
})

const cyrillic = localFont({
  src: '../node_modules/@fontsource/prata/files/prata-cyrillic-400-normal.woff2',
  variable: '--font-cyrillic',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
})

const cyrillicMore = localFont({
  src: '../node_modules/@fontsource/prata/files/prata-cyrillic-ext-400-normal.woff2',
  variable: '--font-cyrillic-more',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0460-052F,U+1C80-1C8A,U+20B4' }],
})

/** Classes of the document that bring the properties which `displayFont` of lib/brand.ts names. */
export const fontClasses = `${latin.variable} ${cyrillic.variable} ${cyrillicMore.variable}`

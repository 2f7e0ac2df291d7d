/** How wide a game stands in a rail. */
export const railTile = 'w-40 shrink-0 snap-start sm:w-48'

/** The columns of the games: two on a phone, six on a wide screen. */
export const gridClass =
  'grid grid-cols-2 gap-x-3 gap-y-5 min-[30rem]:grid-cols-3 sm:gap-x-4 md:grid-cols-4 lg:grid-cols-5 xl:grid-cols-6'

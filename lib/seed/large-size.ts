// How long a large portal's past is, and in what portions it is written.
export const dayMs = 86_400_000
export const days = 365
export const rowsAtOnce = 20_000

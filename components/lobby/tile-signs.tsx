/** The portal's heart (lucide's) as two elements, hollow or full as the button around it says: see lobby.css. */
export function HeartSign() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M2 9.5a5.5 5.5 0 0 1 9.591-3.676.56.56 0 0 0 .818 0A5.49 5.49 0 0 1 22 9.5c0 2.29-1.5 4-3 5.5l-5.492 5.313a2 2 0 0 1-3 .019L5 15c-1.5-1.5-3-3.2-3-5.5" />
    </svg>
  )
}

/** A parcel with a bow: the game can give free rounds. */
export function GiftSign({ label }: { label: string }) {
  return (
    <svg viewBox="0 0 24 24" role="img" aria-label={label} className="tile-gift">
      <path d="M3 8h18v4H3zm2 4v9h14v-9m-7-4v13m0-13C9 8 7 6.8 7 5s1.6-2.5 2.8-1.6S12 6 12 8zm0 0c3 0 5-1.2 5-3s-1.6-2.5-2.8-1.6S12 6 12 8z" />
    </svg>
  )
}

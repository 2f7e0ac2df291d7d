/** A heart, hollow or full as the button around it says: see lobby.css. */
export function HeartSign() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 20.5 3.6 12.1a5.4 5.4 0 0 1 7.6-7.6l.8.8.8-.8a5.4 5.4 0 0 1 7.6 7.6z" />
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

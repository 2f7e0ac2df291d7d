'use client'
// In the browser's own words: a drawing that only the server knew would come twice with every page.

const spokes = Array.from({ length: 19 }, (_, place) => (place * Math.PI * 2) / 38 + Math.PI / 2)
const at = (radius: number, angle: number) =>
  `${(400 + radius * Math.cos(angle)).toFixed(1)} ${(200 + radius * Math.sin(angle)).toFixed(1)}`

/** The painted lines of a gaming table: half a wheel with its pockets, in brass. */
export function TableLines() {
  return (
    <svg
      viewBox="0 0 400 400"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      className="pointer-events-none absolute top-1/2 right-0 h-[190%] -translate-y-1/2 text-accent-ink opacity-25 max-sm:translate-x-1/4 max-sm:opacity-15"
    >
      <circle cx="400" cy="200" r="196" strokeWidth="1.5" />
      <circle cx="400" cy="200" r="188" strokeWidth="0.75" />
      <circle cx="400" cy="200" r="150" strokeWidth="0.75" />
      <circle cx="400" cy="200" r="112" strokeWidth="1.5" />
      <circle cx="400" cy="200" r="44" strokeWidth="1.5" />
      {spokes.map((angle, place) => (
        <g key={angle}>
          <path d={`M${at(112, angle)}L${at(188, angle)}`} strokeWidth="0.75" />
          {place % 2 === 0 && (
            <path
              d={`M${at(163, angle + 0.083)}L${at(169, angle + 0.105)}L${at(175, angle + 0.083)}L${at(169, angle + 0.061)}z`}
              fill="currentColor"
              stroke="none"
            />
          )}
        </g>
      ))}
    </svg>
  )
}

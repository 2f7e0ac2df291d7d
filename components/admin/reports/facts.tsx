/** A small object as names and values, one a line; amounts lose the zeros nobody reads. */
export function Facts({ value }: { value: unknown }) {
  if (value === null || value === undefined) return <span className="text-muted">—</span>
  if (typeof value !== 'object') return String(value)
  const facts = Object.entries(value).filter(([, one]) => one !== null && one !== undefined)
  return (
    <ul className="text-xs">
      {facts.map(([name, one]) => (
        <li key={name} className="[overflow-wrap:anywhere]">
          <span className="text-muted">{name}</span> <span className="figures">{factText(one)}</span>
        </li>
      ))}
    </ul>
  )
}

/** A value as people read it. */
export function factText(value: unknown): string {
  if (typeof value === 'object') return JSON.stringify(value)
  const text = String(value)
  return /^-?\d+\.\d{5}$/.test(text) ? text.replace(/0{1,3}$/, '') : text
}

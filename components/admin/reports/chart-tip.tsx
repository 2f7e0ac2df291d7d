interface ChartTipProps {
  title: string
  rows: readonly { name: string; value: string; colour: string }[]
}

/** What a chart says of the day under the pointer. */
export function ChartTip({ title, rows }: ChartTipProps) {
  return (
    <div className="rounded-md border border-line bg-surface px-3 py-2 text-xs shadow-float">
      <p className="mb-1 font-medium">{title}</p>
      {rows.map(({ name, value, colour }) => (
        <p key={name} className="flex items-center justify-between gap-4">
          <span className="inline-flex items-center gap-1.5 text-muted">
            <span aria-hidden className="size-2 rounded-sm" style={{ background: colour }} />
            {name}
          </span>
          <span className="figures">{value}</span>
        </p>
      ))}
    </div>
  )
}

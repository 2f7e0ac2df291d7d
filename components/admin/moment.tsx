import { useFormatter } from 'next-intl'

/** A time to the second, in UTC, as the journal has it. */
export function Moment({ at }: { at: Date }) {
  const format = useFormatter()
  return (
    <time dateTime={at.toISOString()} className="figures whitespace-nowrap">
      {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23' })}
    </time>
  )
}

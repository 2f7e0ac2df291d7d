import { clsx } from 'clsx'
import { mark } from '@/lib/brand'

interface LogoProps {
  name: string
  /** Leaves the word out where the mark stands alone. */
  isCompact?: boolean
  /** Leaves the word out where the screen is narrow. */
  yields?: boolean
}

/** The mark and the name; both are the brand's. */
export function Logo({ name, isCompact = false, yields = false }: LogoProps) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <Mark className="size-8 shrink-0 text-accent-ink" />
      <span
        className={clsx(
          isCompact ? 'sr-only' : 'font-display text-[1.1875rem] leading-none',
          yields && 'max-[24rem]:sr-only',
        )}
      >
        {name}
      </span>
    </span>
  )
}

export function Mark({ className }: { className: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      className={className}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the mark of the brand's file, not anybody's words
      dangerouslySetInnerHTML={{ __html: mark }}
    />
  )
}

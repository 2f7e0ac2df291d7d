interface LogoProps {
  name: string
  /** Leaves the word out where the mark stands alone. */
  isCompact?: boolean
}

/** The mark: a chip left open like a C, with its notches. An operator puts their own here and in public/icon.svg. */
export function Logo({ name, isCompact = false }: LogoProps) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-8 shrink-0 text-accent-ink">
        <g fill="none" stroke="currentColor" strokeLinecap="round">
          <path d="M24.1 7.9a11.5 11.5 0 1 0 0 16.2" strokeWidth="2.75" />
          <path d="M16 1v2.4M16 28.6V31M1 16h2.4" strokeWidth="2.25" />
        </g>
        <path d="m16.5 10 4.6 6-4.6 6-4.6-6z" fill="currentColor" />
      </svg>
      <span className={isCompact ? 'sr-only' : 'font-semibold text-[1.0625rem] tracking-[0.01em]'}>
        {name}
      </span>
    </span>
  )
}

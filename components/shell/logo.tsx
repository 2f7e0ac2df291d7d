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
          <path d="M23.8 8.2a11 11 0 1 0 0 15.6" strokeWidth="3" />
          <path d="M19.5 12.5a5 5 0 1 0 0 7" strokeWidth="1.5" />
          <path d="M16 1.5v1.6M16 28.9v1.6M1.5 16h1.6" strokeWidth="2" />
        </g>
      </svg>
      <span className={isCompact ? 'sr-only' : 'font-semibold text-[1.0625rem] tracking-[0.01em]'}>
        {name}
      </span>
    </span>
  )
}

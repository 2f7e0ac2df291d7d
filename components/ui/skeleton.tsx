import { clsx } from 'clsx'

/** Holds the place of what is still loading, so that nothing jumps. Give it the size of what will come. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={clsx('animate-pulse rounded-md bg-raised', className)} />
}

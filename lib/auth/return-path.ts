const pathMax = 500

/** A path of this site to go on to, or the fallback: an address of another site is never followed. */
export function safeReturnPath(wanted: unknown, fallback = '/'): string {
  if (typeof wanted !== 'string' || wanted.length > pathMax) return fallback
  const isLocal = /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)
  return isLocal && !/^\/(login|register|api|admin\/login)\b/.test(wanted) ? wanted : fallback
}

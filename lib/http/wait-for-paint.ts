/// <reference lib="dom" />
// Runs in the browser: its text goes into the page, so it names nothing but what a browser has.

/**
 * Gives what fetches a script once the page has painted something. At once where nothing will be painted, or where the
 * browser does not tell.
 */
export function waitForPaint(): (source: string) => void {
  let waiting: string[] | null = []
  const fetchScript = (source: string) => {
    const script = document.createElement('script')
    script.src = source
    // In the document's head and async, Next finds it there and does not fetch it twice.
    script.async = true
    document.head.append(script)
  }
  const go = () => {
    const sources = waiting ?? []
    waiting = null
    sources.forEach(fetchScript)
  }
  const goIfHidden = () => {
    if (document.visibilityState === 'hidden') go()
  }
  if (globalThis.PerformanceObserver?.supportedEntryTypes?.includes('paint')) {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) go()
    }).observe({ type: 'paint', buffered: true })
    document.addEventListener('visibilitychange', goIfHidden)
    addEventListener('load', () => setTimeout(go, 1000))
    goIfHidden()
  } else go()
  return (source) => {
    if (waiting === null) fetchScript(source)
    else waiting.push(source)
  }
}

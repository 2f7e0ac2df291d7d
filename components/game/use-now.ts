import { useEffect, useState } from 'react'

const second = 1_000

/** The time of this device, each second; null on the server, which is in another time zone. */
export function useNow(): number | null {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), second)
    return () => clearInterval(timer)
  }, [])
  return now
}

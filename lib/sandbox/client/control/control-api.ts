/** What went wrong, in words fit to show. */
export class ControlError extends Error {}

/** Asks the sandbox's control interface. Throws ControlError with the server's own words. */
export async function read<Answer>(path: string): Promise<Answer> {
  return answerOf(await reach(path))
}

/** Presses one of its buttons. Throws ControlError with the server's own words. */
export async function press<Answer>(path: string, body: unknown = {}): Promise<Answer> {
  return answerOf(
    await reach(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
}

async function reach(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(`/control/api/${path}`, init)
  } catch {
    throw new ControlError('The sandbox does not answer.')
  }
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  if (response.ok) return response.json()
  const { error }: { error?: string } = await response.json().catch(() => ({}))
  throw new ControlError(error ?? `The sandbox answered ${response.status}.`)
}

/** Does something again and again; a server that is away for a moment is simply asked again. */
export function keepDoing(act: () => Promise<void>, everyMs: () => number): void {
  const next = () => {
    setTimeout(
      () => {
        act()
          .catch(() => {})
          .finally(next)
      },
      document.hidden ? everyMs() * 5 : everyMs(),
    )
  }
  act()
    .catch(() => {})
    .finally(next)
}

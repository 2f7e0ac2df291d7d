/** The sandbox cannot be asked, or refuses; the message is for the person at the keyboard. */
export class CommandError extends Error {}

/** Talks to the control interface of a running sandbox. */
export class ControlClient {
  constructor(private readonly origin: string) {}

  async read<Answer>(path: string): Promise<Answer> {
    return this.ask(path)
  }

  async press<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  }

  private async ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
    const response = await this.reach(path, init)
    if (response.ok) return response.json()
    const { error }: { error?: string } = await response.json().catch(() => ({}))
    throw new CommandError(error ?? `The sandbox answered ${response.status}.`)
  }

  private async reach(path: string, init?: RequestInit): Promise<Response> {
    try {
      return await fetch(`${this.origin}/control/api/${path}`, init)
    } catch {
      throw new CommandError(
        `No sandbox answers at ${this.origin}. Start the demo with "npm start", or say where it is with --url.`,
      )
    }
  }
}

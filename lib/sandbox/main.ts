import { startSandbox } from './server'
import { readSettings } from './settings'

/** Starts the sandbox integrator from the environment and stops it on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  // A portal with a database of its own plays for real money; pretend games have no place beside it.
  if (process.env.DATABASE_URL) {
    throw new Error('The sandbox is for demo mode only: it does not start while DATABASE_URL is set.')
  }
  const sandbox = await startSandbox(readSettings(process.env))
  console.log(`sandbox ready on ${sandbox.url}`)
  const stop = () => {
    sandbox.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`${describeFailure(error)}\n`)
  process.exit(1)
})

function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return `The sandbox cannot start: ${String(error)}`
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `The sandbox cannot start: its port is already in use (${error.message}). Set SANDBOX_PORT to a free one.`
  }
  return error.message
}

import { CommandError, ControlClient } from './command/control-client'
import { runLoad } from './command/load-command'
import { help, readOptions, sandboxOrigin } from './command/options'
import { playScenes } from './command/scene-command'
import { startSandbox } from './server'
import { readSettings } from './settings'

/** Without words it is the sandbox itself; with them, it asks the one that runs. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options.help) return void process.stdout.write(help)
  const client = new ControlClient(sandboxOrigin(options, process.env))
  if (options.scene !== undefined) return exit(await playScenes(client, options.scene, options))
  if (options.load !== undefined) return exit(await runLoad(client, options.load, options))
  await runSandbox()
}

function exit(isGood: boolean): void {
  process.exitCode = isGood ? 0 : 1
}

/** Starts the sandbox integrator from the environment and stops it on SIGTERM or SIGINT. */
async function runSandbox(): Promise<void> {
  // A portal with a database of its own plays for real money; pretend games have no place beside it.
  if (process.env.DATABASE_URL) {
    throw new Error('The sandbox is for demo mode only: it does not start while DATABASE_URL is set.')
  }
  const sandbox = await startSandbox(readSettings({ DATA_DIR: '.croupier', ...process.env }))
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
  if (error instanceof CommandError) return error.message
  if (!(error instanceof Error)) return `The sandbox cannot start: ${String(error)}`
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `The sandbox cannot start: its port is already in use (${error.message}). Set SANDBOX_PORT to a free one.`
  }
  return error.message
}

// `npm start` and `npm run dev`: from nothing to a running portal. Ctrl-C ends everything it started.
import { type Env, env, SettingsError } from '../env'
import { buildIfChanged, generateClient } from './build'
import { demoAccounts } from './demo-accounts'
import { type Portal, refuseBusyPorts, StartError, startPortal } from './portal'

async function main(): Promise<void> {
  const isDevelopment = process.argv.includes('--dev')
  const settings = env()
  await refuseBusyPorts(settings)
  if (isDevelopment) generateClient()
  else await buildIfChanged()
  const portal = await startPortal(settings, { isDevelopment })
  process.stdout.write(welcome(settings))
  stopOnSignal(portal)
  const part = await portal.ended
  await portal.stop()
  if (isStopping) return
  process.stderr.write(`The ${part} ended by itself; everything was stopped.\n`)
  process.exitCode = 1
}

const parentCheckMs = 500
let isStopping = false

function stopOnSignal(portal: Portal): void {
  const stop = () => {
    if (isStopping) return
    isStopping = true
    process.stdout.write('\nStopping…\n')
    void portal.stop().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  if (process.env.npm_lifecycle_event) stopWithNpm(stop)
}

/** A signal to npm alone ends npm and leaves its child: a new parent says that nobody is there any more. */
function stopWithNpm(stop: () => void): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stop()
  }, parentCheckMs).unref()
}

function welcome(settings: Env): string {
  const lines = ['', `  Croupier is running on ${settings.PUBLIC_URL}`, '']
  if (settings.isDemo) {
    const { player, staff } = demoAccounts
    lines.push(
      `  Play        ${settings.PUBLIC_URL}/login        ${player.email}   ${player.password}`,
      `  Back office ${settings.PUBLIC_URL}/admin        ${staff.email}  ${staff.password}  (the page says the code)`,
      `  Sandbox     http://127.0.0.1:${settings.SANDBOX_PORT}/             the games' side: calls, faults, scenes, load, letters`,
      '',
    )
  }
  return `${[...lines, '  Ctrl-C ends it; what you did is kept.', ''].join('\n')}\n`
}

main().catch((error: unknown) => {
  const isPlain = error instanceof SettingsError || error instanceof StartError
  process.stderr.write(`${isPlain ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
  process.exit(1)
})

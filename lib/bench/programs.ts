import { spawnSync } from 'node:child_process'

/** Which Debian package brings a program. */
const packages = { wrk: 'wrk', pgbench: 'postgresql-contrib or postgresql-client-common' }

/** Ends this program with one line when a program of the system is missing. */
export function requirePrograms(names: (keyof typeof packages)[]): void {
  for (const name of names) {
    if (spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined) continue
    const install = `apt-get install -y ${packages[name]}`
    process.stderr.write(`${name} is missing: install it (Debian: ${install}) and run again.\n`)
    process.exit(1)
  }
}

// Which database this process talks to: `DATABASE_URL`, or the embedded server that runs on the demo folder.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoHome } from '../demo-home'
import { embeddedUrl } from './embedded'

/** The address of the portal's database. Throws when demo mode's server is not running. */
export function databaseUrl(): string {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  try {
    return embeddedUrl(Number(readFileSync(join(demoHome(), 'port'), 'utf8')))
  } catch {
    throw new Error(
      'The embedded database is not running: start the portal with npm start, or set DATABASE_URL.',
    )
  }
}

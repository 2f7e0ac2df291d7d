// Demo mode keeps what it makes (the embedded database, generated secrets) in one git-ignored folder.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const secretsSchema = z.object({
  TOKEN_SECRET: z.string(),
  NEXTAUTH_SECRET: z.string(),
  METRICS_TOKEN: z.string(),
})
type Secrets = z.infer<typeof secretsSchema>

/** The folder of demo mode: `DATA_DIR`, or `.croupier` beside the project's package.json. */
export function demoHome(): string {
  return resolve(/* turbopackIgnore: true */ process.env.DATA_DIR || '.croupier')
}

/** The secrets of demo mode, made on first use and kept for the next start. */
export function demoSecrets(): Secrets {
  const path = join(demoHome(), 'secrets.json')
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    mkdirSync(demoHome(), { recursive: true })
    const secret = () => randomBytes(32).toString('hex')
    const made = { TOKEN_SECRET: secret(), NEXTAUTH_SECRET: secret(), METRICS_TOKEN: secret() }
    writeFileSync(path, JSON.stringify(made, null, 2), { mode: 0o600 })
    return made
  }
}

// What must be read again but never be readable in the database: AES-256-GCM under a key derived from TOKEN_SECRET.
// Each text is bound to whom it belongs to, so that a row copied to another account opens nothing.
import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '../env'

const version = 'v1'
const ivBytes = 12

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', env().TOKEN_SECRET, 'croupier', 'staff second factor', 32))
}

/** Encrypts a text for its owner. */
export function seal(text: string, owner: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key(), iv).setAAD(Buffer.from(owner))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [version, ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.')
}

/** Gives back what was sealed. Throws when it was changed, is another's, or TOKEN_SECRET is not the same any more. */
export function unseal(sealed: string, owner: string): string {
  const [found, iv = '', tag = '', body = ''] = sealed.split('.')
  if (found !== version) throw new Error('this was not sealed by us')
  const decipher = createDecipheriv('aes-256-gcm', key(), Buffer.from(iv, 'base64url'), { authTagLength: 16 })
    .setAAD(Buffer.from(owner))
    .setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
}

import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import { env } from '../env'
import { log } from '../log'

const timeoutMs = 10_000

export interface Letter {
  to: string
  subject: string
  text: string
}

let transport: Transporter | undefined

/**
 * Sends a letter. Throws when it could not be handed over; callers do not let a visitor wait for it or learn of it,
 * since both would tell whether an account exists.
 */
export async function sendLetter(letter: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM, isDemo } = env()
  const html = asHtml(letter.text)
  if (SMTP_URL !== undefined) {
    transport ??= createTransport(SMTP_URL, { connectionTimeout: timeoutMs, socketTimeout: timeoutMs })
    await transport.sendMail({ from: MAIL_FROM, ...letter, html })
  } else if (isDemo) {
    await sendToSandbox({ ...letter, html })
  } else {
    log().warn({ subject: letter.subject }, 'a letter was not sent: SMTP_URL is not set')
  }
}

async function sendToSandbox(letter: Letter & { html: string }): Promise<void> {
  const response = await fetch(`${env().INTEGRATOR_URL}/letters`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(letter),
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (!response.ok) throw new Error(`the sandbox took no letter: ${response.status}`)
}

/** Plain paragraphs; addresses become links. Our own words only, escaped all the same. */
function asHtml(text: string): string {
  const escaped = text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const linked = escaped.replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`)
  return linked
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('\n')
}

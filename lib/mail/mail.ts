// Letters to players. With SMTP_URL they go out by SMTP; in demo mode to a page of the sandbox, where anyone can read
// them. Nobody waits for the post, and nothing that was done is undone because of it.
import 'server-only'

export { becauseOf } from './because'
export { type LetterName, type LetterValue, postWords, type Reader, sendWords } from './letters'
export { type Letter, sendLetter } from './send'

import { parseArgs } from 'node:util'
import { CommandError } from './control-client'

export const help = `npm run sandbox                                   starts the sandbox integrator

Against one that runs (npm start runs one):
npm run sandbox -- --scene list                   the scenes there are
npm run sandbox -- --scene lost-answer            plays one on the game that was opened last
npm run sandbox -- --scene all                    plays all, one after the other
    --user <id>       on this player's open game
    --token <token>   on a session of its own, opened with a launch token; needs --user, --currency and --game
    --wait            waits until a game is open
npm run sandbox -- --load players.json            the load mode; "operator sandbox players" prints such a file
npm run sandbox -- --load open                    the same with the games that are open now
    --rate <n>        rounds a second (20)        --seconds <n>     for how long (30)
    --url <address>   where the sandbox is (http://127.0.0.1:4000)
    --json            prints one JSON object
`

export type Options = ReturnType<typeof readOptions>

/** Reads the command line. Throws CommandError for what it does not know. */
export function readOptions(words: string[]) {
  try {
    const { values } = parseArgs({
      args: words,
      options: {
        scene: { type: 'string' },
        load: { type: 'string' },
        url: { type: 'string' },
        user: { type: 'string' },
        token: { type: 'string' },
        currency: { type: 'string' },
        game: { type: 'string' },
        rate: { type: 'string', default: '20' },
        seconds: { type: 'string', default: '30' },
        wait: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    return values
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`)
  }
}

/** Where the running sandbox is. */
export function sandboxOrigin(options: Options, environment: NodeJS.ProcessEnv): string {
  const address = options.url ?? `http://127.0.0.1:${environment.SANDBOX_PORT || 4000}`
  try {
    return new URL(address).origin
  } catch {
    throw new CommandError(`--url: ${address} is not an address`)
  }
}

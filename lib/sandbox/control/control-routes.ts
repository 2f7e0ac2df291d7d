/** The JSON interface of the control page; the command line and the browser tests use the same. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { faultKinds } from '../faults/fault-kinds'
import { switchSchema } from '../faults/fault-switches'
import { isCrossSite, isOwnOrigin } from '../http/caller'
import { BadRequest, readJson } from '../http/read-body'
import { sendJson } from '../http/reply'
import { type Load, loadSchema } from '../load/load'
import type { WalletServices } from '../play/wallet-purse'
import type { SceneRuns, SceneTarget } from '../scenes/scene-runs'
import { scenes } from '../scenes/scenes'
import { clearCalls, listCalls } from '../wallet/call-log'
import { describeState } from './control-state'

export type ControlContext = {
  settings: { portalOrigins: string[]; walletUrl: string }
  services: WalletServices
  scenes: SceneRuns
  load: Load
}

/** A thousand players of the load mode fit. */
const bodyBytesMax = 512 * 1024
const prefix = '/control/api/'

const sceneSchema = z.strictObject({
  scene: z.string().max(64),
  user_id: z.string().min(1).max(128).optional(),
  login: z
    .strictObject({
      user_id: z.string().min(1).max(128),
      auth_token: z.string().min(1).max(255),
      currency: z.string().min(1).max(16),
      game_code: z.coerce.number().int(),
    })
    .optional(),
})

/** Answers what the control page asks its server; false when the path is not one of these. */
export async function answerControl(
  context: ControlContext,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (!url.pathname.startsWith(prefix)) return false
  // A page elsewhere must neither read nor press anything here, not even one of the portal's on this machine.
  if (isCrossSite(request) || !isOwnOrigin(request))
    throw new BadRequest(403, 'Only the page of this server, and programs on this machine, may ask this.')
  const name = url.pathname.slice(prefix.length)
  if (request.method === 'GET') sendJson(response, 200, tell(context, name, url.searchParams))
  else if (request.method === 'POST') sendJson(response, 200, await act(context, name, request))
  else throw new BadRequest(405, 'Use GET or POST.')
  return true
}

function tell(context: ControlContext, name: string, query: URLSearchParams): unknown {
  switch (name) {
    case 'state':
      return describeState(context)
    case 'calls':
      return { calls: listCalls(wholeNumber(query.get('after') ?? '0', 'after')) }
    case 'faults':
      return { kinds: faultKinds, on: context.services.faults.list() }
    case 'scenes':
      return {
        scenes: scenes.map(({ name: scene, title, story }) => ({ name: scene, title, story })),
        runs: context.scenes.list(),
      }
    case 'load':
      return context.load.view()
    default: {
      const run = name.startsWith('scenes/') ? context.scenes.find(name.slice('scenes/'.length)) : null
      if (run) return run
      throw new BadRequest(404, 'Nothing is here.')
    }
  }
}

async function act(context: ControlContext, name: string, request: IncomingMessage): Promise<unknown> {
  // A form of another site can be sent without asking us first; JSON cannot.
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new BadRequest(415, 'Send JSON, with Content-Type: application/json.')
  const body = await readJson(request, bodyBytesMax)
  const { services } = context
  switch (name) {
    case 'faults':
      services.faults.set(check(switchSchema, body))
      return { on: services.faults.list() }
    case 'faults/off':
      services.faults.clear(check(z.strictObject({ user_id: z.string().max(128).optional() }), body).user_id)
      return { on: services.faults.list() }
    case 'calls/clear':
      clearCalls()
      return {}
    case 'pending/drop': {
      const { id } = check(z.strictObject({ id: z.string().max(64) }), body)
      if (!services.pending.drop(id)) throw new BadRequest(404, 'There is no such call any more.')
      return {}
    }
    case 'scenes':
      return context.scenes.start(...readScene(body))
    case 'load/start':
      context.load.start(check(loadSchema, body))
      return context.load.view()
    case 'load/stop':
      context.load.stop()
      return context.load.view()
    default:
      throw new BadRequest(404, 'Nothing is here.')
  }
}

function readScene(body: unknown): [string, SceneTarget] {
  const { scene, user_id: userId, login } = check(sceneSchema, body)
  if (login) {
    const { user_id, auth_token, currency, game_code } = login
    return [scene, { login: { userId: user_id, authToken: auth_token, currency, gameCode: game_code } }]
  }
  return [scene, userId === undefined ? {} : { userId }]
}

/** Checks a body, or says in one line what is wrong with it. */
function check<Value>(schema: z.ZodType<Value>, body: unknown): Value {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`)
  throw new BadRequest(400, lines.slice(0, 5).join('; '))
}

function wholeNumber(text: string, name: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new BadRequest(400, `${name}: must be a whole number`)
  return Number(text)
}

// One hostile body at a time: a valid call with one or more things wrong, on any level from bytes to fields.
import { apis, type Field, type FuzzPlayer, type RawCall, validCall, writeCall } from './fuzz-calls'
import type { Chance } from './fuzz-random'
import { strangeApis, strangeKeys, zoo } from './fuzz-zoo'

export interface HostileBody {
  category: string
  body: Buffer
  /** Certainly no JSON object that the protocol reads: must be error 1 with api "". */
  isUnreadable: boolean
}

export const bodyBytesMax = 64 * 1024

type Mutate = (chance: Chance, call: RawCall) => Omit<HostileBody, 'category'>

const asBody = (text: string | Buffer, isUnreadable = false) => ({
  body: Buffer.from(text),
  isUnreadable,
})

const anyField = (chance: Chance, call: RawCall): { fields: Field[]; index: number } => {
  const fields = call.rounds !== null && chance.oneIn(2) ? call.rounds : call.data
  return { fields, index: chance.below(fields.length) }
}

/** Puts something from the zoo into one to three fields. */
const values: Mutate = (chance, call) => {
  for (let times = 1 + chance.below(3); times > 0; times -= 1) {
    const { fields, index } = anyField(chance, call)
    const key = fields[index]?.[0] ?? 'user_id'
    fields[index] = [key, chance.pick(chance.pick(zoo)[1])]
  }
  return asBody(writeCall(call))
}

const missing: Mutate = (chance, call) => {
  const { fields, index } = anyField(chance, call)
  fields.splice(index, 1)
  return asBody(writeCall(call))
}

const renamed: Mutate = (chance, call) => {
  const { fields, index } = anyField(chance, call)
  fields[index] = [chance.pick(strangeKeys), fields[index]?.[1] ?? '1']
  return asBody(writeCall(call))
}

const extra: Mutate = (chance, call) => {
  const { fields } = anyField(chance, call)
  for (let times = chance.pick([1, 1, 3, 500]); times > 0; times -= 1) {
    fields.push([
      `${chance.pick(strangeKeys).slice(0, 40)}${times > 1 ? times : ''}`,
      chance.pick(['1', '{}', 'null', '{"user_id":"x"}']),
    ])
  }
  return asBody(writeCall(call))
}

/** T3: a key twice is invalid JSON, whatever its two values say. */
const doubled: Mutate = (chance, call) => {
  const { fields, index } = anyField(chance, call)
  const [key, value] = fields[index] ?? ['user_id', '1']
  fields.push([key, chance.oneIn(2) ? value : '"other"'])
  return asBody(writeCall(call), true)
}

const apiName: Mutate = (chance, call) => {
  const name = chance.oneIn(2)
    ? JSON.stringify(chance.pick(strangeApis))
    : chance.pick(['null', '1', '{}', '[]', 'true'])
  return asBody(writeCall(call, name))
}

const otherApi: Mutate = (chance, call) => asBody(writeCall({ ...call, api: chance.pick(apis) }))

const truncated: Mutate = (chance, call) => {
  const text = writeCall(call)
  return asBody(text.slice(0, chance.below(text.length)), true)
}

const syntax: Mutate = (chance, call) => {
  const text = writeCall(call)
  const inside = text.slice(1, -1)
  const broken = [
    `{${inside},}`,
    `{${inside}`,
    `${text}}`,
    `${text}${text}`,
    `{'a':1}`,
    `/* */${text}`,
    `{${inside},,"a":1}`,
    `{"a" 1}`,
    text.replaceAll('"', "'"),
    `\ufeff\ufeff${text}`,
    `${text}\u0000`,
    `{a:1}`,
    `undefined`,
    ``,
    ` `,
  ]
  return asBody(chance.pick(broken), true)
}

const notObject: Mutate = (chance, call) =>
  asBody(
    chance.pick(['null', 'true', '1', '"x"', '[]', `[${writeCall(call)}]`, JSON.stringify(writeCall(call))]),
    true,
  )

const bytes: Mutate = (chance, call) => {
  const body = Buffer.from(writeCall(call))
  for (let times = 1 + chance.below(4); times > 0; times -= 1)
    body[chance.below(body.length)] = chance.below(256)
  return { body, isUnreadable: false }
}

const notUtf8: Mutate = (chance, call) => {
  const body = Buffer.from(writeCall(call))
  const at = chance.below(body.length)
  const bad = Buffer.from(
    chance.pick([[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x82]]),
  )
  return { body: Buffer.concat([body.subarray(0, at), bad, body.subarray(at)]), isUnreadable: true }
}

const nested: Mutate = (chance, call) => {
  const depth = chance.pick([50, 1000, 5000, 15_000])
  const [open, close] = chance.pick([
    ['[', ']'],
    ['{"a":', '}'],
  ] as const)
  const levels = Math.min(depth, Math.floor(60_000 / (open.length + 1)))
  const deep = chance.oneIn(3) ? open.repeat(levels) : `${open.repeat(levels)}1${close.repeat(levels)}`
  if (chance.oneIn(2)) return asBody(deep)
  call.data.push(['deep', deep])
  return asBody(writeCall(call).slice(0, bodyBytesMax))
}

const sized: Mutate = (chance, call) => {
  const text = writeCall(call)
  const size = bodyBytesMax + chance.pick([-1, 0, 1, 2, 1000])
  return asBody(text + ' '.repeat(size - Buffer.byteLength(text)))
}

const valid: Mutate = (_chance, call) => asBody(writeCall(call))

const mutations: readonly (readonly [category: string, weight: number, mutate: Mutate])[] = [
  ['value', 12, values],
  ['missing field', 3, missing],
  ['renamed field', 3, renamed],
  ['extra field', 2, extra],
  ['key twice', 2, doubled],
  ['api name', 2, apiName],
  ['another api', 2, otherApi],
  ['truncated', 2, truncated],
  ['syntax', 3, syntax],
  ['not an object', 1, notObject],
  ['flipped bytes', 3, bytes],
  ['not UTF-8', 2, notUtf8],
  ['nested', 1, nested],
  ['size', 1, sized],
  ['valid', 2, valid],
]
const bag = mutations.flatMap((one) => Array.from({ length: one[1] }, () => one))

/** The next body of this seed. */
export function hostileBody(chance: Chance, players: readonly FuzzPlayer[], id: string): HostileBody {
  const [category, , mutate] = chance.pick(bag)
  const call = validCall(chance, chance.pick(players), id)
  return { category, ...mutate(chance, call) }
}

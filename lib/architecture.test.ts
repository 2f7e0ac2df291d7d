// Reads every import and fails where an arrow points the wrong way. The rooms and rules are docs/architecture.md's.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Import {
  from: string
  to: string
  isPackage: boolean
}

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return name === 'generated' ? [] : listFiles(path)
    return /\.tsx?$/.test(name) ? [path] : []
  })
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g
  return [...text.matchAll(pattern)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? ''
    if (target.startsWith('@/')) return { from: file, to: target.slice(2), isPackage: false }
    if (target.startsWith('.'))
      return { from: file, to: normalize(join(dirname(file), target)), isPackage: false }
    return { from: file, to: target, isPackage: true }
  })
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith('lib/testing/')
const files = ['app', 'components', 'lib', 'prisma', 'e2e'].flatMap(listFiles)
const imports = files.filter((file) => !isTest(file)).flatMap(importsOf)

const breaches = (wrong: (one: Import) => boolean) =>
  imports.filter(wrong).map(({ from, to }) => `${from} → ${to}`)
const room = (path: string) => /^lib\/([a-z-]+)\//.exec(path)?.[1] ?? null
/** Rooms whose every file may be imported: leaves without decisions of their own. */
const openRooms = new Set(['money', 'db', 'testing', 'i18n'])
/** Programs: they put rooms together and nobody imports them. */
const programs = new Set(['start', 'operator', 'http', 'sandbox', 'conformance', 'bench', 'proof', 'seed'])
/** Second front doors, each with its reason. */
const sideDoors = new Set([
  // Pure words of the wire and of refusals, which the wallet's door puts together.
  'lib/integrator/answers',
  'lib/integrator/messages',
  'lib/integrator/launch-url',
  'lib/wallet/refusals',
  'lib/wallet/types',
  'lib/wallet/verify',
  // Pure rules of bonus money, which the wallet decides with.
  'lib/bonus/rules',
  // Pure rules of campaigns, which their forms and previews reckon with.
  'lib/campaigns/rules',
  'lib/campaigns/rules-audience',
  'lib/campaigns/rules-csv',
  'lib/campaigns/rules-value',
  // The integrator's half of a launch, apart from the player's.
  'lib/launch/redeem',
  'lib/launch/tokens',
  // Leaves that programs without Next use; the front door brings Next along.
  'lib/auth/passwords',
  'lib/auth/player-of-cookies',
  'lib/auth/seal',
  'lib/auth/client',
  'lib/auth/handlers',
  // Pure halves of the catalogue that run in the browser.
  'lib/catalog/filter',
  'lib/catalog/packed',
  'lib/catalog/search',
  // What a player may choose from: pure, for the forms in the browser too.
  'lib/safer-play/rules',
  // What a reader checks a statement with, in the browser.
  'lib/statement/rules',
  'lib/statement/read-file',
  // The ids and terms that seeds need without the rest.
  'lib/players/player-id',
  'lib/players/terms',
])

describe('architecture', () => {
  it('lib never imports app or components', () => {
    expect(breaches(({ from, to }) => from.startsWith('lib/') && /^(app|components)\//.test(to))).toEqual([])
  })

  it('components show and never reach for data', () => {
    const isData = (to: string) =>
      /^lib\/(db|wallet|bonus|cashier|players|launch|lobby|backoffice|http|operator)\//.test(to)
    const typesOnly = (from: string, to: string) => isTypeImport(from, to)
    expect(
      breaches(({ from, to }) => from.startsWith('components/') && isData(to) && !typesOnly(from, to)),
    ).toEqual([])
  })

  it('only lib/money knows decimal.js', () => {
    const allowed = (from: string) => /^lib\/(money|sandbox)\//.test(from)
    expect(breaches(({ from, to }) => to === 'decimal.js' && !allowed(from))).toEqual([])
  })

  it('only stores, lib/db and prisma see Prisma', () => {
    const isPrisma = (to: string) => to.startsWith('@prisma/') || to.includes('db/generated')
    const allowed = (from: string) =>
      /(^|\/)(store|[a-z-]+-store)\.ts$/.test(from) || /^(lib\/db|prisma)\//.test(from)
    expect(breaches(({ from, to }) => isPrisma(to) && !allowed(from))).toEqual([])
  })

  it('only lib/auth imports next-auth', () => {
    expect(breaches(({ from, to }) => /^next-auth/.test(to) && !from.startsWith('lib/auth/'))).toEqual([])
  })

  it('rules, integrator and money are pure: no query, no clock, no settings, no log', () => {
    const isPure = (from: string) =>
      /^lib\/(integrator|money)\//.test(from) || /\/rules(-[a-z]+)?\.ts$/.test(from)
    const isImpure = (to: string) =>
      /^lib\/(db|clock|env|log)\b/.test(to) || /^node:(fs|net|http)/.test(to) || /store$/.test(to)
    expect(breaches(({ from, to }) => isPure(from) && isImpure(to))).toEqual([])
  })

  it('the wallet never imports the integrator', () => {
    expect(
      breaches(({ from, to }) => from.startsWith('lib/wallet/') && to.startsWith('lib/integrator/')),
    ).toEqual([])
  })

  it('the sandbox and the certification kit know nothing of ours', () => {
    const outside = ({ from, to, isPackage }: Import) => {
      const own = room(from)
      return (own === 'sandbox' || own === 'conformance') && !isPackage && room(to) !== own
    }
    expect(breaches(outside)).toEqual([])
  })

  it('rooms meet through their front doors', () => {
    const wrong = ({ from, to, isPackage }: Import) => {
      const target = room(to)
      if (isPackage || target === null || target === room(from) || openRooms.has(target)) return false
      if (isTypeImport(from, to)) return false
      if (to === `lib/${target}/${target}` || sideDoors.has(to)) return false
      // Benches, proofs and seeds look inside on purpose: they make rows and break them.
      if (/^lib\/(bench|proof|seed)\//.test(from)) return false
      return !programs.has(target)
    }
    expect(breaches(wrong)).toEqual([])
  })

  it('rooms form no cycle', () => {
    const arrows = new Map<string, Set<string>>()
    for (const { from, to, isPackage } of imports) {
      const [a, b] = [room(from), room(to)]
      if (isPackage || a === null || b === null || a === b || isTypeImport(from, to)) continue
      arrows.set(a, (arrows.get(a) ?? new Set()).add(b))
    }
    expect(findCycle(arrows)).toBeNull()
  })

  it('whatever has a secret or a query is server-only', () => {
    const isStore = (file: string) => /^lib\/.*(^|\/)(store|[a-z-]+-store)\.ts$/.test(file)
    const open = files.filter(
      (file) => isStore(file) && !readFileSync(file, 'utf8').includes("import 'server-only'"),
    )
    expect(open).toEqual([])
  })

  it('files stay small', () => {
    const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length
    expect(files.filter((file) => lines(file) > 300).map((file) => `${file}: ${lines(file)} lines`)).toEqual(
      [],
    )
  })
})

function isTypeImport(from: string, to: string): boolean {
  const name = to.split('/').at(-1) ?? ''
  const text = readFileSync(from, 'utf8')
  const pattern = new RegExp(`import\\s+type\\s[^'"]*from\\s+'[^']*${name}'`)
  const value = new RegExp(`import\\s+(?!type\\s)[^'"]*from\\s+'[^']*/${name}'`)
  return pattern.test(text) && !value.test(text)
}

function findCycle(arrows: Map<string, Set<string>>): string[] | null {
  const done = new Set<string>()
  const walk = (at: string, path: string[]): string[] | null => {
    if (path.includes(at)) return [...path.slice(path.indexOf(at)), at]
    if (done.has(at)) return null
    for (const next of arrows.get(at) ?? []) {
      const cycle = walk(next, [...path, at])
      if (cycle) return cycle
    }
    done.add(at)
    return null
  }
  for (const start of arrows.keys()) {
    const cycle = walk(start, [])
    if (cycle) return cycle
  }
  return null
}

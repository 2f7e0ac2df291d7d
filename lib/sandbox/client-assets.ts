import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

type Asset = { type: string; body: string }

const folder = fileURLToPath(new URL('./client/', import.meta.url))
const scripts = new Set(['slot', 'roulette', 'control'])
const sheets = new Set(['game', 'overlay', 'roulette', 'page', 'control', 'tools'])
const made = new Map<string, Promise<Asset>>()

/** A script or style sheet of the browser's side; scripts are bundled when first asked for. */
export async function findAsset(name: string): Promise<Asset | null> {
  const match = /^([a-z]{1,20})\.(js|css)$/.exec(name)
  const stem = match?.[1] ?? ''
  const isScript = match?.[2] === 'js'
  if (!(isScript ? scripts : sheets).has(stem)) return null
  const known = made.get(name)
  if (known) return known
  const asset = isScript ? bundle(stem) : readSheet(stem)
  made.set(name, asset)
  asset.catch(() => made.delete(name))
  return asset
}

async function bundle(stem: string): Promise<Asset> {
  const result = await build({
    entryPoints: [`${folder}${stem}.ts`],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  })
  const file = result.outputFiles[0]
  if (!file) throw new Error(`The script ${stem} came out empty.`)
  return { type: 'text/javascript; charset=utf-8', body: file.text }
}

async function readSheet(stem: string): Promise<Asset> {
  return { type: 'text/css; charset=utf-8', body: await readFile(`${folder}${stem}.css`, 'utf8') }
}

// `npm run -s migration`: prints the SQL that turns the committed schema (git HEAD) into the one on disk.
// Prisma's own engine computes it, as WebAssembly, from the two schema texts: no database is asked.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type * as Engine from '@prisma/schema-engine-wasm'

const schemaPath = 'prisma/schema.prisma'

async function loadEngine(): Promise<typeof Engine> {
  const require = createRequire(import.meta.url)
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const binary = readFileSync(require.resolve('@prisma/schema-engine-wasm').replace('.js', '_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return glue
}

function committedSchema(): string | null {
  try {
    return execFileSync('git', ['show', `HEAD:${schemaPath}`], { encoding: 'utf8', stdio: 'pipe' })
  } catch {
    return null
  }
}

/** The engine insists on a connection, asks it for its version and never uses it to compare two texts. */
const nothing = () => Promise.reject(new Error('no database is asked'))
const connection = {
  provider: 'postgres' as const,
  adapterName: 'none',
  queryRaw: () =>
    Promise.resolve({
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, 'PostgreSQL 18.0', 180000]],
    }),
  executeRaw: nothing,
  executeScript: nothing,
  startTransaction: nothing,
  dispose: () => Promise.resolve(),
  getConnectionInfo: () => ({ supportsRelationJoins: true }),
}
const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'none',
  connect: () => Promise.resolve(connection),
  connectToShadowDb: () => Promise.resolve(connection),
}

const engine = await loadEngine()
const before = process.argv.includes('--from-empty') ? null : committedSchema()
const after = readFileSync(schemaPath, 'utf8')
const factory = bindMigrationAwareSqlAdapterFactory(noDatabase)
const instance = await engine.SchemaEngine.new({ datamodels: [[schemaPath, after]] }, () => {}, factory)
const result = await instance.diff({
  from:
    before === null
      ? { tag: 'empty' }
      : { tag: 'schemaDatamodel', files: [{ path: schemaPath, content: before }] },
  to: { tag: 'schemaDatamodel', files: [{ path: schemaPath, content: after }] },
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
})
process.stdout.write(result.stdout ?? '')

import { defineConfig } from 'prisma/config'

// The address is only needed by commands that reach a database; generating the client is not one of them.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
})

// Stands in for the module `next/headers`. It imports nothing: what imports that module may be waiting for this one.
const jar = new Map<string, string>()

export const nextHeaders = {
  cookies: async () => ({
    get: (name: string) => {
      const value = jar.get(name)
      return value === undefined ? undefined : { name, value }
    },
    set: (name: string, value: string) => void jar.set(name, value),
  }),
  headers: async () => new Headers(),
}

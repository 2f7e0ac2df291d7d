// Stands in for Next's own request where there is none: a jar of cookies and no headers. It imports nothing, since it is
// made while `next/headers` is. A test file says
//     vi.mock('next/headers', async () => (await import('../testing/request')).requestOfNobody)
const jar = new Map<string, string>()

export const requestOfNobody = {
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => void jar.set(name, value),
  }),
  headers: async () => new Headers(),
}

import 'server-only'

/** Sends the visitor to another page of ours. Loaded on use: the command line shares this room and has no pages. */
export async function goTo(path: string): Promise<never> {
  const { redirect } = await import('next/navigation')
  return redirect(path)
}

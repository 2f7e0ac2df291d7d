/** What a page gets that reads its address's query. */
export interface QueryProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

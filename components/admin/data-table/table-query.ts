// The address is the table's memory: `?sort=-created&q=ann&after=…` can be shared, and the server reads it here.

export type Direction = 'asc' | 'desc'
export interface Sort<Key extends string = string> {
  key: Key
  direction: Direction
}

/** What a table's address asks for, checked: unknown sorts and overlong texts fall back to the default. */
export interface TableQuery<SortKey extends string, FilterName extends string> {
  sort: Sort<SortKey>
  /** The cursor of a keyset page; null on the first. */
  after: string | null
  /** The page of an offset table, from 1. */
  page: number
  /** Every filter, empty text where it is not set. */
  filters: Record<FilterName, string>
}

interface TableShape<SortKey extends string, FilterName extends string> {
  sorts: readonly SortKey[]
  defaultSort: Sort<SortKey>
  filters: readonly FilterName[]
}

type Params = Record<string, string | string[] | undefined>
const filterLengthMax = 254
const cursorLengthMax = 500
const pageMax = 10_000

/** Where several tables share an address each has a name, and its values stand behind it: `breaks.sort`. */
export const nameInAddress = (table: string, name: string) => (table === '' ? name : `${table}.${name}`)

/** Reads a page's `searchParams`; `table` is the table's name where it has one. */
export function readTableQuery<SortKey extends string, FilterName extends string>(
  params: Params,
  { sorts, defaultSort, filters }: TableShape<SortKey, FilterName>,
  table = '',
): TableQuery<SortKey, FilterName> {
  const own = (name: string) => textOf(params[nameInAddress(table, name)])
  const sort = readSort(own('sort'))
  const key = sorts.find((one) => one === sort?.key)
  const after = own('after')
  const page = own('page')
  const values: Partial<Record<FilterName, string>> = {}
  for (const name of filters) values[name] = own(name).trim().slice(0, filterLengthMax)
  return {
    sort: key === undefined || sort === null ? defaultSort : { key, direction: sort.direction },
    after: after === '' || after.length > cursorLengthMax ? null : after,
    page: /^[1-9]\d{0,4}$/.test(page) ? Math.min(Number(page), pageMax) : 1,
    filters: completed(filters, values),
  }
}

/** `-created` is descending, `created` ascending, an empty text is no sort. */
export function readSort(text: string): Sort | null {
  if (text === '') return null
  return text.startsWith('-') ? { key: text.slice(1), direction: 'desc' } : { key: text, direction: 'asc' }
}

export function writeSort({ key, direction }: Sort): string {
  return direction === 'desc' ? `-${key}` : key
}

/**
 * The address with some of a table's values changed: null and empty texts leave. A new view begins on its first page;
 * other tables of the address stay where they are.
 */
export function changedAddress(
  path: string,
  now: URLSearchParams,
  changes: Record<string, string | null>,
  table = '',
): string {
  const next = new URLSearchParams(now)
  for (const name of ['after', 'page']) next.delete(nameInAddress(table, name))
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(nameInAddress(table, name))
    else next.set(nameInAddress(table, name), value)
  }
  return next.size > 0 ? `${path}?${next}` : path
}

/** What of an address is one table's, without its name. Without a name that is all of it. */
export function ownParams(now: URLSearchParams, table: string): URLSearchParams {
  if (table === '') return new URLSearchParams(now)
  const start = nameInAddress(table, '')
  const own = [...now].filter(([name]) => name.startsWith(start))
  return new URLSearchParams(own.map(([name, value]) => [name.slice(start.length), value]))
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}

function completed<Name extends string>(
  names: readonly Name[],
  values: Partial<Record<Name, string>>,
): Record<Name, string> {
  if (!hasAll(names, values)) throw new Error('a filter was forgotten')
  return values
}

function hasAll<Name extends string>(
  names: readonly Name[],
  values: Partial<Record<Name, string>>,
): values is Record<Name, string> {
  return names.every((name) => values[name] !== undefined)
}

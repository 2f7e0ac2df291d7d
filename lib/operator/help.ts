/** Help needs no database. */
export function isHelpWanted(words: string[] = process.argv.slice(2)): boolean {
  return words.length === 0 || words[0] === 'help' || words.some((word) => word === '--help' || word === '-h')
}

// The terms of play are the operator's to write: they stand in the brand's file.
export { terms, termsVersion } from '../brand'

// Package clients holds readers of lede's JSON for Python and JavaScript, with types, which are made from the schema of an
// article. Its test has both cut every quote and mention out of ten articles, and compares the words with those of Go.
package clients

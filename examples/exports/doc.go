// Package exports holds the tests of lede's exports against the official schemas
// of their formats: IPTC's JSON schema of ninjs 3.1, and schema.org's vocabulary. It is a
// module of its own, because the checkers are more than lede needs.
package exports

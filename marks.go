package lede

import "github.com/ebc17271/lede/internal/english"

// warnOfMarks tells of the quotation marks that have no partner. What stands
// around them is read all the same.
func warnOfMarks(a *Article, lone []english.Range) {
	for _, r := range lone {
		a.Warnings = append(a.Warnings, Warning{Span(r), "quotation mark without its partner"})
	}
}

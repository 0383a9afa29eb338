package lede

// warnOfMarks tells of the quotation marks that have no partner. What stands
// around them is read all the same.
func warnOfMarks(a *Article, lone []Span) {
	for _, s := range lone {
		a.Warnings = append(a.Warnings, Warning{s, "quotation mark without its partner"})
	}
}

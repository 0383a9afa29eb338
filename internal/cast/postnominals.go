package cast

import (
	"sort"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// dropPostnominals takes out the letters of honours, degrees and orders behind the names of people, which the tagger takes for
// organizations: “Elena Marsh, MBE, RN, said”.
func dropPostnominals(g *grammar, names []english.Name) []english.Name {
	kept := names[:0:0]
	end := -1 // the token after the name of a person and the letters behind it
	for _, n := range names {
		from, to := g.within(english.Range(n.Range))
		for end >= 0 && end+1 < from && g.word(end) == "," && postnominal(g.word(end+1)) {
			end += 2 // letters that the tagger took for no name: “Ida Falk, MSc, DO, FACP”
		}
		switch {
		case n.Kind == english.Person:
			end = to
		case from > 0 && to == from+1 && postnominal(g.word(from)) && (from == end || from == end+1 && g.word(from-1) == ","):
			end = to
			continue
		case from == end+1 && end >= 0:
			end = -1
		}
		kept = append(kept, n)
	}
	return kept
}

// postnominal reports whether letters stand behind the names of people.
func postnominal(w string) bool {
	switch w {
	case "AC", "AM", "AO", "BA", "BEM", "BSc", "CA", "CB", "CBE", "CC", "CFA", "CM", "CMG", "CPA", "CSI", "CVO", "DBE", "DCL", "DDS", "DLitt", "DMD", "DNP", "DO",
		"DPhil", "DSC", "DSO", "DVM", "EdD", "Esq", "Esq.", "FAAN", "FACP", "FACS", "FBA", "FCA", "FRCP", "FRCS", "FRIBA", "FRICS", "FREng", "FRS", "FRSA", "FRSE", "FSA", "GBE", "GCB", "JD",
		"J.D.", "JP", "KBE", "KC", "KCB", "KCMG", "LLB", "LLD", "LLM", "LVO", "M.D.", "MA", "MBA", "MBE", "MC", "MD", "MEP", "MFA", "MLA", "MP", "MPH", "MPhil", "MRCP", "MSP", "MSc", "MVO", "NP", "OAM", "OON", "OFR", "MFR", "GCON", "CFR",
		"OBE", "OC", "OM", "PA", "PC", "Ph.D.", "PhD", "PsyD", "QC", "RD", "RN", "R.N.", "SC", "SJ", "TD", "VC":
		return true
	}
	return false
}

// withName returns the name for a source that is letters behind it, any other source as it is: “Ann Roe, MSc, FRS, called it sound”.
func withName(text string, ms []namedMention, source english.Range) english.Range {
	if !postnominal(text[source.Start:source.End]) {
		return source
	}
	n := sort.Search(len(ms), func(i int) bool { return ms[i].Span.Start >= source.Start })
	for n--; n >= 0 && ms[n].Kind != story.NameMention; n-- {
	}
	if n < 0 || ms[n].Span.End > source.Start {
		return source
	}
	for word := range strings.FieldsFuncSeq(text[ms[n].Span.End:source.Start], func(r rune) bool { return r == ',' || r == ' ' }) {
		if !postnominal(word) {
			return source
		}
	}
	return ms[n].Span
}

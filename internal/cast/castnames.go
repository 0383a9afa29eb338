package cast

import (
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// add reads the name at span and what stands before it.
func (c *cast) add(span english.Range) {
	from, to := c.g.within(span)
	if from >= to {
		return
	}
	if i := strings.IndexAny(c.g.text[span.Start:span.End], "[]{<|"); i > 0 {
		span.End = span.Start + len(strings.TrimRight(c.g.text[span.Start:span.Start+i], " "))
		from, to = c.g.within(span)
	}
	if end := c.glued(to); end > to {
		to, span.End = end, c.g.span(end-1).End
	}
	if k := c.pastRank(from, to); k > from {
		from, span.Start = k, c.g.span(k).Start
	}
	from = c.skipHonorific(from, to)
	if first := c.smallFirst(from, to); first < from {
		from, span.Start = first, c.g.span(first).Start
	}
	to = c.skipHonours(from, to)
	if c.g.span(to-1).End < span.End {
		span.End = c.g.span(to - 1).End
	}
	span.Start = max(span.Start, c.g.span(from).Start)
	if storm(c.g.word(from)) || from > 0 && storm(c.g.word(from-1)) {
		return
	}
	if to+1 < c.g.Len() && c.g.sent[to] == c.g.sent[from] && c.g.word(to) == "," && generation(c.g.word(to+1)) && to > from+1 {
		to, span.End = to+2, c.g.span(to+1).End // “Juan de la Cerda, Jr.”
	}
	if from > 0 && c.g.span(from-1).End <= span.Start && hasArticle(c.g.text[:span.Start]) {
		span.Start -= len("al-")
	}
	if generation(c.g.word(from)) {
		return
	}
	n := castName{span: span, from: from, to: to, name: readPersonName(c.g.text[span.Start:span.End]), person: -1}
	if len(n.name.words) == 0 || c.family(n) {
		return
	}
	n.role, n.sex, n.mister = c.g.titles(from)
	n.titled = !n.role.span.IsZero()
	open := from
	if n.titled {
		open, _ = c.g.within(n.role.span)
	}
	n.beside = c.g.rolesBeside(open, to)
	c.names = append(c.names, n)
}

// generation reports whether a word tells a son from his father.
func generation(w string) bool { return w == "Jr." || w == "Jr" || w == "Sr." || w == "Sr" }

// hasArticle reports whether text ends in the article of an Arabic name, of which the tagger took the rest: “and al-Harthi”.
func hasArticle(text string) bool {
	n := len(text) - len("al-")
	if n < 0 || n > 0 && text[n-1] != ' ' && text[n-1] != '\n' {
		return false
	}
	switch text[n:] {
	case "al-", "Al-", "el-", "El-":
		return true
	}
	return false
}

// pastRank returns the first token of a name behind the rank and the bracket that the tagger took with it: “ACP (North) Ramesh Patil”; from if there is none.
func (c *cast) pastRank(from, to int) int {
	for k := from + 2; k < to-1; k++ {
		if w := c.g.word(k); (w == ")" || w == "-RRB-") && (acronym(c.g.word(from)) || addresses(c.g.word(from))) {
			return k + 1
		}
	}
	return from
}

// smallFirst returns the first token of a name that begins with a word that the tagger took for a small one: “Can Yilmaz said”,
// “and Do Van Minh bought it”. Where the sentence begins with it, a verb with a tense or “and” must follow the name: “Can Roe pay?”
func (c *cast) smallFirst(from, to int) int {
	if from == 0 || c.g.sent[from-1] != c.g.sent[from] {
		return from
	}
	switch c.g.word(from - 1) {
	case "An", "Can", "Do", "Ha", "Le", "Mai", "My", "So", "To", "Van", "Will", "Mark", "Sunny", "Rich", "Long", "Hung":
	default:
		return from
	}
	start, end := c.g.sentence(from)
	if from-1 > start && c.g.tag(from-2) != "``" || to < end && (c.g.tag(to) == "VBD" || c.g.tag(to) == "VBZ" || c.g.lower(to) == "and") {
		return from - 1
	}
	return from
}

// skipHonorific returns the first token of a name that is no “Mr”.
func (c *cast) skipHonorific(from, to int) int {
	for from < to-1 && (addresses(c.g.word(from)) || from < to-2 && calls(c.g.word(from))) {
		from++
	}
	return from
}

// glued returns where a name ends that goes on behind a hyphen: “Hu Ling-fen” of which
// the tagger took “Hu Ling”.
func (c *cast) glued(to int) int {
	for to > 0 && to+1 < c.g.Len() && c.hyphen(to) && c.g.noun(to+1) {
		to += 2
	}
	return to
}

// skipHonours returns where a name ends without the letters behind it: “QC”.
func (c *cast) skipHonours(from, to int) int {
	for to > from+1 {
		switch w := c.g.word(to - 1); w {
		case "QC", "KC", "MP", "MEP", "MSP", "TD", "OBE", "MBE", "CBE", "KBE", "DBE", "PhD", "MD", "SC", "AM", "MLA":
			to--
			if to > from+1 && c.g.word(to-1) == "," {
				to--
			}
		default:
			if to < from+3 || !c.letters(from, to-1) {
				return to
			}
			to--
		}
	}
	return to
}

// letters reports whether token i, behind a name in small letters that begins with token
// from, is an order or degree: “Ann Roe FRS”.
func (c *cast) letters(from, i int) bool {
	w := c.g.word(i)
	return len(w) >= 2 && len(w) <= 4 && acronym(w) && !strings.Contains(w, ".") && strings.Trim(w, "IVX") != "" &&
		c.g.word(from) != upper(c.g.word(from)) && c.g.word(from+1) != upper(c.g.word(from+1))
}

// storm reports whether a word says that the name after it is a storm’s.
func storm(w string) bool {
	switch w {
	case "Storm", "Hurricane", "Typhoon", "Cyclone":
		return true
	}
	return false
}

// addresses reports whether the first word of a name is none of it: “Mr”, “Mayor”.
func addresses(w string) bool {
	switch w {
	case "Don", "Lady", "Lord", "St.", "St", "Marquis", "Earl", "Duke":
		return false
	}
	w = foldName(w)
	if _, ok := honorific(w); ok {
		return true
	}
	t, ok := english.LookupTitle(w)
	return ok && t.Kind == "political"
}

// calls reports whether the first word of a name of three words or more says what
// its bearer does: “Farmer Will Hart”, “Det Sgt Ann Roe”.
func calls(w string) bool {
	w = foldName(w)
	if women, men := givenCounts(w); women+men >= 20 {
		return false
	}
	t, ok := english.LookupTitle(w)
	_, noun := english.PersonNoun(w)
	return noun || titleNoun(w) != "" || ok && t.Kind != "nobility" && t.Kind != "kin"
}

// family reports whether a name stands for several people: “the Harrisons”, “the
// Harrison brothers”.
func (c *cast) family(n castName) bool {
	if len(n.name.words) != 1 {
		return false
	}
	start, end := c.g.sentence(n.from)
	the := n.from > start && c.g.lower(n.from-1) == "the"
	if n.to < end {
		switch c.g.lower(n.to) {
		case "family", "families", "brothers", "sisters", "siblings", "twins", "clan", "dynasty", "couple":
			return true
		}
	}
	return the && strings.HasSuffix(n.name.words[0], "s") && c.g.tag(n.to-1) == "NNPS"
}

package cast

import "github.com/ebc17271/lede/internal/story"

// “They” is one person only when the text says so: when somebody is said to use it, or when the
// clause of the subject that it can only mean is its own: “A witness said they saw a car”.

// readThey finds the people who are said to be “they”: “Ann Roe, who uses they/them
// pronouns”, “Ann Roe (they/them)”, “Ann Roe, who is nonbinary”.
func (r *references) readThey() {
	for i := 0; i < r.g.Len() && !r.g.Done(); i++ {
		if !r.tellsThey(i) {
			continue
		}
		if m, ok := r.nameBefore(i); ok && r.g.sent[m.from] == r.g.sent[i] {
			x := &r.who[m.who]
			x.they, x.told, x.woman = true, true, 0
		}
	}
}

// tellsThey reports whether the words from token i on say that somebody is “they”.
func (r *references) tellsThey(i int) bool {
	switch r.g.lower(i) {
	case "they/them", "they/their", "nonbinary", "non-binary", "genderqueer":
		return true
	case "they":
		return i+2 < r.g.Len() && r.g.word(i+1) == "/" && (r.g.lower(i+2) == "them" || r.g.lower(i+2) == "their")
	case "binary":
		return i > 1 && r.g.word(i-1) == "-" && r.g.lower(i-2) == "non"
	}
	return false
}

// nameBefore returns the last name of a person that ends before token i.
func (r *references) nameBefore(i int) (reference, bool) {
	lo, hi := 0, len(r.names)
	for lo < hi {
		if m := (lo + hi) / 2; r.names[m].to > i {
			hi = m
		} else {
			lo = m + 1
		}
	}
	if lo == 0 {
		return reference{}, false
	}
	return r.names[lo-1], true
}

// theyAt returns the mention of one person that the “they” at token i is.
func (r *references) theyAt(i int) (reference, bool) {
	switch r.g.lower(i) {
	case "they", "them", "their", "theirs", "themself", "themselves":
	default:
		return reference{}, false
	}
	if r.tellsThey(i) || i > 1 && r.g.word(i-1) == "/" || len(r.late) == 0 || r.quoteOf[i] > 0 {
		return reference{}, false
	}
	w := r.late[len(r.late)-1]
	x := &r.who[w]
	if !x.they && !r.subjectAbove(x, i) || r.several(x, i) {
		return reference{}, false
	}
	m := r.reference(r.g.span(i), i, i+1)
	m.kind, m.who = story.PronounMention, w
	return m, true
}

// subjectAbove reports whether somebody without a name, of unknown sex, is the subject of the
// clause that token i’s own clause belongs to.
func (r *references) subjectAbove(x *referent, i int) bool {
	return x.person < 0 && !x.told && x.woman == 0 && r.g.sent[x.last.from] == r.g.sent[i] && x.last.rel == "nsubj" &&
		r.above(x.last.verb, i)
}

// reachOfThey is how many sentences a person who is “they” is kept in mind.
const reachOfThey = 2

// several reports whether token i may stand for several people or for a group: one was
// spoken of since the person was, or, where the text does not say that the person is
// “they”, in the same sentence.
func (r *references) several(x *referent, i int) bool {
	if r.g.sent[i]-r.g.sent[x.last.from] > reachOfThey {
		return true
	}
	from := x.last.to
	if !x.they {
		from, _ = r.g.sentence(i)
	}
	for ; from < i; from++ {
		if r.g.tag(from) == "NNS" && r.g.lower(from) != "pronouns" {
			return true
		}
		if !x.they && (r.g.tag(from) == "NNPS" || r.part[from] == partOther || groupNoun(r.g.lower(from))) {
			return true
		}
	}
	return false
}

// groupNoun reports whether a noun in the singular stands for several people.
func groupNoun(w string) bool {
	switch w {
	case "police", "team", "company", "family", "couple", "group", "crew", "government", "party", "council", "staff", "firm", "agency", "department", "office",
		"and", "pair", "public", "club", "side", "band", "crowd", "army", "everyone", "everybody", "union", "school", "ministry":
		return true
	}
	return false
}

package english

import "strings"

// names collects the names that the labels tell.
func (r *nameReading) names(text string) []Name {
	var names []Name
	for i := 0; i < len(r.labels); i++ {
		l := r.labels[i]
		if l == Outside || l.goesOn() {
			continue
		}
		to := i + 1
		for r.labels[to-1].open() {
			to++
		}
		names = r.appendName(names, text, i, to, l.Kind())
		i = to - 1
	}
	return names
}

// appendName appends the name of the tokens from, up to and without to, when what does not belong to it is taken away.
func (r *nameReading) appendName(names []Name, text string, from, to int, kind Kind) []Name {
	if i := r.division(text, from, to, kind); i >= 0 {
		names = r.appendName(names, text, from, i, kind)
		return r.appendName(names, text, i+1, to, kind)
	}
	if from, to = r.trim(text, from, to); from >= to {
		return names
	}
	switch {
	case kind == Organization && to+1 < int(r.tokens[to-1].end) && r.at(text, to-1) == "A" && r.at(text, to) == "/" && r.at(text, to+1) == "S":
		to += 2 // “Orlund A/S”
	case kind == Place:
		from = r.afterParty(text, from, to)
		to = r.withRest(text, from, to)
	case from+1 < to && r.tokens[from].opening && describesName(text[r.tokens[from].Start:r.tokens[from].End]):
		from++
	}
	if kind == Person {
		if to-from >= 3 && r.word(from).lists&inDemonyms != 0 && r.word(from+1).lists&inFrequent != 0 && r.word(from+1).lists&inPlaces == 0 {
			from++ // “the ambassador, Belgian Luc Ferrand”
		}
		if place := r.placeBefore(text, from, to); place > from {
			// "the ambassador to Sweden Ricardo Alves"
			names = append(names, Name{Range{r.tokens[from].Start, r.tokens[place-1].End}, Place})
			from = place
		}
		names, from = r.bodyOf(names, text, from, to)
		from = r.afterTitle(text, from, to)
		to = r.withNumber(text, r.withHyphen(to))
	}
	return r.appendJoined(names, text, Name{Range{r.tokens[from].Start, r.tokens[to-1].End}, kind})
}

// appendJoined appends a name, to the person's before it if only particles stand between: "Willem van der Berg".
func (r *nameReading) appendJoined(names []Name, text string, n Name) []Name {
	k := len(names) - 1
	if n.Kind != Person || k < 0 || names[k].Kind != Person || n.Start-names[k].End > longestParticles || n.Start <= names[k].End {
		return append(names, n)
	}
	words := 0
	for w := range strings.FieldsSeq(text[names[k].End:n.Start]) {
		if !surnameParticle(w) {
			return append(names, n)
		}
		words++
	}
	if words == 0 {
		return append(names, n)
	}
	names[k].End = n.End
	return names
}

// longestParticles is as many bytes as particles between a given name and a surname have.
const longestParticles = 12

// surnameParticle reports whether a word between two capitals can only be part of a surname.
func surnameParticle(w string) bool {
	switch w {
	case "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "ibn", "la", "ter", "van", "von", "zu":
		return true
	}
	return false
}

// afterParty returns the first token of a place's name behind the letter of a party: "R-Iowa", "D-Utah".
func (r *nameReading) afterParty(text string, from, to int) int {
	if from+2 < to && r.word(from+1).exact == hyphen && r.word(from).form&initial != 0 {
		switch text[r.tokens[from].Start:r.tokens[from].End] {
		case "R", "D", "I", "L":
			return from + 2
		}
	}
	return from
}

// withRest returns the token after what belongs to a place's name behind hyphens, or as a saint's: “Newton-on-the-Moor”, “St. Anne's, Lancashire”.
func (r *nameReading) withRest(text string, from, to int) int {
	end := int(r.tokens[to-1].end)
	if to-from >= 2 && r.saint(from) && to < end && r.word(to).lower == possessive && (to+1 == end || r.word(to+1).form&letters == 0) {
		return to + 1
	}
	for to+3 < end && r.glued(to, end) && r.word(to).exact == hyphen && isSiteLink(r.at(text, to+1)) {
		last := to + 1
		for last+2 < end && r.glued(last+1, end) && r.glued(last+2, end) && r.word(last+1).exact == hyphen {
			last += 2
		}
		if r.word(last).form&capital == 0 {
			break
		}
		to = last + 1
	}
	return to
}

// isSiteLink reports whether a word in small letters links the parts of a place's name.
func isSiteLink(word string) bool {
	switch word {
	case "am", "an", "au", "auf", "by", "cum", "d", "de", "der", "du", "en", "i", "im", "in", "juxta", "la", "le", "les", "ob", "of", "on", "next", "super", "sous", "sur", "the", "under", "upon", "with":
		return true
	}
	return false
}

// describesName reports whether a word that opens a sentence tells something of the name behind it: "Rival Orrin Foods", "Ousted Harlow Bank".
func describesName(word string) bool {
	switch word {
	case "Rival", "Ousted", "Fellow", "Former", "Troubled", "Embattled", "Bankrupt", "Defunct", "Jailed", "Disgraced", "Exiled", "Veteran", "Outgoing", "Incoming":
		return true
	}
	return false
}

// division returns a token that cannot stand in a name of the kind and so divides it, -1 if there is none: a
// bracket or comma, "Jeff [Drake]", "Anna Berg, Jan Holm", or a word in small letters, "Byrne wrote Elegies".
func (r *nameReading) division(text string, from, to int, kind Kind) int {
	if kind != Person && kind != Place {
		return -1
	}
	for i := from; i < to; i++ {
		switch word := text[r.tokens[i].Start:r.tokens[i].End]; word {
		case "(", ")", "[", "]", ",", ";", "/":
			return i
		default:
			form := r.word(i).form
			if kind == Person && i < to-1 && form&small != 0 && form&capital == 0 && !r.tokens[i].glued && !isParticle(word) {
				return i
			}
		}
	}
	return -1
}

// isParticle reports whether a word in small letters may stand within a person's name.
func isParticle(word string) bool {
	switch word {
	case "a", "abu", "af", "al", "ap", "av", "bar", "ben", "bin", "bint", "binte", "binti", "da", "dal", "das", "de", "degli", "dei", "del", "della",
		"den", "der", "di", "do", "dos", "du", "e", "ed", "el", "et", "ibn", "i", "ka", "la", "las", "le", "los", "lo", "ne", "nga", "ni", "of", "ole",
		"op", "san", "te", "ten", "ter", "the", "ud", "ul", "und", "ur", "van", "vel", "vom", "von", "wa", "y", "za", "zu", "zum", "zur":
		return true
	}
	return strings.HasPrefix(word, "d'")
}

// isCommonBody reports whether a word by itself only speaks of a body that is named elsewhere: "the Court ruled".
func isCommonBody(word string) bool {
	switch strings.ToLower(word) {
	case "academy", "administration", "agency", "assembly", "association", "authority", "bank", "board", "bureau", "chamber", "club",
		"college", "commission", "committee", "company", "corporation", "council", "court", "courthouse", "customs", "department", "district",
		"federation", "foundation", "government", "group", "hospital", "institute", "league", "ministry", "municipality", "office", "party",
		"police", "school", "secretariat", "society", "state", "station", "tribunal", "union", "university":
		return true
	}
	return false
}

// withHyphen returns the token after the second half of a given name in small letters, "Min-seo", that is no common word: "Brandt-era".
func (r *nameReading) withHyphen(to int) int {
	end := int(r.tokens[to-1].end)
	if to+1 < end && r.glued(to, end) && r.glued(to+1, end) && r.word(to).exact == hyphen {
		if w := r.word(to + 1); w.form&small != 0 && w.form&capital == 0 && w.common == 0 {
			return to + 2
		}
	}
	return to
}

// withNumber returns the token after the number that follows a ruler's name: "Charles II", "Norton I, the emperor".
func (r *nameReading) withNumber(text string, to int) int {
	end := int(r.tokens[to-1].end)
	if to >= end || r.tokens[to].glued {
		return to
	}
	number := text[r.tokens[to].Start:r.tokens[to].End]
	if strings.Trim(number, "IVX") != "" || number == "V" || number == "X" {
		return to
	}
	if number == "I" && to+1 < end && r.word(to+1).form&letters != 0 {
		return to // "what Norton I know"
	}
	return to + 1
}

// trim takes a leading "the" and a closing "'s" away: "the Guardian's". The Hague keeps its own.
func (r *nameReading) trim(text string, from, to int) (int, int) {
	if from < to && r.word(from).lower == theWord {
		if !City(text[r.tokens[from].Start:r.tokens[to-1].End]) {
			from++
		}
	}
	for from < to && (r.word(to-1).lower == possessive || r.word(to-1).form&letters == 0 && r.word(to-1).lower == apostrophe) {
		to--
	}
	return from, to
}

// longestTitleWords is the number of words in the longest title that is looked for before a name.
const longestTitleWords = 3

// afterTitle returns the first token of a person's name after titles: "Prime Minister Anna Berg",
// "Sen. Holm". A word that is a common given name as well stays: "Dean Martin", "Earl Warren".
func (r *nameReading) afterTitle(text string, from, to int) int {
	for n := min(longestTitleWords, to-from-1); n > 0; n-- {
		if n == 1 && r.word(from).lists&inFrequent != 0 {
			continue
		}
		t, ok := LookupTitle(text[r.tokens[from].Start:r.tokens[from+n-1].End])
		if ok && t.addresses() && !r.saint(from) {
			return r.afterTitle(text, from+n, to)
		}
	}
	return from
}

// addresses reports whether the title is one that people are addressed by.
func (t Title) addresses() bool {
	switch t.Kind {
	case "business", "profession", "kin":
		return false
	}
	return true
}

// saint reports whether token i says that a saint follows, whose title is part of the name: "St. Patrick".
func (r *nameReading) saint(i int) bool {
	w := r.word(i).lower
	return w == saintWord || w == stWord || w == stopWord
}

// placeBefore returns the first token of a person's name that a country runs into, "Mongolia" after "the Prime Minister
// of" and before "Bat Erdene"; from if there is none. A title must stand before if the country is a name of persons as well: "friends of Chad Johnson" are no friends of Chad.
func (r *nameReading) placeBefore(text string, from, to int) int {
	sentence := int(r.tokens[from].sentence)
	at := from - 1
	if at >= sentence && r.word(at).lower == theWord {
		at--
	}
	if at-1 < sentence || r.word(at).lower != ofWord && r.word(at).lower != toWord ||
		r.word(at-1).lists&(inTitles|inCallings) == 0 && r.word(from).lists&inPersons != 0 {
		return from
	}
	for n := min(placeWords, to-from-1); n > 0; n-- {
		if _, ok := Country(plainForm(text[r.tokens[from].Start:r.tokens[from+n-1].End])); ok {
			return from + n
		}
	}
	return from
}

// bodyOf parts a person's name from the place that runs into it with which the name of a body ends, "University of Kent Ricardo
// Alves": it returns the names with the body's, which without the place would end in "of" or be none, and the person's first token.
func (r *nameReading) bodyOf(names []Name, text string, from, to int) ([]Name, int) {
	sentence, of := int(r.tokens[from].sentence), from-1
	if of-1 < sentence || r.word(of).lower != ofWord {
		return names, from
	}
	body, before := r.tokens[of-1].Range, names
	if last := len(names) - 1; last >= 0 && names[last].End > body.Start {
		body.Start, before = names[last].Start, names[:last]
	} else if r.word(of-1).form&capital == 0 || !isCommonBody(text[body.Start:body.End]) {
		return names, from
	}
	for n := min(placeWords, to-from-2); n > 0; n-- {
		if end := r.tokens[from+n-1].End; PlaceName(plainForm(text[r.tokens[from].Start:end])) {
			return append(before, Name{Range{body.Start, end}, Organization}), from + n
		}
	}
	return names, from
}

package english

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
	if kind == Person || kind == Place {
		// "Jeff [Drake]", "Anna Berg, Jan Holm": a bracket or comma never stands in such a name.
		for i := from; i < to; i++ {
			switch text[r.tokens[i].Start:r.tokens[i].End] {
			case "(", ")", "[", "]", ",", ";", "/":
				names = r.appendName(names, text, from, i, kind)
				return r.appendName(names, text, i+1, to, kind)
			}
		}
	}
	from, to = r.trim(text, from, to)
	if kind == Person {
		if place := r.placeBefore(text, from, to); place > from {
			// "the ambassador to Sweden Ricardo Alves"
			names = append(names, Name{Range{r.tokens[from].Start, r.tokens[place-1].End}, Place})
			from = place
		}
		from = r.afterTitle(text, from, to)
	}
	if from >= to {
		return names
	}
	return append(names, Name{Range{r.tokens[from].Start, r.tokens[to-1].End}, kind})
}

// trim takes a leading "the" and a closing "'s" away: "the Guardian's". The Hague keeps its own.
func (r *nameReading) trim(text string, from, to int) (int, int) {
	if from < to && r.word(from).lower == theWord {
		if _, ok := City(text[r.tokens[from].Start:r.tokens[to-1].End]); !ok {
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
// of" and before "Bat Erdene"; from if there is none. A title must stand before: "friends of Chad Johnson" are no friends of Chad.
func (r *nameReading) placeBefore(text string, from, to int) int {
	sentence := int(r.tokens[from].sentence)
	at := from - 1
	if at >= sentence && r.word(at).lower == theWord {
		at--
	}
	if at-1 < sentence || r.word(at).lower != ofWord && r.word(at).lower != toWord || r.word(at-1).lists&(inTitles|inCallings) == 0 {
		return from
	}
	for n := min(placeWords, to-from-1); n > 0; n-- {
		if _, ok := Country(plainForm(text[r.tokens[from].Start:r.tokens[from+n-1].End])); ok {
			return from + n
		}
	}
	return from
}

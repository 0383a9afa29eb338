package english

// venues makes one place of the capitals that name a building at which something is: the tagger alone finds only the "House" of
// "met Sten Holm at the Orchard House used by the Ministry of Trade", and an organization in "the talks at Orchard House".
func (r *nameReading) venues(text string) {
	for is := range r.islands() {
		for i := is.From; i < is.To; i++ {
			first, last := int(r.tokens[i].first), int(r.tokens[i].last)
			if i != last || first == last || !r.isVenue(text, first, last) {
				continue
			}
			for k := first; k <= last; k++ {
				r.labels[k] = LabelOf(Place, partAt(k-first, last-first))
			}
		}
	}
}

// isVenue reports whether the capitals from token first to last name a building that something is at, "outside Fern Hall", and no
// longer name begins or ends among them. People are looked at: "stared at Ann Hall".
func (r *nameReading) isVenue(text string, first, last int) bool {
	if !isBuilding(text[r.tokens[last].Start:r.tokens[last].End]) || r.labels[first].goesOn() || r.labels[last].open() {
		return false
	}
	sentence, at := int(r.tokens[first].sentence), first-1
	if at >= sentence && r.word(at).lower == theWord {
		at--
	} else if r.word(first).lists&inFrequent != 0 {
		return false
	}
	if at < sentence {
		return false
	}
	switch text[r.tokens[at].Start:r.tokens[at].End] {
	case "at", "inside", "outside":
		return true
	}
	return false
}

// isBuilding reports whether the names of buildings end in a word.
func isBuilding(word string) bool {
	switch word {
	case "Abbey", "Arena", "Castle", "Cathedral", "Gallery", "Hall", "Hotel", "House", "Inn", "Library", "Lodge", "Mansion", "Museum",
		"Palace", "Pavilion", "Stadium", "Theater", "Theatre", "Tower", "Villa":
		return true
	}
	return false
}

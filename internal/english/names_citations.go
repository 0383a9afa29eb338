package english

// cite marks the words of authors in references: “(Holm & Boyd, 2010; Marsh et al., 2004)”.
func (r *nameReading) cite(text string) {
	for i := range r.tokens {
		switch {
		case r.isYear(text, i) && i > int(r.tokens[i].sentence) && r.word(i-1).exact == comma && r.closesReference(text, i+1):
			r.citeBefore(text, i-1)
		case r.at(text, i) == "al" || r.at(text, i) == "al.":
			if i > int(r.tokens[i].sentence) && r.at(text, i-1) == "et" {
				r.citeBefore(text, i-1)
			}
		}
	}
}

// isYear reports whether token i is a year of our time, with or without the letter of one of several works: “2010”, “1998a”.
func (r *nameReading) isYear(text string, i int) bool {
	w := r.at(text, i)
	if len(w) == 5 && 'a' <= w[4] && w[4] <= 'f' {
		w = w[:4]
	}
	return len(w) == 4 && (w[:2] == "18" || w[:2] == "19" || w[:2] == "20") && '0' <= w[2] && w[2] <= '9' && '0' <= w[3] && w[3] <= '9'
}

// closesReference reports whether token i ends a reference.
func (r *nameReading) closesReference(text string, i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	switch r.at(text, i) {
	case ")", ";", "]":
		return true
	}
	return r.at(text, i) == "," && i+1 < len(r.tokens) && (r.at(text, i+1) == "p." || r.at(text, i+1) == "pp." || r.isYear(text, i+1))
}

// longestReference is how many tokens the authors of a reference have.
const longestReference = 24

// citeBefore marks the authors before token i back to the bracket or semicolon that opens the reference, if nothing but authors stands between.
func (r *nameReading) citeBefore(text string, i int) {
	open, authors := -1, 0
	for k := i - 1; k >= int(r.tokens[i].sentence) && k > i-longestReference; k-- {
		w := r.at(text, k)
		switch {
		case w == "&" || w == "and" || w == "," || w == "et" || w == "al" || w == "al." || w == "-" || w == ".":
			continue
		case r.word(k).form&capital != 0 && r.word(k).form&small != 0:
			authors++
			continue
		}
		switch w {
		case "(", ";", "[", "see", "cf.", "e.g.", "also":
			open = k
		}
		break
	}
	if open < 0 || authors == 0 {
		return
	}
	if r.cited == nil {
		r.cited = make([]bool, len(r.tokens))
	}
	for k := open + 1; k < i; k++ {
		if w := r.word(k); w.form&capital != 0 && w.form&small != 0 {
			r.cited[k] = true
		}
	}
}

// author returns the label of token i as an author's in a reference.
func (r *nameReading) author(i int) (Label, bool) {
	if r.cited == nil || !r.cited[i] {
		return Outside, false
	}
	end := int(r.tokens[i].end)
	before := r.glued(i, end) && i > int(r.tokens[i].sentence) && r.word(i-1).exact == hyphen
	behind := r.glued(i+1, end) && r.word(i+1).exact == hyphen && r.glued(i+2, end)
	switch {
	case before && behind:
		return LabelOf(Person, Inside), true
	case before:
		return LabelOf(Person, End), true
	case behind:
		return LabelOf(Person, Begin), true
	}
	return LabelOf(Person, Whole), true
}

package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// introduce makes names likelier that their words or those behind them tell: "Petra London, a Danish nurse". It reports
// whether there are any.
func (r *nameReading) introduce(text string) (any bool) {
	r.described = map[uint64]bool{}
	r.cite(text)
	row := 0
	for is := range r.islands() {
		for i := is.From; i < is.To; i++ {
			if l, by := r.told(text, i); by > 0 {
				r.scores[row][l] += by * r.unit
				any = true
			}
			row++
		}
	}
	return any
}

// told returns the label that token i has for a reason that the weights do not know, and how much likelier it is, as the logarithm of odds.
func (r *nameReading) told(text string, i int) (l Label, by int32) {
	first, last := int(r.tokens[i].first), int(r.tokens[i].last)
	n, w := last-first, r.word(first)
	if l, ok := r.author(i); ok {
		return l, sure
	}
	switch {
	case isInitialed(r.at(text, i)):
		if r.glued(i+1, int(r.tokens[i].end)) && r.word(i+1).exact == hyphen {
			return LabelOf(Person, Begin), sure
		}
		return LabelOf(Person, Whole), sure
	case n > 0 && n <= longestBody && isDesignator(r.at(text, last)) && r.word(last-1).form&letters != 0:
		return labelIn(Organization, i-first, n), sure // “Orlund Oyj”, “Harlan Corp.”
	case n < longestPersonName && w.lists&(inPlaces|inOrganizations) == 0 && (r.ageAfter(text, last) && !r.goesOnAt(first) || r.calledSo(text, first)):
		return labelIn(Person, i-first, n), sure // “Wiranata, 61, flew home”, “a man who goes by the name ‘Smoky’”
	case n < longestPersonName && w.lists&inTitles == 0 && (n > 0 && r.word(last).lists&(inPlaces|inSurnames) == 0 || w.lists&(inPlaces|inWomen|inMen) == 0) && w.form&small != 0 && r.traded(text, first, last):
		return labelIn(Organization, i-first, n), tradedOdds
	case n == 0 && r.consonantAfterAn(text, i):
		return LabelOf(Person, End), sure // “An Li”
	case i+1 < int(r.tokens[i].end) && r.consonantAfterAn(text, i+1):
		return LabelOf(Person, Begin), sure
	case n == 0 && r.firstOfCouple(i):
		return LabelOf(Person, Whole), sure
	case n == 0 || n >= longestPersonName:
		return Outside, 0
	}
	return r.toldOfSeveral(text, i, first, last)
}

// toldOfSeveral is told for the run of capitals from token first to token last, two to four words.
func (r *nameReading) toldOfSeveral(text string, i, first, last int) (l Label, by int32) {
	n, w := last-first, r.word(first)
	switch {
	case w.lists&(inWomen|inMen) != 0 && w.common == 0 && r.describedAfter(text, last):
		r.described[r.runKey(last)] = true
		return labelIn(Person, i-first, n), sure
	case n == 3 && i < last-1 && r.givenByHyphen(last):
		return labelIn(Person, i-first, 1), sure // withHyphen takes the rest
	case n == 3 && (r.givenByHyphen(first+2) || r.word(first+1).exact == hyphen && r.word(first+2).form&capital == 0 && isEastAsianFamily(r.at(text, last))), isPatronymic(r.at(text, last)):
		return labelIn(Person, i-first, n), sure // “Jae-sung Kim”, “Katrín Óskarsdóttir”
	case n >= 2 && r.familyFirst(text, first, last):
		return labelIn(Person, i-first, n), familyName
	case n == 1 && isInitials(r.at(text, first)) && r.word(last).form&(small|capital) == small|capital && r.word(last).common == 0 && r.word(last).ending == 0:
		return labelIn(Person, i-first, n), familyName // “K.C. Holm”
	case isLandform(r.at(text, first)):
		return labelIn(Place, i-first, n), landform
	}
	return Outside, 0
}

// labelIn returns the label of token i, counted from its first, of a name of n+1 tokens.
func labelIn(k Kind, i, n int) Label {
	if n == 0 {
		return LabelOf(k, Whole)
	}
	return LabelOf(k, partAt(i, n))
}

// calledSo reports whether marks open before token i, and before them the text says that somebody is called so: “a man who goes by the name ‘Smoky’”,
// “Holt, nicknamed ‘Buck’”.
func (r *nameReading) calledSo(text string, i int) bool {
	if r.near(i, -1).exact != quotationMark && r.near(i, -1).exact != apostrophe || i-3 < int(r.tokens[i].sentence) {
		return false
	}
	switch strings.ToLower(r.at(text, i-2)) {
	case "nicknamed":
		return true
	case "by":
		return r.at(text, i-3) == "goes" || r.at(text, i-3) == "went" || r.at(text, i-3) == "going"
	case "name":
		return i-5 >= int(r.tokens[i].sentence) && r.at(text, i-4) == "by" && strings.HasPrefix(r.at(text, i-5), "g")
	}
	return false
}

// at returns token i as it stands in the text.
func (r *nameReading) at(text string, i int) string { return text[r.tokens[i].Start:r.tokens[i].End] }

// goesOnAt reports whether the run of capitals that begins with token i is the rest of a name, “Lennox” of “Robert ‘Rab’ Lennox”, or a place: “in Leeds, 40, …”.
func (r *nameReading) goesOnAt(i int) bool {
	before := r.near(i, -1)
	return before.lower == inWord || before.exact == quotationMark || before.exact == apostrophe || before.exact == closing
}

// ageAfter reports whether an age stands between commas behind token i: “, 61,”.
func (r *nameReading) ageAfter(text string, i int) bool {
	end := int(r.tokens[i].end)
	if i+3 >= end || r.word(i+1).exact != comma || r.tokens[i+2].End-r.tokens[i+2].Start != 2 {
		return false
	}
	age, behind := r.at(text, i+2), r.at(text, i+3)
	return '1' <= age[0] && age[0] <= '9' && '0' <= age[1] && age[1] <= '9' && (behind == "," || behind == "." || behind == ";")
}

// isPatronymic reports whether a word can only be the second name of a daughter in Iceland or the Faroes: “Óskarsdóttir”.
func isPatronymic(word string) bool {
	return strings.HasSuffix(word, "dóttir") || strings.HasSuffix(word, "sdottir")
}

// firstOfCouple reports whether token i is a given name before “and” and the full name of another: “Gerald and Petra Holm”.
func (r *nameReading) firstOfCouple(i int) bool {
	end := int(r.tokens[i].end)
	if i+3 >= end || r.word(i+1).exact != andWord {
		return false
	}
	w, given := r.word(i), r.word(i+2)
	first, last := int(r.tokens[i+2].first), int(r.tokens[i+2].last)
	return first == i+2 && last-first == 1 && r.word(last).ending == 0 && r.word(last).lists&inPlaces == 0 &&
		w.lists&(inWomen|inMen) != 0 && w.lists&inFrequent != 0 && w.lists&inPlaces == 0 && w.common == 0 &&
		given.lists&(inWomen|inMen) != 0 && given.lists&inFrequent != 0 && given.lists&inPlaces == 0 && given.common == 0
}

// isInitials reports whether a word is the initials of two given names, and not those of a country or city.
func isInitials(word string) bool {
	if len(word) != 4 || word[1] != '.' || word[3] != '.' || word[0] < 'A' || word[0] > 'Z' || word[2] < 'A' || word[2] > 'Z' {
		return false
	}
	switch word {
	case "A.D.", "A.M.", "B.C.", "D.C.", "E.U.", "L.A.", "N.C.", "N.D.", "N.H.", "N.J.", "N.M.", "N.Y.", "P.M.", "P.O.", "R.I.", "S.C.", "S.D.", "U.K.", "U.N.", "U.S.", "W.V.":
		return false
	}
	return true
}

// consonantAfterAn reports whether “An” stands before token i, a word of two or three letters before which English has “a”, so that both are a name: “An Li”, “An Le”.
func (r *nameReading) consonantAfterAn(text string, i int) bool {
	if i <= int(r.tokens[i].sentence) || i >= int(r.tokens[i].end) || r.at(text, i-1) != "An" {
		return false
	}
	w := r.word(i)
	return w.form&capital != 0 && w.form&small != 0 && w.form&initial == 0 && w.length <= 4 && !strings.ContainsAny(r.at(text, i)[:1], "AEIOUHX") && r.near(i, 1).form&capital == 0
}

// familyName is how much likelier a name is a person's that begins with a family name of East Asia, as the logarithm of odds.
const familyName = 3

// familyFirst reports whether a run is a name as in China, Korea or Vietnam: a family name and two or three short names: “Tran Quoc Bao”, “Wang Yi Chen”.
func (r *nameReading) familyFirst(text string, first, last int) bool {
	if last-first > 3 || !isEastAsianFamily(r.at(text, first)) || r.word(last).ending != 0 {
		return false
	}
	for k := first + 1; k <= last; k++ {
		if w := r.word(k); w.length > 6 || w.form&small == 0 || w.form&capital == 0 || strings.ContainsAny(r.at(text, k), ".-'") {
			return false
		}
	}
	return true
}

// isEastAsianFamily reports whether a word is one of the commonest family names of China, Korea and Vietnam, and no word of English.
func isEastAsianFamily(word string) bool {
	switch word {
	case "Bui", "Cao", "Chen", "Cheng", "Choi", "Chung", "Dang", "Deng", "Dinh", "Duong", "Feng", "Guo", "Hoang", "Huang", "Huynh", "Jeong", "Jiang", "Jung", "Kang", "Kim", "Kwon",
		"Liang", "Lim", "Liu", "Luong", "Ngo", "Nguyen", "Nguyễn", "Pham", "Phan", "Shen", "Tang", "Tran", "Trinh", "Truong", "Vo", "Wang", "Xiao", "Xie", "Xu", "Yoon", "Zeng", "Zhang", "Zhao",
		"Zheng", "Zhou", "Zhu":
		return true
	}
	return false
}

// givenByHyphen reports whether token i is the second half of a given name in small letters: "Park Min-seo", but not "Hans Brandt-era".
func (r *nameReading) givenByHyphen(i int) bool {
	w := r.word(i)
	return r.word(i-1).exact == hyphen && w.form&letters != 0 && w.form&capital == 0 && w.common == 0 && w.length <= 6 && r.word(i-2).form&small != 0
}

// landform is how much likelier a name is a place that begins with a word for one, as the logarithm of odds.
const landform = 3

// isLandform reports whether the names of places begin with a word: "Lake Orrin", "Cerro Pinar", "Wadi Harun".
func isLandform(word string) bool {
	switch word {
	case "Bahía", "Baie", "Bir", "Cabo", "Cape", "Cayo", "Cerro", "Ciudad", "Colonia", "Fort", "Gunung", "Isla", "Islas", "Jabal", "Jebel", "Kampung",
		"Koh", "Lac", "Lago", "Laguna", "Lake", "Mont", "Mount", "Mt.", "Playa", "Port", "Porto", "Puerto", "Pulau", "Punta", "Rio", "Río",
		"Sierra", "Tierra", "Valle", "Wadi":
		return true
	}
	return false
}

// isInitialed reports whether a word is an initial and a family name in one: "B.Ganbold", "J.K.Holm".
func isInitialed(word string) bool {
	n := 0
	for len(word) > 3 && 'A' <= word[0] && word[0] <= 'Z' && word[1] == '.' {
		word = word[2:]
		n++
	}
	first, size := utf8.DecodeRuneInString(word)
	return n > 0 && size < len(word) && unicode.IsUpper(first) && formOf(word)&small != 0 && !strings.Contains(word, ".")
}

// longestPersonName is the number of words of a person's name, as far as descriptions are looked for.
const longestPersonName = 4

// partAt returns the part of token i of a name whose last token is n.
func partAt(i, n int) Part {
	switch i {
	case 0:
		return Begin
	case n:
		return End
	}
	return Inside
}

// describedAfter reports whether a noun for a person follows token i after a comma and an article.
func (r *nameReading) describedAfter(text string, i int) bool {
	end := int(r.tokens[i].end)
	if i+3 >= end || r.word(i+1).exact != comma || r.word(i+2).exact != article && r.word(i+2).exact != articleN {
		return false
	}
	for k := i + 3; k < min(i+7, end) && r.word(k).form&letters != 0; k++ {
		if _, ok := PersonNoun(text[r.tokens[k].Start:r.tokens[k].End]); ok {
			return true
		}
	}
	return false
}

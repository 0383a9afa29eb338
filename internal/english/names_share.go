package english

import "github.com/ebc17271/lede/internal/english/linear"

// kindScores are scores of no name (0) and of the kinds (1 + Kind), the best 0, the others less.
type kindScores [5]int32

// kindOf returns the index of a label in kindScores.
func kindOf(l Label) int {
	if l == Outside {
		return 0
	}
	return 1 + int(l.Kind())
}

// A sharedWord sums what the mentions of a word say.
type sharedWord struct {
	sum kindScores
	n   int32
}

// sharedWords are the words of a text by their keys.
type sharedWords map[uint64]sharedWord

// add counts what mentions of a word say.
func (m sharedWords) add(key uint64, s kindScores, times int32) {
	w := m[key]
	for k := range s {
		w.sum[k] += s[k] * times
	}
	w.n += times
	m[key] = w
}

// What the mentions of a word tell each other: so many of them say as much as more would,
// and no one of them is surer than odds of e to this many against a kind.
const (
	enough = 5
	sure   = 8
)

// share lets the mentions of the same word tell each other what they are, so that a clear one ("Sergay
// Lavrov") decides an unclear one ("Lavrov" at the start of a sentence): the scores of each grow by
// what the others' were on average, more with more of them.
func (r *nameReading) share() {
	words := make(sharedWords, len(r.words))
	r.eachMention(func(row int, key uint64) { words.add(key, r.best[row], 1) })
	r.shareShort(words)
	full := r.namedInFull()
	r.eachMention(func(row int, key uint64) {
		w := words[key]
		if r.described[key] || full[key] {
			r.scores[row][LabelOf(Person, Whole)] += 2 * sure * r.unit
			r.scores[row][LabelOf(Person, End)] += 2 * sure * r.unit
			return
		}
		if w.n < 2 {
			return
		}
		own := r.best[row]
		for l := range Label(LabelCount) {
			k := kindOf(l)
			r.scores[row][l] += (w.sum[k] - own[k]) / (w.n - 1) * min(w.n-1, enough)
		}
	})
}

// namedInFull tells which words end a person's name that begins with a given name, and are no place: “Hedge” where the text has “Petra Hedge”, whatever
// hedges and the starts of sentences say.
func (r *nameReading) namedInFull() map[uint64]bool {
	keys := make(map[uint64]bool)
	for i, l := range r.labels {
		if l != LabelOf(Person, End) || r.word(i).lists&inPlaces != 0 || r.tokens[i].End-r.tokens[i].Start < 3 {
			continue
		}
		first := i - 1
		for r.labels[first] == LabelOf(Person, Inside) {
			first--
		}
		if given := r.word(first); given.lists&(inWomen|inMen) != 0 && given.common == 0 {
			keys[r.runKey(i)] = true
		}
	}
	return keys
}

// kindsOf returns how good the best labelling is with a token in each kind of name, against the best of all.
func (r *nameReading) kindsOf(through *labelScores) (s kindScores) {
	for k := range s {
		s[k] = never
	}
	for l, x := range through {
		k := kindOf(Label(l))
		s[k] = max(s[k], x)
	}
	best := max(s[0], s[1], s[2], s[3], s[4])
	for k := range s {
		s[k] = max(s[k]-best, -sure*r.unit)
	}
	return s
}

// eachMention calls f with the row and the key of every capitalised word that stands for itself. Words
// are the same if what follows them in their runs of capitals is: "Paris" in "Valeska Paris", not in "Paris Match".
func (r *nameReading) eachMention(f func(row int, key uint64)) {
	row := 0
	for is := range r.islands() {
		for i := is.From; i < is.To; i++ {
			if r.word(i).form&capital != 0 && !r.entersRun(i) {
				f(row, r.runKey(i))
			}
			row++
		}
	}
}

// entersRun reports whether the name that token i stands in began before the run of capitals of the token: "America" in "Bank of America".
func (r *nameReading) entersRun(i int) bool {
	first := int(r.tokens[i].first)
	return r.labels[first].goesOn()
}

// longestRun is as far as a run is looked at.
const longestRun = 6

// runKey names token i and what follows it in its run.
func (r *nameReading) runKey(i int) uint64 {
	key := uint64(0)
	for k := min(int(r.tokens[i].last), i+longestRun); k >= i; k-- {
		key = linear.Mix(0, key, uint64(r.word(k).group), 0)
	}
	return key
}

// shareShort lets initials be what the words beside them are that they stand for: in "the New Energy Vehicle (NEV)" and wherever
// else "NEV" stands.
func (r *nameReading) shareShort(words sharedWords) {
	row := 0
	for is := range r.islands() {
		for i := is.From; i < is.To; i++ {
			if r.tokens[i].short == shortForm {
				words.add(r.runKey(i), r.kindsOfLong(row, i, is.From), shortWeight)
			} else if i-2 >= is.From && r.labels[i-2] == LabelOf(Organization, End) && r.word(i-1).exact == bracket && r.near(i, 1).exact == closing && r.word(i).lists&inPlaces == 0 {
				words.add(r.runKey(i), r.best[row-2], shortWeight)
			}
			row++
		}
	}
}

// shortWeight is how many mentions of initials their long form outweighs.
const shortWeight = 3

// kindsOfLong returns the kinds of the words that the initials of token i stand for, no name if they are outside of its island.
func (r *nameReading) kindsOfLong(row, i, from int) kindScores {
	for k := i - 1; k >= from; k-- {
		if r.tokens[k].short == longFirst {
			return r.best[row-(i-k)]
		}
	}
	no := -sure * r.unit
	return kindScores{0, no, no, no, no}
}

package english

import (
	"context"
	_ "embed"
	"iter"
	"slices"
	"sync"

	"github.com/ebc17271/lede/internal/english/linear"
)

//go:embed names.bin
var nameWeights string

// A NameModel is the weights of the name tagger: one file for the features of a token
// and for which label follows which.
type NameModel struct {
	*linear.Model
	follows [LabelCount]labelScores // [before][label]
	into    [LabelCount][]Label     // the labels that a label may follow
	after   [LabelCount][]Label     // those that may follow it
	unit    int32                   // a score of 1: odds of e to 1
}

type labelScores = [LabelCount]int32

var nameModels = sync.OnceValue(func() *NameModel { return OpenNames(nameWeights) })

// OpenNames opens weights for names, those in names.bin or others that a trainer has just learned.
func OpenNames(weights string) *NameModel {
	m := &NameModel{Model: linear.MustOpen(weights)}
	for before := range Label(LabelCount) {
		m.Score([]uint64{FollowFeature(before)}, m.follows[before][:])
		for l := range Label(LabelCount) {
			if l.Follows(before) {
				m.into[l] = append(m.into[l], before)
				m.after[before] = append(m.after[before], l)
			}
		}
	}
	var scores labelScores
	m.Score([]uint64{UnitFeature}, scores[:])
	m.unit = max(1, scores[0]/UnitScore)
	return m
}

// FollowFeature is the feature whose weights say which labels follow a label.
func FollowFeature(before Label) uint64 { return linear.Mix(200, uint64(before), 0, 0) }

// UnitFeature is a feature whose weight for no name is UnitScore, from which the scale of all others is known.
var UnitFeature = linear.Mix(201, 0, 0, 0)

// UnitScore is the weight of UnitFeature.
const UnitScore = 4

// FindNames finds the names of a text in two readings: sentence by sentence, then once more
// with what the first found out about the same words in the whole text.
func FindNames(text string, sentences []Sentence) []Name { return nameModels().Find(text, sentences) }

// Find is [FindNames] with the weights m.
func (m *NameModel) Find(text string, sentences []Sentence) []Name {
	names, _ := m.find(context.Background(), text, NewNameText(text, sentences))
	return names
}

// find is Find for a prepared text. It stops with ctx's error when ctx is done.
func (m *NameModel) find(ctx context.Context, text string, t *NameText) ([]Name, error) {
	r := nameReading{NameModel: m, NameText: t, ctx: ctx}
	r.labels = make([]Label, len(r.tokens))
	r.read()
	if r.introduce(text) {
		r.decodeAll()
	}
	r.share()
	r.doubt()
	r.decodeAll()
	r.venues(text)
	names := r.names(text)
	return names, ctx.Err()
}

// A nameReading is a text being read.
type nameReading struct {
	*NameModel
	*NameText
	ctx     context.Context
	labels  []Label
	scores  []labelScores // of the tokens of the islands, in order
	best    []kindScores  // of the same: how good the best labelling is with the token in each kind of name
	through []labelScores // of one island: the score of the best labelling in which a token has a label

	cited     []bool          // tokens that name authors in references, nil if none do
	described map[uint64]bool // the keys of last words of persons whom a description introduces
}

// islands yields the islands until the context is done: no loop over them goes on for long after that.
func (r *nameReading) islands() iter.Seq[Island] {
	return func(yield func(Island) bool) {
		read := 0
		for _, is := range r.Islands {
			if read <= 0 {
				if r.ctx.Err() != nil {
					return
				}
				read = pollWords / 4
			}
			read -= is.To - is.From
			if !yield(is) {
				return
			}
		}
	}
}

// read labels every island by itself.
func (r *nameReading) read() {
	n := 0
	for _, is := range r.Islands {
		n += is.To - is.From
	}
	r.scores, r.best = make([]labelScores, n), make([]kindScores, n)
	var features []uint64
	row := 0
	for is := range r.islands() {
		for i := is.From; i < is.To; i++ {
			features = r.Features(features[:0], i)
			r.Score(features, r.scores[row][:])
			row++
		}
	}
	r.decodeAll()
}

// decodeAll finds the best labels of all islands.
func (r *nameReading) decodeAll() {
	row := 0
	for is := range r.islands() {
		n := is.To - is.From
		r.through = slices.Grow(r.through[:0], n)[:n]
		r.decode(r.labels[is.From:is.To], r.scores[row:row+n], r.through)
		for i := range r.through {
			r.best[row] = r.kindsOf(&r.through[i])
			row++
		}
	}
}

// decode finds the best labels of an island (Viterbi's algorithm, in both directions).
func (r *nameReading) decode(labels []Label, scores, through []labelScores) {
	for i := range scores {
		for l := range Label(LabelCount) {
			through[i][l] = never
			for _, before := range r.into[l] {
				from := int32(0)
				if i > 0 {
					from = through[i-1][before]
				} else if before != Outside {
					continue
				}
				through[i][l] = max(through[i][l], from+r.follows[before][l]+scores[i][l])
			}
		}
	}
	var rest labelScores // of the best labelling of the tokens behind
	for l := range Label(LabelCount) {
		rest[l] = never
		if Outside.Follows(l) {
			rest[l] = r.follows[l][Outside]
		}
	}
	for i := len(scores) - 1; i >= 0; i-- {
		for l := range rest {
			through[i][l] = max(through[i][l]+rest[l], never)
		}
		rest = r.behind(&scores[i], &rest)
	}
	last := Outside
	for i := range labels {
		last = r.bestAfter(last, &through[i])
		labels[i] = last
	}
}

// never is less than any score of a labelling.
const never = -1 << 28

// behind returns, for the label of a token, the score of the best labelling of those after it.
func (r *nameReading) behind(scores, rest *labelScores) (s labelScores) {
	for before := range Label(LabelCount) {
		s[before] = never
		for _, l := range r.after[before] {
			s[before] = max(s[before], r.follows[before][l]+scores[l]+rest[l])
		}
	}
	return s
}

// bestAfter returns the best label that may follow another.
func (r *nameReading) bestAfter(before Label, through *labelScores) Label {
	best := r.after[before][0]
	for _, l := range r.after[before] {
		if through[l] > through[best] {
			best = l
		}
	}
	return best
}

// doubt makes persons of one word less likely that the text never introduces by a longer name or a title: in the
// news "Jordan" is a country unless "Ann Jordan" or "Mrs. Jordan" is about.
func (r *nameReading) doubt() {
	introduced, opens := r.introduced(), r.openings()
	row := 0
	for is := range r.islands() {
		for i := is.From; i < is.To; i++ {
			w := r.word(i)
			if w.form&capital != 0 && r.alone(i) && !introduced[w.group] {
				r.scores[row][LabelOf(Person, Whole)] -= r.doubtOf(i) * r.unit
				if opens[w.group] && w.lists&inPlaces == 0 && w.common == 0 {
					r.scores[row][LabelOf(Organization, Whole)] += shortened * r.unit
					r.scores[row][LabelOf(Person, Whole)] -= shortened * r.unit
				}
			}
			row++
		}
	}
}

// alone reports whether token i is a name by itself, if any: "Fernhill", or that of "A Fernhill spokeswoman".
func (r *nameReading) alone(i int) bool {
	tok := &r.tokens[i]
	return int(tok.last) == i && (int(tok.first) == i || r.labels[i-1] == Outside)
}

// shortened is how much likelier a word is an organization whose longer name begins with it, as the logarithm of odds.
const shortened = 4

// openings tells, of the groups of words, with which the name of an organization of more words begins, "Fernhill Markets Inc.",
// that may be called by the first word alone.
func (r *nameReading) openings() []bool {
	groups := make([]bool, len(r.words))
	for i, l := range r.labels {
		if l == LabelOf(Organization, Begin) {
			groups[r.word(i).group] = true
		}
	}
	return groups
}

// doubtOf returns how much less likely the word of token i is a person that nothing introduces, as the logarithm of odds. One
// that speaks, "Hauchtman said", and is no common word needs no introduction.
func (r *nameReading) doubtOf(i int) int32 {
	switch w, next := r.word(i), r.near(i, 1).exact; {
	case w.lists&(inCountries|inCapitals|inRegions) != 0:
		return 10
	case w.lists&inCities != 0:
		return 5
	case w.common == 0 && (next == saidWord || next == saysWord || next == toldWord):
		return 0
	}
	return 2
}

// introduced tells, of the groups of words, which stand in a person's name of more words or after a title.
func (r *nameReading) introduced() []bool {
	groups := make([]bool, len(r.words))
	for i, l := range r.labels {
		if l == Outside || l.Kind() != Person {
			continue
		}
		if l.Part() != Whole || r.near(i, -1).lists&inTitles != 0 {
			groups[r.word(i).group] = true
		}
	}
	return groups
}

package english

import (
	_ "embed"
	"sync"

	"github.com/ebc17271/lede/internal/english/linear"
)

//go:embed names.bin
var nameWeights string

// A nameModel is the weights of the name tagger: one file for the features of a
// token, of the document, and for which label follows which in the first and the second reading.
type nameModel struct {
	*linear.Model
	follows [2][LabelCount][LabelCount]int32 // [reading][before][label]
}

// never is the score of a label that cannot follow another.
const never = -1 << 24

var nameModels = sync.OnceValue(func() *nameModel {
	m := &nameModel{Model: linear.MustOpen(nameWeights)}
	var scores [LabelCount]int32
	for reading := range m.follows {
		for before := range m.follows[reading] {
			m.Score([]uint64{FollowFeature(reading, Label(before))}, scores[:])
			for l := range scores {
				if !Label(l).Follows(Label(before)) {
					scores[l] = never
				}
			}
			m.follows[reading][before] = scores
		}
	}
	return m
})

// FollowFeature is the feature whose weights say which labels follow a label in the
// first (0) or second (1) reading.
func FollowFeature(reading int, before Label) uint64 {
	return linear.Mix(200+reading, uint64(before), 0, 0)
}

// FindNames finds the names of a text in two readings: sentence by sentence, then once more
// with what the first found in the whole text.
func FindNames(text string, sentences []Sentence) []Name {
	r := nameReading{nameModel: nameModels(), NameText: NewNameText(text, sentences)}
	r.labels = make([]Label, len(r.tokens))
	r.read()
	r.readAgain()
	return r.names()
}

// A nameReading is a text being read.
type nameReading struct {
	*nameModel
	*NameText
	labels []Label
	scores [][LabelCount]int32 // of the tokens of the islands, in order
	back   [][LabelCount]Label // of each label of each token of an island, the best before it
}

// read labels every island by itself.
func (r *nameReading) read() {
	n := 0
	for _, is := range r.Islands {
		n += is.To - is.From
	}
	r.scores = make([][LabelCount]int32, n)
	var features []uint64
	row := 0
	for _, is := range r.Islands {
		first := row
		for i := is.From; i < is.To; i++ {
			features = r.Features(features[:0], i)
			r.Score(features, r.scores[row][:])
			row++
		}
		r.decode(0, is, r.scores[first:row])
	}
}

// readAgain labels every island with the memory of the whole text.
func (r *nameReading) readAgain() {
	memory := r.Remember(r.labels)
	r.labels = make([]Label, len(r.tokens))
	var features []uint64
	var more [LabelCount]int32
	row := 0
	for _, is := range r.Islands {
		first := row
		for i := is.From; i < is.To; i++ {
			features = memory.Features(features[:0], i)
			r.Score(features, more[:])
			for l, s := range more {
				r.scores[row][l] += s
			}
			row++
		}
		r.decode(1, is, r.scores[first:row])
	}
}

// decode finds the best labels of an island (Viterbi's algorithm).
func (r *nameReading) decode(reading int, is Island, scores [][LabelCount]int32) {
	r.back = append(r.back[:0], make([][LabelCount]Label, len(scores))...)
	var best [LabelCount]int32
	for l := range best {
		best[l] = scores[0][l] + r.follows[reading][Outside][l]
	}
	for i := 1; i < len(scores); i++ {
		var next [LabelCount]int32
		for l := range next {
			from, most := Outside, int32(3*never)
			for before, s := range best {
				if s += r.follows[reading][before][l]; s > most {
					from, most = Label(before), s
				}
			}
			r.back[i][l], next[l] = from, max(most, 2*never)+scores[i][l]
		}
		best = next
	}
	l, most := Outside, int32(3*never)
	for k, s := range best {
		if s += r.follows[reading][k][Outside]; s > most {
			l, most = Label(k), s
		}
	}
	for i := len(scores) - 1; i >= 0; i-- {
		r.labels[is.From+i] = l
		l = r.back[i][l]
	}
}

// names collects the names that the labels tell.
func (r *nameReading) names() []Name {
	var names []Name
	for i, l := range r.labels {
		if l == Outside || l.goesOn() {
			continue
		}
		to := i
		for r.labels[to].open() {
			to++
		}
		names = append(names, Name{Range{r.tokens[i].Start, r.tokens[to].End}, l.Kind()})
	}
	return names
}

package event

import (
	"context"
	"math"

	"github.com/ebc17271/lede/internal/loglinear"
)

// A mention is a word that may name an event, and what the models say of it.
type mention struct {
	setting
	odds   float64        // log odds that it names one
	kinds  [types]float64 // how probable each type is
	most   int            // the most probable
	facts  [3]float64
	args   []argument
	weight [3]float64 // how probable each weight is
	sure   float64    // that all of it is right
}

// p is the probability that a mention names an event.
func (m *mention) p() float64 { return loglinear.Sigmoid(m.odds) }

// kind is the most probable type.
func (m *mention) kind() int { return m.most }

// fact is the most probable factuality.
func (m *mention) fact() int { return loglinear.Best(m.facts[:]) }

// The least probability of a word that names an event, after the first model and after the second.
const (
	firstLeast  = 0.03
	secondLeast = 0.1
)

// A reader reads a story with a model.
type reader struct {
	*Model
	*view
	ctx      context.Context
	m        maker
	mentions []mention
	at       map[int]int      // number of the mention of a word
	args     []argument       // of the last mentions
	next     [][roles]float64 // of the arguments of one, in the light of each other
	spots    []*spot          // that the event may have happened at which is looked at
	bidding  []bid            // and how they stand to it
}

// ctxEvery is after how many words a reader asks whether it should leave off.
const ctxEvery = 24

// mentionsEvery is the same for words that may name events.
const mentionsEvery = 32

// argumentsTogether is how many arguments share an array.
const argumentsTogether = 8 * mostArguments

// wordsAMention is how many words news has for one that may name an event, and mentionsAtFirst for how many mentions room is made at first.
const (
	wordsAMention   = 6
	mentionsAtFirst = 1024
)

// mostInSentence is how many words of a sentence may name events: the longest of the news have half as many, but a menu in one line may have more.
const mostInSentence = 60

// siftedLeast is how great the log odds of a word are at least, by itself, for it to be looked at: most words are none, and soon known as such.
// Half of the candidates have less, and one in two hundred of what readers mark.
const siftedLeast = -4.5

// sifted reports whether word i, by what it is alone, may name an event.
func (r *reader) sifted(i int) bool {
	r.m.fs = r.m.fs[:0]
	r.bareFeatures(&r.m, i)
	return r.sieve.Odds(r.m.fs) >= siftedLeast
}

// readWords finds the words that may name events, and what they may be, each by itself.
func (r *reader) readWords() {
	r.at = map[int]int{}
	r.mentions = make([]mention, 0, min(len(r.words)/wordsAMention+1, mentionsAtFirst))
	sentence, found := 0, 0
	for i := range r.words {
		if i%ctxEvery == 0 && r.ctx.Err() != nil {
			return
		}
		if in := r.Sentence(i); in != sentence {
			sentence, found = in, 0
		}
		if found == mostInSentence || !r.candidate(i) || !r.sifted(i) {
			continue
		}
		s := r.setting(i)
		r.m.fs = r.m.fs[:0]
		about := r.wordFeatures(&r.m, &s)
		x := mention{setting: s, odds: r.trigger.Odds(r.m.fs)}
		if x.p() < firstLeast {
			continue
		}
		r.m.fs = r.m.fs[:about]
		r.topicFeatures(&r.m, &s)
		r.Model.kind.Add(x.kinds[:], r.m.fs)
		loglinear.Softmax(x.kinds[:])
		x.most = loglinear.Best(x.kinds[:])
		r.at[i] = len(r.mentions)
		r.mentions = append(r.mentions, x)
		found++
	}
}

// readAgain looks at every mention in the light of all others, and drops those that are none.
func (r *reader) readAgain() {
	t := r.topic()
	odds := make([]float64, len(r.mentions))
	for n := range r.mentions {
		if n%mentionsEvery == 0 && r.ctx.Err() != nil {
			return
		}
		x := &r.mentions[n]
		r.m.fs = r.m.fs[:0]
		r.contextFeatures(&r.m, t, n)
		odds[n] = x.odds + r.again.Odds(r.m.fs)
		r.m.fs = r.m.fs[:0]
		r.kindFeatures(&r.m, t, n)
		x.kinds = logOf(x.kinds) // the others look only at its most probable type, which stays until all are read
		r.kindAgain.Add(x.kinds[:], r.m.fs)
		loglinear.Softmax(x.kinds[:])
	}
	kept := r.mentions[:0]
	clear(r.at)
	for n := range r.mentions {
		x := r.mentions[n]
		x.odds = odds[n]
		x.most = loglinear.Best(x.kinds[:])
		if x.p() >= secondLeast {
			r.readFact(&x)
			r.at[x.i] = len(kept)
			kept = append(kept, x)
		}
	}
	r.mentions = kept
}

// readFact finds whether what x tells happened.
func (r *reader) readFact(x *mention) {
	r.m.fs = r.m.fs[:0]
	r.wordFeatures(&r.m, &x.setting)
	r.factFeatures(&r.m, &x.setting)
	r.fact.Add(x.facts[:], r.m.fs)
	loglinear.Softmax(x.facts[:])
}

func logOf[T [types]float64 | [roles]float64](p T) T {
	q := p
	for i := range len(p) {
		q[i] = math.Log(max(p[i], 1e-6))
	}
	return q
}

// readRoles finds what the phrases are to the events, each by itself.
func (r *reader) readRoles(x *mention) {
	if cap(r.args)-len(r.args) < mostArguments { // those before keep their array
		r.args = make([]argument, 0, argumentsTogether)
	}
	first := len(r.args)
	r.args = r.arguments(r.args, &x.setting)
	x.args = r.args[first:len(r.args):len(r.args)]
	kind := x.kind()
	for k := range x.args {
		a := &x.args[k]
		a.deep = r.relate(&x.setting, a.i)
		p := r.pair(&x.setting, kind, a)
		r.m.fs = r.m.fs[:0]
		r.roleFeatures(&r.m, &p)
		var share [roles]float64
		r.Model.role.Add(share[:], r.m.fs)
		loglinear.Softmax(share[:])
		a.rate(share)
	}
}

// readRolesAgain looks at every argument in the light of the others.
func (r *reader) readRolesAgain(x *mention) {
	r.next = r.next[:0]
	rivals := topsOf(x.args)
	for k := range x.args {
		r.m.fs = r.m.fs[:0]
		r.rivalFeatures(&r.m, x, &rivals, k)
		p := logOf(x.args[k].p)
		r.roleAgain.Add(p[:], r.m.fs)
		loglinear.Softmax(p[:])
		r.next = append(r.next, p)
	}
	for k := range x.args {
		x.args[k].p = r.next[k]
		x.args[k].role = likeliest(r.next[k])
	}
	r.shareRoles(x)
	r.forget(x)
}

// forgotten is how sure it must be that a phrase has no role for it to be forgotten: most of a sentence has none in most of its events.
const forgotten = 0.98

// forget keeps the arguments of x, the last that were read, that may play a role.
func (r *reader) forget(x *mention) {
	kept := x.args[:0]
	for _, a := range x.args {
		if a.role != none || a.p[none] < forgotten {
			kept = append(kept, a)
		}
	}
	r.args = r.args[:len(r.args)-len(x.args)+len(kept)]
	x.args = kept[:len(kept):len(kept)]
}

// noRole is what the probability of no role counts: the model leaves out more than it should, as most phrases have none.
const noRole = 0.5

// likeliest returns the role that is told.
func likeliest(p [roles]float64) role {
	p[none] *= noRole
	return role(loglinear.Best(p[:]))
}

// sharedLeast is how probable a role is at least that a phrase shares with the one that it is coordinated with.
const sharedLeast = 0.1

// shareRoles gives what is coordinated with a participant its role: “talks between Norway and Chile”.
func (r *reader) shareRoles(x *mention) {
	for k := range x.args {
		a := &x.args[k]
		if a.role != none || r.words[a.i].rel != relConj {
			continue
		}
		for j := range x.args[:k] {
			if b := &x.args[j]; b.i == r.Head(a.i) && b.role >= who && b.role <= to && a.p[b.role] >= sharedLeast {
				a.role = b.role
			}
		}
	}
}

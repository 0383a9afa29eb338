package event

import (
	"strings"

	"github.com/ebc17271/lede/internal/loglinear"
)

// A group is the mentions of one event, by their numbers.
type group struct {
	mentions []int
	best     int     // the mention that tells it best
	sure     float64 // that what it tells is right of all
	news     float64 // that it is the news of the story
}

// How many earlier events a mention is held against.
const mostEarlier = 40

// sameLeast is how probable it must be that two mentions tell one event.
const sameLeast = 0.5

// groupRetold joins mentions that tell the same event.
func (r *reader) groupRetold() []group {
	var groups []group
	alone := make([]int, len(r.mentions)) // what each group has at first
	for n := range r.mentions {
		if n%mentionsEvery == 0 && r.ctx.Err() != nil {
			return nil
		}
		best, at := sameLeast, -1
		for g := max(0, len(groups)-mostEarlier); g < len(groups); g++ {
			if p := r.sameEvent(&groups[g], n); p >= best {
				best, at = p, g
			}
		}
		if at < 0 {
			alone[n] = n
			groups = append(groups, group{mentions: alone[n : n+1 : n+1]})
			continue
		}
		groups[at].mentions = append(groups[at].mentions, n)
	}
	return groups
}

// sameEvent returns how probable it is that mention n tells the event of g: the most that any of its first and last mentions says.
func (r *reader) sameEvent(g *group, n int) float64 {
	p := r.samePair(g.mentions[0], n)
	if k := len(g.mentions); k > 1 {
		p = (p + r.samePair(g.mentions[k-1], n)) / 2
	}
	return p
}

// samePair returns how probable it is that mentions a and b tell the same event.
func (r *reader) samePair(a, b int) float64 {
	if !r.comparable(a, b) {
		return 0
	}
	r.m.fs = r.m.fs[:0]
	r.pairFeatures(&r.m, a, b)
	return loglinear.Sigmoid(r.same.Odds(r.m.fs))
}

// comparable reports whether two mentions may tell the same event at all.
func (r *reader) comparable(a, b int) bool {
	x, y := &r.mentions[a], &r.mentions[b]
	return x.kind() == y.kind() && x.fact() == y.fact()
}

// pairFeatures tells what two mentions have in common.
func (r *reader) pairFeatures(m *maker, a, b int) {
	x, y := &r.mentions[a], &r.mentions[b]
	v, w := &r.words[x.i], &r.words[y.i]
	lemma := bit(v.lemma == w.lemma) + 2*bit(r.sameStem(x.i, y.i))
	kind := uint64(x.kind())
	tags := bit(v.verb) + 2*bit(w.verb)
	var parts uint64
	for c := who; c <= about; c++ {
		parts = parts*4 + r.compare(x, y, c)
	}
	cross := r.shared(x, y)
	time := r.compareTimes(x, y)
	gap := scale(r.Sentence(y.i) - r.Sentence(x.i))
	m.add(0, 0, 0, 0)
	m.add(1, lemma, tags, 0)
	m.add(2, lemma, kind, 0)
	m.add(3, parts>>4, lemma, 0)
	m.add(4, parts>>4, tags, 0)
	m.add(5, parts, 0, 0)
	m.add(6, parts>>6, lemma, kind)
	m.add(7, time, lemma, 0)
	m.add(8, gap, lemma, 0)
	m.add(9, gap, tags, parts>>4)
	m.add(10, y.determiner, tags, lemma)
	m.add(11, cross, lemma, tags)
	m.add(12, cross, kind, 0)
	m.add(13, v.lemma, w.lemma, 0)
	m.add(14, bit(r.passages[r.Sentence(x.i)].headline), lemma, cross)
	m.add(15, bit(r.passages[r.Sentence(x.i)].lead), bit(r.passages[r.Sentence(y.i)].lead), lemma)
	m.add(16, time, cross, 0)
}

// sameStem reports whether two words begin alike: “elected” and “the election”.
func (r *reader) sameStem(i, k int) bool {
	const stem = 4
	v, w := r.Word(i), r.Word(k)
	return len(v) >= stem && len(w) >= stem && strings.EqualFold(v[:stem], w[:stem])
}

// compare tells how the arguments of x and y in a role agree: 0 if one has none, 1 if they have one in common, 2 if not.
func (r *reader) compare(x, y *mention, c role) uint64 {
	any, common := false, false
	for i := range x.args {
		for k := range y.args {
			if x.args[i].role != c || y.args[k].role != c {
				continue
			}
			any = true
			common = common || r.alike(x.args[i].i, y.args[k].i)
		}
	}
	switch {
	case common:
		return 1
	case any:
		return 2
	}
	return 0
}

// alike reports whether two words name the same: an entity, or the same noun.
func (r *reader) alike(i, k int) bool {
	v, w := &r.words[i], &r.words[k]
	return v.entity != 0 && v.entity == w.entity || v.entity == 0 && w.entity == 0 && v.lemma == w.lemma && (v.noun || v.name)
}

// shared tells in how many words for participants two mentions agree, in whatever roles, and how many they have.
func (r *reader) shared(x, y *mention) uint64 {
	n, of := uint64(0), uint64(0)
	for i := range x.args {
		if c := x.args[i].role; c < who || c > to {
			continue
		}
		of = min(of+1, 3)
		for k := range y.args {
			if c := y.args[k].role; c >= who && c <= to && r.alike(x.args[i].i, y.args[k].i) {
				n = min(n+1, 3)
				break
			}
		}
	}
	return n*4 + of
}

// compareTimes tells how the times of two mentions agree: 0 if one is unknown, 1 if they can be one, 2 if not.
func (r *reader) compareTimes(x, y *mention) uint64 {
	a, b := r.timeOf(x), r.timeOf(y)
	switch {
	case a < 0 || b < 0:
		return 0
	case strings.HasPrefix(r.doc.Article.Times[a].Value, r.doc.Article.Times[b].Value), strings.HasPrefix(r.doc.Article.Times[b].Value, r.doc.Article.Times[a].Value):
		return 1
	}
	return 2
}

// timeOf returns the number of the time expression that tells when x happened, -1 for none.
func (r *reader) timeOf(x *mention) int {
	if a := x.strongest(when); a != nil {
		return int(r.words[a.i].time) - 1
	}
	return -1
}

// strongest returns the argument that most probably plays a role, nil if none does.
func (x *mention) strongest(c role) *argument {
	var best *argument
	for k := range x.args {
		if a := &x.args[k]; a.role == c && (best == nil || a.p[c] > best.p[c]) {
			best = a
		}
	}
	return best
}

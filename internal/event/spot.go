package event

import (
	"slices"
	"sort"
	"strings"
	clock "time"

	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/loglinear"
)

// A spot is a word that stands for a place, or for a time, where or when an event of the story may have happened.
type spot struct {
	i        int    // the word
	key      uint64 // the place or time: the same for two spots of one
	time     int    // number of the time, -1 for a place
	dateline bool
	claims   []claim
}

// A claim is how likely a spot is the place or time of a mention that stands in its sentence.
type claim struct {
	i, n int32 // the word, and the number of the mention
	p    float32
}

// spots are all spots of a story of one sort, in the order of the text.
type spots struct {
	role  role
	list  []spot
	count map[uint64]int     // how often each is named
	mass  map[uint64]float64 // how many events happen there
	all   float64
	order map[uint64]int // how many others are named before it is
	often map[uint64]int // how many others are named more often
}

// claimLeast is how likely a word must be where something happens to be looked at though it names no place.
const claimLeast = 0.1

// leastClaim is how likely a word must be the place or time of a mention for that to be kept.
const leastClaim = 0.02

// spotsOf finds the spots of a story, places or times.
func (r *reader) spotsOf(c role) *spots {
	t := &spots{role: c, count: map[uint64]int{}, mass: map[uint64]float64{}, order: map[uint64]int{}, often: map[uint64]int{}}
	claims := r.claimsOf(c)
	for i := range r.words {
		from, strong := 0, false
		for len(claims) > from && int(claims[from].i) == i {
			strong = strong || float64(claims[from].p)*r.mentions[claims[from].n].p() >= claimLeast
			from++
		}
		if p, ok := r.spotAt(i, c, strong); ok {
			p.claims = claims[:from]
			t.list = append(t.list, p)
		}
		claims = claims[from:]
	}
	t.sum(r)
	return t
}

// claimsOf returns what the mentions say of words as their places or times, by the words.
func (r *reader) claimsOf(c role) (claims []claim) {
	for n := range r.mentions {
		x := &r.mentions[n]
		for k := range x.args {
			if a := &x.args[k]; a.p[c] >= leastClaim {
				claims = append(claims, claim{int32(a.i), int32(n), float32(a.p[c])})
			}
		}
	}
	slices.SortStableFunc(claims, func(a, b claim) int { return int(a.i - b.i) })
	return claims
}

// spotAt returns the spot that word i stands for.
func (r *reader) spotAt(i int, c role, claimed bool) (p spot, ok bool) {
	w := &r.words[i]
	if c == when {
		if w.time == 0 || i > 0 && r.words[i-1].time == w.time && !claimed {
			return p, false
		}
		t := &r.doc.Article.Times[w.time-1]
		if t.Type != "date" && t.Type != "time" || strings.Trim(t.Value, "X") == "" {
			return p, false
		}
		return spot{i: i, key: linear.String(t.Value[:min(len(t.Value), dayLength)]), time: int(w.time) - 1}, true
	}
	name := w.kind == aPlace && w.entity != 0 && (r.Head(i) < 0 || r.words[r.Head(i)].entity != w.entity)
	if !name && !claimed || w.time > 0 || strings.HasPrefix(r.Tag(i), "PRP") {
		return p, false
	}
	p = spot{i: i, key: w.lemma, time: -1}
	if w.entity != 0 {
		p.key = uint64(w.entity)
	}
	if d := r.doc.Article.Dateline; d != nil {
		p.dateline = d.Span.Overlaps(r.Range(i))
	}
	return p, true
}

// sum sums up what is told of each place or time.
func (t *spots) sum(r *reader) {
	var keys []uint64
	for k := range t.list {
		p := &t.list[k]
		if t.count[p.key] == 0 {
			t.order[p.key] = len(keys)
			keys = append(keys, p.key)
		}
		t.count[p.key]++
		for _, c := range p.claims {
			q := float64(c.p) * r.mentions[c.n].p()
			t.mass[p.key] += q
			t.all += q
		}
	}
	slices.SortStableFunc(keys, func(a, b uint64) int { return t.count[b] - t.count[a] })
	for n, k := range keys {
		t.often[k] = n
	}
}

// in returns the numbers of the first spot of the words from one to another, and of the one behind the last.
func (t *spots) in(from, to int) (first, end int) {
	first = sort.Search(len(t.list), func(k int) bool { return t.list[k].i >= from })
	end = sort.Search(len(t.list), func(k int) bool { return t.list[k].i >= to })
	return first, end
}

// mostSpots is how many spots of the story are looked at for its main event, mostTold how many mentions of an event.
const (
	mostSpots = 60
	mostTold  = 12
)

// near returns the spots at which an event may have happened: of the main event any, of others those in sentences that tell them.
func (r *reader) near(t *spots, e *group, main bool) []*spot {
	list := r.spots[:0]
	if main {
		for k := range t.list[:min(len(t.list), mostSpots)] {
			list = append(list, &t.list[k])
		}
	}
	last := -1
	for _, n := range e.mentions[:min(len(e.mentions), mostTold)] {
		s := r.Sentence(r.mentions[n].i)
		if s == last {
			continue
		}
		last = s
		from, to := t.in(r.Bounds(s))
		for k := from; k < to; k++ {
			if !main || k >= mostSpots {
				list = append(list, &t.list[k])
			}
		}
	}
	r.spots = list
	return list
}

// A tie is how a spot is tied to an event by the words of its sentence.
type tie struct {
	own, rival float64 // how likely it is that of a mention of the event, and of one of another
	news       float64 // that of a mention of another, which is the news
	alike      bool    // the other has the type of the event
}

func (r *reader) tie(p *spot, e *group) (t tie) {
	kind := r.mentions[e.best].kind()
	for _, c := range p.claims {
		if _, ok := slices.BinarySearch(e.mentions, int(c.n)); ok {
			t.own = max(t.own, float64(c.p))
			continue
		}
		y := &r.mentions[c.n]
		q := float64(c.p) * y.p()
		if q > t.rival {
			t.rival, t.alike = q, y.kind() == kind
		}
		t.news = max(t.news, q*y.weight[2])
	}
	return t
}

// A bid is a spot as it stands to an event: how it is tied to it, the mention that is nearest, and how many sentences behind that it stands.
type bid struct {
	*spot
	tie
	x         *mention
	gap       int
	main      bool
	strongest float64 // the most that the sentences of the event say for any of its spots
}

// bids returns the spots at which an event may have happened. They stay until it is called again.
func (r *reader) bids(t *spots, e *group, main bool) []bid {
	list := r.near(t, e, main)
	r.bidding = r.bidding[:0]
	top := 0.0
	for _, s := range list {
		b := bid{spot: s, tie: r.tie(s, e), main: main}
		b.x, b.gap = r.nearest(e, s.i)
		top = max(top, b.own)
		r.bidding = append(r.bidding, b)
	}
	for k := range r.bidding {
		r.bidding[k].strongest = top
	}
	return r.bidding
}

// unnamed is how much it counts for a place of the main event to have no name: “the border”.
const unnamed = 0.7

// choose returns the spot at which an event most likely happened, nil if none is likely enough: least where it does not stand in
// the sentence of a mention.
func (r *reader) choose(model *loglinear.Model, t *spots, e *group, main bool, least float64) *spot {
	bids := r.bids(t, e, main)
	var best *spot
	top := 0.0
	for k := range bids {
		b := &bids[k]
		r.m.fs = r.m.fs[:0]
		r.spotFeatures(&r.m, t, b)
		need := least
		switch {
		case b.gap == 0 && !main:
			need = besideLeast
		case b.gap == 0:
			need = mainLeast
		case b.rival >= rivalLeast:
			need = takenLeast
		}
		q := loglinear.Sigmoid(model.Odds(r.m.fs))
		if q < need {
			continue
		}
		if main && b.time < 0 && r.words[b.i].entity == 0 {
			q *= unnamed
		}
		if q > top {
			best, top = b.spot, q
		}
	}
	if best == nil {
		return nil
	}
	return nearestAlike(bids, best, e)
}

// nearestAlike returns the spot of the same place or time that its sentence ties most to the mention which tells the event.
func nearestAlike(bids []bid, best *spot, e *group) *spot {
	tie := func(s *spot) float64 {
		for _, c := range s.claims {
			if int(c.n) == e.best {
				return float64(c.p)
			}
		}
		return 0
	}
	near := best
	for k := range bids {
		if s := bids[k].spot; s.key == best.key && tie(s) > tie(near) {
			near = s
		}
	}
	return near
}

// spotFeatures tells how a spot stands to an event.
func (r *reader) spotFeatures(m *maker, t *spots, b *bid) {
	p, x, gap := b.spot, b.x, b.gap
	w := &r.words[p.i]
	own, rival, news, strongest := b.own, b.rival, chance(b.news), b.strongest
	at := r.passages[r.Sentence(p.i)]
	from, _ := r.Bounds(r.Sentence(p.i))
	whose := bit(b.main) + 2*bit(gap == 0)
	far := scale(max(gap, -gap))*2 + bit(gap < 0)
	front := bit(at.lead) + 2*bit(at.headline) + 4*bit(p.dateline)
	prep := noWord
	if k := r.Case(p.i); k >= 0 {
		prep = r.words[k].low
	}
	first := bit(p.i-from < 3)
	m.add(0, whose, 0, 0)
	m.add(1, chance(own), far, whose)
	m.add(2, chance(own), chance(rival), whose)
	m.add(3, prep, w.rel, whose)
	m.add(4, far, front, whose)
	m.add(5, chance(rival), far, whose)
	m.add(6, at.place, prep, whose)
	m.add(7, uint64(x.kind()), whose, 0)
	m.add(8, uint64(x.fact()), far, whose)
	m.add(9, prep, chance(own), whose)
	m.add(10, first, far, chance(rival))
	m.add(11, bit(w.quoted), bit(r.words[x.i].quoted), whose)
	m.add(12, uint64(w.path.Prefix(8)), whose, 0)
	m.add(13, w.lemma, 0, 0)
	m.add(14, scale(len(t.list)), whose, 0)
	m.add(15, scale(t.count[p.key]), whose, front)
	m.add(16, uint64(min(t.often[p.key], 4)), whose, front)
	m.add(17, uint64(min(t.order[p.key], 4)), whose, front)
	m.add(18, shareClass(t.mass[p.key]/max(t.all, 0.01)), whose, 0)
	m.add(19, chance(strongest), chance(own), whose)
	m.add(20, chance(strongest), far, front)
	m.add(21, prep, front, far)
	m.add(22, first, prep, whose)
	m.add(23, uint64(x.kind()), prep, bit(gap == 0))
	m.add(24, w.rel, r.words[x.i].tag, whose)
	m.add(27, news, far, whose)
	m.add(28, news, chance(rival), whose)
	m.add(29, news, bit(b.alike), whose)
	if gap == 0 {
		path, _ := r.pathTo(x.i, p.i)
		m.add(50, path.hash, whose, 0)
		m.add(51, path.up, path.down, prep)
		m.add(52, path.up, path.down, chance(own))
	}
	if t.role == when {
		r.timeFeatures(m, 40, p, x, whose)
		return
	}
	m.add(30, w.kind, w.tag, whose)
	m.add(31, w.kind, prep, chance(own))
}

// timeFeatures tells what a time is, as that of an event.
func (r *reader) timeFeatures(m *maker, template int, p *spot, x *mention, whose uint64) {
	t := &r.doc.Article.Times[p.time]
	fine, ago := uint64(len(t.Value)), r.ago(p.time)
	m.add(template, fine, whose, 0)
	m.add(template+1, ago, whose, 0)
	m.add(template+2, ago, fine, uint64(x.fact()))
	m.add(template+3, r.words[p.i].low, whose, 0)
	m.add(template+4, x.auxiliaries, ago, 0)
	m.add(template+5, r.words[x.i].tag, ago, whose)
	m.add(template+6, linear.String(t.Type), fine, whose)
}

// ago puts the days between a time and the day of publication into classes.
func (r *reader) ago(time int) uint64 {
	a, b := r.doc.Article.Times[time].Value, r.doc.Article.Published.Value
	switch {
	case len(b) < dayLength:
		return 1
	case len(a) < dayLength:
		b = b[:min(len(a), len(b))]
		return 2 + bit(a >= b) + bit(a > b)
	}
	from, err1 := clock.Parse(clock.DateOnly, a[:dayLength])
	to, err2 := clock.Parse(clock.DateOnly, b[:dayLength])
	switch d := int(to.Sub(from).Hours() / 24); {
	case err1 != nil || err2 != nil:
		return 5
	case d < 0:
		return 40 + scale(-d)
	default:
		return 10 + scale(d)
	}
}

const dayLength = len(clock.DateOnly)

// nearest returns the mention of an event that stands nearest to a word, and how many sentences the word stands behind it.
func (r *reader) nearest(e *group, i int) (x *mention, gap int) {
	for _, n := range e.mentions[:min(len(e.mentions), mostTold)] {
		y := &r.mentions[n]
		d := r.Sentence(i) - r.Sentence(y.i)
		if x == nil || max(d, -d) < max(gap, -gap) || max(d, -d) == max(gap, -gap) && max(y.i-i, i-y.i) < max(x.i-i, i-x.i) {
			x, gap = y, d
		}
	}
	return x, gap
}

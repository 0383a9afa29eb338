package event

// climb is how far up the tree from a word a path may go.
const climb = 7

// A path leads through the tree from a trigger to an argument.
type path struct {
	hash, up, down uint64 // of the relations on it; how many go up and down
	top            int    // the word that both hang on
	last           int    // the word before the argument
}

// pathTo returns the path from t to i; ok is false if it is too long.
func (v *view) pathTo(t, i int) (p path, ok bool) {
	var ups [climb]int
	n := 0
	for k := t; k >= 0 && n < climb; k = v.Head(k) {
		ups[n] = k
		n++
	}
	var downs [climb]uint64
	p.last = i
	for k, d := i, 0; k >= 0 && d < climb; k, d = v.Head(k), d+1 {
		for u := range n {
			if ups[u] != k {
				continue
			}
			for _, x := range ups[:u] {
				p.hash = p.hash*31 + v.words[x].rel + 1
			}
			p.hash *= 7
			for ; d > 0; d-- {
				p.hash = p.hash*37 + downs[d-1]
				p.down++
			}
			p.up, p.top = uint64(u), k
			return p, true
		}
		downs[d] = v.words[k].rel
	}
	return p, false
}

// A pair is a trigger and one of its arguments.
type pair struct {
	*setting
	kind uint64 // type of the event and one
	arg  int
	deep uint64
	path path
	ok   bool // they have a path
}

func (v *view) pair(s *setting, kind int, a *argument) pair {
	p := pair{setting: s, kind: uint64(kind + 1), arg: a.i, deep: a.deep}
	p.path, p.ok = v.pathTo(s.i, a.i)
	return p
}

// roleFeatures describes what an argument is to a trigger.
func (v *view) roleFeatures(m *maker, p *pair) {
	v.pathFeatures(m, p)
	v.argumentFeatures(m, p)
	v.placeFeatures(m, p)
}

func (v *view) pathFeatures(m *maker, p *pair) {
	t, a := &v.words[p.i], &v.words[p.arg]
	prep := noWord
	if k := v.Case(p.arg); k >= 0 {
		prep = v.words[k].low
	}
	h := p.path.hash
	if !p.ok {
		h = 1
	}
	noun := bit(t.verb)
	timed := bit(a.time > 0)
	m.add(1, noun, 0, 0)
	m.add(2, h, noun, bit(p.passive))
	m.add(3, h, t.lemma, 0)
	m.add(4, h, p.kind, noun)
	m.add(5, h, prep, noun)
	m.add(6, h, prep, t.lemma)
	m.add(7, prep, t.lemma, timed)
	m.add(8, prep, p.kind, p.path.down)
	m.add(9, h, a.kind, timed)
	m.add(10, h, a.tag, noun)
	m.add(11, p.deep, noun, bit(p.passive))
	m.add(12, p.deep, t.lemma, 0)
	m.add(13, p.deep, p.kind, noun)
	m.add(14, p.deep, a.kind, p.kind)
	m.add(15, p.path.up, p.path.down, prep)
	m.add(16, p.deep, uint64(t.path.Prefix(8)), noun)
	m.add(17, h, uint64(t.path.Prefix(8)), prep)
	m.add(18, prep, uint64(t.path.Prefix(10)), a.kind)
	m.add(19, prep, t.act, a.kind)
	if p.ok {
		top := &v.words[p.path.top]
		m.add(20, h, top.lemma, 0)
		m.add(21, p.path.up, top.lemma, a.rel)
		m.add(22, h, top.tag, prep)
	}
	if g := v.Head(p.arg); g >= 0 {
		m.add(23, a.rel, v.words[g].lemma, prep)
		m.add(24, a.rel, v.words[g].tag, p.path.up)
		m.add(25, bit(g == p.i), a.rel, prep)
	}
	if p.governor >= 0 {
		m.add(26, p.deep, v.words[p.governor].lemma, t.rel)
		m.add(27, h, v.words[p.governor].lemma, 0)
		m.add(28, p.deep, t.rel, p.mark)
	}
	m.add(29, p.deep, t.rel, t.tag)
	m.addClasses(30, t, p.deep, prep)
}

func (v *view) argumentFeatures(m *maker, p *pair) {
	a, t := &v.words[p.arg], &v.words[p.i]
	timed := bit(a.time > 0)
	kind := a.act
	m.add(40, a.kind, p.kind, timed)
	m.add(41, a.lemma, p.kind, 0)
	m.add(42, a.lemma, 0, 0)
	m.add(43, kind, a.tag, a.kind)
	m.add(44, kind, p.kind, 0)
	m.add(45, kind, p.deep, a.kind)
	m.add(46, kind, p.path.hash, 0)
	m.add(47, uint64(a.path.Prefix(8)), p.kind, 0)
	m.add(48, uint64(a.path.Prefix(8)), p.deep, 0)
	m.add(49, a.low, p.deep, 0)
	m.add(50, a.lemma, t.lemma, 0)
	m.add(51, bit(a.quoted), bit(t.quoted), p.deep)
	m.add(52, bit(a.cue), a.tag, p.deep)
	m.add(53, a.rel, a.tag, p.path.up)
	m.add(54, a.rel, p.kind, a.kind)
	det := noWord
	if k := v.Child(p.arg, "det", "nmod:poss"); k >= 0 {
		det = v.words[k].low
	}
	m.add(55, det, p.deep, 0)
	m.add(56, kind, p.kind, p.deep)
	m.add(57, a.may, p.deep, 0)
	m.add(58, scale(v.spoken[a.entity]), a.kind, 0)
	m.addClasses(59, a, p.deep, 0)
	m.addClasses(60, a, p.kind, 0)
	if k := v.Case(p.arg); k >= 0 {
		prep := v.words[k].low
		m.add(61, prep, a.lemma, 0)
		m.add(62, prep, kind, p.kind)
		m.add(63, prep, a.kind, p.path.up)
		m.add(64, prep, uint64(a.path.Prefix(8)), timed)
	}
}

// placeFeatures tells where an argument stands.
func (v *view) placeFeatures(m *maker, p *pair) {
	a, t := &v.words[p.arg], &v.words[p.i]
	before := bit(p.arg < p.i)
	lo, hi := min(p.arg, p.i), max(p.arg, p.i)
	commas, verbs := uint64(0), uint64(0)
	for k := lo + 1; k < hi; k++ {
		switch {
		case v.Rel(k) == "punct":
			commas = min(commas+1, 3)
		case v.Verb(k):
			verbs = min(verbs+1, 3)
		}
	}
	dist := scale(hi - lo)
	from, _ := v.Bounds(v.Sentence(p.i))
	m.add(80, before, dist, t.tag)
	m.add(81, before, dist, p.kind)
	m.add(82, before, commas, verbs)
	m.add(83, before, verbs, p.deep)
	m.add(84, before, a.kind, dist)
	m.add(85, before, a.rel, verbs)
	m.add(86, bit(p.arg-from < 3), a.rel, t.tag)
	m.add(87, bit(v.passages[v.Sentence(p.i)].headline), p.deep, before)
	m.add(88, before, p.path.up, p.path.down)
	m.add(89, before, a.tag, t.tag)
	if hi-lo == 1 {
		m.add(90, before, a.tag, t.lemma)
		m.add(91, before, a.kind, t.tag)
	}
	next, _ := v.lowAt(p.arg+1, v.Sentence(p.i))
	prev, _ := v.lowAt(p.arg-1, v.Sentence(p.i))
	m.add(92, prev, before, p.deep)
	m.add(93, next, before, p.deep)
	m.add(94, prev, before, t.lemma)
}

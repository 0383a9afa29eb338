package event

import (
	"strings"

	"github.com/ebc17271/lede/internal/english/linear"
)

// A maker makes features.
type maker struct{ fs []uint64 }

func (m *maker) add(template int, a, b, c uint64) {
	m.fs = append(m.fs, linear.Mix(template, a, b, c))
}

// addClasses adds a feature for each of what a word may be a kind of.
func (m *maker) addClasses(template int, w *word, b, c uint64) {
	for x := w.classes; len(x) >= 2; x = x[2:] {
		m.add(template, uint64(x[0])<<8|uint64(x[1]), b, c)
	}
}

// wordFeatures describes the word of s by itself and by what stands around it. The first about features are those that tell what it is
// about; the rest, where it stands, says nothing of its type.
func (v *view) wordFeatures(m *maker, s *setting) (about int) {
	v.ownFeatures(m, s)
	v.childFeatures(m, s)
	v.partFeatures(m, 60, s.i, s.subject)
	v.partFeatures(m, 70, s.i, s.object)
	v.headFeatures(m, s)
	about = len(m.fs)
	v.nearFeatures(m, s)
	v.storyFeatures(m, s)
	return about
}

func (v *view) ownFeatures(m *maker, s *setting) {
	w := &v.words[s.i]
	w.formFeatures(m)
	for n, bits := range [...]int{4, 6, 8, 10, 12, 16, 31} {
		m.add(6, uint64(n), uint64(w.path.Prefix(bits)), 0)
	}
	m.add(7, uint64(w.path.Prefix(8)), w.rel, 0)
	text := v.Word(s.i)
	m.add(8, linear.String(text[max(0, len(text)-3):]), w.tag, 0)
	m.add(9, linear.String(text[max(0, len(text)-4):]), w.tag, 0)
	v.senseFeatures(m, 10, w)
	kind := w.act
	m.add(14, kind, w.rel, 0)
	m.add(15, kind, w.tag, s.determiner)
	m.add(16, w.lemma, s.determiner, 0)
	m.add(17, w.tag, s.determiner, w.rel)
	m.add(18, w.lemma, s.particle, 0)
	m.add(19, w.lemma, bit(s.passive), 0)
	m.add(20, w.lemma, s.auxiliaries, 0)
	m.add(21, w.tag, s.auxiliaries, w.rel)
	m.add(22, s.modal, w.tag, 0)
	m.add(23, w.lemma, s.modal, 0)
	m.add(24, bit(s.denied), w.tag, s.modal)
	m.add(25, s.mark, w.rel, w.tag)
	m.add(26, w.lemma, s.mark, 0)
	m.add(27, s.prep, w.rel, w.tag)
	m.add(28, w.lemma, s.prep, 0)
	m.add(29, bit(s.subject >= 0)+2*bit(s.object >= 0)+4*bit(s.passive)+8*bit(s.shared), w.tag, 0)
	m.add(30, bit(s.subject >= 0)+2*bit(s.object >= 0)+4*bit(s.passive), w.lemma, 0)
	m.add(31, bit(s.dated)+2*bit(s.placed), w.tag, 0)
	m.add(32, bit(s.dated)+2*bit(s.placed), w.lemma, 0)
	m.add(33, w.kind, w.tag, w.rel)
	m.add(34, w.stem, 0, 0)
	m.add(35, w.stem, bit(w.verb), w.rel)
}

// formFeatures tells which word it is.
func (w *word) formFeatures(m *maker) {
	m.add(0, 0, 0, 0)
	m.add(1, w.lemma, 0, 0)
	m.add(2, w.lemma, w.tag, 0)
	m.add(3, w.lemma, w.rel, 0)
	m.add(4, w.tag, w.rel, 0)
	m.add(5, w.low, 0, 0)
}

// senseFeatures tells what a word may mean.
func (v *view) senseFeatures(m *maker, template int, w *word) {
	m.add(template, w.all, 0, 0)
	m.add(template+1, w.may, 0, 0)
	m.addClasses(template+2, w, 0, 0)
	m.add(template+3, w.act, w.may, 0)
	first, _, _ := strings.Cut(w.types, ",")
	m.add(152, linear.String(first), bit(w.verb), 0)
	for rest := w.types; rest != ""; {
		var kind string
		kind, rest, _ = strings.Cut(rest, ",")
		m.add(150, linear.String(kind), bit(w.verb), 0)
		m.add(151, linear.String(kind), w.rel, 0)
	}
}

// mostChildren is how many dependents of a word are looked at.
const mostChildren = 16

func (v *view) childFeatures(m *maker, s *setting) {
	w := &v.words[s.i]
	n := 0
	for k := v.First(s.i); k >= 0 && n < mostChildren; k = v.Next(k) {
		c := &v.words[k]
		if v.Rel(k) == "punct" {
			continue
		}
		n++
		m.add(40, c.rel, 0, 0)
		m.add(41, c.rel, c.lemma, 0)
		m.add(42, c.rel, uint64(c.path.Prefix(8)), bit(w.verb))
		m.add(43, c.rel, c.kind, bit(c.time > 0))
		m.add(44, c.rel, w.lemma, 0)
		m.add(45, c.rel, w.lemma, uint64(c.path.Prefix(6)))
		if p := v.Case(k); p >= 0 {
			prep := v.words[p].low
			m.add(46, prep, w.tag, 0)
			m.add(47, prep, w.lemma, 0)
			m.add(48, prep, c.kind, bit(c.time > 0))
			m.add(49, prep, c.lemma, 0)
			m.add(50, prep, w.lemma, c.act)
		}
	}
	m.add(51, few(n), w.tag, 0)
}

// few is a number in classes: all from six on are one.
func few(n int) uint64 { return uint64(min(n, 6)) }

// partFeatures tells who or what k, the subject or object of word i, is.
func (v *view) partFeatures(m *maker, template, i, k int) {
	w := &v.words[i]
	if k < 0 {
		m.add(template, w.lemma, 0, 0)
		return
	}
	c := &v.words[k]
	kind := c.act
	m.add(template+1, c.lemma, 0, 0)
	m.add(template+2, uint64(c.path.Prefix(8)), 0, 0)
	m.add(template+3, c.kind, c.tag, 0)
	m.add(template+4, w.lemma, c.kind, kind)
	m.add(template+5, kind, uint64(w.path.Prefix(8)), 0)
	m.add(template+6, w.lemma, uint64(c.path.Prefix(8)), 0)
	m.add(template+7, w.lemma, c.lemma, 0)
	m.add(template+8, w.act, kind, c.kind)
	m.addClasses(template+9, c, w.act, 0)
}

func (v *view) headFeatures(m *maker, s *setting) {
	w := &v.words[s.i]
	h := v.Head(s.i)
	if h < 0 {
		m.add(80, w.lemma, 0, 0)
		return
	}
	c := &v.words[h]
	m.add(81, w.rel, c.lemma, 0)
	m.add(82, w.rel, c.tag, w.tag)
	m.add(83, w.rel, uint64(c.path.Prefix(8)), 0)
	m.add(84, w.lemma, c.lemma, 0)
	m.add(85, w.lemma, w.rel, c.tag)
	m.add(86, w.lemma, uint64(c.path.Prefix(8)), w.rel)
	m.add(87, w.rel, c.act, w.act)
	m.add(88, c.rel, w.rel, w.tag)
	m.add(89, w.rel, c.may, s.prep)
	if g := v.Head(h); g >= 0 {
		m.add(90, w.rel, c.rel, v.words[g].lemma)
	}
	if s.governor >= 0 {
		g := &v.words[s.governor]
		m.add(91, g.lemma, uint64(s.above), w.tag)
		m.add(92, g.lemma, w.lemma, 0)
		m.add(93, g.tag, uint64(s.above), w.rel)
	}
}

// low returns the word i as written, in lower case, 0 outside of the sentence.
func (v *view) lowAt(i, sentence int) (low, tag uint64) {
	if i < 0 || i >= len(v.words) || v.Sentence(i) != sentence {
		return 1, 1
	}
	return v.words[i].low, v.words[i].tag
}

func (v *view) nearFeatures(m *maker, s *setting) {
	w, in := &v.words[s.i], v.Sentence(s.i)
	a, ta := v.lowAt(s.i-1, in)
	aa, taa := v.lowAt(s.i-2, in)
	b, tb := v.lowAt(s.i+1, in)
	bb, tbb := v.lowAt(s.i+2, in)
	m.add(100, a, w.tag, 0)
	m.add(101, b, w.tag, 0)
	m.add(102, a, w.lemma, 0)
	m.add(103, b, w.lemma, 0)
	m.add(104, ta, tb, w.tag)
	m.add(105, aa, w.tag, 0)
	m.add(106, bb, w.tag, 0)
	m.add(107, aa, a, w.tag)
	m.add(108, b, bb, w.tag)
	m.add(109, taa, ta, w.lemma)
	m.add(110, tb, tbb, w.lemma)
	m.add(111, a, b, 0)
}

func (v *view) storyFeatures(m *maker, s *setting) {
	w := &v.words[s.i]
	p := v.passages[v.Sentence(s.i)]
	from, to := v.Bounds(v.Sentence(s.i))
	m.add(153, bit(w.often), w.tag, 0)
	m.add(154, bit(w.often), w.act, 0)
	m.add(120, bit(p.headline), p.place, w.tag)
	m.add(121, bit(p.headline), w.tag, w.rel)
	m.add(122, bit(p.headline), w.lemma, 0)
	m.add(123, bit(v.titled[w.lemma]), bit(p.lead), w.tag)
	m.add(124, uint64(min(v.count[w.lemma], 6)), w.tag, 0)
	m.add(125, bit(w.quoted), w.tag, w.rel)
	m.add(126, bit(w.quoted), w.lemma, 0)
	m.add(127, bit(w.cue), w.tag, 0)
	m.add(128, bit(w.cue), w.lemma, 0)
	m.add(129, scale(to-from), w.tag, 0)
	m.add(132, p.style, w.tag, bit(w.quoted))
	m.add(133, v.style, w.tag, bit(w.quoted))
	m.add(134, v.style, w.rel, 0)
	if s.subject >= 0 {
		m.add(130, v.words[s.subject].low, w.tag, bit(w.quoted))
	}
	if s.governor >= 0 {
		m.add(131, bit(v.words[s.governor].cue), w.tag, w.rel)
	}
}

// bagSpan is how far around a word those that tell what the sentence is about may stand.
const bagSpan = 14

// topicFeatures tells what the sentence is about.
func (v *view) topicFeatures(m *maker, s *setting) {
	v.deedFeatures(m, s)
	from, to := v.Bounds(v.Sentence(s.i))
	tag := bit(v.words[s.i].verb)
	for k := max(from, s.i-bagSpan); k < min(to, s.i+bagSpan); k++ {
		w := &v.words[k]
		if k == s.i || !w.noun && !w.verb && !w.name {
			continue
		}
		m.add(140, w.lemma, 0, 0)
		m.add(141, uint64(w.path.Prefix(10)), tag, 0)
		if w.types != "" && w.types != noEvent {
			m.add(142, w.may, 0, 0)
		}
	}
}

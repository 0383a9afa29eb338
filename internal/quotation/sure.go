package quotation

import (
	"math"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// sureFeatures describes a whole attribution.
func (t *text) sureFeatures(fs []feature, a *attribution) []feature {
	c := &t.words[a.cue]
	kind := uint32(t.kind(a.parts))
	lex := t.lexical(a.cue)
	n := 0
	for _, p := range a.parts {
		n += p[1] - p[0] + 1
	}
	all := a.p[0] * a.p[1] * a.p[2] * a.p[3]
	block := bit(t.paragraphs[t.sentences[c.sentence].paragraph].Headline)
	has := bit(a.head >= 0)
	title := uint32(0)
	if k := t.words[a.parts[0][0]].stretch; k >= 0 {
		title = 1 + bit(t.title(k))
	}
	fs = t.sureWords(fs, a, kind, odds(all))
	fs = t.sureScene(fs, a, kind)
	return append(fs, mix(501), mix(502, odds(a.p[0])), mix(503, odds(a.p[1])), mix(504, odds(a.p[2])), mix(505, odds(a.p[3])),
		mix(506, odds(all)), mix(507, odds(all), kind), mix(508, odds(all), lex), mix(509, kind, lex), mix(510, kind, distance(n)),
		mix(511, has), mix(512, has, odds(a.p[1])), mix(513, bit(a.joined), kind), mix(514, block, odds(all)), mix(515, c.hTag, lex),
		mix(516, odds(a.p[0]), odds(a.p[2]*a.p[3])), mix(517, a.rule), mix(518, a.rule, kind), mix(519, title, kind), mix(520, title, kind, lex))
}

// sureWords describes the words of an attribution: some verbs tell more surely than others that something is said, and some of that only
// with a clause, or from a person.
func (t *text) sureWords(fs []feature, a *attribution, kind, all uint32) []feature {
	c := &t.words[a.cue]
	last := a.parts[len(a.parts)-1]
	content := t.clauseOf(a.parts[0][0], last[1])
	who, whoLow := uint32(1), uint32(1)
	if a.head >= 0 {
		who = t.words[a.head].hTag + bit(t.words[a.head].stretch >= 0)
		whoLow = t.words[a.head].hLow
	}
	first := &t.words[a.parts[0][0]]
	nested := bit(c.stretch >= 0) // and with marks of its own: “She wrote: ‘This cannot be,’” he said.
	if i := a.parts[0][0]; i > 0 && t.words[i-1].mark {
		nested += 2
	}
	return append(fs, mix(521, c.hLemma), mix(522, c.hLemma, kind), mix(523, who, kind), mix(524, content.kind), mix(525, content.kind, c.lex),
		mix(526, first.hTag, kind), mix(527, c.hRel, kind), mix(528, nested, kind), mix(529, whoLow), mix(530, c.hLemma, content.kind),
		mix(531, who, c.lex), mix(532, content.tops, kind), mix(533, all, content.kind), mix(534, all, c.hLemma), mix(535, t.likeness(a.head), kind))
}

// sureScene describes how the cue stands in its sentence, who the source is, and what the content is.
func (t *text) sureScene(fs []feature, a *attribution, kind uint32) []feature {
	c := &t.words[a.cue]
	f := t.family(a.cue)
	v := t.view(a.cue)
	first, last := a.parts[0][0], a.parts[len(a.parts)-1][1]
	content := t.clauseOf(first, last)
	side := uint32(0)
	if first > a.cue {
		side = 1 + bit(t.low(first-1, t.words[first].sentence) == hash("that")) + 2*bit(first == a.cue+1)
	} else if last < a.cue {
		side = 7
	}
	finite := uint32(0)
	for i := first; i <= min(last, first+30); i++ {
		if w := &t.words[i]; w.tag == "VBD" || w.tag == "VBZ" || w.tag == "VBP" || w.tag == "MD" {
			finite = 1
			break
		}
	}
	source, plural := uint32(2), uint32(0)
	if a.head >= 0 {
		h := &t.words[a.head]
		source = t.likeness(a.head)
		plural = h.hTag + 2*bit(a.head == f.subject) + 4*bit(t.isUpper(a.head))
		_, person := english.PersonNoun(strings.ToLower(h.lemma))
		plural += 8 * bit(person)
	}
	marked := kind + 4*bit(t.words[first].stretch >= 0 && t.spans[t.words[first].stretch][0] == first)
	return append(fs, mix(541, f.aux, c.hLemma), mix(542, bit(f.negated), c.hLemma), mix(543, v.under), mix(544, f.set, c.hLemma), mix(545, side, c.hLemma),
		mix(546, side, kind, finite), mix(547, finite, c.hLemma), mix(548, source, c.hLemma), mix(549, plural, kind), mix(550, plural, c.lex, finite),
		mix(551, marked, side), mix(552, c.hTag, c.hRel, finite, kind), mix(553, f.marker, finite), mix(554, content.kind, side), mix(555, source, finite, kind),
		mix(556, bit(f.passive), c.hLemma, bit(a.head >= 0)))
}

// guided returns fs with a copy of each feature that only texts annotated by train/GUIDE.md teach: what of it is another there.
func guided(fs []feature) []feature {
	for _, f := range fs[:len(fs):len(fs)] {
		fs = append(fs, mix(599, uint32(f)))
	}
	return fs
}

// odds puts a probability into one of a few classes by its log odds.
func odds(p float64) uint32 {
	p = min(max(p, 1e-4), 1-1e-4)
	return uint32(int(math.Floor(math.Log(p/(1-p))*1.5)) + 20)
}

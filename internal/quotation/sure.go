package quotation

import "math"

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

// odds puts a probability into one of a few classes by its log odds.
func odds(p float64) uint32 {
	p = min(max(p, 1e-4), 1-1e-4)
	return uint32(int(math.Floor(math.Log(p/(1-p))*1.5)) + 20)
}

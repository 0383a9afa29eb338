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
	return append(fs, mix(501), mix(502, odds(a.p[0])), mix(503, odds(a.p[1])), mix(504, odds(a.p[2])), mix(505, odds(a.p[3])),
		mix(506, odds(all)), mix(507, odds(all), kind), mix(508, odds(all), lex), mix(509, kind, lex), mix(510, kind, distance(n)),
		mix(511, has), mix(512, has, odds(a.p[1])), mix(513, bit(a.joined), kind), mix(514, block, odds(all)), mix(515, c.hTag, lex),
		mix(516, odds(a.p[0]), odds(a.p[2]*a.p[3])), mix(517, a.rule), mix(518, a.rule, kind), mix(519, title, kind), mix(520, title, kind, lex))
}

// odds puts a probability into one of a few classes by its log odds.
func odds(p float64) uint32 {
	p = min(max(p, 1e-4), 1-1e-4)
	return uint32(int(math.Floor(math.Log(p/(1-p))*1.5)) + 20)
}

package cast

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/english/linear"
)

//go:embed roles.bin
var roleWeights string

// roleModel is the weights that decide whether a phrase is a role: of class 1, that it is one.
var roleModel = sync.OnceValue(func() *linear.Model {
	if roleWeights == "" {
		return nil
	}
	return linear.MustOpen(roleWeights)
})

// roleUnit is a feature whose weight is 4, from which the scale of all others is known.
var roleUnit = linear.Mix(99, 0, 0, 0)

// learnedRoles returns the phrases around name i that the weights take for roles, and those that they do not although they may be of several persons.
func (c *cast) learnedRoles(i int) (taken, several []rolePhrase) {
	m := roleModel()
	if m == nil {
		return nil, nil
	}
	var scores, unit [2]int32
	m.Score([]uint64{roleUnit}, unit[:])
	var f []uint64
	for _, p := range c.rolePhrases(i) {
		f = c.roleFeatures(f[:0], &p)
		m.Score(f, scores[:])
		switch {
		case c.opensAs(&p) || 4*float64(scores[1])/float64(unit[1]) > roleThreshold:
			taken = append(taken, p)
		case p.way == ofSeveral:
			several = append(several, p)
		}
	}
	return taken, several
}

// roleThreshold is the logarithm of the odds that a phrase must have to be a role: even ones.
const roleThreshold = 0.0

// roleFeatures appends what a phrase is like.
func (c *cast) roleFeatures(f []uint64, p *rolePhrase) []uint64 {
	g, way := c.g, uint64(p.way)
	start, limit := g.sentence(p.noun)
	noun := g.folded(p.noun)
	add := func(template int, a, b uint64) { f = append(f, linear.Mix(template, way, a, b)) }
	text := linear.String
	at := func(i int) string {
		if i < start || i >= limit {
			return ""
		}
		return g.lower(i)
	}
	one := noun
	if s, ok := strings.CutSuffix(noun, "s"); ok && (g.tag(p.noun) == "NNS" || g.tag(p.noun) == "NNPS") {
		one = s
	}
	person := c.personKind(p.noun, one)
	n := &c.names[p.name]
	add(1, 0, 0)
	add(2, text(one), 0)
	f = append(f, linear.Mix(3, text(one), 0, 0))
	add(4, person, 0)
	add(5, person, text(g.tag(p.noun)))
	add(6, text(at(p.from)), person)
	add(7, text(at(p.from-1)), 0)
	add(8, text(at(p.from-1)), person)
	add(9, text(at(p.to)), 0)
	add(10, text(at(p.to)), person)
	add(11, uint64(min(p.to-p.from, 8)), person)
	add(12, uint64(min(p.names, 4)), person)
	distance := max(p.from-n.to, n.from-p.to, 0)
	add(13, uint64(min(distance, 12)), person)
	if p.link >= 0 {
		add(14, text(g.Lemma(p.link)), person)
		add(15, text(at(p.link-1)), 0)
		if h := g.head(p.noun); h >= 0 {
			add(16, text(g.Lemma(h)), text(g.rel(p.noun)))
		}
	}
	add(17, text(g.rel(p.noun)), person)
	add(18, text(tailOf(one, 3)), 0)
	add(19, flag(n.titled)|flag(len(n.beside) > 0)<<1|flag(n.name.full())<<2, person)
	add(20, flag(capital(g.word(p.noun)))|flag(p.from == start)<<1, person)
	add(21, c.innerNames(p), person)
	add(22, text(at(n.to)), person)
	add(23, text(at(n.from-1)), person)
	return f
}

func flag(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

func tailOf(s string, n int) string { return s[max(0, len(s)-n):] }

// personKind tells whether a noun is for persons, an honorific, or none.
func (c *cast) personKind(i int, one string) uint64 {
	if c.g.roleNoun(i) != "" {
		return 1
	}
	if _, ok := honorific(one); ok {
		return 2
	}
	if titleNoun(one) != "" || isPersonNoun(one) {
		return 3
	}
	return 0
}

// innerNames tells how many tokens of a phrase are in names of persons, up to 3.
func (c *cast) innerNames(p *rolePhrase) (n uint64) {
	for i := p.from; i < p.to; i++ {
		if c.named(i) >= 0 {
			n = min(n+1, 3)
		}
	}
	return n
}

func isPersonNoun(w string) bool {
	_, ok := english.PersonNoun(w)
	return ok
}

// opensAs reports whether a phrase with “as” opens the sentence and the name follows its comma: “As head of the trust, Ann Roe said”.
func (c *cast) opensAs(p *rolePhrase) bool {
	start, _ := c.g.sentence(p.noun)
	if p.way != asWhat || p.link != start {
		return false
	}
	switch noun := c.g.roleNoun(p.noun); noun {
	case "child", "baby", "teenager", "teen", "toddler", "girl", "boy", "kid", "adult", "infant", "youngster", "youth":
		return false
	default:
		return !genericNoun(noun)
	}
}

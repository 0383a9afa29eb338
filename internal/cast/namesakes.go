package cast

// generationOf returns the generation that a folded suffix tells, which parts a father from his son: jr of “Junior”, iii; "" for “MP”.
func generationOf(suffix string) string {
	switch suffix {
	case "jr", "junior", "jnr":
		return "jr"
	case "sr", "snr":
		return "sr"
	case "ii", "iii", "iv":
		return suffix
	}
	return ""
}

// namesakes are the surnames that a father and a son share by which they are told apart in the text.
type namesakes struct {
	full  map[string]bool // “his son, Gordon Hale Jr.”: Gordon Hale is somebody else
	short map[string]bool // “Hale Jr. said”: nor is “Hale” he
	young map[string]bool // a “Hale Jr.” is named, so that “Hale” is the same as “Hale Sr.”
}

// findNamesakes looks where the text tells namesakes apart. A suffix alone does not: most writers give it once and leave it
// out later, “Edwin Hale Jr. … Edwin Hale”. One that first stands behind a name that the text has already taken up without it does:
// “Edwin Hale … Hale … Edwin Hale Jr.”
func (c *cast) findNamesakes() {
	c.namesakes = namesakes{full: make(map[string]bool), short: make(map[string]bool), young: make(map[string]bool)}
	numbered, plain := make(map[string]bool), plainNames{}
	for i := range c.names {
		n := &c.names[i]
		numbered[n.name.key()] = numbered[n.name.key()] || n.name.generation != "" && n.name.full()
	}
	for i := range c.names {
		n := &c.names[i]
		key, generation := n.name.key(), n.name.generation
		c.namesakes.young[key] = c.namesakes.young[key] || generation == "jr"
		if generation == "jr" && n.name.full() && plain.takenUp(n.name) {
			c.namesakes.full[key] = true
		}
		plain.add(n.name)
		if !numbered[key] && generation != "jr" && generation != "sr" {
			continue // “Charles III” is Charles
		}
		if generation != "" && !n.name.full() {
			c.namesakes.full[key], c.namesakes.short[key] = true, true
		}
		if generation == "sr" || n.name.full() && (c.kinBefore(n.from) || generation != "" && c.kinAfter(n.to)) {
			c.namesakes.full[key] = true
		}
	}
}

// plainNames are the full names without a generation that the text has so far, by surname.
type plainNames map[string]*bearers

// bearers are those of one surname.
type bearers struct {
	alone int            // how often the surname stood alone
	since map[string]int // by given name: how often it had, when that bearer was first named
}

func (p plainNames) add(n personName) {
	b := p[n.key()]
	switch {
	case n.generation != "":
	case !n.full():
		if b != nil {
			b.alone++
		}
	case b == nil:
		p[n.key()] = &bearers{since: map[string]int{n.given(): 0}}
	default:
		if _, ok := b.since[n.given()]; !ok {
			b.since[n.given()] = b.alone
		}
	}
}

// takenUp reports whether the text has a name without its generation, and has taken it up by the surname.
func (p plainNames) takenUp(n personName) bool {
	b := p[n.key()]
	if b == nil {
		return false
	}
	since, ok := b.since[n.given()]
	return ok && b.alone > since
}

// apart reports whether two names of one surname are those of a father and a son.
func (s namesakes) apart(a, b personName) bool {
	x, y := a.generation, b.generation
	switch {
	case x == y, x+y == "sr" && s.young[a.key()]:
		return false
	case x != "" && y != "":
		return true
	case !a.full() || !b.full():
		return x != "" && s.full[a.key()] || s.short[a.key()]
	}
	return s.full[a.key()]
}

// kinBefore reports whether a word for a father or son stands before the name at token i: “his son, Gordon Hale Jr.”
func (c *cast) kinBefore(i int) bool {
	from, _ := c.g.sentence(i)
	if i--; i > from && c.g.word(i) == "," {
		i--
	}
	return i >= from && namesakeKin(c.g.lower(i))
}

// mostInDescription is how many words of a description behind a name are looked at.
const mostInDescription = 6

// kinAfter reports whether a description behind the name that ends before token i says whose father or son its bearer is:
// “Gordon Hale Jr., the senator’s eldest son”.
func (c *cast) kinAfter(i int) bool {
	_, end := c.g.sentence(i - 1)
	if i >= end || c.g.word(i) != "," {
		return false
	}
	for k := i + 1; k < min(end, i+1+mostInDescription) && c.g.word(k) != ","; k++ {
		if namesakeKin(c.g.lower(k)) {
			return true
		}
	}
	return false
}

// namesakeKin reports whether a word is one for kin who often share a name.
func namesakeKin(w string) bool {
	switch w {
	case "dad", "father", "grandfather", "grandson", "namesake", "nephew", "son", "stepfather", "stepson", "uncle":
		return true
	}
	return false
}

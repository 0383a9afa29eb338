package cast

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/story"
)

// gather joins the names of one person: the full ones first, then the short
// ones in the order of the text, each to the person it best fits.
func (c *cast) gather() {
	c.nameCouples()
	c.findNamesakes()
	c.readPronouns()
	for i := range c.names {
		if c.names[i].name.full() {
			c.join(i, c.sameFull(i))
		}
	}
	c.dropPlurals()
	for i := range c.names {
		if n := &c.names[i]; n.name.full() {
			c.people[n.person].fullBefore++
			if n.titled && capital(c.g.word(n.role.noun)) {
				c.people[n.person].fullBefore++ // the office makes a short name likelier
			}
		} else {
			c.join(i, c.shortFor(i))
			c.people[n.person].lastShort = i + 1
		}
	}
}

// readPronouns counts the pronouns that follow each surname that stands alone: “Roe said he”.
func (c *cast) readPronouns() {
	c.told = map[string][2]int{}
	for i := range c.names {
		n := &c.names[i]
		if n.name.full() {
			continue
		}
		votes := c.told[n.name.key()]
		switch c.pronounAfter(i) {
		case 'm':
			votes[0]++
		case 'f':
			votes[1]++
		}
		c.told[n.name.key()] = votes
	}
}

// otherSex reports whether the pronouns behind a surname that stands alone speak against a person: “President Roe said he …” is
// not “the First Lady, Ann Roe”.
func (c *cast) otherSex(w string, p *castPerson) bool {
	men, women := c.told[w][0], c.told[w][1]
	return p.sex == 'f' && men >= 2 && men > 2*women || p.sex == 'm' && women >= 2 && women > 2*men
}

// nameCouples gives the first of a couple the surname that follows the second: “Bill and
// Ann Roe”, unless another Bill is named in full.
func (c *cast) nameCouples() {
	given := make(map[string]bool)
	for _, n := range c.names {
		given[n.name.given()] = true
	}
	for i := range c.names[:max(0, len(c.names)-1)] {
		n, second := &c.names[i], &c.names[i+1]
		w := n.name.words[0]
		if len(n.name.words) > 1 || second.from != n.to+1 || c.g.lower(n.to) != "and" || !second.name.full() || given[w] || givenSex(w) == 0 {
			continue
		}
		n.name = personName{words: append([]string{w}, second.name.words[second.name.surname:]...), surname: 1}
		n.sex = givenSex(w)
	}
}

// dropPlurals takes out plural surnames without an article that the tagger left
// in, once a full name shows the singular: “Obamas” beside “Ann Obama”.
func (c *cast) dropPlurals() {
	kept := c.names[:0:0]
	renumber := make([]int, len(c.names))
	for i, n := range c.names {
		if w := n.name.words; len(w) == 1 && len(c.byWord[w[0]]) == 0 {
			s, plural := strings.CutSuffix(w[0], "s")
			start, _ := c.g.sentence(n.from)
			the := n.from > start && c.g.lower(n.from-1) == "the"
			if plural && (the || c.g.tag(n.to-1) == "NNPS") && len(c.byWord[s]) > 0 {
				continue
			}
		}
		renumber[i] = len(kept)
		kept = append(kept, n)
	}
	c.names = kept
	for p := range c.people {
		for k, i := range c.people[p].names {
			c.people[p].names[k] = renumber[i]
		}
	}
}

// sameFull returns the person whose full name agrees with name i, -1 if none does.
func (c *cast) sameFull(i int) int {
	n := c.names[i]
	if p, ok := c.byKey[n.name.whole()]; ok {
		return p
	}
	if p := c.alsoKnown(i); p >= 0 {
		return p
	}
	if _, noble := honorific(n.name.words[0]); noble && len(n.name.words) == 2 {
		if p := c.shortFor(i); p >= 0 && c.people[p].name.full() {
			return p // “Baroness Ada Foyle … Lady Foyle”
		}
	}
	for _, w := range []string{n.name.key(), n.name.words[0]} {
		for _, p := range recent(c.byWord[w]) {
			if q := &c.people[p]; sexesAgree(n.sex, q.sex) && (n.name.agrees(q.name) && !c.namesakes.apart(n.name, q.name) || q.other.full() && n.name.agrees(q.other)) {
				return p
			}
		}
	}
	return -1
}

// mostCandidates is how many people of one surname a name is held against.
const mostCandidates = 16

// recent returns the latest candidates, so that a text of ten thousand people
// with one surname is read in linear time.
func recent(people []int) []int {
	return people[max(0, len(people)-mostCandidates):]
}

func sexesAgree(a, b sex) bool { return a == 0 || b == 0 || a == b }

// shortFor returns the person whom the short name i stands for, -1 for somebody new.
func (c *cast) shortFor(i int) int {
	if p := c.alsoKnown(i); p >= 0 {
		return p
	}
	n := &c.names[i]
	if p := c.shortened(n); p >= 0 {
		return p
	}
	w := n.name.key()
	var surname, given []int
	for _, p := range recent(c.byWord[w]) {
		q := &c.people[p]
		switch {
		case !sexesAgree(n.sex, q.sex), c.namesakes.apart(n.name, q.name):
		case q.name.key() == w || n.mister && q.easternOrder(w) || q.surnameStarts(w):
			surname = append(surname, p)
		case (!n.mister || c.knightly(n)) && (q.names[0] < i || !q.middle(w)):
			given = append(given, p)
		}
	}
	if len(surname) == 0 {
		surname = given
	}
	switch len(surname) {
	case 0:
		return c.misspeltShort(n)
	case 1:
		p := surname[0]
		if q := &c.people[p]; n.sex == 0 && q.names[0] > i && c.otherSex(w, q) {
			return -1
		}
		return p
	}
	if n.sex == 0 {
		if rest := slices.DeleteFunc(slices.Clone(surname), func(p int) bool { return c.otherSex(w, &c.people[p]) }); len(rest) > 0 {
			surname = rest
		}
	}
	return c.nearest(i, surname)
}

// knightly reports whether a title that goes with the given name stands before a name: “Sir Robert”.
func (c *cast) knightly(n *castName) bool {
	if n.from == 0 {
		return false
	}
	switch c.g.word(n.from - 1) {
	case "Sir", "Dame", "Lord", "Lady", "Sister", "Brother", "Father", "Mother":
		return true
	}
	return false
}

// middle reports whether w is neither the first nor the last of the person’s names: nobody is
// called by it before the whole name was told.
func (p *castPerson) middle(w string) bool {
	k := slices.Index(p.name.words, w)
	return k > 0 && k < len(p.name.words)-1
}

// surnameStarts reports whether w opens a surname of two words: “García” of “García Márquez”.
func (p *castPerson) surnameStarts(w string) bool {
	return p.name.surname > 0 && p.name.words[p.name.surname] == w
}

// easternOrder reports whether w is the family name of somebody who puts it
// first: “Mr. Kim” for “Kim Yo-jong”.
func (p *castPerson) easternOrder(w string) bool {
	women, men := givenCounts(w)
	return p.name.words[0] == w && women+men < 100
}

// misspeltShort looks for the person whose surname is the short name with a letter wrong.
func (c *cast) misspeltShort(n *castName) int {
	w := n.name.words[0]
	if len(w) < 5 {
		return -1
	}
	for _, key := range misspellingKeys(w) {
		for _, p := range recent(c.byWord[key]) {
			if q := c.people[p].name; q.full() && q.key() != w && (oneEdit(q.key(), w) || consonants(q.key()) == consonants(w)) && sexesAgree(n.sex, c.people[p].sex) {
				return p
			}
		}
	}
	return -1
}

// misspellingKeys are what a name has in common with those that have one letter wrong
// behind the third, and with those that have other vowels.
func misspellingKeys(w string) []string {
	keys := []string{"\x00" + w[:3]}
	if c := consonants(w); len(c) >= 5 {
		keys = append(keys, "\x01"+c)
	}
	return keys
}

// nearest chooses among people of one surname: the one with the title or sex that
// the name tells, else the one whom the surname alone stood for last, else the
// one the story has named most, and of equals the first.
func (c *cast) nearest(i int, people []int) int {
	n := &c.names[i]
	told := n.sex
	if told == 0 {
		told = c.pronounAfter(i)
	}
	best, bestScore := -1, -1
	for _, p := range people {
		q := &c.people[p]
		score := 3*len(c.names) + min(q.fullBefore, len(c.names))
		if q.lastShort > 0 {
			score += len(c.names) + q.lastShort
		}
		switch {
		case n.titled && c.hasRole(q, n.role):
			score += 8 * len(c.names)
		case n.titled && len(q.titles) > 0:
			score -= 3 * len(c.names) // “President Roe … Secretary Roe” are two
		}
		if told != 0 && q.sex == told {
			score += 4 * len(c.names)
		}
		if score > bestScore {
			best, bestScore = p, score
		}
	}
	return best
}

// pronounAfter returns the sex of the first pronoun in the sentence behind the name i and
// before any other name: “Roe said she was tired”.
func (c *cast) pronounAfter(i int) sex {
	n := &c.names[i]
	_, end := c.g.sentence(n.from)
	if i+1 < len(c.names) {
		end = min(end, c.names[i+1].from)
	}
	for k := n.to; k < end; k++ {
		switch w := c.g.lower(k); {
		case w == "she" || w == "herself" || w == "her" && c.g.tag(k) == "PRP$": // not “Roe met her”
			return 'f'
		case w == "he" || w == "himself" || w == "his":
			return 'm'
		}
	}
	return 0
}

// hasRole reports whether the person was given a title with the same noun.
func (c *cast) hasRole(p *castPerson, r role) bool {
	return slices.Contains(p.titles, c.g.roleNoun(r.noun))
}

// join gives name i to person p, or to a new person if p is -1.
func (c *cast) join(i, p int) {
	n := &c.names[i]
	if p < 0 {
		p = len(c.people)
		c.people = append(c.people, castPerson{name: n.name})
		c.index(p, n.name)
	}
	q := &c.people[p]
	q.names = append(q.names, i)
	n.person = p
	if n.titled && len(q.titles) < mostCandidates {
		q.titles = story.AppendNew(q.titles, c.g.roleNoun(n.role.noun))
	}
	if n.name.full() && len(q.titles) < mostCandidates {
		for _, r := range n.beside {
			q.titles = story.AppendNew(q.titles, c.g.roleNoun(r.noun))
		}
	}
	if q.sex == 0 {
		q.sex = n.sex
	}
	generation := cmp.Or(q.name.generation, n.name.generation)
	if len(n.name.words) > len(q.name.words) {
		if q.name.full() && !n.name.agrees(q.name) {
			q.other = q.name
		}
		q.name = n.name
		c.index(p, n.name)
	} else if n.name.key() != q.name.key() {
		c.index(p, n.name)
		if n.name.full() && !n.name.agrees(q.name) {
			q.other = n.name
		}
	}
	q.name.generation = generation
	if q.sex == 0 && n.name.full() {
		q.sex = givenSex(n.name.given())
	}
}

// index makes person p findable by the words of a name.
func (c *cast) index(p int, n personName) {
	put := func(w string) {
		if list := c.byWord[w]; len(list) == 0 || list[len(list)-1] != p {
			c.byWord[w] = append(list, p)
		}
	}
	for _, w := range n.words {
		put(bareSurname(w))
		for part := range strings.SplitSeq(w, "-") {
			if part != w && len(part) > 2 {
				put(part)
			}
		}
	}
	if n.nick != "" {
		put(n.nick)
	}
	if len(n.words) >= 3 {
		put(initialsKey(n.words))
		put("\x03" + compactLetters(n.words[0]+n.key())) // as in a handle
	}
	if k := n.key(); len(k) >= 5 && n.full() {
		for _, key := range misspellingKeys(k) {
			put(key)
		}
	}
	key := n.whole()
	if _, ok := c.byKey[key]; !ok {
		c.byKey[key] = p
	}
}

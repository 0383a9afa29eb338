package directory

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/ebc17271/lede/internal/cast"
	"github.com/ebc17271/lede/internal/english"
)

// Namesakes are all records that one short name may mean: everybody with a surname; every organization that is
// called “EPA”.
type namesakes struct {
	short   shortName
	records []int32 // by number

	at     int // how many articles there were when the groups were made
	groups []group
	doubts map[int32][]doubt // by number of the record
}

// A group is one person, organization or place.
type group struct {
	key   Key
	name  string
	first int32 // one of its records, with the name that is in the key
}

// A doubt is a group that a record may belong to.
type doubt struct {
	group       int
	probability float64
}

// settle parts the records into groups. It looks at them in the order of their refs, so that the order in which articles
// were added does not matter.
func (n *namesakes) settle(d *Directory, number int32) {
	n.at = d.Len()
	slices.SortFunc(n.records, func(a, b int32) int { return d.compare(&d.records[a], &d.records[b]) })
	n.groups, n.doubts = nil, nil
	full, bare := n.split(d)
	groups := groupFull(d, full)
	same := make(map[Key]int)
	n.groups = make([]group, len(groups))
	for g := range groups {
		n.groups[g] = groups[g].group(d, same)
		for _, k := range groups[g].members {
			if r := &d.records[k]; r.names == number {
				r.group = int32(g)
			}
		}
	}
	n.placeBare(d, bare, groups)
}

// split parts the records with full names from those that bear the short name alone. Whoever has another name that is not
// fuller is neither. If there are no full names of a thing, the short one is.
func (n *namesakes) split(d *Directory) (full, bare []int32) {
	for _, k := range n.records {
		r := &d.records[k]
		switch {
		case r.kind == person && r.full, r.kind != person && fuller(r.folded, n.short.name):
			full = append(full, k)
		case r.kind == person, r.folded == n.short.name:
			bare = append(bare, k)
			r.group = -1
		}
	}
	if n.short.kind != person && full == nil {
		return bare, nil
	}
	return full, bare
}

// fuller reports whether a is the fuller of two names of one thing: the one with more words, then the longer one.
func fuller(a, b string) bool {
	return cmp.Or(strings.Count(a, " ")-strings.Count(b, " "), len(a)-len(b), strings.Compare(a, b)) > 0
}

// A bearer is one person, organization or place in the making.
type bearer struct {
	forms   []cast.ComparableName
	members []int32
}

// groupFull makes groups of the records with full names.
func groupFull(d *Directory, full []int32) []bearer {
	byName := make(map[string][]int32)
	for _, k := range full {
		byName[d.records[k].folded] = append(byName[d.records[k].folded], k)
	}
	names := make([]string, 0, len(byName))
	for name := range byName {
		names = append(names, name)
	}
	// The commonest forms first, the longer ones of those: “Donald Trump”, then “Donald J. Trump”, “D. Trump”.
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(len(byName[b])-len(byName[a]), len(b)-len(a), strings.Compare(a, b))
	})
	if len(full) > 0 && d.records[full[0]].kind != person {
		groups := make([]bearer, len(names))
		for i, name := range names {
			groups[i].members = byName[name]
		}
		return groups
	}
	p := parting{byName: byName, beside: namedBeside(d, full)}
	return p.people(d, names)
}

// A pair is two names, in the order of the alphabet.
type pair [2]string

func pairOf(a, b string) pair { return pair{min(a, b), max(a, b)} }

// namedBeside counts the articles that have people of two names as two: “Donald Trump” and “Donald Trump Jr.”
func namedBeside(d *Directory, full []int32) map[pair]int {
	var beside map[pair]int
	for i, k := range full {
		r := &d.records[k]
		for j := i - 1; j >= max(0, i-lookBack) && d.records[full[j]].article == r.article; j-- {
			if beside == nil {
				beside = make(map[pair]int)
			}
			beside[pairOf(r.folded, d.records[full[j]].folded)]++
		}
	}
	return beside
}

// two reports whether two names are of two people: many of the articles that have the rarer one name the other beside it. That some do may
// be a slip of theirs.
func (p *parting) two(a, b cast.ComparableName) bool {
	n := p.beside[pairOf(a.Folded(), b.Folded())]
	return 3*n >= min(len(p.byName[a.Folded()]), len(p.byName[b.Folded()])) && (n > 1 || n > 0 && a.Generation() != b.Generation())
}

// A parting makes groups of people with full names.
type parting struct {
	byName   map[string][]int32
	beside   map[pair]int
	groups   []bearer
	byLetter [256][]int32 // numbers of groups, by letters of given names
}

// people makes groups each of whose forms agree.
func (p *parting) people(d *Directory, names []string) []bearer {
	for _, name := range names {
		form := cast.ComparePerson(name)
		letters := form.GivenLetters()
		g := p.groupOf(form, letters)
		if g < 0 {
			g = len(p.groups)
			p.groups = append(p.groups, bearer{})
		}
		p.groups[g].forms = append(p.groups[g].forms, form)
		p.groups[g].members = append(p.groups[g].members, p.byName[name]...)
		for _, l := range letters {
			if !slices.Contains(p.byLetter[l], int32(g)) {
				p.byLetter[l] = append(p.byLetter[l], int32(g))
			}
		}
	}
	groups := p.groups
	common := commonSurname(names)
	for g := range groups {
		parts := divide(d, groups[g].members, common && commonGiven(groups[g].forms[0].Folded()))
		groups[g].members = parts[0]
		for _, members := range parts[1:] {
			groups = append(groups, bearer{members: members})
		}
	}
	return groups
}

// groupOf returns the only group all of whose forms agree with a name, -1 if there is none or more than one.
func (p *parting) groupOf(name cast.ComparableName, letters []byte) int {
	found := int32(-1)
	for _, l := range letters {
		for _, g := range p.byLetter[l] {
			if g == found || slices.ContainsFunc(p.groups[g].forms, func(f cast.ComparableName) bool { return !name.Agrees(f) || p.two(name, f) }) {
				continue
			}
			if found >= 0 {
				return -1
			}
			found = g
		}
	}
	return int(found)
}

// manyGiven is how many given names go with a surname that is a common one.
const manyGiven = 6

// commonSurname reports whether so many people bear a surname that two of one full name are no wonder.
func commonSurname(names []string) bool {
	given := make(map[string]bool)
	for _, s := range names {
		w, _, _ := strings.Cut(s, " ")
		given[w] = true
	}
	return len(given) >= manyGiven
}

// commonBearers is how many hundreds of people bear a given name that is a common one.
const commonBearers = 1500

// commonGiven reports whether a name begins with one of the commonest given names.
func commonGiven(name string) bool {
	given, _, _ := strings.Cut(name, " ")
	women, men := english.GivenName(strings.ToUpper(given[:min(1, len(given))]) + given[min(1, len(given)):])
	return women+men > commonBearers
}

// group gives a bearer its key; same counts the keys of its namesakes so far.
func (b *bearer) group(d *Directory, same map[Key]int) group {
	count := make(map[string]int)
	for _, k := range b.members {
		count[d.records[k].folded]++
	}
	best := ""
	for name := range count {
		if best == "" || cmp.Or(count[name]-count[best], len(best)-len(name), strings.Compare(best, name)) > 0 {
			best = name
		}
	}
	at := slices.IndexFunc(b.members, func(k int32) bool { return d.records[k].folded == best })
	first := &d.records[b.members[at]]
	key := Key(string(kinds[first.kind]) + ":" + strings.ReplaceAll(best, " ", "-"))
	same[key]++
	if n := same[key]; n > 1 {
		key += Key("~" + strconv.Itoa(n))
	}
	return group{key, first.name, b.members[at]}
}

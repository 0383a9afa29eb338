package directory

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/ebc17271/lede/internal/cast"
	"github.com/ebc17271/lede/internal/english"
)

// Namesakes are all records that one short name may mean: everybody with a surname; every organization that is
// called “EPA”.
type namesakes struct {
	records []int32 // numbers of records

	groups []group
	at     int // how many articles there were when the groups were made
	of     map[Ref]int
	doubts map[Ref][]doubt
}

// A group is one person, organization or place.
type group struct {
	key     Key
	name    string
	members []*record
	counts  map[uint32]int // of the things around the members
}

// A doubt is a group that a record may belong to.
type doubt struct {
	group       int
	probability float64
}

// How sure it must be that a bare name is somebody's, how many bearers that no article names in full are reckoned with, and
// what is worth telling of a doubtful one.
const (
	sure        = 0.9
	stranger    = 1.0 // of a surname
	otherThing  = 0.3 // of initials and short names
	worth       = 0.05
	mostAgainst = -1.0 // what things that were not seen before may say against it, in all
	known       = 0.15 // how much of what stands around somebody stood there before
)

// settle parts the records into groups. It looks at them in the order of their refs, so that the order in which articles
// were added does not matter.
func (n *namesakes) settle(d *Directory) {
	records := make([]*record, len(n.records))
	for i, k := range n.records {
		records[i] = &d.records[k]
	}
	n.at = d.Len()
	slices.SortFunc(records, func(a, b *record) int { return a.ref.compare(b.ref) })
	n.groups, n.of, n.doubts = []group{}, make(map[Ref]int), make(map[Ref][]doubt)
	var full, bare []*record
	for _, r := range records {
		if r.isFull(records) {
			full = append(full, r)
		} else {
			bare = append(bare, r)
		}
	}
	n.groupFull(full)
	n.placeBare(bare, d)
}

// isFull reports whether the name of r is nobody's short form. Of two names of one thing the one with more words is the
// fuller, then the longer one.
func (r *record) isFull(records []*record) bool {
	if r.kind == Person {
		return r.full
	}
	return !slices.ContainsFunc(records, func(o *record) bool { return fuller(o.folded, r.folded) })
}

func fuller(a, b string) bool {
	return cmp.Or(strings.Count(a, " ")-strings.Count(b, " "), len(a)-len(b), strings.Compare(a, b)) > 0
}

// groupFull makes groups of the records with full names.
func (n *namesakes) groupFull(full []*record) {
	byName := make(map[string][]*record)
	for _, r := range full {
		byName[r.folded] = append(byName[r.folded], r)
	}
	names := make([]string, 0, len(byName))
	for name := range byName {
		names = append(names, name)
	}
	// The commonest forms first, the longer ones of those: “Donald Trump”, then “Donald J. Trump”, “D. Trump”.
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(len(byName[b])-len(byName[a]), len(b)-len(a), strings.Compare(a, b))
	})
	common := commonSurname(names)
	var forms [][]string // of each group
	for _, name := range names {
		g := n.groupOf(name, forms)
		if g < 0 {
			g = len(forms)
			forms = append(forms, nil)
			n.groups = append(n.groups, group{name: byName[name][0].name})
		}
		forms[g] = append(forms[g], name)
		n.groups[g].members = append(n.groups[g].members, byName[name]...)
	}
	for g := range forms {
		n.divide(g, common && commonGiven(forms[g][0]))
	}
	for g := range n.groups {
		n.close(g)
	}
}

// groupOf returns the only group all of whose forms agree with a name, -1 if there is none or more than one.
func (n *namesakes) groupOf(name string, forms [][]string) int {
	found := -1
	c := cast.ComparePerson(name)
	for g, list := range forms {
		if n.groups[g].members[0].kind != Person {
			if list[0] == name {
				return g
			}
			continue
		}
		if slices.ContainsFunc(list, func(f string) bool { return !c.Agrees(cast.ComparePerson(f)) }) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = g
	}
	return found
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

// divide takes from group g the members who cannot be the first of it, or whom nothing joins to the others where the name is a
// common one, and makes groups of them.
func (n *namesakes) divide(g int, common bool) {
	members := n.groups[g].members
	slices.SortFunc(members, func(a, b *record) int { return cmp.Or(cmp.Compare(a.day, b.day), a.ref.compare(b.ref)) })
	parts := [][]*record{}
	for _, r := range members {
		placed := false
		for i := range parts {
			if !placed && fits(r, parts[i], common) {
				parts[i] = append(parts[i], r)
				placed = true
			}
		}
		if !placed {
			parts = append(parts, []*record{r})
		}
	}
	slices.SortStableFunc(parts, func(a, b []*record) int { return len(b) - len(a) })
	n.groups[g].members = parts[0]
	for _, p := range parts[1:] {
		n.groups = append(n.groups, group{name: p[0].name, members: p})
	}
}

// fits reports whether r may be the one of a part: no other pronouns and, of a common name, something around both that is
// not around everybody, or the same days.
func fits(r *record, part []*record, common bool) bool {
	shared := !common
	for _, o := range part {
		if r.pronouns != "" && o.pronouns != "" && r.pronouns != o.pronouns {
			return false
		}
		shared = shared || commonTo(r.context, o.context) >= 2 || r.day != 0 && abs(r.day-o.day) <= 3
	}
	return shared
}

// commonTo counts what two sorted lists have in common.
func commonTo(a, b []uint32) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			n++
			a, b = a[1:], b[1:]
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return n
}

func abs(x int32) int32 { return max(x, -x) }

// close gives group g its key and counts what stands around its members.
func (n *namesakes) close(g int) {
	x := &n.groups[g]
	x.counts = make(map[uint32]int)
	count := make(map[string]int)
	for _, r := range x.members {
		n.of[r.ref] = g
		count[r.folded]++
		for _, c := range r.context {
			x.counts[c]++
		}
	}
	best := ""
	for name := range count {
		if best == "" || cmp.Or(count[name]-count[best], len(best)-len(name), strings.Compare(best, name)) > 0 {
			best = name
		}
	}
	x.key = Key(string(x.members[0].kind) + ":" + strings.ReplaceAll(best, " ", "-"))
	same := 1
	for o := range g {
		if k := n.groups[o].key; k == x.key || strings.HasPrefix(string(k), string(x.key)+"~") {
			same++
		}
	}
	if same > 1 {
		x.key += Key("~" + strconv.Itoa(same))
	}
}

// placeBare gives each bare name to the group that it surely means.
func (n *namesakes) placeBare(bare []*record, d *Directory) {
	for _, r := range bare {
		odds := n.odds(r, d)
		best := -1
		for g, p := range odds {
			if best < 0 || p > odds[best] {
				best = g
			}
		}
		if best >= 0 && odds[best] >= sure {
			n.of[r.ref] = best
			continue
		}
		for g, p := range odds {
			if p >= worth {
				n.doubts[r.ref] = append(n.doubts[r.ref], doubt{g, p})
			}
		}
		slices.SortStableFunc(n.doubts[r.ref], func(a, b doubt) int { return cmp.Compare(b.probability, a.probability) })
	}
}

// odds returns how likely r is each group, as a naive Bayes model of what stands around has it: how often the group is in the
// news, most of all in the same years, and how often each thing around r stands around the group, against how often it stands in any
// article. Most of what stands around somebody in a new article is new, so that a thing not seen before says little. What is
// left to one is somebody whom no article names in full.
func (n *namesakes) odds(r *record, d *Directory) []float64 {
	logs := make([]float64, len(n.groups)+1)
	for g := range n.groups {
		x := &n.groups[g]
		logs[g] = math.Inf(-1)
		if sexes(r, x.members) {
			logs[g] = math.Log(x.weight(r))
			logs[g] += x.evidence(r, d)
		}
	}
	logs[len(n.groups)] = math.Log(stranger)
	if r.kind != Person {
		logs[len(n.groups)] = math.Log(otherThing)
	}
	highest := slices.Max(logs)
	sum := 0.0
	for i := range logs {
		logs[i] = math.Exp(logs[i] - highest)
		sum += logs[i]
	}
	for i := range logs {
		logs[i] /= sum
	}
	return logs[:len(n.groups)]
}

// evidence is what the things around r say for the group. That they were not seen around it before says little, however many they are.
func (g *group) evidence(r *record, d *Directory) float64 {
	speaks, against := 0.0, 0.0
	for _, c := range r.context {
		seen := float64(g.counts[c]) / float64(len(g.members))
		if l := math.Log(1 - known + known*seen/d.share(c)); l > 0 {
			speaks += l
		} else {
			against += l
		}
	}
	return speaks + max(against, mostAgainst)
}

// share returns in which share of all articles a thing stands; of few articles it is not known well, and taken to be small.
func (d *Directory) share(thing uint32) float64 {
	const atLeast = 200 // articles
	return (float64(d.seen[thing]) + 1) / (float64(d.Len()) + atLeast)
}

// weight is how often the group is in the news, members of the same years counting most.
func (g *group) weight(r *record) float64 {
	const year = 365
	w := 0.0
	for _, m := range g.members {
		if r.day == 0 || m.day == 0 {
			w += 0.5
		} else {
			w += 1 / (1 + float64(abs(r.day-m.day))/year)
		}
	}
	return w
}

// sexes reports whether r may be of the sex of the members.
func sexes(r *record, members []*record) bool {
	if r.pronouns == "" {
		return true
	}
	same, other := 0, 0
	for _, m := range members {
		switch m.pronouns {
		case "":
		case r.pronouns:
			same++
		default:
			other++
		}
	}
	return same >= other
}

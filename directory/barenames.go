package directory

import (
	"cmp"
	"math"
	"slices"
)

// How sure it must be that a bare name is somebody's, how many bearers that no article names in full are reckoned with, and
// what is worth telling of a doubtful one.
const (
	sure        = 0.8
	stranger    = 1.0  // of a surname
	otherThing  = 0.3  // of initials and short names
	ownThing    = 0.05 // for each that bears the short name alone: “Twitter” is no short name of “Skip Twitter”, which one article has
	sureThing   = 0.9  // as sure, of things
	worth       = 0.05
	mostAgainst = -1.0 // what things that were not seen before may say against it, in all
	known       = 0.08 // how much of what stands around somebody stood there before
)

// placeBare gives each bare name to the group that it surely means. Things of one short name that surely mean no other are a group by themselves.
func (n *namesakes) placeBare(d *Directory, bare []int32, groups []bearer) {
	if len(bare) == 0 || len(groups) == 0 {
		return
	}
	s := newScales(d, bare, groups)
	var alone bearer
	atLeast := sure
	if n.short.kind != person {
		atLeast = sureThing
	}
	for _, k := range bare {
		r := &d.records[k]
		odds := s.odds(r)
		best := 0
		for g, p := range odds {
			if p > odds[best] {
				best = g
			}
		}
		if odds[best] >= atLeast {
			r.group = int32(best)
			continue
		}
		if n.short.kind != person {
			alone.members = append(alone.members, k)
		}
		var doubts []doubt
		for g, p := range odds {
			if p >= worth {
				doubts = append(doubts, doubt{g, p})
			}
		}
		if doubts == nil {
			continue
		}
		slices.SortStableFunc(doubts, func(a, b doubt) int { return cmp.Compare(b.probability, a.probability) })
		if n.doubts == nil {
			n.doubts = make(map[int32][]doubt)
		}
		n.doubts[k] = doubts
	}
	if alone.members != nil {
		for _, k := range alone.members {
			d.records[k].group = int32(len(n.groups))
		}
		n.groups = append(n.groups, alone.group(d, make(map[Key]int)))
	}
}

// Scales weigh who a bare name may be.
type scales struct {
	d       *Directory
	bare    int
	bearers []weights
	stood   map[uint32][]standing // around whom each thing stood

	logs, speaks, against []float64 // of each bearer, for one bare name
	touched               []int
}

// Weights are what counts of one bearer.
type weights struct {
	members  int
	pronouns [4]int
	undated  int
	months   []month // sorted
}

// A month is thirty days, and how many members are of these.
type month struct {
	number int32
	count  int
}

const daysOfMonth = 30

// A standing is how often a thing stood around a bearer.
type standing struct{ bearer, times int32 }

func newScales(d *Directory, bare []int32, groups []bearer) *scales {
	n := len(groups)
	s := &scales{
		d: d, bare: len(bare), bearers: make([]weights, n), stood: make(map[uint32][]standing),
		logs: make([]float64, n+1), speaks: make([]float64, n), against: make([]float64, n), touched: make([]int, n),
	}
	for _, k := range bare {
		d.around(&d.records[k], func(thing uint32) { s.stood[thing] = nil })
	}
	for g := range groups {
		s.bearers[g] = weightsOf(d, groups[g].members)
		for _, k := range groups[g].members {
			d.around(&d.records[k], func(thing uint32) {
				list, asked := s.stood[thing]
				switch last := len(list) - 1; {
				case !asked:
				case last >= 0 && list[last].bearer == int32(g):
					list[last].times++
				default:
					s.stood[thing] = append(list, standing{int32(g), 1})
				}
			})
		}
	}
	return s
}

func weightsOf(d *Directory, members []int32) weights {
	w := weights{members: len(members)}
	count := make(map[int32]int)
	for _, k := range members {
		r := &d.records[k]
		w.pronouns[r.pronoun]++
		if day := d.day(r); day == 0 {
			w.undated++
		} else {
			count[day/daysOfMonth]++
		}
	}
	for number, n := range count {
		w.months = append(w.months, month{number, n})
	}
	slices.SortFunc(w.months, func(a, b month) int { return cmp.Compare(a.number, b.number) })
	return w
}

// odds returns how likely r is each bearer, as a naive Bayes model of what stands around has it: how often the bearer is in the
// news, most of all in the same years, and how often each thing around r stands around the bearer, against how often it stands in any
// article. Most of what stands around somebody in a new article is new, so that a thing not seen before says little. What is
// left to one is somebody whom no article names in full.
func (s *scales) odds(r *record) []float64 {
	s.weigh(r)
	day := s.d.day(r)
	for g := range s.bearers {
		s.logs[g] = math.Inf(-1)
		if b := &s.bearers[g]; b.admits(r.pronoun) {
			s.logs[g] = math.Log(b.weight(day)) + s.speaks[g] + max(s.against[g], mostAgainst)
		}
	}
	s.logs[len(s.bearers)] = math.Log(stranger)
	if r.kind != person {
		s.logs[len(s.bearers)] = math.Log(otherThing + ownThing*float64(s.bare))
	}
	highest := slices.Max(s.logs)
	sum := 0.0
	for i := range s.logs {
		s.logs[i] = math.Exp(s.logs[i] - highest)
		sum += s.logs[i]
	}
	for i := range s.logs {
		s.logs[i] /= sum
	}
	return s.logs[:len(s.bearers)]
}

// weigh sets what the things around r say for each bearer and against it. That they were not seen around it before says little,
// however many they are.
func (s *scales) weigh(r *record) {
	clear(s.speaks)
	clear(s.against)
	clear(s.touched)
	things := 0
	s.d.around(r, func(thing uint32) {
		things++
		share := s.d.shareOf(thing)
		for _, b := range s.stood[thing] {
			seen := float64(b.times) / float64(s.bearers[b.bearer].members)
			s.touched[b.bearer]++
			if l := math.Log(1 - known + known*seen/share); l > 0 {
				s.speaks[b.bearer] += l
			} else {
				s.against[b.bearer] += l
			}
		}
	})
	for g := range s.against {
		s.against[g] += float64(things-s.touched[g]) * math.Log(1-known)
	}
}

// shareOf returns in which share of all articles a thing stands; of few articles it is not known well, and taken to be small.
func (d *Directory) shareOf(thing uint32) float64 {
	const atLeast = 200 // articles
	return (float64(d.seen[thing]) + 1) / (float64(d.Len()) + atLeast)
}

// weight is how often the bearer is in the news, members of the same years counting most.
func (b *weights) weight(day int32) float64 {
	const year = 365
	if day == 0 {
		return 0.5 * float64(b.members)
	}
	w := 0.5 * float64(b.undated)
	for _, m := range b.months {
		w += float64(m.count) / (1 + math.Abs(float64(day-m.number*daysOfMonth-daysOfMonth/2))/year)
	}
	return w
}

// admits reports whether most members have these pronouns, or none.
func (b *weights) admits(p pronoun) bool {
	if p == 0 {
		return true
	}
	other := -b.pronouns[p]
	for _, n := range b.pronouns[1:] {
		other += n
	}
	return b.pronouns[p] >= other
}

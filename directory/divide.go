package directory

import "slices"

// A part is those of one name who are the same human being.
type part struct {
	pronoun pronoun
	members []int32
}

// How far back divide looks: at how many records around which a thing stood, and at how many of the same days.
const lookBack = 50

// divide parts people of one name. Nobody is both she and he; of a common name, something joins each to another of the part: two
// things around both, or the same days. The largest part comes first.
func divide(d *Directory, members []int32, common bool) [][]int32 {
	slices.SortStableFunc(members, func(a, b int32) int { return int(d.day(&d.records[a]) - d.day(&d.records[b])) })
	var parts []part
	in := make([]int, len(members)) // the part of each
	joins := joiner{d: d, members: members}
	for i, k := range members {
		r := &d.records[k]
		in[i] = -1
		if common {
			for _, o := range joins.to(i) {
				if p := in[o]; parts[p].admits(r) && (in[i] < 0 || p < in[i]) {
					in[i] = p
				}
			}
		} else {
			in[i] = slices.IndexFunc(parts, func(p part) bool { return p.admits(r) })
		}
		if in[i] < 0 {
			in[i] = len(parts)
			parts = append(parts, part{})
		}
		p := &parts[in[i]]
		p.pronoun, p.members = max(p.pronoun, r.pronoun), append(p.members, k)
	}
	slices.SortStableFunc(parts, func(a, b part) int { return len(b.members) - len(a.members) })
	out := make([][]int32, len(parts))
	for i := range parts {
		out[i] = parts[i].members
	}
	return out
}

// admits reports whether r has no other pronouns than the members.
func (p *part) admits(r *record) bool {
	return p.pronoun == 0 || r.pronoun == 0 || p.pronoun == r.pronoun
}

// A joiner tells which of those before somebody of a common name something joins to them.
type joiner struct {
	d       *Directory
	members []int32            // by day
	by      map[uint32][]int32 // by a thing around them, the latest
}

// to returns the places in members of those who are joined to the one at i, who is the next.
func (j *joiner) to(i int) []int {
	if j.by == nil {
		j.by = make(map[uint32][]int32)
	}
	r := &j.d.records[j.members[i]]
	var out []int
	shared := make(map[int32]int)
	j.d.around(r, func(thing uint32) {
		before := j.by[thing]
		for _, o := range before {
			if shared[o]++; shared[o] == 2 {
				out = append(out, int(o))
			}
		}
		if len(before) == lookBack {
			before = append(before[:0], before[1:]...)
		}
		j.by[thing] = append(before, int32(i))
	})
	if day := j.d.day(r); day != 0 {
		for o := i - 1; o >= max(0, i-lookBack) && day-j.d.day(&j.d.records[j.members[o]]) <= 3; o-- {
			out = append(out, o)
		}
	}
	return out
}

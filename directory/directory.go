// Package directory tells which people, organizations and places of many articles are the same.
//
//	var d directory.Directory
//	for id, a := range articles {
//		d.Add(id, a)
//	}
//	for e := range d.Entries() {
//		fmt.Println(e.Name, len(e.Refs))
//	}
//
// An article knows its people by numbers of its own. A [Directory] gives each of them a [Key] that is the same in all articles
// where it is surely the same human being: under the full name, with or without initials and nicknames, and under
// the bare surname where the people and organizations around it, the days and the roles leave no doubt. Two people of one
// name stay apart where nothing joins them. What is in doubt stays by itself, and [Directory.Candidates] tells who it may be.
//
// The result depends on the articles alone, not on the order in which they were added. Adding an article costs time in proportion to the
// article; keys are found when they are asked for, by a look at all who share the name. A
// directory can be saved and loaded and added to. It is not safe for concurrent use.
//
// It knows nothing of the world: whether the two are the Trump whom an encyclopedia knows is for its user to say.
package directory

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/ebc17271/lede"
)

// A Kind says what an entry is.
type Kind string

// The kinds of entries.
const (
	Person       Kind = "person"
	Organization Kind = "organization"
	Place        Kind = "place"
)

// A Key names the same person, organization or place in all articles of a directory. It may change when articles are
// added that show one to be two, or two to be one. The zero Key names nobody.
type Key string

// A Ref is a person, organization or place of one article.
type Ref struct {
	Article string        `json:"article"` // as it was given to Add
	ID      lede.EntityID `json:"id"`
}

// An Entry is one person, organization or place.
type Entry struct {
	Key  Key  `json:"key"`
	Kind Kind `json:"kind"`
	// Name is the form that most articles have as the fullest; a bare surname only where there is nothing else.
	Name string `json:"name"`
	// Names are all fullest forms of the articles, sorted.
	Names []string `json:"names"`
	// Refs are where it stands, sorted by article.
	Refs []Ref `json:"refs"`
}

// A Candidate is an entry that a doubtful name may belong to.
type Candidate struct {
	Key  Key
	Name string
	// Probability is how likely it is, from 0 to 1, of all the directory knows.
	Probability float64
}

// A Directory is a register of the people, organizations and places of many articles. The zero value is empty and ready.
type Directory struct {
	records  []record
	articles map[string][2]int // the records of each article, as a half-open range
	names    map[string]*namesakes
	seen     map[uint32]int32 // in how many articles each thing stands
}

// ErrKnown is returned for an article that has been added already.
var ErrKnown = errors.New("directory: the article is known already")

// Add reads the named people, the organizations and the places of an article under a name of the user's that no other
// article has. People without a name are left out.
func (d *Directory) Add(article string, a *lede.Article) error {
	if _, known := d.articles[article]; known {
		return fmt.Errorf("%w: %q", ErrKnown, article)
	}
	d.add(article, recordsOf(article, a))
	return nil
}

// add puts the records of an article among those of their name.
func (d *Directory) add(article string, records []record) {
	if d.articles == nil {
		d.articles, d.names, d.seen = make(map[string][2]int), make(map[string]*namesakes), make(map[uint32]int32)
	}
	from := len(d.records)
	d.records = append(d.records, records...)
	d.articles[article] = [2]int{from, len(d.records)}
	around := make(map[uint32]bool)
	for i := from; i < len(d.records); i++ {
		for _, c := range d.records[i].context {
			if !around[c] {
				around[c] = true
				d.seen[c]++
			}
		}
		for _, short := range d.records[i].shorts() {
			n := d.names[short]
			if n == nil {
				n = new(namesakes)
				d.names[short] = n
			}
			n.records = append(n.records, int32(i))
		}
	}
}

// Len returns the number of articles.
func (d *Directory) Len() int { return len(d.articles) }

// Key returns the key of a person, organization or place of an article. It is "" for an article that was not added,
// and for whoever has no name there.
func (d *Directory) Key(ref Ref) Key {
	if r := d.record(ref); r != nil {
		return d.key(r)
	}
	return ""
}

// Candidates returns who a doubtful name may be, the likeliest first; nil where the key of ref is not in doubt.
func (d *Directory) Candidates(ref Ref) []Candidate {
	r := d.record(ref)
	if r == nil {
		return nil
	}
	n := d.settled(r.short())
	var out []Candidate
	for _, c := range n.doubts[r.ref] {
		out = append(out, Candidate{n.groups[c.group].key, n.groups[c.group].name, c.probability})
	}
	return out
}

// Entries yields all entries, sorted by key.
func (d *Directory) Entries() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		byKey := make(map[Key][]*record)
		for i := range d.records {
			r := &d.records[i]
			k := d.key(r)
			byKey[k] = append(byKey[k], r)
		}
		keys := make([]Key, 0, len(byKey))
		for k := range byKey {
			keys = append(keys, k)
		}
		slices.Sort(keys)
		for _, k := range keys {
			if !yield(entryOf(k, byKey[k])) {
				return
			}
		}
	}
}

// entryOf gathers the records of one key.
func entryOf(key Key, records []*record) Entry {
	e := Entry{Key: key, Kind: records[0].kind}
	count := make(map[string]int)
	for _, r := range records {
		e.Refs = append(e.Refs, r.ref)
		count[r.name]++
	}
	for name := range count {
		e.Names = append(e.Names, name)
	}
	slices.Sort(e.Names)
	usual := func(a, b string) int {
		return cmp.Or(count[a]-count[b], len(b)-len(a), strings.Compare(b, a))
	}
	full := slices.DeleteFunc(slices.Clone(e.Names), func(s string) bool { return !strings.Contains(s, " ") })
	if len(full) == 0 {
		full = e.Names
	}
	e.Name = slices.MaxFunc(full, usual)
	slices.SortFunc(e.Refs, Ref.compare)
	return e
}

// compare orders by article, then by id.
func (r Ref) compare(o Ref) int {
	return cmp.Or(strings.Compare(r.Article, o.Article), int(r.ID-o.ID))
}

// record returns the record of ref, nil if there is none.
func (d *Directory) record(ref Ref) *record {
	at := d.articles[ref.Article]
	for i := at[0]; i < at[1]; i++ {
		if d.records[i].ref.ID == ref.ID {
			return &d.records[i]
		}
	}
	return nil
}

// key returns the key of a record.
func (d *Directory) key(r *record) Key {
	n := d.settled(r.short())
	if g, ok := n.of[r.ref]; ok {
		if m := n.groups[g].members[0]; m.short() != r.short() {
			return d.key(m) // the fuller name may be a short form itself
		}
		return n.groups[g].key
	}
	return Key(fmt.Sprintf("%s:%s@%s#%d", r.kind, r.folded, r.ref.Article, r.ref.ID))
}

// settled returns those who share a name, parted into groups.
func (d *Directory) settled(short string) *namesakes {
	n := d.names[short]
	if n.at != d.Len() {
		n.settle(d)
	}
	return n
}

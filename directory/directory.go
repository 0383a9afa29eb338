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
// article; keys are found when they are asked for, by a look at all who share the name, so that it is best to add many articles before one asks.
// 100,000 articles with 2.5 million records take some 20 seconds of one core and 570 MB: 240 bytes for each person, organization or place
// of an article. A directory can be saved and loaded and added to. It is not safe for concurrent use.
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
	articles []article
	numbers  map[string]int32 // of articles, by name
	records  []record
	names    []namesakes
	known    map[shortName]int32 // numbers of namesakes
	seen     map[uint32]int32    // in how many articles each thing stands
	shared   map[string]string   // each name once, without the text that it stood in
}

// ErrKnown is returned for an article that has been added already.
var ErrKnown = errors.New("directory: the article is known already")

// Add reads the named people, the organizations and the places of an article under a name of the user's that no other
// article has. People without a name are left out. Nothing of a is kept.
func (d *Directory) Add(article string, a *lede.Article) error {
	if _, known := d.numbers[article]; known {
		return fmt.Errorf("%w: %q", ErrKnown, article)
	}
	d.add(readArticle(article, a))
	return nil
}

// add puts the records of an article among those of their names.
func (d *Directory) add(a article, records []record) {
	if d.numbers == nil {
		d.numbers, d.known = make(map[string]int32), make(map[shortName]int32)
		d.seen, d.shared = make(map[uint32]int32), make(map[string]string)
	}
	number := int32(len(d.articles))
	a.name = strings.Clone(a.name)
	a.from = int32(len(d.records))
	a.to = a.from + int32(len(records))
	for _, thing := range a.around {
		d.seen[thing]++
	}
	told := make(map[uint32]bool)
	for i, r := range records {
		r.article, r.name, r.folded = number, d.share(r.name), d.share(r.folded)
		for _, word := range r.roles {
			if !told[word] {
				told[word] = true
				d.seen[word]++
			}
		}
		r.names = d.enter(r.short(), a.from+int32(i))
		for k := range r.aliases {
			r.aliases[k] = d.share(r.aliases[k])
			d.enter(shortName{r.kind, r.aliases[k]}, a.from+int32(i))
		}
		d.records = append(d.records, r)
	}
	d.articles = append(d.articles, a)
	d.numbers[a.name] = number
}

// enter puts a record, by its number, among those who may be meant by a short name, and returns the number of these.
func (d *Directory) enter(short shortName, number int32) int32 {
	n, ok := d.known[short]
	if !ok {
		n = int32(len(d.names))
		short.name = d.share(short.name)
		d.names = append(d.names, namesakes{short: short})
		d.known[short] = n
	}
	d.names[n].records = append(d.names[n].records, number)
	return n
}

// share returns the one copy of a name.
func (d *Directory) share(name string) string {
	s, ok := d.shared[name]
	if !ok {
		s = strings.Clone(name)
		d.shared[s] = s
	}
	return s
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
	n := d.settled(r.names)
	var out []Candidate
	for _, c := range n.doubts[d.number(r)] {
		g := &n.groups[c.group]
		out = append(out, Candidate{d.groupKey(r.names, g), g.name, c.probability})
	}
	return out
}

// Entries yields all entries, sorted by key.
func (d *Directory) Entries() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		type keyed struct {
			key    Key
			record int32
		}
		all := make([]keyed, len(d.records))
		for i := range d.records {
			all[i] = keyed{d.key(&d.records[i]), int32(i)}
		}
		slices.SortFunc(all, func(a, b keyed) int {
			if a.key != b.key {
				return strings.Compare(string(a.key), string(b.key))
			}
			return d.compare(&d.records[a.record], &d.records[b.record])
		})
		for len(all) > 0 {
			n := 1
			for n < len(all) && all[n].key == all[0].key {
				n++
			}
			records := make([]*record, n)
			for i := range records {
				records[i] = &d.records[all[i].record]
			}
			if !yield(d.entry(all[0].key, records)) {
				return
			}
			all = all[n:]
		}
	}
}

// entry gathers the records of one key, which are sorted.
func (d *Directory) entry(key Key, records []*record) Entry {
	e := Entry{Key: key, Kind: kinds[records[0].kind]}
	count := make(map[string]int)
	for _, r := range records {
		e.Refs = append(e.Refs, d.ref(r))
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
	return e
}

// compare orders by article, then by id.
func (r Ref) compare(o Ref) int {
	return cmp.Or(strings.Compare(r.Article, o.Article), int(r.ID-o.ID))
}

// record returns the record of ref, nil if there is none.
func (d *Directory) record(ref Ref) *record {
	number, ok := d.numbers[ref.Article]
	if !ok {
		return nil
	}
	a := &d.articles[number]
	for i := a.from; i < a.to; i++ {
		if d.records[i].id == int32(ref.ID) {
			return &d.records[i]
		}
	}
	return nil
}

// number returns the number of a record.
func (d *Directory) number(r *record) int32 {
	a := &d.articles[r.article]
	for i := a.from; i < a.to; i++ {
		if &d.records[i] == r {
			return i
		}
	}
	return -1
}

// key returns the key of a record.
func (d *Directory) key(r *record) Key {
	n := d.settled(r.names)
	if r.group >= 0 {
		return d.groupKey(r.names, &n.groups[r.group])
	}
	return Key(fmt.Sprintf("%s:%s@%s#%d", kinds[r.kind], r.folded, d.articles[r.article].name, r.id))
}

// groupKey returns the key of a group among the namesakes of a number. Things that are meant by their initials have that of their
// whole name.
func (d *Directory) groupKey(number int32, g *group) Key {
	if r := &d.records[g.first]; r.names != number {
		return d.key(r)
	}
	return g.key
}

// settled returns those who share a name, parted into groups.
func (d *Directory) settled(number int32) *namesakes {
	n := &d.names[number]
	if n.at != d.Len() {
		n.settle(d, number)
	}
	return n
}

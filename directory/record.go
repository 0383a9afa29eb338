package directory

import (
	"hash/fnv"
	"slices"
	"strings"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/cast"
)

// A record is a person, organization or place of one article. There may be millions: what the records of an article have in
// common stands in the article, and names are shared.
type record struct {
	name    string   // the fullest form in the article
	folded  string   // as names are compared
	aliases []string // other forms, folded; of organizations and places
	roles   []uint32 // words of roles, hashed, sorted
	article int32    // by number
	id      int32
	names   int32  // the namesakes under whose name it is looked up
	group   int32  // among them, -1 if that is in doubt
	self    uint32 // what it is to those around it, hashed; 0: nothing
	kind    kind
	pronoun pronoun
	full    bool // of a person: more than a surname
}

// An article is what all its records share.
type article struct {
	name     string
	day      int32    // of publication, counted from 1970; 0 if unknown
	from, to int32    // its records
	around   []uint32 // full names of people, organizations, places, hashed, sorted
}

// A kind is a Kind by number.
type kind uint8

var kinds = []Kind{Person, Organization, Place}

const (
	person kind = iota
	organization
	place
)

// A pronoun is one of lede.Pronouns by number, 0 if unknown.
type pronoun uint8

var pronouns = []lede.Pronouns{"", lede.She, lede.He, lede.They}

func pronounOf(s lede.Pronouns) pronoun { return pronoun(max(0, slices.Index(pronouns, s))) }

// mostAround is how many people and things of an article are looked at as those around somebody.
const mostAround = 48

// readArticle reads an article: what its records share, and the records.
func readArticle(name string, a *lede.Article) (article, []record) {
	var out []record
	for _, p := range a.People {
		if p.Unnamed {
			continue
		}
		n := cast.ComparePerson(p.Name)
		r := record{kind: person, id: int32(p.ID), name: p.Name, folded: n.Folded(), full: n.Full(), pronoun: pronounOf(p.Pronouns), roles: roleWords(p.Roles)}
		if r.full {
			r.self = hash("person " + r.folded)
		}
		out = append(out, r)
	}
	things := func(kind kind, list []lede.Entity) {
		for _, e := range list {
			r := record{kind: kind, id: int32(e.ID), name: e.Name, folded: cast.FoldThing(e.Name)}
			r.self = hash("thing " + r.folded) // what one article takes for a place is an organization in another
			for _, s := range e.Aliases {
				if f := cast.FoldThing(s); f != r.folded && f != "" && !slices.Contains(r.aliases, f) {
					r.aliases = append(r.aliases, f)
				}
			}
			out = append(out, r)
		}
	}
	things(organization, a.Organizations)
	things(place, a.Places)
	out = slices.DeleteFunc(out, func(r record) bool { return r.folded == "" })
	return article{name: name, day: dayOf(a), around: aroundOf(out)}, out
}

// aroundOf returns what stands around the records of an article.
func aroundOf(records []record) []uint32 {
	var around []uint32
	for i := range records {
		if r := &records[i]; r.self != 0 && len(around) < mostAround {
			around = append(around, r.self)
		}
	}
	slices.Sort(around)
	return slices.Clip(slices.Compact(around))
}

// roleWords returns the words of roles that may tell something.
func roleWords(roles []string) []uint32 {
	var out []uint32
	for _, role := range roles {
		for w := range strings.FieldsSeq(strings.ToLower(role)) {
			if len(w) > 3 {
				out = append(out, hash("role "+w))
			}
		}
	}
	slices.Sort(out)
	return slices.Clip(slices.Compact(out))
}

// dayOf returns the day of publication, 0 if it is not known.
func dayOf(a *lede.Article) int32 {
	from, _, ok := a.Published.Range()
	if !ok {
		return 0
	}
	return int32(from.Unix() / int64(24*time.Hour/time.Second))
}

func hash(s string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(s))
	return h.Sum32()
}

// A shortName is a name under which somebody or something may be meant: a surname, the whole name of a thing or its initials.
type shortName struct {
	kind kind
	name string
}

// short returns the name under which r is looked up.
func (r *record) short() shortName {
	if r.kind == person {
		return shortName{person, cast.ComparePerson(r.folded).Short()}
	}
	return shortName{r.kind, r.folded}
}

// day returns the day of publication of r.
func (d *Directory) day(r *record) int32 { return d.articles[r.article].day }

// around calls f with each thing around r: what else its article names, and the words of its roles.
func (d *Directory) around(r *record, f func(thing uint32)) {
	for _, thing := range d.articles[r.article].around {
		if thing != r.self {
			f(thing)
		}
	}
	for _, word := range r.roles {
		f(word)
	}
}

// compare orders records by their refs.
func (d *Directory) compare(a, b *record) int { return d.ref(a).compare(d.ref(b)) }

func (d *Directory) ref(r *record) Ref {
	return Ref{d.articles[r.article].name, lede.EntityID(r.id)}
}

package directory

import (
	"hash/fnv"
	"slices"
	"strings"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/cast"
)

// A record is a person, organization or place of one article, with what tells who it is.
type record struct {
	ref      Ref
	kind     Kind
	name     string   // the fullest form in the article
	folded   string   // as names are compared
	aliases  []string // other forms, folded; of organizations and places
	pronouns string
	day      int32    // of publication, counted from 1970; 0 if unknown
	context  []uint32 // what stands around: full names of the others, roles; hashed, sorted
	full     bool     // of a person: more than a surname
}

// mostContext is how many things around somebody are looked at.
const mostContext = 48

// recordsOf reads an article.
func recordsOf(article string, a *lede.Article) []record {
	day := dayOf(a)
	around := surroundings(a)
	var out []record
	add := func(r record, id lede.EntityID, roles []string) {
		r.ref, r.day = Ref{article, id}, day
		for _, s := range around {
			if s.id != id && len(r.context) < mostContext {
				r.context = append(r.context, s.hash)
			}
		}
		for _, role := range roles {
			for w := range strings.FieldsSeq(strings.ToLower(role)) {
				if len(w) > 3 {
					r.context = append(r.context, hash("role "+w))
				}
			}
		}
		slices.Sort(r.context)
		r.context = slices.Compact(r.context)
		if r.folded != "" {
			out = append(out, r)
		}
	}
	for _, p := range a.People {
		if p.Unnamed {
			continue
		}
		n := cast.ComparePerson(p.Name)
		add(record{kind: Person, name: p.Name, folded: n.Folded(), full: n.Full(), pronouns: string(p.Pronouns)}, p.ID, p.Roles)
	}
	things := func(kind Kind, list []lede.Entity) {
		for _, e := range list {
			r := record{kind: kind, name: e.Name, folded: cast.FoldThing(e.Name)}
			for _, s := range e.Aliases {
				if f := cast.FoldThing(s); f != r.folded && f != "" && !slices.Contains(r.aliases, f) {
					r.aliases = append(r.aliases, f)
				}
			}
			add(r, e.ID, nil)
		}
	}
	things(Organization, a.Organizations)
	things(Place, a.Places)
	return out
}

// A surrounding is somebody or something that stands around the others of an article.
type surrounding struct {
	id   lede.EntityID
	hash uint32
}

// surroundings returns the people with full names, then the organizations and places.
func surroundings(a *lede.Article) []surrounding {
	var out []surrounding
	for _, p := range a.People {
		if n := cast.ComparePerson(p.Name); !p.Unnamed && n.Full() {
			out = append(out, surrounding{p.ID, hash("person " + n.Folded())})
		}
	}
	for _, e := range a.Organizations {
		out = append(out, surrounding{e.ID, hash("organization " + cast.FoldThing(e.Name))})
	}
	for _, e := range a.Places {
		out = append(out, surrounding{e.ID, hash("place " + cast.FoldThing(e.Name))})
	}
	return out
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

// short returns the name under which r is looked up: a surname, or the whole name of a thing.
func (r *record) short() string {
	if r.kind == Person {
		return "person " + cast.ComparePerson(r.name).Short()
	}
	return string(r.kind) + " " + r.folded
}

// shorts returns all names under which r may be meant.
func (r *record) shorts() []string {
	out := []string{r.short()}
	for _, s := range r.aliases {
		out = append(out, string(r.kind)+" "+s)
	}
	return out
}

func ref(article string, id int) Ref { return Ref{article, lede.EntityID(id)} }

package archive

import (
	"cmp"
	"context"
	"slices"
	"strings"
)

// A Voice is somebody who is quoted.
type Voice struct {
	Person
	Said  int // quotes in what was asked for
	Words int
	In    int // articles
}

// A Share is how much is said by one kind of speakers.
type Share struct {
	Voice    string // person, unnamed, organization, or "" for nobody who is told
	Pronouns string // of persons: she, he, they, or "" where no article says
	Quotes   int
	Words    int
	People   int // of persons with a name
}

// Voices tell who is quoted how much.
type Voices struct {
	Shares []Share
	Most   []Voice
	Quotes int
	Words  int
}

// A talk is how much one speaker says.
type talk struct{ who, quotes, words, articles, last int32 }

// Voices returns who is quoted how much, and by which pronouns: of people with a name the ones that most articles about them have, of
// the others those of the article. It is as new as the last [Archive.Refresh].
func (a *Archive) Voices(ctx context.Context, q Query) (*Voices, error) {
	l, err := a.counted(ctx)
	if err != nil {
		return nil, err
	}
	quotes, err := a.chosen(ctx, l, q)
	if err != nil {
		return nil, err
	}
	talks := make([]talk, l.highest+1)
	shares := make(map[[2]string]*Share)
	share := func(voice, pronouns string) *Share {
		s := shares[[2]string{voice, pronouns}]
		if s == nil {
			s = &Share{Voice: voice, Pronouns: pronouns}
			shares[[2]string{voice, pronouns}] = s
		}
		return s
	}
	v := new(Voices)
	for _, i := range quotes {
		who, words := l.who[i], l.words[i]
		v.Quotes, v.Words = v.Quotes+1, v.Words+int(words)
		t := &talks[who]
		if t.quotes == 0 || t.last != l.article[i] { // the quotes of an article stand together
			t.articles++
		}
		t.who, t.quotes, t.words, t.last = who, t.quotes+1, t.words+words, l.article[i]
		if who == 0 {
			s := share(l.speakers[l.speaker[i]].Voice, l.speakers[l.speaker[i]].Pronouns)
			s.Quotes, s.Words = s.Quotes+1, s.Words+int(words)
		}
	}
	talks[0] = talk{} // it is nobody's
	talks = slices.DeleteFunc(talks, func(t talk) bool { return t.quotes == 0 })
	l.addNamed(talks, share)
	for _, s := range shares {
		v.Shares = append(v.Shares, *s)
	}
	slices.SortFunc(v.Shares, func(x, y Share) int {
		return cmp.Or(y.Quotes-x.Quotes, cmp.Compare(x.Voice+x.Pronouns, y.Voice+y.Pronouns))
	})
	v.Most, err = a.mostOf(ctx, talks, q)
	return v, err
}

// addNamed adds what people with a name and organizations say to the shares of their kind.
func (l *ledger) addNamed(talks []talk, share func(voice, pronouns string) *Share) {
	for _, t := range talks {
		kind := "organization"
		if l.persons[t.who] {
			kind = "person"
		}
		s := share(kind, l.pronouns[t.who])
		s.Quotes, s.Words, s.People = s.Quotes+int(t.quotes), s.Words+int(t.words), s.People+1
	}
}

// mostOf returns those who say most.
func (a *Archive) mostOf(ctx context.Context, talks []talk, q Query) ([]Voice, error) {
	slices.SortFunc(talks, func(x, y talk) int { return cmp.Or(cmp.Compare(y.quotes, x.quotes), cmp.Compare(x.who, y.who)) })
	limit, offset := q.limit()
	talks = talks[min(offset, len(talks)):]
	talks = talks[:min(limit, len(talks))]
	if len(talks) == 0 {
		return nil, nil
	}
	var marks []string
	var ids []any
	for _, t := range talks {
		marks, ids = append(marks, "?"), append(ids, t.who)
	}
	people, err := a.people(ctx, "SELECT "+personColumns+" FROM who w WHERE w.id IN ("+strings.Join(marks, ",")+")", ids...)
	if err != nil {
		return nil, err
	}
	var out []Voice
	for _, t := range talks {
		if i := slices.IndexFunc(people, func(p Person) bool { return p.ID == int64(t.who) }); i >= 0 { // nobody is any more who became another
			out = append(out, Voice{people[i], int(t.quotes), int(t.words), int(t.articles)})
		}
	}
	return out, nil
}

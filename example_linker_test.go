package lede_test

import (
	"context"
	"fmt"
	"log"
	"slices"
	"strings"
	"time"

	"github.com/ebc17271/lede"
)

// A Question is what a linker is asked: a name, and all that the article tells of its bearer.
type Question struct {
	Kind      lede.EntityKind
	Names     []string  // all forms in the article
	Roles     []string  // as written
	Sentences []string  // in which it is named
	Others    []string  // who and what is named beside it
	Day       time.Time // of publication
}

// A Linker is a stage of the user's own. It asks somebody else, a service or a database, who each name is.
type Linker struct {
	Ask func(context.Context, Question) (ref string, err error)
}

// Extract puts the references into the article.
func (l Linker) Extract(ctx context.Context, d *lede.Doc) error {
	for i := range d.Article.People {
		p := &d.Article.People[i]
		if p.Unnamed {
			continue
		}
		q := question(d, lede.PersonEntity, append([]string{p.Name}, p.Aliases...), p.Roles, p.Mentions)
		switch ref, err := l.Ask(ctx, q); {
		case err != nil:
			return err
		case ref != "":
			p.Refs = append(p.Refs, ref)
		}
	}
	return nil
}

// question gathers the context of one name.
func question(d *lede.Doc, kind lede.EntityKind, names, roles []string, mentions []lede.Mention) Question {
	q := Question{Kind: kind, Names: names, Roles: roles}
	q.Day, _, _ = d.Article.Published.Range()
	for s := range d.Sentences() {
		named := func(m lede.Mention) bool { return m.Kind == lede.NameMention && s.Span.Contains(m.Span) }
		if slices.ContainsFunc(mentions, named) {
			q.Sentences = append(q.Sentences, d.Article.Slice(s.Span))
		}
	}
	for _, p := range d.Article.People {
		if !p.Unnamed && !slices.Contains(names, p.Name) {
			q.Others = append(q.Others, p.Name)
		}
	}
	for _, e := range append(slices.Clone(d.Article.Organizations), d.Article.Places...) {
		if !slices.Contains(names, e.Name) {
			q.Others = append(q.Others, e.Name)
		}
	}
	return q
}

// Two people are called Ann Roe; who is meant is told by her office, the sentence and the others.
func Example_linker() {
	ask := func(_ context.Context, q Question) (string, error) {
		switch {
		case !slices.Contains(q.Names, "Ann Roe"):
			return "", nil
		case slices.Contains(q.Roles, "Mayor") || slices.Contains(q.Others, "Norhaven"):
			return "https://example.com/mayors/roe", nil
		case strings.Contains(strings.Join(q.Sentences, " "), "goal"):
			return "https://example.com/players/roe", nil
		}
		return "", nil
	}
	p := lede.Parser{Stages: append(lede.DefaultStages(), lede.Stage{Name: "link", Extractor: Linker{ask}})}
	for _, text := range []string{
		"Mayor Ann Roe left Norhaven on Monday. Roe had been in office for ten years.",
		"Ann Roe shot the second goal for Harbour FC on Sunday.",
		"Ann Roe died on Friday.",
	} {
		a, err := p.Parse(context.Background(), text)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(a.People[0].Name, a.People[0].Refs)
	}
	// Output:
	// Ann Roe [https://example.com/mayors/roe]
	// Ann Roe [https://example.com/players/roe]
	// Ann Roe []
}

package event

import (
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// A Sentence is an annotated sentence as a text of its own: what users of short texts have, and what no topic of a story helps with.
type Sentence struct {
	Doc  *story.Doc
	Gold []Gold
}

// Shift returns g as it stands in a text that begins at an offset.
func (g Gold) Shift(by int) Gold {
	move := func(r english.Range) english.Range { return english.Range{Start: r.Start - by, End: r.End - by} }
	g.Trigger = move(g.Trigger)
	for c := range g.Roles {
		g.Roles[c] = slices.Clone(g.Roles[c])
		for k := range g.Roles[c] {
			g.Roles[c][k] = move(g.Roles[c][k])
		}
	}
	return g
}

// A single counts what a model reads in sentences alone.
type single struct{ gold, found, kind, pairs, roles int }

// measureAlone prints what models read in the sentences of the lessons that they have not learned from.
func measureAlone(w io.Writer, ms []*Model, parts [][]*lesson) {
	sums := make([]single, len(parts))
	Together(len(parts), func(f int) {
		for _, l := range parts[f] {
			for i := range l.Alone {
				sums[f].add(ms[f], &l.Alone[i])
			}
		}
	})
	s := single{}
	for _, x := range sums {
		s = single{s.gold + x.gold, s.found + x.found, s.kind + x.kind, s.pairs + x.pairs, s.roles + x.roles}
	}
	fmt.Fprintf(w, "sentences alone: of %d events %.1f %% found, %.1f %% with type; who and whom right of %.1f %% of %d\n",
		s.gold, percent(s.found, s.gold), percent(s.kind, s.gold), percent(s.roles, s.pairs), s.pairs)
}

// add reads a sentence and holds what a model tells of it against what was annotated.
func (s *single) add(m *Model, x *Sentence) {
	events := m.Read(context.Background(), x.Doc)
	for i := range x.Gold {
		g := &x.Gold[i]
		s.gold++
		both := len(g.Roles[who]) > 0 && len(g.Roles[whom]) > 0
		s.pairs += int(bit(both))
		for k := range events {
			e := &events[k]
			if !slices.ContainsFunc(append([]english.Range{e.Trigger}, e.Mentions...), g.Trigger.Overlaps) {
				continue
			}
			s.found++
			s.kind += int(bit(e.Type == g.Type))
			s.roles += int(bit(both && rolesRight(e, g)))
			break
		}
	}
}

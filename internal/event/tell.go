package event

import (
	"math"
	"slices"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// mainSure is how much it counts for the main event that what it tells is sure: what is the news and told clearly leads.
const mainSure = 0.5

// toldWhole is how much it counts for the main event that its sentence tells who takes part.
func toldWhole(list []story.Participant) float64 {
	switch {
	case len(list) == 0:
		return 0.35
	case !slices.ContainsFunc(list, func(p story.Participant) bool { return p.Role == "agent" }):
		return 0.7
	}
	return 1
}

// tell makes an event of the mentions of g.
func (r *reader) tell(g group) toldEvent {
	x := &r.mentions[g.best]
	e := story.Event{Trigger: r.triggerSpan(x.i), Type: Types[x.kind()], Factuality: facts[x.fact()], Confidence: g.sure}
	e.Participants = r.participants(x, nil)
	e.Place, e.When = r.place(x), r.when(x)
	main := 0.0
	for _, n := range g.mentions {
		y := &r.mentions[n]
		e.Weight = max(e.Weight, y.weight[1]/2+y.weight[2])
		main = max(main, y.weight[2]*y.p())
		if n == g.best {
			continue
		}
		e.Mentions = append(e.Mentions, r.triggerSpan(y.i))
		if e.When.Value == "" {
			e.When = r.when(y)
		}
		if e.Place.Span.IsZero() {
			e.Place = r.place(y)
		}
	}
	e.Span = r.span(&e)
	return toldEvent{e, main * math.Pow(g.sure+0.05, mainSure) * toldWhole(e.Participants)}
}

// triggerSpan returns the words that name an event: “called off”.
func (r *reader) triggerSpan(i int) english.Range {
	s := r.Range(i)
	if k := r.Child(i, "compound:prt"); k == i+1 {
		s.End = r.Range(k).End
	}
	if k := r.Child(i, "compound"); k == i-1 && r.Lemma(i) == "conference" { // “press conference”
		s.Start = r.Range(k).Start
	}
	return s
}

// participants appends who takes part in x, in the roles that nobody in the list has.
func (r *reader) participants(x *mention, list []story.Participant) []story.Participant {
	has := map[string]bool{}
	for _, p := range list {
		has[p.Role] = true
	}
	for c, name := range [roles]string{who: "agent", whom: "patient", to: "recipient", about: "theme"} {
		if name == "" || has[name] {
			continue
		}
		for k := range x.args {
			a := &x.args[k]
			if a.role != role(c) {
				continue
			}
			p := story.Participant{Role: name, Span: r.phraseOf(x, a.i), Entity: r.words[a.i].entity}
			if p.Span.IsZero() || slices.ContainsFunc(list, func(o story.Participant) bool { return o.Span.Overlaps(p.Span) }) {
				continue
			}
			list = append(list, p)
		}
	}
	return list
}

// phraseOf returns the words of an argument of x without those that tell where or when: “met Bob Poe at the castle”.
func (r *reader) phraseOf(x *mention, i int) english.Range {
	return r.phraseWithout(i, func(k int) bool {
		for n := range x.args {
			if a := &x.args[n]; a.i == k && a.i != i && (a.role == where || a.role == when) {
				return true
			}
		}
		return false
	})
}

// phrase returns the words of an argument.
func (r *reader) phrase(i int) english.Range {
	return r.phraseWithout(i, func(int) bool { return false })
}

func (r *reader) phraseWithout(i int, apart func(int) bool) english.Range {
	if n := r.words[i].time; n > 0 {
		return r.doc.Article.Times[n-1].Span
	}
	if r.words[i].verb && r.Child(i, "nsubj", "obj", "aux", "mark") >= 0 {
		return r.Range(i)
	}
	return r.Phrase(i, func(k int) bool { return r.words[k].time > 0 || apart(k) })
}

func (r *reader) place(x *mention) (p story.Participant) {
	if a := x.strongest(where); a != nil {
		p.Span, p.Entity = r.phrase(a.i), r.words[a.i].entity
	}
	return p
}

func (r *reader) when(x *mention) (w calendar.When) {
	if n := r.timeOf(x); n >= 0 {
		return r.doc.Article.Times[n]
	}
	return w
}

// span returns the words from the first to the last of an event's in its sentence.
func (r *reader) span(e *story.Event) english.Range {
	s := e.Trigger
	join := func(o english.Range) {
		if !o.IsZero() {
			s.Start, s.End = min(s.Start, o.Start), max(s.End, o.End)
		}
	}
	for _, p := range e.Participants {
		join(p.Span)
	}
	join(e.Place.Span)
	join(e.When.Span)
	return s
}

package main

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/event"
	"github.com/ebc17271/lede/internal/jsonlines"
	"github.com/ebc17271/lede/internal/pipeline"
)

// An article is a line of news.jsonl.gz.
type article struct{ ID, Outlet, Date, Title, Text string }

type span = [2]int

// A record is a line of mentions.jsonl.
type record struct {
	ID, Date  string
	Sentences []span
	Events    []struct {
		Trigger                           span
		Type, Factuality                  string
		Weight                            int
		Who, Whom, To, About, Where, When []span
	}
}

// A mainRecord is a line of main.jsonl.
type mainRecord struct {
	ID, Day                          string
	Triggers, Who, Whom, Where, When []span
	Unsure                           []string // of who, whom, where and when
}

// golds returns the main event of a record as mentions, moved by some bytes.
func (r *mainRecord) golds(by int) (golds []event.Gold) {
	ranges := func(spans []span) []english.Range { return ranges(spans, by) }
	for _, t := range ranges(r.Triggers) {
		g := event.Gold{Trigger: t, Day: r.Day, Roles: event.RolesOf(ranges(r.Who), ranges(r.Whom), nil, nil, ranges(r.Where), ranges(r.When))}
		for _, name := range r.Unsure {
			g.Unsure[event.RoleOf(name)] = true
		}
		golds = append(golds, g)
	}
	return golds
}

// read reads annotated articles: those of the files of mentions, whose text stands in the news, with the main events of a further file.
func read(news string, mentions []string, mains string, limit int) ([]event.Sample, error) {
	var records []record
	for _, path := range mentions {
		err := jsonlines.Each(path, 0, func(r record) error { records = append(records, r); return nil })
		if err != nil {
			return nil, err
		}
	}
	if limit > 0 {
		records = records[:min(limit, len(records))]
	}
	wanted := map[string]*article{}
	for _, r := range records {
		wanted[r.ID] = nil
	}
	err := jsonlines.Each(news, 0, func(a article) error {
		if _, ok := wanted[a.ID]; ok {
			wanted[a.ID] = &a
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	main := map[string]*mainRecord{}
	if err := jsonlines.Each(mains, 0, func(r mainRecord) error { main[r.ID] = &r; return nil }); err != nil {
		return nil, err
	}
	return parse(records, wanted, main)
}

// titledEvery is which of the articles get their title back: they were scraped without it, as some texts are that are read later.
const titledEvery = 3

// parse reads the English of the articles.
func parse(records []record, articles map[string]*article, mains map[string]*mainRecord) ([]event.Sample, error) {
	out := make([]event.Sample, len(records))
	groups := group(records, articles)
	errs := make([]error, len(records))
	event.Together(len(records), func(i int) {
		r := records[i]
		a := articles[r.ID]
		text := a.Text
		if i%titledEvery == 0 && !strings.HasPrefix(strings.TrimSpace(text), a.Title) {
			text = a.Title + "\n\n" + text
		}
		by := len(text) - len(a.Text)
		out[i] = sample(r, by)
		if m := mains[r.ID]; m != nil {
			out[i].Main = m.golds(by)
		}
		out[i].Group, out[i].Title = groups[a.Outlet], a.Title
		out[i].Doc, errs[i] = pipeline.Read(context.Background(), text, r.Date, "events")
		if errs[i] == nil {
			out[i].Alone, errs[i] = alone(&out[i], text, r.Date)
		}
	})
	return out, cmp.Or(errs...)
}

// sentencesAlone is how many sentences of an article are also read by themselves, to measure on.
const sentencesAlone = 2

// alone reads the first sentences with events behind the middle of an article by themselves.
func alone(s *event.Sample, text, date string) (list []event.Sentence, err error) {
	for _, at := range s.Sentences[len(s.Sentences)/2:] {
		var x event.Sentence
		for _, g := range s.Gold {
			if at.Contains(g.Trigger) {
				x.Gold = append(x.Gold, g.Shift(at.Start))
			}
		}
		if len(x.Gold) == 0 || len(list) == sentencesAlone {
			continue
		}
		if x.Doc, err = pipeline.Read(context.Background(), text[at.Start:at.End], date, "events"); err != nil {
			return nil, err
		}
		list = append(list, x)
	}
	return list, nil
}

// sample returns the annotations of a record, moved by some bytes.
func sample(r record, by int) event.Sample {
	ranges := func(spans []span) []english.Range { return ranges(spans, by) }
	s := event.Sample{Name: r.ID, Sentences: ranges(r.Sentences)}
	for _, e := range r.Events {
		s.Gold = append(s.Gold, event.Gold{
			Trigger: ranges([]span{e.Trigger})[0], Type: e.Type, Factuality: e.Factuality, Weight: e.Weight,
			Roles: event.RolesOf(ranges(e.Who), ranges(e.Whom), ranges(e.To), ranges(e.About), ranges(e.Where), ranges(e.When)),
		})
	}
	return s
}

func ranges(spans []span, by int) []english.Range {
	var out []english.Range
	for _, s := range spans {
		out = append(out, english.Range{Start: s[0] + by, End: s[1] + by})
	}
	return out
}

// group numbers the outlets, those with most articles first.
func group(records []record, articles map[string]*article) map[string]int {
	count := map[string]int{}
	for _, r := range records {
		count[articles[r.ID].Outlet]++
	}
	names := slices.SortedFunc(maps.Keys(count), func(a, b string) int { return cmp.Or(count[b]-count[a], cmp.Compare(a, b)) })
	number := map[string]int{}
	for i, n := range names {
		number[n] = i
	}
	return number
}

package main

import (
	"maps"

	"github.com/ebc17271/lede/internal/cast"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/jsonlines"
)

// addBodies reads an annotated document with the names that the reader found.
func addBodies(l *cast.Learner, x annotated) error {
	d, err := read(x.Text, names(x))
	if err != nil {
		return err
	}
	var gold []cast.Gold
	for _, m := range x.Mentions {
		g := cast.Gold{Span: english.Range{Start: m.S, End: m.E}, Entity: m.Entity}
		if len(m.Name) == 2 {
			g.Name = english.Range{Start: m.Name[0], End: m.Name[1]}
		}
		gold = append(gold, g)
	}
	l.AddBodies(d, gold)
	return nil
}

// A spoken article has some of the sources of an article of the news, and a name of the speaker, if there is one.
type spoken struct {
	ID       string
	Speakers []struct{ Source, Name []int }
}

// readSpoken returns the speakers of the articles of a file, by their ids.
func readSpoken(path string) (map[string][]cast.Speaker, error) {
	byID := make(map[string][]cast.Speaker)
	err := jsonlines.Each(path, 0, func(x spoken) error {
		for _, s := range x.Speakers {
			o := cast.Speaker{Source: english.Range{Start: s.Source[0], End: s.Source[1]}}
			if len(s.Name) == 2 {
				o.Name = english.Range{Start: s.Name[0], End: s.Name[1]}
			}
			byID[x.ID] = append(byID[x.ID], o)
		}
		return nil
	})
	return byID, err
}

// A quoted article has the quotes of an article of the news: the words of the source and a name of the speaker.
type quoted struct {
	ID     string
	Quotes []struct{ Source, Speaker []int }
}

// readQuoted returns the speakers of the articles of a file whose quotes are annotated, by their ids.
func readQuoted(path string) (map[string][]cast.Speaker, error) {
	byID := make(map[string][]cast.Speaker)
	err := jsonlines.Each(path, 0, func(q quoted) error {
		for _, s := range q.Quotes {
			if len(s.Source) == 2 && len(s.Speaker) == 2 {
				byID[q.ID] = append(byID[q.ID], cast.Speaker{Source: english.Range{Start: s.Source[0], End: s.Source[1]},
					Name: english.Range{Start: s.Speaker[0], End: s.Speaker[1]}})
			}
		}
		return nil
	})
	return byID, err
}

// addSpeakers reads the articles of the news whose speakers are annotated.
func addSpeakers(l *cast.Learner, news, quotes, sources string) error {
	byID, err := readQuoted(quotes)
	if err != nil {
		return err
	}
	more, err := readSpoken(sources)
	if err != nil {
		return err
	}
	maps.Copy(byID, more)
	return jsonlines.Each(news, 0, func(x struct{ ID, Text string }) error {
		speakers, ok := byID[x.ID]
		if !ok {
			return nil
		}
		d, err := read(x.Text, nil)
		if err != nil {
			return err
		}
		l.AddSpeakers(d, speakers)
		return nil
	})
}

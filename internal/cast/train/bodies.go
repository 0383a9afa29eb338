package main

import (
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

// A quoted article has the quotes of an article of the news: the words of the source and a name of the speaker.
type quoted struct {
	ID     string
	Quotes []struct{ Source, Speaker []int }
}

// addSpeakers reads the articles of the news whose quotes are annotated.
func addSpeakers(l *cast.Learner, news, quotes string) error {
	byID := make(map[string]quoted)
	err := jsonlines.Each(quotes, 0, func(q quoted) error {
		byID[q.ID] = q
		return nil
	})
	if err != nil {
		return err
	}
	return jsonlines.Each(news, 0, func(x struct{ ID, Text string }) error {
		q, ok := byID[x.ID]
		if !ok {
			return nil
		}
		d, err := read(x.Text, nil)
		if err != nil {
			return err
		}
		var speakers []cast.Speaker
		for _, s := range q.Quotes {
			if len(s.Source) == 2 && len(s.Speaker) == 2 {
				speakers = append(speakers, cast.Speaker{Source: english.Range{Start: s.Source[0], End: s.Source[1]},
					Name: english.Range{Start: s.Speaker[0], End: s.Speaker[1]}})
			}
		}
		l.AddSpeakers(d, speakers)
		return nil
	})
}

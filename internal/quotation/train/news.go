package main

import (
	"strings"

	"github.com/ebc17271/lede/internal/jsonlines"
	"github.com/ebc17271/lede/internal/quotation"
)

// An annotated article, by GUIDE.md: spans are byte offsets into the text of the article with the id.
type annotated struct {
	ID     string
	Quotes []struct {
		Parts       []span
		Source, Cue span
	}
}

// An article is one of the news, without labels.
type article struct{ ID, Outlet, Text string }

// readNews appends to samples the articles of news whose quotes are annotated.
func readNews(samples []quotation.Sample, news, annotations string) ([]quotation.Sample, error) {
	quotes := make(map[string]annotated)
	err := jsonlines.Each(annotations, 0, func(a annotated) error {
		quotes[a.ID] = a
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = jsonlines.Each(news, 0, func(x article) error {
		a, ok := quotes[x.ID]
		if !ok {
			return nil
		}
		s, err := layOut(x.Text)
		s.Outlet, s.News = outlet(x.Outlet), true
		for _, q := range a.Quotes {
			g := quotation.Gold{Content: ranges(q.Parts), Speech: true, Anyone: true}
			if q.Source != (span{}) {
				g.Source = ranges([]span{q.Source})
			}
			if q.Cue != (span{}) {
				g.Cue = ranges([]span{q.Cue})
			}
			s.Gold = append(s.Gold, g)
		}
		samples = append(samples, s)
		return err
	})
	return samples, err
}

// outlet returns one name for the pages of an outlet: “money.cnn.com” is “cnn”.
func outlet(host string) string {
	words := strings.Split(host, ".")
	return words[max(0, len(words)-2)]
}

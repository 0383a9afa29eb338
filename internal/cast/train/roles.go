package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"os"
	"strings"

	"github.com/ebc17271/lede/internal/cast"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/jsonlines"
	"github.com/ebc17271/lede/internal/pipeline"
)

// describedArticles are descriptions that stand away from names: start, end, and the start and end of a name of the person, if it is anybody named nearby.
//
//go:embed described.jsonl
var describedArticles string

// A describedArticle is an article with some of its descriptions.
type describedArticle struct {
	ID           string
	Descriptions [][]int
}

// readDescribed reads the descriptions, by the ids of their articles.
func readDescribed() (map[string][]cast.GoldDescription, error) {
	articles := map[string][]cast.GoldDescription{}
	for line := range strings.Lines(describedArticles) {
		var a describedArticle
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			return nil, err
		}
		for _, d := range a.Descriptions {
			g := cast.GoldDescription{Span: english.Range{Start: d[0], End: d[1]}}
			if len(d) == 4 {
				g.Name = english.Range{Start: d[2], End: d[3]}
			}
			articles[a.ID] = append(articles[a.ID], g)
		}
	}
	return articles, nil
}

// A namedArticle is an article with its names and roles: start, end, kind, number, and start, end, number.
type namedArticle struct {
	ID       string
	Mentions [][4]any
	Roles    [][3]int
}

// learnRoles learns which phrases beside names are roles, from the articles of names and the news that they are of.
func learnRoles(names, news, out string) error {
	articles := map[string]namedArticle{}
	if err := jsonlines.Each(names, 0, func(a namedArticle) error { articles[a.ID] = a; return nil }); err != nil {
		return err
	}
	described, err := readDescribed()
	if err != nil {
		return err
	}
	var l cast.RoleLearner
	err = jsonlines.Each(news, 0, func(x struct{ ID, Outlet, Text string }) error {
		a, ok := articles[x.ID]
		if !ok && described[x.ID] == nil {
			return nil
		}
		d, err := pipeline.Read(context.Background(), x.Text, "", "times")
		if err != nil {
			return err
		}
		if described[x.ID] != nil {
			l.AddDescriptions(d, x.Outlet, described[x.ID])
		}
		if !ok {
			return nil
		}
		var named, roles []cast.GoldRole
		for _, m := range a.Mentions {
			if m[2] == "person" {
				named = append(named, cast.GoldRole{Span: english.Range{Start: int(m[0].(float64)), End: int(m[1].(float64))}, Person: int(m[3].(float64))})
			}
		}
		for _, r := range a.Roles {
			roles = append(roles, cast.GoldRole{Span: english.Range{Start: r[0], End: r[1]}, Person: r[2]})
		}
		l.Add(d, x.Outlet, named, roles)
		return nil
	})
	if err != nil {
		return err
	}
	return os.WriteFile(out, l.Learn(os.Stderr), 0o644)
}

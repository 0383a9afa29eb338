package event

import (
	"flag"
	"os"
	"regexp"
	"slices"
	"testing"
)

var sceneNews = flag.String("scene.news", "", "news with titles, gzipped JSON lines, to learn the weights of the main event's place from")

// titlePlace finds the name behind a preposition of place: “Two die in Port Hale fire”.
var titlePlace = regexp.MustCompile(`\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) ((?:the )?[A-Z][\w.’'-]+(?: (?:of |the )?[A-Z][\w.’'-]+)*)`)

// TestTrainScene learns the weights of the main event's place and writes lexicon/scene.txt. It does nothing unless it is told
// where the texts are:
//
//	go test -run TestTrainScene -scene.news news.jsonl.gz .
//
// The place whose words are most like those that the title has behind “in”, “at”, “near” or “outside” is taken to be the main event's; articles
// that tell of no place half as like are left out. One outlet in five is held out, and the figures are theirs.
func TestTrainScene(t *testing.T) {
	if *sceneNews == "" {
		t.Skip("no -scene.news")
	}
	var learned, held []choice
	EachLine(t, *sceneNews, 0, func(x titled) {
		m := titlePlace.FindStringSubmatch(x.Title)
		if m == nil || len(x.Text) >= 12000 {
			return
		}
		switch c := scenesLikeTitle(t, x, m[1]); {
		case len(c.right) == 0 || slices.Max(c.right) < 0.5:
		case outletHeldOut(x.Outlet):
			held = append(held, c)
		default:
			learned = append(learned, c)
		}
	})
	t.Logf("before: %.4f of the best on %d held-out articles", agreement(held, sceneWeights()), len(held))
	weights := learnSalience(learned)
	t.Logf("after: %.4f held out, %.4f on the %d learned from", agreement(held, weights), agreement(learned, weights), len(learned))
	const head = "# What each feature of a place adds to how likely it is the main event's: the highest sum is taken.\n" +
		"# A line is: feature, weight. The features are those of scene.go.\n" +
		"# Source: learned by TestTrainScene from the titles of unlabelled news; MODEL.md names the texts. Licence: CC BY-SA 4.0. Date: 2026-11-25.\n"
	if err := os.WriteFile("lexicon/scene.txt", []byte(head+weightLines(weights)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// scenesLikeTitle reads an article and compares the places that its main event may have with the one that its title names.
func scenesLikeTitle(t *testing.T, x titled, place string) (c choice) {
	title := titleWords(t, place)
	err := weighEvents(t, x.Text, x.Date, func(events *eventReader) {
		main := events.rate()
		if main < 0 {
			return
		}
		events.eachScene(&events.found[main], func(p scene, has func(func(string, float64))) {
			features := map[string]float64{}
			has(func(name string, value float64) { features[name] += value })
			c.has = append(c.has, features)
			c.right = append(c.right, likeness(contentLemmas(events.d.Tokens(p.Span)), title))
		})
	})
	if err != nil {
		return choice{}
	}
	return c
}

package english_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/english/conllu"
	"github.com/ebc17271/lede/internal/english/syntax"
)

// The sentences were taken from the project's own articles and annotated by hand.
const articles = "testdata/articles.conllu"

func readArticles(t *testing.T) []conllu.Sentence {
	t.Helper()
	sentences, err := conllu.ReadFile(articles)
	if err != nil {
		t.Fatal(err)
	}
	if len(sentences) < 100 {
		t.Fatalf("%d sentences", len(sentences))
	}
	return sentences
}

// Every sentence is a tree of one root, with the tags and relations that the models know, and without crossing arcs.
func TestArticlesAreTrees(t *testing.T) {
	for _, s := range readArticles(t) {
		roots := 0
		for i, w := range s.Words {
			if !slices.Contains(syntax.Tags, w.Tag) || !slices.Contains(syntax.Rels, w.Rel) {
				t.Errorf("%s: %s has tag %s, relation %s", s.Text, w.Form, w.Tag, w.Rel)
			}
			if (w.Rel == "root") != (w.Head < 0) {
				t.Errorf("%s: %s is %s of %d", s.Text, w.Form, w.Rel, w.Head)
			}
			if w.Head < 0 {
				roots++
			}
			if !reachesRoot(s.Words, i) {
				t.Errorf("%s: %s is in a circle", s.Text, w.Form)
			}
			for j, v := range s.Words[:i] {
				if crosses(i, w.Head, j, v.Head) {
					t.Errorf("%s: the arcs of %s and %s cross", s.Text, w.Form, v.Form)
				}
			}
		}
		if roots != 1 {
			t.Errorf("%s: %d roots", s.Text, roots)
		}
	}
}

func reachesRoot(words []conllu.Word, i int) bool {
	for range words {
		if i = words[i].Head; i < 0 {
			return true
		}
	}
	return false
}

// crosses reports whether the arc of word a and its head crosses that of b and its head.
func crosses(a, aHead, b, bHead int) bool {
	if aHead < 0 || bHead < 0 {
		return false
	}
	lo, hi, from, to := min(a, aHead), max(a, aHead), min(b, bHead), max(b, bHead)
	return lo < from && from < hi && hi < to || from < lo && lo < to && to < hi
}

// The library divides each sentence into the same tokens, and finds no end inside it.
func TestArticlesTokens(t *testing.T) {
	for _, s := range readArticles(t) {
		var words []string
		for _, w := range s.Words {
			words = append(words, w.Form)
		}
		if got, want := strings.Join(split(s.Text), " | "), strings.Join(words, " "); got != want {
			t.Errorf("got %s\nwant %s", got, want)
		}
	}
}

// Of the words of the articles at least so many in a hundred are tagged right,
// have the right head, and the right head and relation; punctuation has no say in the last two.
func TestArticlesFloors(t *testing.T) {
	const tagFloor, headFloor, labelFloor = 93.5, 83, 77
	var words, tags, arcs, heads, labels float64
	for _, s := range readArticles(t) {
		tokens, text := tokensOf(s)
		english.Parse(text, tokens)
		for i, w := range s.Words {
			got := tokens[i]
			words++
			if got.Tag == w.Tag {
				tags++
			} else {
				t.Logf("%s: %s is %s, want %s", s.Text, w.Form, got.Tag, w.Tag)
			}
			if w.Rel == "punct" {
				continue
			}
			arcs++
			if got.Head == w.Head {
				heads++
				if got.Rel == w.Rel {
					labels++
				}
			}
			if got.Head != w.Head || got.Rel != w.Rel {
				t.Logf("%s: %s is %s of %s, want %s of %s", s.Text, w.Form, got.Rel, form(s, got.Head), w.Rel, form(s, w.Head))
			}
		}
	}
	for _, m := range []struct {
		what              string
		right, all, floor float64
	}{{"tags", tags, words, tagFloor}, {"heads", heads, arcs, headFloor}, {"heads and relations", labels, arcs, labelFloor}} {
		t.Logf("%s: %.1f %% of %.0f", m.what, 100*m.right/m.all, m.all)
		if 100*m.right/m.all < m.floor {
			t.Errorf("%s: %.1f %%, floor %.1f %%", m.what, 100*m.right/m.all, m.floor)
		}
	}
}

// tokensOf returns the words of a sentence as tokens of a text.
func tokensOf(s conllu.Sentence) (tokens []english.Token, text string) {
	var b strings.Builder
	for _, w := range s.Words {
		if w.Spaced && b.Len() > 0 {
			b.WriteByte(' ')
		}
		start := b.Len()
		b.WriteString(w.Form)
		tokens = append(tokens, english.Token{Range: english.Range{Start: start, End: b.Len()}})
	}
	return tokens, b.String()
}

func form(s conllu.Sentence, i int) string {
	if i < 0 {
		return "root"
	}
	return s.Words[i].Form
}

package english_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/ebc17271/lede/internal/english"
)

func analyze(t testing.TB, text string) *english.Text {
	t.Helper()
	got, err := english.Analyze(context.Background(), text, []english.Range{{Start: 0, End: len(text)}})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// find returns the first token that reads word, and its sentence.
func find(t *testing.T, text string, got *english.Text, word string) (english.Token, []english.Token) {
	t.Helper()
	for s := range got.Sentences(context.Background(), english.Range{End: math.MaxInt}) {
		for _, tok := range s.Tokens {
			if text[tok.Start:tok.End] == word {
				return tok, s.Tokens
			}
		}
	}
	t.Fatalf("no token %q in %q", word, text)
	return english.Token{}, nil
}

func TestAnalyzeFindsWhoDoesWhat(t *testing.T) {
	for _, c := range []struct{ text, word, tag, rel, head string }{
		{"The minister said the talks had failed.", "minister", "NN", "nsubj", "said"},
		{"The minister said the talks had failed.", "failed", "VBN", "ccomp", "said"},
		{"The bridge was destroyed by the flood.", "bridge", "NN", "nsubj:pass", "destroyed"},
		{"Police arrested two men on Monday.", "men", "NNS", "obj", "arrested"},
		{"She told reporters that he would resign.", "She", "PRP", "nsubj", "told"},
		{"Her lawyer is a former judge.", "judge", "NN", "root", ""},
	} {
		got := analyze(t, c.text)
		tok, sentence := find(t, c.text, got, c.word)
		head := ""
		if tok.Head >= 0 {
			head = c.text[sentence[tok.Head].Start:sentence[tok.Head].End]
		}
		if tok.Tag != c.tag || tok.Rel != c.rel || head != c.head {
			t.Errorf("%s in %q: %s %s of %q, want %s %s of %q", c.word, c.text, tok.Tag, tok.Rel, head, c.tag, c.rel, c.head)
		}
	}
}

func TestAnalyzeGivesLemmas(t *testing.T) {
	const text = "Officials were carrying boxes and said nothing."
	got := analyze(t, text)
	for word, want := range map[string]string{"Officials": "official", "were": "be", "carrying": "carry", "boxes": "box", "said": "say"} {
		if tok, _ := find(t, text, got, word); tok.Lemma != want {
			t.Errorf("%s: lemma %q, want %q", word, tok.Lemma, want)
		}
	}
}

// odd are texts that are hardly sentences.
var odd = []string{
	"", " ", ".", "...", "“”", `"""""""""`, "))((", "!?!?!?", "1 2 3", "\n\n", "A", "’s", "said said said said",
	"MINISTER QUITS AFTER VOTE", "minister quits after vote", "Minister Quits After Vote", "日本語のテキスト", "е́ж", "😀 😀",
	strings.Repeat("and he said ", 400), strings.Repeat("word ", 1500), strings.Repeat("( ", 500), strings.Repeat(`" `, 501),
}

func TestAnalyzeKeepsItsPromisesOnOddTexts(t *testing.T) {
	for _, text := range odd {
		if err := check(text, analyze(t, text)); err != nil {
			t.Errorf("%.40q: %v", text, err)
		}
	}
}

func FuzzAnalyze(f *testing.F) {
	for _, text := range odd {
		f.Add(text)
	}
	f.Add("“It was over,” she said. Mr. Smith, 45, of St. Ives didn't reply; his lawyers won't either.")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		got := analyze(t, text)
		if err := check(text, got); err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(list(got), list(analyze(t, text))); diff != "" {
			t.Errorf("the second time: %s", diff)
		}
	})
}

// list returns the sentences and names of a text.
func list(t *english.Text) (l struct {
	Sentences []english.Sentence
	Names     []english.Name
}) {
	for s := range t.Sentences(context.Background(), english.Range{End: math.MaxInt}) {
		l.Sentences = append(l.Sentences, english.Sentence{Range: s.Range, Tokens: slices.Clone(s.Tokens)})
	}
	l.Names = t.Names()
	return l
}

// check reports the first breach of what every analysis promises: ranges
// nested, in order, not empty and on the bounds of characters, one tree a sentence.
func check(text string, got *english.Text) error {
	end, i := 0, -1
	for s := range got.Sentences(context.Background(), english.Range{End: math.MaxInt}) {
		i++
		if len(s.Tokens) == 0 || s.Start < end || s.Start != s.Tokens[0].Start || s.End != s.Tokens[len(s.Tokens)-1].End {
			return fmt.Errorf("sentence %d is %v, after %d, of %d tokens", i, s.Range, end, len(s.Tokens))
		}
		if err := checkTree(text, s.Tokens, end); err != nil {
			return fmt.Errorf("sentence %d: %w", i, err)
		}
		end = s.End
	}
	end = 0
	for i, n := range got.Names() {
		if n.Start < end || n.End <= n.Start || n.End > len(text) {
			return fmt.Errorf("name %d is %v, after %d", i, n.Range, end)
		}
		end = n.End
	}
	return nil
}

func checkTree(text string, tokens []english.Token, end int) error {
	roots := 0
	for i, tok := range tokens {
		if tok.Start < end || tok.End <= tok.Start || tok.End > len(text) {
			return fmt.Errorf("token %d is %v, after %d", i, tok.Range, end)
		}
		end = tok.End
		if !utf8.RuneStart(text[tok.Start]) || tok.End < len(text) && !utf8.RuneStart(text[tok.End]) {
			return fmt.Errorf("token %d cuts a character", i)
		}
		if tok.Tag == "" || tok.Rel == "" {
			return fmt.Errorf("token %d has tag %q and relation %q", i, tok.Tag, tok.Rel)
		}
		if (tok.Head < 0) != (tok.Rel == "root") {
			return fmt.Errorf("token %d has head %d and relation %s", i, tok.Head, tok.Rel)
		}
		if tok.Head < 0 {
			roots++
		}
		steps := 0
		for j := i; j >= 0 && steps <= len(tokens); j = tokens[j].Head {
			steps++
		}
		if steps > len(tokens) {
			return fmt.Errorf("token %d is in a cycle", i)
		}
	}
	if roots != 1 {
		return fmt.Errorf("%d roots", roots)
	}
	return nil
}

func TestAnalyzeStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	text := "One sentence. Another sentence."
	if _, err := english.Analyze(ctx, text, []english.Range{{Start: 0, End: len(text)}}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
}

func BenchmarkParse(b *testing.B) {
	text := strings.Repeat("The foreign minister, who arrived in Geneva on Tuesday, told reporters that talks with the rebels had been postponed because neither side was ready. ", 20)
	tokens := english.Split(text, english.Range{Start: 0, End: len(text)})
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range tokens {
			english.Parse(text, s.Tokens)
			n += len(s.Tokens)
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}

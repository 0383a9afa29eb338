package lede_test

import (
	"os"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/jsonlines"
	"github.com/google/go-cmp/cmp"
)

// A scraped is one record of a file of scraped texts, one JSON object a line.
type scraped struct {
	ID      string
	Text    string // the article, or all that a page shows
	Body    string // of a page: the article alone
	Title   string // of an article: what is known of it from elsewhere
	Authors string // parted by commas
	Date    string // "2022-02-10"
}

// A share counts what was right where it could be.
type share struct{ right, of int }

func (c *share) add(ok bool) {
	c.of++
	if ok {
		c.right++
	}
}

func (c share) value() float64 { return float64(c.right) / float64(max(c.of, 1)) }

// TestRealWorld reads texts as scrapers give them: no failure, the same bytes twice, the story of a page told from the
// rest of it, headline, first author and day where the text has them. The files are named by the environment, several
// with blanks between; without it the test is skipped.
//
//	LEDE_TEXTS="articles.jsonl pages.jsonl" go test -run TestRealWorld -v -timeout 30m .
func TestRealWorld(t *testing.T) {
	names := os.Getenv("LEDE_TEXTS")
	if names == "" {
		t.Skip("LEDE_TEXTS names no files")
	}
	var headline, author, day share
	var f1, base float64
	texts, pages, spurious, untitled := 0, 0, 0, 0
	for name := range strings.FieldsSeq(names) {
		err := jsonlines.Each(name, 0, func(r scraped) error {
			texts++
			a := parseTwice(t, r)
			if a == nil {
				return nil
			}
			if r.Body != "" {
				pages++
				f1 += overlap(storyOf(a), r.Body)
				base += overlap(r.Text, r.Body)
				return nil
			}
			front := frontLines(r.Text)
			if hasTitle(front, r.Title) {
				headline.add(letters(a.Headline) == letters(r.Title))
			} else if r.Title != "" && !strings.Contains(letters(r.Text[:min(len(r.Text), 3000)]), letters(r.Title)) {
				untitled++
				if a.Headline != "" {
					spurious++
				}
			}
			if first, _, _ := strings.Cut(r.Authors, ","); first != "" && hasWords(front, first) {
				author.add(len(a.Bylines) > 0 && letters(a.Bylines[0].Name) == letters(first))
			}
			if hasDay(front, r.Date) {
				day.add(strings.HasPrefix(a.Published.Value, r.Date))
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d texts, of them %d pages", texts, pages)
	t.Logf("headline %d of %d right (%.1f %%), %d of %d texts without one got one", headline.right, headline.of, 100*headline.value(), spurious, untitled)
	t.Logf("first author %d of %d right (%.1f %%), day %d of %d (%.1f %%)", author.right, author.of, 100*author.value(), day.right, day.of, 100*day.value())
	if pages > 0 {
		f1, base = f1/float64(pages), base/float64(pages)
		t.Logf("word F1 of the story against the body of pages: %.4f; all of the text as story: %.4f", f1, base)
		if f1 < 0.88 {
			t.Errorf("word F1 %.4f, want at least 0.88", f1)
		}
	}
	if headline.of > 0 && headline.value() < 0.9 {
		t.Errorf("headlines %.3f right, want at least 0.9", headline.value())
	}
}

// parseTwice parses a text twice and holds the result against the promises. It returns nil if that fails.
func parseTwice(t *testing.T, r scraped) *lede.Article {
	t.Helper()
	a, err := lede.Parse(r.Text)
	if err != nil {
		t.Errorf("%s: %v", r.ID, err)
		return nil
	}
	if err := a.Validate(); err != nil {
		t.Errorf("%s: %v", r.ID, err)
	}
	again, err := lede.Parse(r.Text)
	if err != nil {
		t.Errorf("%s: %v", r.ID, err)
		return nil
	}
	if d := cmp.Diff(a, again); d != "" {
		t.Errorf("%s: parsed twice, two results: %s", r.ID, d)
	}
	return a
}

// storyOf returns the words of the story's blocks.
func storyOf(a *lede.Article) string {
	var b strings.Builder
	for block := range a.Story() {
		b.WriteString(a.Slice(block.Span))
		b.WriteByte('\n')
	}
	return b.String()
}

// wordsOf returns the words of s in small letters.
func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_' })
}

// letters writes s in small letters without marks, to compare it.
func letters(s string) string { return strings.Join(wordsOf(s), " ") }

// overlap returns the F1 of the words of got against those of want, however often each occurs.
func overlap(got, want string) float64 {
	count := make(map[string]int)
	w := wordsOf(want)
	for _, x := range w {
		count[x]++
	}
	g := wordsOf(got)
	both := 0
	for _, x := range g {
		if count[x]--; count[x] >= 0 {
			both++
		}
	}
	return 2 * float64(both) / float64(max(len(g)+len(w), 1))
}

// frontLines returns the first ten lines of text that hold words.
func frontLines(text string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			if lines = append(lines, line); len(lines) == 10 {
				break
			}
		}
	}
	return lines
}

// hasTitle reports whether one of the lines is the title.
func hasTitle(lines []string, title string) bool {
	for _, line := range lines {
		if title != "" && letters(line) == letters(title) {
			return true
		}
	}
	return false
}

// hasWords reports whether a short one of the lines holds the words.
func hasWords(lines []string, s string) bool {
	for _, line := range lines {
		if n := len(wordsOf(line)); n <= 12 && n > 0 && letters(s) != "" && strings.Contains(" "+letters(line)+" ", " "+letters(s)+" ") {
			return true
		}
	}
	return false
}

// hasDay reports whether a short one of the lines holds the day, written in one of the usual ways.
func hasDay(lines []string, date string) bool {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return false
	}
	for _, form := range []string{"January 2 2006", "January 02 2006", "2 January 2006", "02 January 2006", "Jan 2 2006", "Jan 02 2006", "2 Jan 2006", "02 Jan 2006",
		"2006 01 02", "1 2 2006", "01 02 2006", "2 1 2006", "02 01 2006", "1 2 06", "01 02 06"} {
		if hasWords(lines, day.Format(form)) {
			return true
		}
	}
	return false
}

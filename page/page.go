package page

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/ebc17271/lede"
)

var (
	//go:embed page.html
	pageSource string
	//go:embed page.css
	style string
	//go:embed page.js
	script string
)

var pageTemplate = template.Must(template.New("page").Parse(pageSource))

// Options say what a page shows and how. The zero value is a whole page in English with all parts.
type Options struct {
	// Title is the title of the page; if it is "", [Title] of the article.
	Title string
	// Language is that of the words around the article, one of [Languages]; "" is English.
	Language string
	// Parts are what is shown beside the text, in this order; nil is all of [Parts].
	Parts []Part
	// Colours are given to the speakers in turn, as "#1f5fa8"; nil is eight that are easy to tell apart. They are
	// made darker on a light page and lighter on a dark one, until their contrast is at least 4.5 : 1.
	Colours []string
	// AllEvents shows every event of the article, and not only those of [Shown].
	AllEvents bool
	// Fragment writes one element of class "lede" with its style and script, to stand in a page of your own. A
	// page can have one of them.
	Fragment bool
}

// A Part is a list beside the text.
type Part string

// The parts of a page.
const (
	Speakers      Part = "speakers"      // who said how much
	Quotes        Part = "quotes"        // what was said
	People        Part = "people"        // with their roles and other names
	Organizations Part = "organizations" // and where they are named
	Places        Part = "places"        // and where they are named
	Timeline      Part = "timeline"      // what has a date, in order of time
	Events        Part = "events"        // what happened
	Times         Part = "times"         // the times of the text and what they mean
	Warnings      Part = "warnings"      // what looked broken
)

// Parts returns all parts, in the order in which they are shown.
func Parts() []Part {
	return []Part{Speakers, Quotes, Events, People, Organizations, Places, Timeline, Times, Warnings}
}

// Languages returns the languages that the words around the article can be in: "en", "de", "fr".
func Languages() []string { return slices.Clone(languages) }

// Write writes a as HTML. It fails where w does, and where options are none: a part, a language or a colour that does not exist.
func Write(w io.Writer, a *lede.Article, o Options) error {
	if o.Language == "" {
		o.Language = languages[0]
	}
	words := wordings[o.Language]
	if words == nil {
		return fmt.Errorf("page: no language %q, only %s", o.Language, strings.Join(languages, ", "))
	}
	if o.Parts == nil {
		o.Parts = Parts()
	}
	for _, p := range o.Parts {
		if !slices.Contains(Parts(), p) {
			return fmt.Errorf("page: no part %q", p)
		}
	}
	colours, err := newPalette(o.Colours)
	if err != nil {
		return err
	}
	return pageTemplate.Execute(w, newContent(a, o, words, colours))
}

// titleLength is how many characters of a story stand for the headline that it has not.
const titleLength = 80

// Title returns the headline of a or, where it has none, how its story begins; "" for an article without a story.
func Title(a *lede.Article) string {
	if a.Headline != "" {
		return a.Headline
	}
	for b := range a.Story() {
		if s := opening(a.Slice(b.Span)); s != "" {
			return s
		}
	}
	return ""
}

// opening returns the first words of s, with an ellipsis where more follow.
func opening(s string) string {
	words := strings.Fields(s[:min(len(s), 8*titleLength)])
	n := 0
	for i, word := range words {
		if n += len([]rune(word)) + 1; n > titleLength {
			if i == 0 {
				return string([]rune(word)[:titleLength]) + "…"
			}
			return strings.TrimRight(strings.Join(words[:i], " "), ",;:–—-") + "…"
		}
	}
	return strings.ToValidUTF8(strings.Join(words, " "), "")
}

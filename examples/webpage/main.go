// Command webpage reads saved HTML pages of news sites: go-trafilatura takes the
// article out of the page, lede reads the article.
//
//	go run . page.html …
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/ebc17271/lede"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

func main() {
	status := 0
	for _, name := range os.Args[1:] {
		if err := summarize(os.Stdout, name); err != nil {
			fmt.Fprintf(os.Stderr, "webpage: %s: %v\n", name, err)
			status = 1
		}
	}
	os.Exit(status)
}

// summarize prints who said what on a saved page.
func summarize(w io.Writer, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	a, err := readPage(f)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s\n%s\n", a.Headline, a.Published.Value)
	for _, b := range a.Bylines {
		fmt.Fprintln(w, "by", b.Name)
	}
	for _, q := range a.Quotes {
		fmt.Fprintf(w, "%s (%s): %s\n", a.SpeakerOf(q), q.Kind, q.Text)
	}
	return nil
}

// readPage reads the article of a page. What the page says of its address, title, authors, outlet and date is given
// to the parser.
func readPage(r io.Reader) (*lede.Article, error) {
	page, err := trafilatura.Extract(r, trafilatura.Options{ExcludeComments: true, EnableFallback: true})
	if err != nil {
		return nil, err
	}
	m := page.Metadata
	p := lede.Parser{Given: lede.Given{URL: m.URL, Title: m.Title, Authors: split(m.Author), Outlet: m.Sitename, Published: m.Date}}
	return p.Parse(context.Background(), strings.Join(paragraphs(page.ContentNode), "\n\n"))
}

// split returns the authors that trafilatura has found.
func split(authors string) []string {
	return slices.DeleteFunc(strings.Split(authors, "; "), func(s string) bool { return s == "" })
}

// paragraphs returns the text of every element that stands as a block of its own.
func paragraphs(n *html.Node) []string {
	var out []string
	if n.Type == html.ElementNode {
		switch n.Data {
		case "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "pre", "td":
			if s := strings.Join(strings.Fields(text(n)), " "); s != "" {
				return []string{s}
			}
			return nil
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			if s := strings.TrimSpace(c.Data); s != "" {
				out = append(out, s)
			}
			continue
		}
		out = append(out, paragraphs(c)...)
	}
	return out
}

// text returns all text under n.
func text(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(text(c))
	}
	return b.String()
}

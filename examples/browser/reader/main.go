//go:build js && wasm

// Command reader is lede in a browser: it gives the worker that runs it a function ledeRead(text, published), which returns the article
// as a page, or an error.
package main

import (
	"context"
	"strings"
	"syscall/js"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/page"
)

func main() {
	js.Global().Set("ledeRead", js.FuncOf(func(_ js.Value, args []js.Value) any {
		html, counts, err := read(args[0].String(), args[1].String())
		if err != nil {
			return map[string]any{"error": err.Error()}
		}
		return map[string]any{"html": html, "counts": counts}
	}))
	select {} // the function is called as long as the worker lives
}

// read reads an article that was published on a day, "" if that is not known, and returns its page and how much was found.
func read(text, published string) (html string, counts map[string]any, err error) {
	var p lede.Parser
	if published != "" {
		if p.Given.Published, err = time.Parse(time.DateOnly, published); err != nil {
			return "", nil, err
		}
	}
	a, err := p.Parse(context.Background(), text)
	if err != nil {
		return "", nil, err
	}
	var b strings.Builder
	if err := page.Write(&b, a, page.Options{}); err != nil {
		return "", nil, err
	}
	shown, _ := page.Shown(a)
	return b.String(), map[string]any{"people": len(a.People), "quotes": len(a.Quotes), "events": len(shown)}, nil
}

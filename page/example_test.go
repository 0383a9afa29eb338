package page_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/page"
)

func Example() {
	a, err := lede.Parse("Bridge closed after storm\n\n“It was not safe,” Mayor Ada Okafor told reporters.")
	if err != nil {
		fmt.Println(err)
		return
	}
	f, err := os.CreateTemp("", "*.html")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.Remove(f.Name())
	fmt.Println(page.Write(f, a, page.Options{}), f.Close())
	// Output: <nil> <nil>
}

// A part of a page of one's own, in German, with quotes and people alone.
func ExampleWrite() {
	a, _ := lede.Parse("“It was not safe,” Mayor Ada Okafor told reporters.")
	var b strings.Builder
	err := page.Write(&b, a, page.Options{Fragment: true, Language: "de", Parts: []page.Part{page.Quotes, page.People}})
	fmt.Println(err, strings.HasPrefix(b.String(), "<style>"), strings.Contains(b.String(), ">Gesagt</h2>"), strings.Contains(b.String(), "<html"))
	// Output: <nil> true true false
}

// Colours that are too light for words on a light page are made darker.
func ExampleOptions() {
	a, _ := lede.Parse("“It was not safe,” Mayor Ada Okafor told reporters.")
	var b strings.Builder
	err := page.Write(&b, a, page.Options{Title: "From the archive", Colours: []string{"#ffd000", "#00c0ff"}})
	fmt.Println(err, strings.Contains(b.String(), "<title>From the archive</title>"))
	fmt.Println(page.Write(&b, a, page.Options{Colours: []string{"gold"}}))
	// Output:
	// <nil> true
	// page: the colour "gold" is not like #1f5fa8
}

func ExamplePart() {
	a, _ := lede.Parse("Ada Okafor left.")
	err := page.Write(&strings.Builder{}, a, page.Options{Parts: []page.Part{page.Speakers, "weather"}})
	fmt.Println(err)
	// Output: page: no part "weather"
}

func ExampleParts() {
	fmt.Println(page.Parts())
	// Output: [speakers quotes events people organizations places timeline times warnings]
}

func ExampleLanguages() {
	fmt.Println(page.Languages())
	// Output: [en de fr]
}

func ExampleTitle() {
	for _, text := range []string{
		"Bridge closed after storm\n\nThe old bridge was closed on Monday after a storm, the council said.",
		"The old bridge across the river was closed on Monday after a storm had torn away two of its piers, the council said.",
	} {
		a, _ := lede.Parse(text)
		fmt.Println(page.Title(a))
	}
	// Output:
	// Bridge closed after storm
	// The old bridge across the river was closed on Monday after a storm had torn…
}

func ExampleShown() {
	a := &lede.Article{Events: []lede.Event{{Highlight: true}, {Highlight: true}, {Confidence: 0.3}}}
	shown, others := page.Shown(a)
	fmt.Println(len(shown), others)
	// Output: 2 1
}

func ExampleUnsure() {
	fmt.Println(page.Unsure(&lede.Event{Confidence: 0.2}), page.Unsure(&lede.Event{Confidence: 0.9}))
	// Output: true false
}

package lede_test

import (
	"fmt"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/ebc17271/lede"
)

const meeting = `Ada Okafor, who leads the council, met residents on Monday. “It was not safe,” she told them. “We had no choice.”

Tom Pell, who sells bicycles beside the bridge, said nobody had warned him. According to the harbour authority, repairs will take a year.`

// spoken returns the words of a quote, with dots where the cue divides them.
func spoken(a *lede.Article, q lede.Quote) string {
	var parts []string
	for _, part := range q.Parts {
		parts = append(parts, a.Slice(part))
	}
	return strings.Join(parts, " … ")
}

// sure says whether the speaker and the words are more likely right than not.
func sure(q lede.Quote) string {
	if q.Confidence < 0.5 {
		return "unsure"
	}
	return "sure"
}

// Who said what, as a table: every quote with its speaker, how it is told, and how sure that is.
func Example_whoSaidWhat() {
	a, err := lede.Parse(meeting)
	if err != nil {
		fmt.Println(err)
		return
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	for _, q := range a.Quotes {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", a.SpeakerOf(q), q.Kind, sure(q), spoken(a, q))
	}
	w.Flush()
	// Output:
	// Ada Okafor             direct    sure  It was not safe … We had no choice.
	// Tom Pell               indirect  sure  nobody had warned him
	// the harbour authority  indirect  sure  repairs will take a year
}

// Command lede reads news articles and prints what is in them.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/ebc17271/lede"
)

func main() {
	jsonl := flag.Bool("jsonl", false, "read JSON lines")
	asJSON := flag.Bool("json", false, "print JSON")
	flag.Parse()
	enc := json.NewEncoder(os.Stdout)
	enc.SetEscapeHTML(false)
	if !*jsonl {
		for _, name := range flag.Args() {
			text, err := os.ReadFile(name)
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
			a, err := lede.Parse(string(text))
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
			_ = asJSON
			enc.Encode(a)
		}
		return
	}
	in := bufio.NewReader(os.Stdin)
	for {
		line, err := in.ReadBytes('\n')
		if len(line) > 0 {
			var r struct{ ID, Text, Published string }
			if e := json.Unmarshal(line, &r); e != nil {
				fmt.Fprintln(os.Stderr, e)
				continue
			}
			var p lede.Parser
			p.Published, _ = time.Parse(time.DateOnly, r.Published)
			a, e := p.Parse(context.Background(), r.Text)
			out := map[string]any{"id": r.ID, "article": a}
			if e != nil {
				out = map[string]any{"id": r.ID, "error": e.Error()}
			}
			enc.Encode(out)
		}
		if err == io.EOF {
			return
		}
	}
}

// Command train makes the weights of package english from annotated corpora.
//
//	go run ./internal/english/train -data ../shared/train -out internal/english [clusters] [tables] [tagger] [parser] [certain] [names]
//
// Without arguments it makes all. The same corpora give the same bytes. Convert, made only when it is named,
// learns nothing: it turns moves.bin of the form before, in the folder -work, into today's.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// A job makes the files of one part.
type job struct {
	name string
	run  func(*config) error
}

var jobs = []job{
	{"clusters", trainClusters},
	{"lemmas", trainLemmas},
	{"tables", makeTables},
	{"tagger", trainTagger},
	{"silver", trainSilver},
	{"parser", trainParser},
	{"certain", findCertain},
	{"names", trainNames},
	{"convert", convertMoves},
}

type config struct {
	data, out, work string
	every, part     int // silver texts: one in so many, from which on
	held            int // names: the part of the outlets that is not learned from but measured on, 0 for none
	errors          bool
}

func main() {
	var c config
	flag.StringVar(&c.data, "data", "../shared/train", "folder of the corpora")
	flag.StringVar(&c.out, "out", "internal/english", "folder for the weights")
	flag.StringVar(&c.work, "work", os.TempDir(), "folder for what one part leaves for another")
	flag.IntVar(&c.every, "every", 1, "learn from one silver text in `N`, for a quick try")
	flag.IntVar(&c.part, "part", 0, "with -every: begin with the `N`-th silver text")
	flag.IntVar(&c.held, "held", 0, "names: do not learn from the `N`-th third of the outlets with gold, and measure on it instead of writing")
	flag.BoolVar(&c.errors, "errors", false, "with -held: print the names that are told wrongly, a line each")
	flag.Parse()
	for _, j := range jobs {
		if flag.NArg() > 0 && !slices.Contains(flag.Args(), j.name) || flag.NArg() == 0 && j.name == "convert" {
			continue
		}
		start := time.Now()
		if err := j.run(&c); err != nil {
			log.Fatalf("%s: %v", j.name, err)
		}
		log.Printf("%s: %v", j.name, time.Since(start).Round(time.Second))
	}
}

// write writes a file to the folder for the weights: what one of a trainer's writers, or a converter, makes.
func (c *config) write(name string, write func(io.Writer) (int64, error)) error {
	f, err := os.Create(filepath.Join(c.out, name))
	if err != nil {
		return err
	}
	n, err := write(f)
	if err != nil {
		f.Close()
		return fmt.Errorf("%s: %w", name, err)
	}
	log.Printf("%s: %d bytes", name, n)
	return f.Close()
}

package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/ebc17271/lede/internal/event"
)

func main() {
	data := flag.String("data", "../shared/train", "folder of the training data")
	more := flag.String("more", "internal/event/train/mentions.jsonl", "further mentions")
	mains := flag.String("main", "internal/event/train/main.jsonl", "main events")
	limit := flag.Int("n", 0, "articles to read, 0 for all")
	folds := flag.Int("folds", 3, "folds, parted by outlet, to learn from and to measure on what was not learned from")
	out := flag.String("o", "", "file to write; without one only the figures of the folds are told")
	every := flag.Int("every", 1, "learn from every so many-th article, measure on all")
	tables := flag.Bool("tables", false, "only make lexicon/senses.bin of the lists anew")
	flag.Parse()
	if *tables {
		if err := makeTables("internal/event/lexicon"); err != nil {
			log.Fatal(err)
		}
		return
	}
	files := []string{filepath.Join(*data, "events/mentions.jsonl")}
	if *more != "" {
		files = append(files, strings.Split(*more, ",")...)
	}
	samples, err := read(filepath.Join(*data, "news.jsonl.gz"), files, *mains, *limit)
	if err != nil {
		log.Fatal(err)
	}
	for i := range samples {
		samples[i].Test = i%*every != 0
	}
	m := event.Learn(samples, *folds, *out != "", os.Stderr)
	if m == nil {
		return
	}
	if err := os.WriteFile(*out, m.Append(nil), 0o644); err != nil {
		log.Fatal(err)
	}
}

// makeTables makes the table of senses of the lists in a folder.
func makeTables(folder string) error {
	senses, err := os.ReadFile(filepath.Join(folder, "senses.txt"))
	if err != nil {
		return err
	}
	types, err := os.ReadFile(filepath.Join(folder, "types.txt"))
	if err != nil {
		return err
	}
	t, err := event.SenseTable(string(senses), string(types))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "senses.bin"), []byte(t), 0o644)
}

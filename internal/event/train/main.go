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
	limit := flag.Int("n", 0, "articles to read, 0 for all")
	folds := flag.Int("folds", 5, "folds, parted by outlet, to learn from and to measure on what was not learned from")
	out := flag.String("o", "", "file to write; without one only the figures of the folds are told")
	flag.Parse()
	files := []string{filepath.Join(*data, "events/mentions.jsonl")}
	if *more != "" {
		files = append(files, strings.Split(*more, ",")...)
	}
	samples, err := read(filepath.Join(*data, "news.jsonl.gz"), files, *limit)
	if err != nil {
		log.Fatal(err)
	}
	m := event.Learn(samples, *folds, *out != "", os.Stderr)
	if m == nil {
		return
	}
	if err := os.WriteFile(*out, m.Append(nil), 0o644); err != nil {
		log.Fatal(err)
	}
}

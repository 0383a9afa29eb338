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
	folds := flag.Int("folds", 0, "folds")
	flag.Parse()
	files := []string{filepath.Join(*data, "events/mentions.jsonl")}
	if *more != "" {
		files = append(files, strings.Split(*more, ",")...)
	}
	samples, err := read(filepath.Join(*data, "news.jsonl.gz"), files, *limit)
	if err != nil {
		log.Fatal(err)
	}
	event.Try(samples, *folds, os.Stdout)
}

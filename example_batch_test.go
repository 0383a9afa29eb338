package lede_test

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"time"

	"github.com/ebc17271/lede"
)

// A clipping is one article of many.
type clipping struct {
	Text      string
	Published time.Time
}

// readAll parses many articles on all cores, and returns the models in the order of the texts. An
// article that cannot be read is nil there, and its error is returned beside it.
func readAll(ctx context.Context, in []clipping) ([]*lede.Article, []error) {
	articles, errs := make([]*lede.Article, len(in)), make([]error, len(in))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for i := range next {
				// A Parser is a small struct: each article has its own day of publication.
				p := lede.Parser{Given: lede.Given{Published: in[i].Published}, MaxBytes: 1 << 20}
				articles[i], errs[i] = p.Parse(ctx, in[i].Text)
			}
		}()
	}
	for i := range in {
		next <- i
	}
	close(next)
	workers.Wait()
	return articles, errs
}

// Many articles are read by a few goroutines; nothing is shared between calls but what is read-only.
func Example_batch() {
	day := time.Date(2024, 5, 16, 0, 0, 0, 0, time.UTC)
	articles, errs := readAll(context.Background(), []clipping{
		{"The bridge will stay shut until Monday, Ada Okafor said.", day},
		{"caf\xe9", day},
		{"“Nobody warned us,” Tom Pell said on Tuesday.", day.AddDate(0, 0, 7)},
	})
	for i, a := range articles {
		if errs[i] != nil {
			fmt.Println(i, errs[i])
			continue
		}
		for _, q := range a.Quotes {
			fmt.Println(i, a.Name(q.Speaker), a.Times[0].Value)
		}
	}
	// Output:
	// 0 Ada Okafor 2024-05-20
	// 1 lede: input refused at byte 3: not valid UTF-8
	// 2 Tom Pell 2024-05-21
}

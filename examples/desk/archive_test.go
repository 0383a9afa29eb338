package main

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/ebc17271/lede/examples/desk/internal/archive"
	"github.com/ebc17271/lede/examples/desk/internal/intake"
	"github.com/ebc17271/lede/examples/desk/internal/web"
)

// TestArchive fills an archive with the articles of a file of lines, as they come from a folder, with progress, and then asks for the
// five commonest pages. It is run by hand: DESK_ARTICLES names the file, DESK_MOST how many of its articles are taken (all).
func TestArchive(t *testing.T) {
	lines := os.Getenv("DESK_ARTICLES")
	if lines == "" {
		t.Skip("DESK_ARTICLES names no file of articles")
	}
	folder, file := t.TempDir(), filepath.Join(t.TempDir(), "desk.db")
	if f := os.Getenv("DESK_KEEP"); f != "" {
		file = f // to look at it afterwards
	}
	most := 1 << 30
	fmt.Sscan(os.Getenv("DESK_MOST"), &most)
	copyLines(t, lines, filepath.Join(folder, "articles.jsonl"), most)
	a, err := archive.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	fill(t, a, folder)
	if err := a.Check(t.Context()); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(file); err == nil {
		t.Logf("%d MB", info.Size()>>20)
	}
	most5(t, a)
}

func copyLines(t *testing.T, from, to string, most int) {
	t.Helper()
	in, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	scan := bufio.NewScanner(in)
	scan.Buffer(nil, 1<<26)
	for range most {
		if !scan.Scan() {
			break
		}
		fmt.Fprintf(out, "%s\n", scan.Bytes())
	}
	if err := scan.Err(); err != nil {
		t.Fatal(err)
	}
}

// fill runs the desk until all articles of a folder are read, and in the directory.
func fill(t *testing.T, a *archive.Archive, folder string) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	r := intake.NewReader(a)
	began := time.Now()
	f := intake.Folder{Path: folder, Archive: a, Every: time.Hour}
	ended := make(chan bool)
	go func() { report(ctx, a); ended <- true }()
	go func() { r.Run(ctx); ended <- true }()
	go func() { intake.Settle(ctx, a); ended <- true }()
	if err := f.Scan(ctx); err != nil {
		t.Fatal(err)
	}
	t.Logf("accepted after %v", time.Since(began).Round(time.Millisecond))
	for {
		s, err := a.Status(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if s.Waiting == 0 && s.Unknown == 0 {
			t.Logf("%+v after %v", s, time.Since(began).Round(time.Millisecond))
			break
		}
		time.Sleep(100 * time.Millisecond)
	}
	stop()
	for range 3 {
		<-ended
	}
	began = time.Now()
	if err := a.Settle(t.Context(), true); err != nil {
		t.Fatal(err)
	}
	t.Logf("a look at all people took %v", time.Since(began).Round(time.Millisecond))
}

// most5 asks for the five commonest pages about those who are quoted most, each of which has to be there within 100 ms.
func most5(t *testing.T, a *archive.Archive) {
	t.Helper()
	v, err := a.Voices(t.Context(), archive.Query{Limit: 10})
	if err != nil {
		t.Fatal(err)
	}
	h := web.Handler(a, intake.NewReader(a), func() time.Time { return time.Date(2016, 10, 12, 0, 0, 0, 0, time.UTC) })
	ask := func(page, line string, more ...string) string {
		q := url.Values{"q": {line}}
		for i := 0; i < len(more); i += 2 {
			q.Set(more[i], more[i+1])
		}
		return page + "?" + q.Encode()
	}
	pages := map[string][]string{
		"words in all articles":       {ask("/search", "budget deficit"), ask("/search", "the government said"), ask("/search", `"climate change"`), ask("/search", "people"), ask("/search", "president"), ask("/search", "storm warning")},
		"everything X said last week": nil,
		"who is quoted how much":      {ask("/voices", ""), ask("/voices", "", "from", "2016-01-01"), ask("/voices", "", "to", "2014-12-31"), ask("/voices", "health"), ask("/voices", "last week")},
		"timeline":                    {ask("/timeline", ""), ask("/timeline", "storm"), ask("/timeline", "election")},
		"an article's page":           {"/article/1", "/article/17", "/article/50", "/article/100", "/article/150"},
	}
	for _, x := range v.Most {
		pages["everything X said last week"] = append(pages["everything X said last week"], ask("/search", "everything "+x.Name+" said last week"), ask("/search", x.Name))
		pages["timeline"] = append(pages["timeline"], ask("/timeline", "", "key", x.Key))
		pages["somebody's page"] = append(pages["somebody's page"], ask("/who", "", "key", x.Key))
	}
	for name, list := range pages {
		var times []time.Duration
		for _, address := range list {
			began := time.Now()
			w := httptest.NewRecorder()
			h.ServeHTTP(w, httptest.NewRequest("GET", address, nil))
			times = append(times, time.Since(began))
			if w.Code != http.StatusOK {
				t.Errorf("%s: %d", address, w.Code)
			}
		}
		slowest := slices.Max(times)
		worst := list[slices.Index(times, slowest)]
		slices.Sort(times)
		t.Logf("%s: %d pages, median %v, slowest %v (%s)", name, len(times), times[len(times)/2].Round(time.Millisecond/10), slowest.Round(time.Millisecond/10), worst)
		if slowest > 100*time.Millisecond {
			t.Errorf("%s: %v", worst, slowest)
		}
	}
}

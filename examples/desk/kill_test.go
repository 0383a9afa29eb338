package main

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/directory"
	"github.com/ebc17271/lede/examples/desk/internal/archive"
)

// asDesk is set for a copy of the test program that is to be the desk.
const asDesk = "DESK_IS_THE_DESK"

func TestMain(m *testing.M) {
	if os.Getenv(asDesk) != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// story is a short article, another one for each n.
func story(n int) string {
	who := []string{"Mayor Ada Okafor", "Councillor Tom Pell", "Dr Miriam Castellane", "Ada Okafor"}[n%4]
	return fmt.Sprintf("Bridge number%d closed\n\n“The bridge stays closed until the spring,” %s said on Monday. She said that %d people had signed a letter.\n\nThe council met in Oswin on Tuesday.\n", n, who, n)
}

// A running desk is a process of its own.
type running struct {
	*exec.Cmd
	url chan string // its address, once it listens; closed when it has ended
}

func startDesk(t *testing.T, folder, file string) *running {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	d := &running{exec.Command(self, "-addr", "127.0.0.1:0", "-folder", folder, "-archive", file, "-every", "20ms"), make(chan string, 1)}
	d.Env = append(os.Environ(), asDesk+"=1")
	errs, err := d.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		defer close(d.url)
		lines := bufio.NewScanner(errs)
		for lines.Scan() {
			if _, rest, ok := strings.Cut(lines.Text(), "open="); ok {
				address, _, _ := strings.Cut(rest, " ")
				d.url <- address
			} else if strings.Contains(lines.Text(), "ERROR") || strings.Contains(lines.Text(), "panic") {
				t.Error(lines.Text())
			}
		}
	}()
	return d
}

// end kills a desk, and waits until it is gone.
func (d *running) end() {
	d.Process.Kill() // SIGKILL
	for range d.url {
	}
	d.Wait()
}

// A poster posts articles one after the other, each of them again until it is acknowledged.
type poster struct{ next, acknowledged int }

// post goes on until the desk does not answer any more.
func (p *poster) post(address string) {
	for {
		body := story(1000 + p.next)
		r, err := http.Post(fmt.Sprintf("%s/articles?id=post-%d", address, p.next), "text/plain", strings.NewReader(body))
		if err != nil {
			return
		}
		io.Copy(io.Discard, r.Body)
		r.Body.Close()
		if r.StatusCode != http.StatusOK {
			return
		}
		p.acknowledged = p.next + 1
		p.next++
	}
}

// TestKilled kills the desk at 50 random points while articles come from the folder and by post. None may be lost, none be there twice.
func TestKilled(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	folder, file := t.TempDir(), filepath.Join(t.TempDir(), "desk.db")
	want := make(map[string]string) // texts by source
	var p poster
	phases := make(map[string]int)
	for round := range 50 {
		dropFiles(t, folder, round, want)
		d := startDesk(t, folder, file)
		var posting sync.WaitGroup
		posting.Go(func() {
			if address, ok := <-d.url; ok {
				p.post(address)
			}
		})
		time.Sleep(time.Duration(random.Int64N(int64(250 * time.Millisecond))))
		d.end()
		posting.Wait()
		phases[phase(t, file)]++
	}
	for i := range p.acknowledged {
		want[fmt.Sprintf("id:post-%d", i)] = story(1000 + i)
	}
	if last := fmt.Sprintf("id:post-%d", p.next); p.next == p.acknowledged {
		want[last] = story(1000 + p.next) // it may have come: it is sent again until it is acknowledged
	}
	t.Logf("%d articles, of which %d were posted; killed while %v", len(want), p.acknowledged, phases)
	finish(t, folder, file, p.next)
	compare(t, file, want)
}

// dropFiles puts files into the folder: texts of their own, and lines of which one is broken.
func dropFiles(t *testing.T, folder string, round int, want map[string]string) {
	t.Helper()
	write := func(name, data string) {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 3 {
		n := 10*round + i
		name := fmt.Sprintf("story-%d.txt", n)
		write(name, story(n))
		want["file:"+name] = story(n)
	}
	lines := "this is no record\n"
	for i := range 4 {
		n := 2000 + 10*round + i
		line, _ := json.Marshal(map[string]any{"id": n, "text": story(n), "published": "2024-05-16"})
		lines += string(line) + "\n"
		want[fmt.Sprintf("id:%d", n)] = story(n)
	}
	write(fmt.Sprintf("lines-%d.jsonl", round), lines)
}

// phase tells what the desk was doing when it was killed.
func phase(t *testing.T, file string) string {
	a, err := archive.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s, err := a.Status(t.Context())
	switch {
	case err != nil:
		t.Fatal(err)
	case s.Waiting > 0 && s.Read > 0:
		return "reading"
	case s.Waiting > 0:
		return "accepting"
	case s.Read == 0:
		return "starting"
	}
	return "at rest"
}

// finish lets the desk come to the end of its work.
func finish(t *testing.T, folder, file string, last int) {
	t.Helper()
	d := startDesk(t, folder, file)
	defer d.end()
	address := <-d.url
	r, err := http.Post(fmt.Sprintf("%s/articles?id=post-%d", address, last), "text/plain", strings.NewReader(story(1000+last)))
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	for rest := 0; rest < 5; time.Sleep(50 * time.Millisecond) {
		if ctx.Err() != nil {
			t.Fatal("the desk does not come to an end")
		}
		var s archive.Status
		getJSON(t, address+"/status", &s)
		if rest++; s.Waiting > 0 || s.Unknown > 0 || s.Read == 0 {
			rest = 0
		}
	}
	time.Sleep(1500 * time.Millisecond) // in which it looks at all people again
}

func getJSON(t *testing.T, address string, v any) {
	t.Helper()
	r, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if err := json.NewDecoder(r.Body).Decode(v); err != nil {
		t.Fatal(err)
	}
}

// compare holds the archive against what a single reading of each text finds.
func compare(t *testing.T, file string, want map[string]string) {
	t.Helper()
	a, err := archive.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Check(t.Context()); err != nil {
		t.Error(err)
	}
	a.Close()
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var dir directory.Directory
	got := make(map[string]bool)
	for source, text := range want {
		p := lede.Parser{}
		if strings.HasPrefix(source, "id:") && !strings.HasPrefix(source, "id:post") {
			p.Given.Published = time.Date(2024, 5, 16, 0, 0, 0, 0, time.UTC)
		}
		b, err := p.Parse(t.Context(), text)
		if err != nil {
			t.Fatal(err)
		}
		dir.Add(source, b)
		shown := 0
		for range b.Highlights() {
			shown++
		}
		var n, people, quotes, events, found int
		var kept string
		err = db.QueryRow(`SELECT COUNT(*), MAX(c.text), (SELECT COUNT(*) FROM entity WHERE article = a.id), (SELECT COUNT(*) FROM quote WHERE article = a.id), (SELECT COUNT(*) FROM event WHERE article = a.id),
			(SELECT COUNT(*) FROM article_words WHERE rowid = a.id) FROM article a JOIN content c ON c.article = a.id WHERE a.source = ? AND a.state = 1`, source).Scan(&n, &kept, &people, &quotes, &events, &found)
		if err != nil || n != 1 {
			t.Errorf("%s is there %d times (%v)", source, n, err)
			continue
		}
		if kept != text || found != 1 || people != len(b.People)+len(b.Organizations)+len(b.Places) || quotes != len(b.Quotes) || events != shown {
			t.Errorf("%s: %d people, %d quotes, %d events; its text is the same: %t", source, people, quotes, events, kept == text)
		}
		got[source] = true
	}
	var all, refused int
	if err := db.QueryRow("SELECT (SELECT COUNT(*) FROM article), (SELECT COUNT(*) FROM refused)").Scan(&all, &refused); err != nil || all != len(got) || refused != 50 {
		t.Errorf("%d articles instead of %d, %d lines refused instead of 50 (%v)", all, len(want), refused, err)
	}
	compareKeys(t, db, &dir)
}

// compareKeys holds the keys of people against a directory that saw all articles at once.
func compareKeys(t *testing.T, db *sql.DB, dir *directory.Directory) {
	t.Helper()
	var want, got []string
	for e := range dir.Entries() {
		want = append(want, fmt.Sprintf("%s %d", e.Key, len(e.Refs)))
	}
	rows, err := db.Query("SELECT w.key || ' ' || COUNT(*) FROM entity e JOIN who w ON w.id = e.who GROUP BY w.id")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			t.Fatal(err)
		}
		got = append(got, s)
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("keys:\n%q\nwant\n%q", got, want)
	}
}

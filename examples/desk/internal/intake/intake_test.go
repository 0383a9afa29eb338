package intake_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede/examples/desk/internal/archive"
	"github.com/ebc17271/lede/examples/desk/internal/intake"
)

func open(t *testing.T) *archive.Archive {
	t.Helper()
	a, err := archive.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func TestReadRecord(t *testing.T) {
	for object, want := range map[string]string{
		`{"id": 12345678901234567890, "text": "a", "published": "2024-05-16"}`:                                  "12345678901234567890 2024-05-16 []",
		`{"id": "x", "text": "a", "date": "2024-05-16T10:00:00+02:00", "authors": ["Nadia Quill", "Tom Pell"]}`: "x 2024-05-16 [Nadia Quill Tom Pell]",
		`{"text": "a", "author": "Nadia Quill", "more": {}}`:                                                    " 0001-01-01 [Nadia Quill]",
		`{"text": ""}`:                    "no text",
		`{"title": "a"}`:                  `no "text"`,
		`{"text": "a"} {"text": "b"}`:     "more than one object",
		`{"text": "a", "date": "1/2/24"}`: `published is a day such as 2024-05-16, or a time with its zone, not "1/2/24"`,
		"{\"text\": \"\xff\"}":            "not valid UTF-8",
		`[]`:                              "json: cannot unmarshal array",
	} {
		in, err := intake.ReadRecord([]byte(object))
		got := fmt.Sprint(in.Given.ID, " ", in.Given.Published.Format(time.DateOnly), " ", in.Given.Authors)
		if err != nil {
			got = err.Error()
		}
		if !strings.Contains(got, want) {
			t.Errorf("%s: %s", object, got)
		}
	}
}

func FuzzReadRecord(f *testing.F) {
	f.Add([]byte(`{"id": 1, "text": "a", "authors": ["b"], "published": "2024-05-16"}`))
	f.Fuzz(func(t *testing.T, object []byte) {
		if in, err := intake.ReadRecord(object); err == nil && in.Check() != nil {
			t.Errorf("%q passes and is no article: %v", object, in.Check())
		}
	})
}

func write(t *testing.T, folder, name string, data []byte) {
	t.Helper()
	name = filepath.Join(folder, name)
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

func gzipped(s string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.Bytes()
}

func status(t *testing.T, a *archive.Archive) archive.Status {
	t.Helper()
	s, err := a.Status(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestFolder takes every kind of file, once, tells of what is no article, and takes a file again when it has changed.
func TestFolder(t *testing.T) {
	a, folder := open(t), t.TempDir()
	f := intake.Folder{Path: folder, Archive: a}
	scan := func() {
		t.Helper()
		if err := f.Scan(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	write(t, folder, "a.txt", []byte("Old bridge closed"))
	write(t, folder, "deep/er/b.TXT.gz", gzipped("New bridge opened"))
	write(t, folder, "c.json", []byte(`{"text": "A third"}`))
	write(t, folder, "d.jsonl.gz", gzipped("{\"id\": 1, \"text\": \"x\"}\n\nno json\n{\"id\": 2, \"text\": \"y\"}"))
	write(t, folder, "e.txt", []byte("\xff\xfe"))
	write(t, folder, "half.jsonl.gz", gzipped("{\"id\": 3, \"text\": \"z\"}\n" + strings.Repeat("{\"id\": 4, \"text\": \"w\"}\n", 1000))[:60])
	write(t, folder, ".hidden.txt", []byte("not yet here"))
	write(t, folder, ".git/x.txt", []byte("nor this"))
	write(t, folder, "picture.png", []byte("nor this"))
	scan()
	first := status(t, a)
	if first.Waiting < 5 || first.Refused != 3 {
		t.Errorf("%+v", first)
	}
	list, err := a.Refusals(t.Context(), 10)
	if err != nil || !slices.ContainsFunc(list, func(r archive.Refusal) bool { return r.Path == "d.jsonl.gz" && r.Line == 3 }) {
		t.Errorf("%+v, %v", list, err)
	}
	scan()
	if s := status(t, a); s != first {
		t.Errorf("a second look: %+v", s)
	}
	write(t, folder, "e.txt", []byte("Now it is a text"))
	write(t, folder, "a.txt", []byte("Old bridge closed for good"))
	scan()
	if s := status(t, a); s.Waiting != first.Waiting+1 || s.Refused != 2 {
		t.Errorf("changed: %+v, before %+v", s, first)
	}
	w, err := a.Waiting(t.Context(), 100, nil)
	if err != nil || !slices.ContainsFunc(w, func(w archive.Waiting) bool { return w.Text == "Old bridge closed for good" }) {
		t.Errorf("%+v, %v", w, err)
	}
	f.Path = filepath.Join(folder, "nowhere")
	if err := f.Scan(t.Context()); err == nil {
		t.Error("a folder that is not there")
	}
}

// TestReader reads what waits on all cores, until it is told to stop, and goes on where it left off.
func TestReader(t *testing.T) {
	a := open(t)
	var list []archive.Incoming
	for i := range 60 {
		list = append(list, archive.Incoming{Text: fmt.Sprintf("Bridge %d closed\n\n“It is not safe,” Mayor Ada Okafor said.\n", i)})
	}
	if _, err := a.Accept(t.Context(), list...); err != nil {
		t.Fatal(err)
	}
	for _, until := range []int64{20, 60} {
		ctx, stop := context.WithCancel(t.Context())
		done := make(chan bool)
		r := intake.NewReader(a)
		go func() { r.Run(ctx); close(done) }()
		go intake.Settle(ctx, a)
		for range 600 {
			if status(t, a).Read >= until {
				break
			}
			time.Sleep(20 * time.Millisecond)
		}
		stop()
		<-done
	}
	if err := a.Settle(t.Context(), true); err != nil {
		t.Fatal(err)
	}
	if s := status(t, a); s != (archive.Status{Read: 60}) {
		t.Errorf("%+v", s)
	}
	if err := a.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

// TestGivenUp gives up an article that takes too long, and reads the others.
func TestGivenUp(t *testing.T) {
	a := open(t)
	long := archive.Incoming{Text: strings.Repeat("“It is not safe,” Mayor Ada Okafor said of the bridge. ", 20000)}
	short := archive.Incoming{Text: "Bridge closed"}
	if _, err := a.Accept(t.Context(), long, short); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan bool)
	r := intake.NewReader(a)
	r.Longest = 50 * time.Millisecond
	go func() { r.Run(ctx); close(done) }()
	for range 600 {
		if status(t, a).Waiting == 0 {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	stop()
	<-done
	if s := status(t, a); s.Read != 1 || s.Failed != 1 {
		t.Errorf("%+v", s)
	}
}

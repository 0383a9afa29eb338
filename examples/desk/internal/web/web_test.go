package web_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede/examples/desk/internal/archive"
	"github.com/ebc17271/lede/examples/desk/internal/intake"
	"github.com/ebc17271/lede/examples/desk/internal/web"
)

// stories are articles of one place, with their days.
var stories = map[string]string{
	"2024-05-08": `Bridge closed after storm

OSWIN — The old bridge was closed on Tuesday after a storm damaged two of its pillars.

“The bridge stays closed until the spring,” Mayor Ada Okafor said on Tuesday. She said that engineers from Larkfield Partners would look at it.

“Nobody told us anything,” said Tom Pell, who runs the bakery beside it. “I lost half of my customers in a week.”
`,
	"2024-05-15": `Council quarrels about the bridge

Councillor Miriam Castellane accused Mayor Ada Okafor on Monday of hiding a report about the bridge.

“We paid for that report, and we have a right to read it,” Castellane said. She asked for a vote.

“There is no secret report,” Okafor said. A spokesman for Larkfield Partners said that the firm had delivered two letters.
`,
	"2024-05-22": `New bridge by the winter, mayor says

Oswin will build a new bridge, Mayor Ada Okafor announced on Wednesday. “It will be <b>wider</b> & safer,” she told reporters.

Tom Pell said he did not believe it. The council voted for the plan on Wednesday.
`,
}

// A server is a desk that listens.
type server struct {
	*httptest.Server
	archive *archive.Archive
}

// start starts a desk at which it is Thursday, 16 May 2024, with the stories and whatever pages a test adds.
func start(t *testing.T) *server {
	t.Helper()
	a, err := archive.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	r := intake.NewReader(a)
	done := make(chan bool, 2)
	go func() { r.Run(ctx); done <- true }()
	go func() { intake.Settle(ctx, a); done <- true }()
	h := web.Handler(a, r, func() time.Time { return time.Date(2024, 5, 16, 9, 0, 0, 0, time.UTC) })
	mux := http.NewServeMux()
	mux.Handle("/", h)
	mux.HandleFunc("GET /test/frame", frame)
	s := &server{httptest.NewServer(mux), a}
	t.Cleanup(func() {
		s.Close()
		stop()
		<-done
		<-done
		a.Close()
	})
	for day, text := range stories {
		s.post(t, "/articles?outlet=Oswin+Echo&id="+day+"&published="+day, "text/plain", text, http.StatusOK)
	}
	s.rest(t)
	return s
}

// rest waits until all is read, and everybody known.
func (s *server) rest(t *testing.T) {
	t.Helper()
	for range 200 {
		var x archive.Status
		if err := json.Unmarshal([]byte(s.get(t, "/status", http.StatusOK)), &x); err != nil {
			t.Fatal(err)
		}
		if x.Waiting == 0 && x.Unknown == 0 && x.Read > 0 {
			if err := s.archive.Settle(t.Context(), true); err != nil {
				t.Fatal(err)
			}
			if err := s.archive.Refresh(t.Context()); err != nil {
				t.Fatal(err)
			}
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal("the articles are not read")
}

func (s *server) get(t *testing.T, address string, status int) string {
	t.Helper()
	r, err := http.Get(s.URL + address)
	return answer(t, address, r, err, status)
}

func (s *server) post(t *testing.T, address, kind, body string, status int) string {
	t.Helper()
	r, err := http.Post(s.URL+address, kind, strings.NewReader(body))
	return answer(t, address, r, err, status)
}

func answer(t *testing.T, address string, r *http.Response, err error, status int) string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != status {
		t.Errorf("%s: %d, %v: %.200s", address, r.StatusCode, err, body)
	}
	return string(body)
}

// TestPages looks for what each page has to tell, and for what must not stand on it.
func TestPages(t *testing.T) {
	s := start(t)
	for _, c := range []struct {
		address     string
		has, hasNot []string
	}{
		{"/", []string{"New bridge by the winter", "Ada Okafor", "everything Ada Okafor said last week"}, nil},
		{"/search?q=" + url.QueryEscape("what did Okafor say last week"), []string{"The bridge stays closed until the spring", "6 May 2024 – 12 May 2024"}, []string{"no secret report", "It will be"}},
		{"/search?q=Okafor+on+Wednesday", []string{"There is no secret report"}, []string{"It will be"}},
		{"/search?q=customers", []string{"Tom Pell", "half of my"}, nil},
		{"/search?q=bridge&from=2024-05-20", []string{"New bridge by the winter"}, []string{"Bridge closed after storm"}},
		{"/search?q=bridge&outlet=Other", []string{"No articles"}, nil},
		{"/search?q=wider", []string{"&lt;b&gt;"}, []string{"<b>wider"}},
		{"/voices", []string{"By pronouns", "she", "Tom Pell", "Miriam Castellane"}, nil},
		{"/voices?q=last+week", []string{"Tom Pell"}, []string{"Castellane"}},
		{"/timeline?q=Ada+Okafor", []string{"Timeline: Ada Okafor", "15 May 2024"}, nil},
		{"/timeline", []string{"<time datetime"}, nil},
		{"/who?key=person:ada-okafor", []string{"person · she", "Mayor", "Named together with", "Tom Pell"}, nil},
		{"/add", []string{"<textarea"}, nil},
		{"/refused", []string{"Everything was read"}, nil},
	} {
		got := s.get(t, c.address, http.StatusOK)
		for _, want := range c.has {
			if !strings.Contains(got, want) {
				t.Errorf("%s has no %q", c.address, want)
			}
		}
		for _, no := range append(c.hasNot, "<no value>", "%!") {
			if strings.Contains(got, no) {
				t.Errorf("%s has %q", c.address, no)
			}
		}
	}
	for address, status := range map[string]int{"/article/99": 404, "/article/x": 404, "/who?key=nobody": 404, "/search?from=x": 400, "/nowhere": 404, "/article/99/json": 404} {
		s.get(t, address, status)
	}
}

// TestArticle shows an article with its people's links into the archive, and gives it as JSON.
func TestArticle(t *testing.T) {
	s := start(t)
	for id := range 3 {
		got := s.get(t, fmt.Sprintf("/article/%d", id+1), http.StatusOK)
		if !strings.Contains(got, `<div class="lede"`) || !strings.Contains(got, `href="/who?key=person%3Aada-okafor"`) || strings.Contains(got, "<b>wider") {
			t.Errorf("article %d: %.2000s", id+1, got)
		}
		var a struct{ Quotes []struct{ Text string } }
		if err := json.Unmarshal([]byte(s.get(t, fmt.Sprintf("/article/%d/json", id+1), http.StatusOK)), &a); err != nil || len(a.Quotes) == 0 {
			t.Errorf("article %d: %+v, %v", id+1, a, err)
		}
	}
}

// TestPost takes articles in every form, and refuses what is none.
func TestPost(t *testing.T) {
	s := start(t)
	var zipped bytes.Buffer
	w := gzip.NewWriter(&zipped)
	fmt.Fprint(w, "{\"id\": 7, \"text\": \"A seventh\"}\nno json\n{\"id\": 8, \"text\": \"An eighth\"}\n{\"id\": 7, \"text\": \"A seventh\"}\n")
	w.Close()
	for _, c := range []struct {
		address, kind, body string
		status              int
		want                string
	}{
		{"/articles?id=1", "text/plain", "One", 200, `"status":"accepted"`},
		{"/articles?id=1", "text/plain", "One", 200, `"status":"known"`},
		{"/articles?id=1", "application/octet-stream", "Another one", 200, `"status":"replaced"`},
		{"/articles", "application/json", `{"id": "x", "text": "Two", "published": "2024-05-16"}`, 200, `"source":"id:x"`},
		{"/articles", "application/x-ndjson", `{"id": 5, "text": "Five"}` + "\n" + `{"id": 6}`, 200, `{"accepted":1,"known":0,"replaced":0,"refused":1,"errors":["line 2: no \"text\""]}`},
		{"/articles", "application/gzip", zipped.String(), 200, `{"accepted":2,"known":1,"replaced":0,"refused":1,`},
		{"/articles", "application/gzip", zipped.String()[:20], 400, "error"},
		{"/articles", "text/plain", "", 400, "no text"},
		{"/articles", "text/plain", "\xff", 400, "UTF-8"},
		{"/articles?published=yesterday", "text/plain", "Three", 400, "published"},
		{"/articles", "application/json", "{", 400, "error"},
		{"/articles", "image/png", "x", 415, "error"},
		{"/articles", "text/plain", strings.Repeat("a", archive.MostBytes+1), 413, "error"},
	} {
		if got := s.post(t, c.address, c.kind, c.body, c.status); !strings.Contains(got, c.want) {
			t.Errorf("%s %s %.40q: %s", c.address, c.kind, c.body, got)
		}
	}
	form := url.Values{"text": {"A form\r\n\r\n“It works,” said Tom Pell.\r\n"}, "published": {"2024-05-16"}}
	s.post(t, "/add", "application/x-www-form-urlencoded", form.Encode(), http.StatusOK) // it leads to the article
	s.post(t, "/add", "application/x-www-form-urlencoded", "text=", http.StatusBadRequest)
	s.rest(t)
	if got := s.get(t, "/search?q=works", http.StatusOK); !strings.Contains(got, "It works") {
		t.Error("what came by the form is not found")
	}
}

// TestOtherSites keeps pages of other sites from posting, and every page from running what is not its own.
func TestOtherSites(t *testing.T) {
	s := start(t)
	r, err := http.NewRequest("POST", s.URL+"/articles", strings.NewReader("An article"))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Origin", "https://elsewhere.example")
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	got, err := http.DefaultClient.Do(r)
	answer(t, "POST from elsewhere", got, err, http.StatusForbidden)
	got, err = http.Get(s.URL + "/")
	answer(t, "/", got, err, http.StatusOK)
	if p := got.Header.Get("Content-Security-Policy"); !strings.Contains(p, "default-src 'none'") || strings.Contains(p, "script-src 'self' 'unsafe") {
		t.Error(p)
	}
}

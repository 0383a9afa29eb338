// Package web shows the archive as pages, and takes articles over HTTP.
package web

import (
	"bytes"
	"embed"
	"errors"
	"html/template"
	"log/slog"
	"net/http"
	"time"

	"github.com/ebc17271/lede/examples/desk/internal/archive"
	"github.com/ebc17271/lede/examples/desk/internal/intake"
)

//go:embed pages/*.html
var sources embed.FS

//go:embed desk.css desk.js
var files embed.FS

// A desk answers requests.
type desk struct {
	archive *archive.Archive
	reader  *intake.Reader
	today   func() time.Time
	pages   map[string]*template.Template
}

// pageNames are the pages, each of which fills the layout.
var pageNames = []string{"home", "search", "who", "voices", "timeline", "article", "add", "refused", "error"}

// Handler answers with the pages of an archive. Articles that come are accepted, and the reader is told of them. Today is the day that
// “last week” is counted from.
func Handler(a *archive.Archive, r *intake.Reader, today func() time.Time) http.Handler {
	d := &desk{a, r, today, make(map[string]*template.Template)}
	for _, name := range pageNames {
		t := template.New("layout.html").Funcs(functions)
		d.pages[name] = template.Must(t.ParseFS(sources, "pages/layout.html", "pages/parts.html", "pages/"+name+".html"))
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", d.page("home", d.home))
	mux.HandleFunc("GET /search", d.page("search", d.search))
	mux.HandleFunc("GET /who", d.page("who", d.who))
	mux.HandleFunc("GET /voices", d.page("voices", d.voices))
	mux.HandleFunc("GET /timeline", d.page("timeline", d.timeline))
	mux.HandleFunc("GET /article/{id}", d.page("article", d.article))
	mux.HandleFunc("GET /add", d.page("add", d.add))
	mux.HandleFunc("POST /add", d.added)
	mux.HandleFunc("GET /refused", d.page("refused", d.refused))
	mux.HandleFunc("POST /articles", d.post)
	mux.HandleFunc("GET /article/{id}/json", d.articleJSON)
	mux.HandleFunc("GET /status", d.status)
	mux.Handle("GET /desk.css", http.FileServerFS(files))
	mux.Handle("GET /desk.js", http.FileServerFS(files))
	// A page of somebody else's that is open in the same browser must not be able to post articles here.
	return http.NewCrossOriginProtection().Handler(secured(mux))
}

// secured sets what keeps a page from doing what it should not, whatever stands in an article.
func secured(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Referrer-Policy", "no-referrer")
		w.Header().Set("Content-Security-Policy", policy("'self'"))
		h.ServeHTTP(w, r)
	})
}

func policy(scripts string) string {
	return "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src " + scripts + "; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
}

// A view is what the layout and its pages show.
type view struct {
	Title  string
	Page   string // its name
	Line   string // in the box for questions
	Status archive.Status
	Data   any
}

// A failure is an error that a reader is told of, with its status.
type failure struct {
	status int
	error
}

// Unwrap returns why, for errors.Is.
func (f *failure) Unwrap() error { return f.error }

// page returns what answers with a page, which f fills.
func (d *desk) page(name string, f func(r *http.Request, v *view) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := view{Page: name, Line: r.URL.Query().Get("q")}
		status := http.StatusOK
		err := f(r, &v)
		if err == nil {
			v.Status, err = d.archive.Status(r.Context())
		}
		if r.Context().Err() != nil {
			return // the reader has left
		}
		if err != nil {
			status, v = failed(err, v)
		}
		d.show(w, status, &v)
	}
}

// failed returns the page that tells of an error.
func failed(err error, v view) (int, view) {
	status := http.StatusInternalServerError
	var f *failure
	switch {
	case errors.Is(err, archive.ErrNone):
		status = http.StatusNotFound
	case errors.As(err, &f):
		status = f.status
	default:
		slog.Error("page", "page", v.Page, "err", err)
	}
	v.Page, v.Title, v.Data = "error", http.StatusText(status), err.Error()
	return status, v
}

func (d *desk) show(w http.ResponseWriter, status int, v *view) {
	var b bytes.Buffer // so that no half page is sent with a good status
	if err := d.pages[v.Page].Execute(&b, v); err != nil {
		slog.Error("page", "page", v.Page, "err", err)
		http.Error(w, "the page could not be made", http.StatusInternalServerError)
		return
	}
	if v.Page == "article" {
		w.Header().Set("Content-Security-Policy", policy("'self' 'unsafe-inline'")) // the article's own page has a script in it
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	b.WriteTo(w)
}

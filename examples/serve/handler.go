package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/given"
	"github.com/ebc17271/lede/page"
)

// form is what GET / shows.
const form = `<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>lede</title>
<style>:root { color-scheme: light dark } body { font: 17px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem } textarea { width: 100%; height: 60vh; font: inherit } button { font: inherit; padding: .4rem 1.2rem }</style>
<h1>Who said what?</h1>
<form method="post" action="/page"><p><label for="text">Paste the text of a news article:</label></p>
<textarea id="text" name="text" required></textarea>
<p><label>Published <input type="date" name="published"></label> <button>Read</button></p></form>
</html>`

// A service reads articles for its clients.
type service struct {
	limits
	bodies, readings gate
}

// handler answers GET /, POST / and POST /page.
func handler(l limits) http.Handler {
	s := service{l, newGate(l.bodies, 0), newGate(l.atOnce, 2*l.atOnce)}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		io.WriteString(w, form)
	})
	mux.HandleFunc("POST /{$}", s.answer(readText, "application/json", func(w io.Writer, r *http.Request, a *lede.Article) error {
		return lede.Encoder{Offsets: offsets(r)}.Encode(w, a)
	}))
	mux.HandleFunc("POST /page", s.answer(readForm, "text/html; charset=utf-8", func(w io.Writer, _ *http.Request, a *lede.Article) error {
		return page.Write(w, a, page.Options{})
	}))
	// A form's encoding may make a body three times as long as its text.
	return http.MaxBytesHandler(mux, int64(3*l.bytes+1024))
}

// A request is the text of an article and what is known of it.
type request struct {
	text  string
	known url.Values
}

// answer returns what answers a request that receive receives with what write writes.
func (s *service) answer(receive func(*http.Request) (request, error), contentType string, write func(io.Writer, *http.Request, *lede.Article) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		a, err := s.read(r, receive)
		if err != nil {
			refuse(w, err)
			return
		}
		w.Header().Set("Content-Type", contentType)
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'")
		_ = write(w, r, a) // it fails only with the connection
	}
}

// read receives a request and, when its turn comes, reads the article. It ends when the client leaves.
func (s *service) read(r *http.Request, receive func(*http.Request) (request, error)) (*lede.Article, error) {
	q, err := s.receive(r, receive)
	if err != nil {
		return nil, err
	}
	p := lede.Parser{MaxBytes: s.bytes, Given: lede.Given{
		ID: q.known.Get("id"), URL: q.known.Get("url"), Title: q.known.Get("title"), Authors: q.known["author"],
		Outlet: q.known.Get("outlet"), Language: q.known.Get("language"),
	}}
	if p.Given.Published, err = given.Published(q.known.Get("published")); err != nil {
		return nil, &refusal{http.StatusBadRequest, err}
	}
	ctx, cancel := context.WithTimeout(r.Context(), s.reading)
	defer cancel()
	if err := s.readings.enter(ctx); err != nil {
		return nil, err
	}
	defer s.readings.leave()
	return p.Parse(ctx, q.text)
}

// receive receives a request. What a client sends is held in memory, so that only so many may send at once.
func (s *service) receive(r *http.Request, receive func(*http.Request) (request, error)) (request, error) {
	if err := s.bodies.enter(r.Context()); err != nil {
		return request{}, err
	}
	defer s.bodies.leave()
	return receive(r)
}

// offsets returns the unit that a request asks offsets to be counted in.
func offsets(r *http.Request) lede.OffsetUnit { return lede.OffsetUnit(r.URL.Query().Get("offsets")) }

// readText reads a request whose body is the text.
func readText(r *http.Request) (request, error) {
	query, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return request{}, &refusal{http.StatusBadRequest, err}
	}
	if unit := offsets(r); !slices.Contains([]lede.OffsetUnit{"", lede.ByteOffsets, lede.UTF16Offsets, lede.RuneOffsets}, unit) {
		return request{}, &refusal{http.StatusBadRequest, fmt.Errorf("offsets are bytes, utf16 or runes, not %q", unit)}
	}
	text, err := io.ReadAll(r.Body)
	if err != nil {
		return request{}, &refusal{http.StatusBadRequest, err}
	}
	return request{string(text), query}, nil
}

// readForm reads a request that the form of GET / sends.
func readForm(r *http.Request) (request, error) {
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/x-www-form-urlencoded" {
		return request{}, &refusal{http.StatusUnsupportedMediaType, errors.New("not a form as GET / has it (application/x-www-form-urlencoded)")}
	}
	if err := r.ParseForm(); err != nil {
		return request{}, &refusal{http.StatusBadRequest, err}
	}
	if !r.PostForm.Has("text") {
		return request{}, &refusal{http.StatusBadRequest, errors.New("no text")}
	}
	// A browser sends the lines of a form with CRLF.
	return request{strings.ReplaceAll(r.PostForm.Get("text"), "\r\n", "\n"), r.PostForm}, nil
}

// A refusal is an error that is the client's, with the status that says so.
type refusal struct {
	status int
	err    error
}

func (e *refusal) Error() string { return e.err.Error() }
func (e *refusal) Unwrap() error { return e.err }

// refuse answers with the status that fits err.
func refuse(w http.ResponseWriter, err error) {
	status := http.StatusInternalServerError
	var tooLong *http.MaxBytesError
	var input *lede.InputError
	var refused *refusal
	switch {
	case errors.As(err, &tooLong) || errors.Is(err, lede.ErrTooLong):
		status = http.StatusRequestEntityTooLarge
	case errors.Is(err, os.ErrDeadlineExceeded):
		status = http.StatusRequestTimeout
	case errors.As(err, &refused):
		status = refused.status
	case errors.As(err, &input):
		status = http.StatusBadRequest
	case errors.Is(err, errBusy), errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		status = http.StatusServiceUnavailable
		w.Header().Set("Retry-After", "5")
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string]string{"error": fmt.Sprint(err)})
}

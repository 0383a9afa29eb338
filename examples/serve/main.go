// Command serve reads articles over HTTP.
//
//	go run ./examples/serve -addr localhost:8080
//
// POST / with a text as body answers with the article as JSON; the query ?published=2024-05-16 gives
// the day of publication. GET / shows a form, and the form's POST shows the article as a page.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/examples/internal/page"
)

func main() {
	addr := flag.String("addr", "localhost:8080", "`address` to listen on")
	limit := flag.Int("limit", 1<<20, "longest article, in `bytes`")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := serve(ctx, *addr, *limit); err != nil {
		slog.Error("serve", "err", err)
		os.Exit(1)
	}
}

// serve answers requests until ctx is done, then lets those under way finish.
func serve(ctx context.Context, addr string, limit int) error {
	s := &http.Server{
		Addr:              addr,
		Handler:           handler(limit),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       20 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       time.Minute,
	}
	failed := make(chan error, 1)
	go func() { failed <- s.ListenAndServe() }()
	slog.Info("listening", "addr", addr)
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	return s.Shutdown(grace)
}

// form is what GET / shows.
const form = `<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>lede</title>
<style>:root { color-scheme: light dark } body { font: 17px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem } textarea { width: 100%; height: 60vh; font: inherit } button { font: inherit; padding: .4rem 1.2rem }</style>
<h1>Who said what?</h1>
<form method="post" action="/page"><p><label for="text">Paste the text of a news article:</label></p>
<textarea id="text" name="text" required></textarea>
<p><label>Published <input type="date" name="published"></label> <button>Read</button></p></form>
</html>`

// handler answers GET /, POST / and POST /page; limit is the longest article in bytes.
func handler(limit int) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		io.WriteString(w, form)
	})
	mux.HandleFunc("POST /{$}", func(w http.ResponseWriter, r *http.Request) {
		text, err := io.ReadAll(r.Body)
		a, err := parse(r, limit, string(text), r.URL.Query().Get("published"), err)
		if err != nil {
			refuse(w, err)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(a)
	})
	mux.HandleFunc("POST /page", func(w http.ResponseWriter, r *http.Request) {
		err := r.ParseForm()
		// A browser sends the lines of a form with CRLF.
		a, err := parse(r, limit, strings.ReplaceAll(r.PostFormValue("text"), "\r\n", "\n"), r.PostFormValue("published"), err)
		if err != nil {
			refuse(w, err)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'")
		page.Write(w, "Article", a)
	})
	// A form's encoding may make a body three times as long as its text.
	return http.MaxBytesHandler(mux, int64(3*limit+1024))
}

// errDate is a bad day of publication.
var errDate = errors.New("published is not like 2006-01-02")

// parse reads the text of a request. readErr is the error of reading the body.
func parse(r *http.Request, limit int, text, published string, readErr error) (*lede.Article, error) {
	if readErr != nil {
		return nil, readErr
	}
	p := lede.Parser{MaxBytes: limit}
	if published != "" {
		day, err := time.Parse(time.DateOnly, published)
		if err != nil {
			return nil, errDate
		}
		p.Published = day
	}
	return p.Parse(r.Context(), text)
}

// refuse answers with the status that fits err.
func refuse(w http.ResponseWriter, err error) {
	status := http.StatusInternalServerError
	var tooLong *http.MaxBytesError
	var input *lede.InputError
	switch {
	case errors.As(err, &tooLong) || errors.Is(err, lede.ErrTooLong):
		status = http.StatusRequestEntityTooLarge
	case errors.As(err, &input) || errors.Is(err, errDate):
		status = http.StatusBadRequest
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string]string{"error": fmt.Sprint(err)})
}

// Command serve reads articles over HTTP.
//
//	go run ./examples/serve -addr localhost:8080
//
// POST / with a text as body answers with the article as JSON; the query tells what is known of it (id, url, title, author,
// outlet, language, published=2024-05-16 or with a time and zone) and the unit of offsets (offsets=utf16). The field published gives
// the day of publication. GET / shows a form, and the form's POST shows the article as a page.
//
// It shows what a service needs that reads texts of strangers: a longest text, a deadline for each reading, no more readings at once
// than there are processors, a short queue and 503 for what comes beyond it, an end of the work when the client leaves, and bounds on slow
// headers and bodies.
package main

import (
	"context"
	"errors"
	"flag"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"
)

// limits are what a client may ask of the service.
type limits struct {
	bytes   int           // the longest article
	reading time.Duration // of one article, from its turn on
	headers time.Duration // in which a client must send them
	body    time.Duration // in which headers and body must be here
	atOnce  int           // readings; twice as many more wait
	bodies  int           // that are received at once
}

func main() {
	l := limits{headers: 5 * time.Second, body: 20 * time.Second, bodies: 64}
	addr := flag.String("addr", "localhost:8080", "`address` to listen on")
	flag.IntVar(&l.bytes, "limit", 1<<20, "longest article, in `bytes`")
	flag.DurationVar(&l.reading, "timeout", 15*time.Second, "longest `time` to read one article")
	flag.IntVar(&l.atOnce, "at-once", runtime.GOMAXPROCS(0), "`articles` to read at once; twice as many wait, more are turned away")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	listener, err := net.Listen("tcp", *addr)
	if err == nil {
		slog.Info("listening", "addr", listener.Addr().String())
		err = serve(ctx, listener, l)
	}
	if err != nil {
		slog.Error("serve", "err", err)
		os.Exit(1)
	}
}

// grace is how long requests under way may go on when the service ends, before they are cancelled.
const grace = 10 * time.Second

// serve answers requests until ctx is done. It lets those under way finish, and cancels what then still goes on.
func serve(ctx context.Context, listener net.Listener, l limits) error {
	work, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	s := &http.Server{
		Handler:           handler(l),
		ReadHeaderTimeout: l.headers,
		ReadTimeout:       l.body,
		WriteTimeout:      l.body + 2*l.reading + 10*time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    1 << 14,
		BaseContext:       func(net.Listener) context.Context { return work },
	}
	failed := make(chan error, 1)
	go func() { failed <- s.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	late, stop := context.WithTimeout(work, grace)
	defer stop()
	err := s.Shutdown(late)
	if errors.Is(err, context.DeadlineExceeded) {
		slog.Warn("requests under way are cancelled")
		cancel()
		last, stop := context.WithTimeout(context.WithoutCancel(ctx), time.Second) // in which they may say so
		defer stop()
		if err = s.Shutdown(last); errors.Is(err, context.DeadlineExceeded) {
			err = s.Close()
		}
	}
	return err
}

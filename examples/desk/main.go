// Command desk is a newsroom's desk: it reads the articles of a folder and those that are posted to it, keeps them with their people,
// quotes and events in one SQLite file, and shows on a page who said what, when, and who is quoted how much.
//
//	go run . -folder ../../testdata/articles
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/ebc17271/lede/examples/desk/internal/archive"
	"github.com/ebc17271/lede/examples/desk/internal/intake"
	"github.com/ebc17271/lede/examples/desk/internal/web"
)

// settings are what the flags set.
type settings struct {
	addr, folder, file, today string
	every                     time.Duration
}

func main() {
	var s settings
	flag.StringVar(&s.addr, "addr", "localhost:8080", "`address` to listen on")
	flag.StringVar(&s.folder, "folder", "", "`folder` to watch for articles: *.txt, *.json, *.jsonl, also *.gz")
	flag.StringVar(&s.file, "archive", "desk.db", "`file` that keeps everything")
	flag.DurationVar(&s.every, "every", 2*time.Second, "how often the folder is looked into")
	flag.StringVar(&s.today, "today", "", "the `day` that “last week” is counted from, 2024-05-16; today if it is not given")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, s); err != nil {
		fmt.Fprintln(os.Stderr, "desk:", err)
		os.Exit(1)
	}
}

// run runs the desk until ctx is done.
func run(ctx context.Context, s settings) error {
	today := time.Now
	if s.today != "" {
		day, err := time.Parse(time.DateOnly, s.today)
		if err != nil {
			return err
		}
		today = func() time.Time { return day }
	}
	if s.folder != "" {
		if info, err := os.Stat(s.folder); err != nil {
			return err
		} else if !info.IsDir() {
			return fmt.Errorf("%s is no folder", s.folder)
		}
	}
	a, err := archive.Open(ctx, s.file)
	if err != nil {
		return err
	}
	defer a.Close()
	listener, err := net.Listen("tcp", s.addr)
	if err != nil {
		return err
	}
	slog.Info("desk", "open", "http://"+listener.Addr().String(), "archive", s.file, "folder", s.folder)

	reader := intake.NewReader(a)
	var work sync.WaitGroup
	defer work.Wait()
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	work.Go(func() { reader.Run(ctx) })
	work.Go(func() { intake.Settle(ctx, a) })
	work.Go(func() { report(ctx, a) })
	if s.folder != "" {
		f := intake.Folder{Path: s.folder, Archive: a, Every: s.every}
		work.Go(func() { f.Watch(ctx) })
	}
	return serve(ctx, listener, web.Handler(a, reader, today))
}

// serve answers requests until ctx is done, and lets those under way finish.
func serve(ctx context.Context, listener net.Listener, h http.Handler) error {
	s := &http.Server{Handler: h, ReadHeaderTimeout: 5 * time.Second, IdleTimeout: time.Minute, MaxHeaderBytes: 1 << 14}
	failed := make(chan error, 1)
	go func() { failed <- s.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	late, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	if err := s.Shutdown(late); !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return s.Close()
}

// Command browser builds lede for browsers, as WebAssembly in a worker behind a page with a box for a text, and serves it.
//
//	go run .
//
// With -o it writes the page and what belongs to it into a folder instead, to be put on any web server. Nothing of a text leaves the browser.
package main

import (
	"bytes"
	"compress/gzip"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

//go:embed site
var site embed.FS

func main() {
	addr := flag.String("addr", "localhost:8080", "`address` to listen on")
	out := flag.String("o", "", "`folder` to write the page into, and not serve it")
	flag.Parse()
	if err := run(*addr, *out); err != nil {
		log.Fatal("browser: ", err)
	}
}

func run(addr, out string) error {
	folder := out
	if folder == "" {
		var err error
		if folder, err = os.MkdirTemp("", "lede-browser"); err != nil {
			return err
		}
		defer os.RemoveAll(folder)
	}
	log.Print("building; the first time takes a minute")
	if err := build(folder); err != nil {
		return err
	}
	for _, name := range []string{"lede.wasm", "lede.wasm.gz"} {
		info, err := os.Stat(filepath.Join(folder, name))
		if err != nil {
			return err
		}
		log.Printf("%s: %.1f MB", name, float64(info.Size())/1e6)
	}
	if out != "" {
		return nil
	}
	log.Printf("open http://%s", addr)
	return http.ListenAndServe(addr, handler(folder))
}

// build writes the page, its worker, the library and what Go needs to run it in a browser into a folder.
func build(folder string) error {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	files, err := fs.Sub(site, "site")
	if err != nil {
		return err
	}
	names, err := fs.Glob(files, "*")
	if err != nil {
		return err
	}
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err == nil {
			err = os.WriteFile(filepath.Join(folder, name), data, 0o666)
		}
		if err != nil {
			return err
		}
	}
	wasm := filepath.Join(folder, "lede.wasm")
	if err := compile(wasm); err != nil {
		return err
	}
	support, err := goSupport()
	if err != nil {
		return err
	}
	return errors.Join(os.WriteFile(filepath.Join(folder, "wasm_exec.js"), support, 0o666), zip(wasm))
}

// compile compiles the library for browsers, without tables for debuggers, which would be a third of it.
func compile(to string) error {
	c := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", to, "github.com/ebc17271/lede/examples/browser/reader")
	c.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, out)
	}
	return nil
}

// goSupport returns the script of the Go that compiles, without which its WebAssembly does not run.
func goSupport() ([]byte, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("go env: %w", err)
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
}

// zip writes a file once more, gzipped.
func zip(file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write(data); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(file+".gz", b.Bytes(), 0o666)
}

// handler serves a folder; of the library the gzipped form, where the browser takes it.
func handler(folder string) http.Handler {
	files := http.FileServer(http.Dir(folder))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Cache-Control", "no-cache") // another build may come under the same name
		if r.URL.Path == "/lede.wasm" && strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			w.Header().Set("Content-Encoding", "gzip")
			w.Header().Set("Content-Type", "application/wasm")
			r.URL.Path += ".gz"
		}
		files.ServeHTTP(w, r)
	})
}

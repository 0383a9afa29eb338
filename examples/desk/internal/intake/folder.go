package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/ebc17271/lede/examples/desk/internal/archive"
)

// A Folder is watched for articles: files *.txt with one text, *.json with one record, *.jsonl with one record a line, all of them
// also gzipped (*.gz), in the folder and the folders in it. A file that changes is taken anew.
type Folder struct {
	Path    string
	Archive *archive.Archive
	Every   time.Duration
}

// Watch looks into the folder again and again until ctx is done.
func (f *Folder) Watch(ctx context.Context) {
	// Looking works everywhere, on network drives, too, where a system does not tell of changes.
	for {
		if err := f.Scan(ctx); err != nil && ctx.Err() == nil {
			slog.Error("folder", "err", err)
		}
		select {
		case <-time.After(f.Every):
		case <-ctx.Done():
			return
		}
	}
}

// Scan takes the files that are new or have changed. One that cannot be read does not keep it from the others.
func (f *Folder) Scan(ctx context.Context) error {
	known, err := f.Archive.Files(ctx)
	if err != nil {
		return err
	}
	var failed []error
	err = filepath.WalkDir(f.Path, func(path string, entry fs.DirEntry, err error) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			failed = append(failed, err)
			return nil
		}
		if hidden(path, f.Path) {
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		if entry.IsDir() || !isArticle(entry.Name()) {
			return nil
		}
		if err := f.look(ctx, path, known); err != nil {
			failed = append(failed, fmt.Errorf("%s: %w", path, err))
		}
		return nil
	})
	return errors.Join(append(failed, err)...)
}

// hidden reports whether a name begins with a dot, as those of programs that copy do until they are ready.
func hidden(path, folder string) bool {
	return path != folder && strings.HasPrefix(filepath.Base(path), ".")
}

// look takes a file unless it is known as it is.
func (f *Folder) look(ctx context.Context, path string, known map[string]archive.File) error {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return err
	}
	name, err := filepath.Rel(f.Path, path)
	if err != nil {
		return err
	}
	file := archive.File{Path: filepath.ToSlash(name), Size: info.Size(), Changed: info.ModTime().UnixNano()}
	if known[file.Path] == file {
		return nil
	}
	return f.take(ctx, path, file)
}

// batch is how many articles of a file are accepted in one transaction.
const batch = 100

// take accepts the articles of a file. The file is noted as taken only behind its last article, so that a desk that is stopped
// in between looks at it again; the articles that it had are known then.
func (f *Folder) take(ctx context.Context, path string, file archive.File) error {
	r, err := os.Open(path)
	if err != nil {
		return err
	}
	defer r.Close()
	var list []archive.Incoming
	var refused []archive.Refusal
	flush := func(least int) error {
		if len(list) < least || len(list) == 0 {
			return nil
		}
		_, err := f.Archive.Accept(ctx, list...)
		list = list[:0]
		return err
	}
	err = eachArticle(r, file.Path, func(in archive.Incoming, bad *refusal) error {
		if bad != nil {
			refused = append(refused, archive.Refusal{Path: file.Path, Line: bad.line, Error: bad.err.Error()})
			return nil
		}
		list = append(list, in)
		return flush(batch)
	})
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var unread *unreadable
	if errors.As(err, &unread) {
		refused = append(refused, archive.Refusal{Path: file.Path, Error: err.Error()}) // what came before it is good
	} else if err != nil {
		return err
	}
	if err := flush(1); err != nil {
		return err
	}
	return f.Archive.Taken(ctx, file, refused)
}

// unreadable is an error of a file that will be the same next time.
type unreadable struct{ error }

// eachArticle calls f on every article of a file.
func eachArticle(r io.Reader, name string, f func(archive.Incoming, *refusal) error) error {
	plain, err := unzipped(r)
	if err != nil {
		return &unreadable{err}
	}
	if isLines(name) {
		var failed error
		err := eachRecord(plain, func(in archive.Incoming, bad *refusal) error { failed = f(in, bad); return failed })
		if failed == nil && err != nil {
			return &unreadable{err} // such as a broken gzip
		}
		return err
	}
	data, err := io.ReadAll(io.LimitReader(plain, mostLine))
	if err != nil {
		return &unreadable{err}
	}
	in := archive.Incoming{Text: string(data), File: name}
	err = in.Check()
	if strings.HasSuffix(strings.TrimSuffix(strings.ToLower(name), ".gz"), ".json") {
		in, err = ReadRecord(data)
		in.File = name
	}
	if err != nil {
		return f(in, &refusal{0, err})
	}
	return f(in, nil)
}

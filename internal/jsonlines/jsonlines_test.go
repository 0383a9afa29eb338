package jsonlines

import (
	"compress/gzip"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestEach(t *testing.T) {
	const lines = "{\"n\":1}\n{\"n\":2}\n{\"n\":3}\n"
	plain, packed := filepath.Join(t.TempDir(), "a.jsonl"), filepath.Join(t.TempDir(), "a.jsonl.gz")
	if err := os.WriteFile(plain, []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(packed)
	if err != nil {
		t.Fatal(err)
	}
	w := gzip.NewWriter(f)
	w.Write([]byte(lines))
	if err := errors.Join(w.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{plain, packed} {
		for most, want := range map[int]int{0: 6, 2: 3} {
			sum := 0
			err := Each(path, most, func(r struct{ N int }) error { sum += r.N; return nil })
			if err != nil || sum != want {
				t.Errorf("%s, at most %d: sum %d, error %v, want %d", path, most, sum, err, want)
			}
		}
	}
	stop := errors.New("stop")
	if err := Each(plain, 0, func(struct{}) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("error %v, want %v", err, stop)
	}
	if err := os.WriteFile(plain, []byte("{\"n\":1}\n{"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Each(plain, 0, func(struct{}) error { return nil }); err == nil {
		t.Error("a cut line is no error")
	}
}

// Package jsonlines reads the files that trainers and tests learn and measure from: one JSON value a line.
package jsonlines

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

// Each calls do with every record of a file of JSON lines, gzipped if its name ends in .gz, or with the first most of them
// if most is not 0. It stops at the first error, its own or do's.
func Each[T any](path string, most int, do func(T) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var in io.Reader = bufio.NewReader(f)
	if strings.HasSuffix(path, ".gz") {
		if in, err = gzip.NewReader(in); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	d := json.NewDecoder(in)
	for n := 1; most == 0 || n <= most; n++ {
		var record T
		switch err := d.Decode(&record); {
		case err == io.EOF:
			return nil
		case err != nil:
			return fmt.Errorf("%s: record %d: %w", path, n, err)
		}
		if err := do(record); err != nil {
			return fmt.Errorf("%s: record %d: %w", path, n, err)
		}
	}
	return nil
}

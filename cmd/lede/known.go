package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/ebc17271/lede"
)

// readKnown reads names that the user knows from a file, a line of JSON each: {"kind":"person","name":"…","aliases":["…"],"ref":"…"}.
func readKnown(file string) (*lede.KnownNames, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var names []lede.KnownName
	for in, line := bufio.NewReader(bytes.NewReader(data)), 1; ; line++ {
		text, err := in.ReadBytes('\n')
		if len(bytes.TrimSpace(text)) > 0 {
			var name lede.KnownName
			d := json.NewDecoder(bytes.NewReader(text))
			d.DisallowUnknownFields()
			if err := d.Decode(&name); err != nil {
				return nil, fmt.Errorf("%s: line %d: %w", file, line, err)
			}
			names = append(names, name)
		}
		if err == io.EOF {
			break
		}
	}
	known, err := lede.NewKnownNames(names)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return known, nil
}

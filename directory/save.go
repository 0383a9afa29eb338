package directory

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
)

// version is that of the form in which a directory is saved.
const version = 1

// A header is the first line of a saved directory.
type header struct {
	Version  int `json:"lede_directory"`
	Articles int `json:"articles"`
}

// An articleLine is one article of a saved directory.
type articleLine struct {
	Article string       `json:"article"`
	Day     int32        `json:"day,omitempty"`
	Records []recordLine `json:"entities"`
}

type recordLine struct {
	ID       int      `json:"id"`
	Kind     Kind     `json:"kind"`
	Name     string   `json:"name"`
	Folded   string   `json:"folded"`
	Aliases  []string `json:"aliases,omitempty"`
	Pronouns string   `json:"pronouns,omitempty"`
	Full     bool     `json:"full,omitempty"`
	Context  []uint32 `json:"context,omitempty"`
}

// Save writes d as JSON lines, one article a line, sorted: the same articles give the same bytes.
func (d *Directory) Save(w io.Writer) error {
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	if err := enc.Encode(header{version, len(d.articles)}); err != nil {
		return err
	}
	names := make([]string, 0, len(d.articles))
	for a := range d.articles {
		names = append(names, a)
	}
	slices.Sort(names)
	for _, a := range names {
		at := d.articles[a]
		line := articleLine{Article: a, Records: []recordLine{}}
		for _, r := range d.records[at[0]:at[1]] {
			line.Day = r.day
			line.Records = append(line.Records, recordLine{int(r.ref.ID), r.kind, r.name, r.folded, r.aliases, r.pronouns, r.full, r.context})
		}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	return out.Flush()
}

// ErrForm is returned by Load for what is no saved directory.
var ErrForm = errors.New("directory: not a saved directory")

// Load reads a directory that was saved. The error of a broken line names the line.
func Load(r io.Reader) (*Directory, error) {
	in := json.NewDecoder(bufio.NewReader(r))
	var h header
	if err := in.Decode(&h); err != nil || h.Version != version {
		return nil, fmt.Errorf("%w: line 1: version %d (%v)", ErrForm, h.Version, err)
	}
	d := new(Directory)
	for n := range h.Articles {
		var line articleLine
		if err := in.Decode(&line); err != nil {
			return nil, fmt.Errorf("%w: line %d: %v", ErrForm, n+2, err)
		}
		if _, known := d.articles[line.Article]; known {
			return nil, fmt.Errorf("%w: line %d: %w", ErrForm, n+2, ErrKnown)
		}
		records := make([]record, len(line.Records))
		for i, x := range line.Records {
			if x.Folded == "" || !slices.IsSorted(x.Context) {
				return nil, fmt.Errorf("%w: line %d: entity %d", ErrForm, n+2, x.ID)
			}
			records[i] = record{
				ref: ref(line.Article, x.ID), kind: x.Kind, name: x.Name, folded: x.Folded, aliases: x.Aliases, pronouns: x.Pronouns,
				day: line.Day, context: x.Context, full: x.Full,
			}
		}
		d.add(line.Article, records)
	}
	return d, nil
}

package directory

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/ebc17271/lede"
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
	Around  []uint32     `json:"around,omitempty"`
	Records []recordLine `json:"entities"`
}

type recordLine struct {
	ID       int32         `json:"id"`
	Kind     Kind          `json:"kind"`
	Name     string        `json:"name"`
	Folded   string        `json:"folded"`
	Aliases  []string      `json:"aliases,omitempty"`
	Pronouns lede.Pronouns `json:"pronouns,omitempty"`
	Full     bool          `json:"full,omitempty"`
	Self     uint32        `json:"self,omitempty"`
	Roles    []uint32      `json:"roles,omitempty"`
}

// Save writes d as JSON lines, one article a line, sorted: the same articles give the same bytes.
func (d *Directory) Save(w io.Writer) error {
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(header{version, d.Len()}); err != nil {
		return err
	}
	sorted := make([]*article, d.Len())
	for i := range d.articles {
		sorted[i] = &d.articles[i]
	}
	slices.SortFunc(sorted, func(a, b *article) int { return strings.Compare(a.name, b.name) })
	for _, a := range sorted {
		line := articleLine{Article: a.name, Day: a.day, Around: a.around, Records: make([]recordLine, a.to-a.from)}
		for i, r := range d.records[a.from:a.to] {
			line.Records[i] = recordLine{r.id, kinds[r.kind], r.name, r.folded, r.aliases, pronouns[r.pronoun], r.full, r.self, r.roles}
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
		if _, known := d.numbers[line.Article]; known {
			return nil, fmt.Errorf("%w: line %d: %w", ErrForm, n+2, ErrKnown)
		}
		records := make([]record, len(line.Records))
		for i := range line.Records {
			r, ok := line.Records[i].record()
			if !ok {
				return nil, fmt.Errorf("%w: line %d: entity %d", ErrForm, n+2, line.Records[i].ID)
			}
			records[i] = r
		}
		d.add(article{name: line.Article, day: line.Day, around: slices.Clip(line.Around)}, records)
	}
	return d, nil
}

// record returns the record of a line, and whether it is one.
func (l *recordLine) record() (record, bool) {
	k, p := slices.Index(kinds, l.Kind), slices.Index(pronouns, l.Pronouns)
	if k < 0 || p < 0 || l.Folded == "" {
		return record{}, false
	}
	return record{
		name: l.Name, folded: l.Folded, aliases: l.Aliases, roles: slices.Clip(l.Roles), id: l.ID,
		self: l.Self, kind: kind(k), pronoun: pronoun(p), full: l.Full,
	}, true
}

package syntax

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/english/wordtable"
)

// A Certain tells what hardly ever is decided otherwise, so that it need not be decided: the tag of “the”, and that a determiner
// before a noun is a det of it. It is read where it lies and may be shared.
type Certain struct {
	tags wordtable.Table // by form and shape; a value is the number of the tag, a byte
	rels string          // by arc; a byte, the number of the relation and one, or 0
}

// Arcs are told apart by their move, the tags of head and dependent, and how far apart these are, up to farApart.
const (
	farApart = 3
	arcKinds = 2 * farApart
)

// OpenCertain reads the bytes of a file that [Tally.Certain] made, which it keeps.
func OpenCertain(data string) (*Certain, error) {
	n := arcKinds * len(Tags) * len(Tags)
	if len(data) < n {
		return nil, errors.New("syntax: not a file of what is certain")
	}
	return &Certain{tags: wordtable.Table(data[n:]), rels: data[:n]}, nil
}

// SetCertain makes the sentence take from c what is certain, nil for nothing.
func (s *Sentence) SetCertain(c *Certain) { s.certain = c }

// tagOf returns the tag of the word i if it is certain.
func (c *Certain) tagOf(s *Sentence, i int) (tag uint8, ok bool) {
	if c == nil {
		return 0, false
	}
	v, ok := c.tags.Find(wordKey(s.form[i], s.shape[i]))
	if !ok {
		return 0, false
	}
	return v[0], true
}

func wordKey(form, shape uint64) uint64 { return linear.Mix(0, form, shape, 0) }

// relOf returns the relation of an arc if it is certain.
func (c *Certain) relOf(s *Sentence, m Move, head, dep int32) (rel uint8, ok bool) {
	if c == nil {
		return 0, false
	}
	r := c.rels[s.arcKey(m, head, dep)]
	return r - 1, r > 0
}

// arcKey numbers an arc between two words.
func (s *Sentence) arcKey(m Move, head, dep int32) int {
	n := min(max(head-dep, dep-head), farApart) - 1
	if m == Right {
		n += farApart
	}
	return (int(n)*len(Tags)+int(s.tag[head]))*len(Tags) + int(s.tag[dep])
}

// A Tally counts what is decided in sentences.
type Tally struct {
	tags map[uint64]*[64]int
	rels map[int]*[64]int
}

// Count counts the tags and the arcs of a sentence that was parsed.
func (t *Tally) Count(s *Sentence) {
	if t.tags == nil {
		t.tags, t.rels = map[uint64]*[64]int{}, map[int]*[64]int{}
	}
	for i := 1; i <= s.n; i++ {
		count(t.tags, wordKey(s.form[i], s.shape[i]), s.tag[i])
		h := int32(s.HeadOf(i-1) + 1)
		if h == 0 {
			continue
		}
		m := Left
		if h < int32(i) {
			m = Right
		}
		count(t.rels, s.arcKey(m, h, int32(i)), uint8(s.RelOf(i-1)))
	}
}

func count[K comparable](in map[K]*[64]int, key K, class uint8) {
	c := in[key]
	if c == nil {
		c = new([64]int)
		in[key] = c
	}
	c[class]++
}

// Certain returns the bytes of a file with what was met at least so often and decided alike but for a share of it.
func (t *Tally) Certain(least int, tagShare, relShare float64) ([]byte, error) {
	rels := make([]byte, arcKinds*len(Tags)*len(Tags))
	for key, c := range t.rels {
		if class, ok := sure(c, least, relShare); ok {
			rels[key] = class + 1
		}
	}
	var entries []wordtable.Entry
	for key, c := range t.tags {
		if class, ok := sure(c, least, tagShare); ok {
			entries = append(entries, wordtable.Entry{Hash: key, Value: string([]byte{class})})
		}
	}
	slices.SortFunc(entries, func(a, b wordtable.Entry) int {
		if a.Hash < b.Hash {
			return -1
		}
		return 1
	})
	words, err := wordtable.Build(entries)
	if err != nil {
		return nil, fmt.Errorf("syntax: %w", err)
	}
	return append(rels, words...), nil
}

// sure returns the class that nearly all decisions were for.
func sure(c *[64]int, least int, share float64) (class uint8, ok bool) {
	all, best := 0, 0
	for k, n := range c {
		all += n
		if n > c[best] {
			best = k
		}
	}
	return uint8(best), all >= least && float64(all-c[best]) <= share*float64(all)
}

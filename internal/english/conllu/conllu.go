// Package conllu reads treebanks in the CoNLL-U format.
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// A Sentence is one annotated sentence.
type Sentence struct {
	Doc    string // the identifier of its document
	NewPar bool   // it begins a paragraph
	Text   string
	Words  []Word
}

// A Word is a syntactic word: half a contraction is one.
type Word struct {
	Form, Lemma, Pos, Tag, Rel string // Pos is the universal part of speech, Tag that of the Penn Treebank
	Head                       int    // index in the sentence, -1 for the root
	Spaced                     bool   // a space comes before it
}

// ReadFile returns the sentences of a file.
func ReadFile(name string) ([]Sentence, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sentences, err := Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return sentences, nil
}

// Read returns the sentences of a treebank.
func Read(r io.Reader) ([]Sentence, error) {
	var p parser
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	for number := 1; lines.Scan(); number++ {
		if err := p.line(lines.Text()); err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
	}
	p.end()
	return p.all, lines.Err()
}

type parser struct {
	all    []Sentence
	cur    Sentence
	doc    string
	spaced bool // before the next word
	last   int  // of a contraction under way
	after  bool // a space follows that contraction
}

func (p *parser) line(line string) error {
	switch {
	case line == "":
		p.end()
	case line[0] == '#':
		p.comment(line)
	default:
		return p.word(strings.Split(line, "\t"))
	}
	return nil
}

func (p *parser) end() {
	if len(p.cur.Words) > 0 {
		p.cur.Doc = p.doc
		p.all = append(p.all, p.cur)
	}
	p.cur, p.last, p.spaced = Sentence{}, 0, true
}

func (p *parser) comment(line string) {
	if doc, ok := strings.CutPrefix(line, "# newdoc id = "); ok {
		p.doc, p.cur.NewPar = doc, true
	}
	if text, ok := strings.CutPrefix(line, "# text = "); ok {
		p.cur.Text = text
	}
	if line == "# newpar" || strings.HasPrefix(line, "# newpar ") {
		p.cur.NewPar = true
	}
}

func (p *parser) word(f []string) error {
	if len(f) != 10 {
		return fmt.Errorf("%d columns", len(f))
	}
	after := !strings.Contains(f[9], "SpaceAfter=No")
	if _, last, ok := strings.Cut(f[0], "-"); ok {
		p.last, _ = strconv.Atoi(last)
		p.after = after
		return nil
	}
	if strings.Contains(f[0], ".") {
		return nil // an empty node
	}
	id, err := strconv.Atoi(f[0])
	if err != nil {
		return err
	}
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return err
	}
	p.cur.Words = append(p.cur.Words, Word{f[1], f[2], f[3], f[4], f[7], head - 1, p.spaced})
	switch {
	case id < p.last:
		after = false
	case id == p.last:
		after = p.after
	}
	p.spaced = after
	return nil
}

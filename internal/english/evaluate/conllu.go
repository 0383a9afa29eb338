package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// A document is a text of a treebank, paragraph by paragraph.
type document struct {
	id         string
	paragraphs []paragraph
}

func (d *document) news() bool { return strings.Contains(d.id, "_news_") }

// A paragraph is raw text with its gold sentences, whose offsets are in that text.
// Tokens have tag, lemma, head (-1 for the root) and relation.
type paragraph struct {
	text      string
	sentences []english.Sentence
}

// readFile reads a treebank.
func readFile(name string) ([]document, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := &reader{}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for n := 1; sc.Scan(); n++ {
		if err := r.line(sc.Text()); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	r.endParagraph()
	return r.docs, sc.Err()
}

// A reader takes a treebank line by line.
type reader struct {
	docs  []document
	text  strings.Builder // of the paragraph
	par   paragraph
	sent  english.Sentence
	at    int  // where the next word of the multi-word token being read starts
	whole int  // its end
	until int  // id of its last word
	space bool // a space stands before the next token
	after bool // a space stands after the multi-word token
}

func (r *reader) line(s string) error {
	switch {
	case strings.HasPrefix(s, "# newdoc"):
		r.endParagraph()
		_, id, _ := strings.Cut(s, "=")
		r.docs = append(r.docs, document{id: strings.TrimSpace(id)})
	case strings.HasPrefix(s, "# newpar") && !strings.HasPrefix(s, "# newpar_"):
		r.endParagraph()
	case s == "":
		r.endSentence()
	case s[0] != '#':
		return r.word(strings.Split(s, "\t"))
	}
	return nil
}

// word reads a line of ten columns: a word, a multi-word token (1-2) or an empty node (1.1).
func (r *reader) word(col []string) error {
	if len(col) != 10 {
		return fmt.Errorf("%d columns", len(col))
	}
	glued := strings.Contains(col[9], "SpaceAfter=No")
	if first, last, ok := strings.Cut(col[0], "-"); ok {
		r.at = r.put(col[1])
		r.whole, r.after = r.text.Len(), !glued
		r.until, _ = strconv.Atoi(last)
		_, err := strconv.Atoi(first)
		return err
	}
	id, err := strconv.Atoi(col[0])
	if err != nil {
		if strings.Contains(col[0], ".") {
			return nil
		}
		return err
	}
	head, err := strconv.Atoi(col[6])
	if err != nil {
		return err
	}
	r.sent.Tokens = append(r.sent.Tokens, english.Token{Range: r.place(id, col[1], glued), Lemma: col[2], Tag: col[4], Rel: col[7], Head: head - 1})
	return nil
}

// place adds a word to the text, or finds it in the multi-word token it is part of.
func (r *reader) place(id int, form string, glued bool) english.Range {
	if id > r.until {
		start := r.put(form)
		r.space = !glued
		return english.Range{Start: start, End: r.text.Len()}
	}
	start := r.at
	if r.text.String()[start] == ' ' {
		start++
	}
	r.at = min(start+len(form), r.whole-1)
	if id == r.until {
		r.at, r.space = r.whole, r.after
	}
	return english.Range{Start: start, End: r.at}
}

// put appends a form and returns where it starts.
func (r *reader) put(form string) int {
	if r.space && r.text.Len() > 0 {
		r.text.WriteByte(' ')
	}
	r.space = false
	start := r.text.Len()
	r.text.WriteString(form)
	return start
}

func (r *reader) endSentence() {
	r.until = 0
	n := len(r.sent.Tokens)
	if n == 0 {
		return
	}
	r.sent.Range = english.Range{Start: r.sent.Tokens[0].Start, End: r.sent.Tokens[n-1].End}
	r.par.sentences = append(r.par.sentences, r.sent)
	r.sent = english.Sentence{}
}

func (r *reader) endParagraph() {
	r.endSentence()
	if len(r.par.sentences) > 0 {
		if len(r.docs) == 0 {
			r.docs = append(r.docs, document{})
		}
		r.par.text = r.text.String()
		d := &r.docs[len(r.docs)-1]
		d.paragraphs = append(d.paragraphs, r.par)
	}
	r.par, r.space = paragraph{}, false
	r.text.Reset()
}

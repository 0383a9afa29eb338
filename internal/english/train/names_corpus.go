package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// A nameDoc is a text with what is known of its names: the labels each token may have.
type nameDoc struct {
	text      string
	sentences []english.Sentence
	allowed   []labelSet
	prefer    []english.Label
	weight    float32

	id, corpus, outlet string // of texts that may be held out
	gold               []span // of the same: the names
}

// A span is a name in a text.
type span struct {
	from, to int
	kind     english.Kind
	optional bool // may also be none
}

// unsure is the labels of a token that is in no name of a corpus without names of the kind other.
var unsure = setOf(english.Outside,
	english.LabelOf(english.Other, english.Begin), english.LabelOf(english.Other, english.Inside),
	english.LabelOf(english.Other, english.End), english.LabelOf(english.Other, english.Whole))

// newNameDoc splits a text whose lines are paragraphs.
func newNameDoc(text string, weight float32) *nameDoc {
	d := &nameDoc{text: text, weight: weight}
	n := 0
	for s := range sentences(text) {
		d.sentences = append(d.sentences, s)
		n += len(s.Tokens)
	}
	d.allowed, d.prefer = make([]labelSet, n), make([]english.Label, n)
	return d
}

// label returns the label of every token by spans, which must be in order. A token that a
// span cuts belongs to it; one outside of all gets Outside. ok is false for tokens of optional spans.
func (d *nameDoc) label(spans []span) (labels []english.Label, sure []bool) {
	for _, s := range d.sentences {
		for i := 0; i < len(s.Tokens); {
			for len(spans) > 0 && spans[0].to <= s.Tokens[i].Start {
				spans = spans[1:]
			}
			if len(spans) == 0 || spans[0].from >= s.Tokens[i].End {
				labels, sure = append(labels, english.Outside), append(sure, true)
				i++
				continue
			}
			j := i + 1
			for j < len(s.Tokens) && s.Tokens[j].Start < spans[0].to {
				j++
			}
			for k := i; k < j; k++ {
				labels, sure = append(labels, partOf(spans[0].kind, k-i, j-i)), append(sure, !spans[0].optional)
			}
			i = j
		}
	}
	return labels, sure
}

func partOf(kind english.Kind, i, n int) english.Label {
	switch {
	case n == 1:
		return english.LabelOf(kind, english.Whole)
	case i == 0:
		return english.LabelOf(kind, english.Begin)
	case i == n-1:
		return english.LabelOf(kind, english.End)
	}
	return english.LabelOf(kind, english.Inside)
}

// trim takes "the" before a name and "'s" after it away.
func (s span) trim(text string) span {
	for _, head := range []string{"the ", "The ", "THE "} {
		if strings.HasPrefix(text[s.from:s.to], head) {
			s.from += len(head)
		}
	}
	for _, tail := range []string{"'s", "’s", "'", "’"} {
		if t, ok := strings.CutSuffix(text[s.from:s.to], tail); ok {
			s.to = s.from + len(t)
			break
		}
	}
	return s
}

// silverNames reads the names that two programs found in the same articles. Where they
// agree the label is taken for true, where not, either may be. Articles with gold are left out.
func (c *config) silverNames(marked map[string]bool) ([]*nameDoc, error) {
	first, order, err := readSilver(filepath.Join(c.data, "names", "silver.corenlp.tsv.gz"))
	if err != nil {
		return nil, err
	}
	second, _, err := readSilver(filepath.Join(c.data, "names", "silver.spacy.tsv.gz"))
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	err = readLines(filepath.Join(c.data, "news.jsonl.gz"), func(line []byte) error {
		var a struct{ ID, Text string }
		err := json.Unmarshal(line, &a)
		texts[a.ID] = a.Text
		return err
	})
	if err != nil {
		return nil, err
	}
	var docs []*nameDoc
	for i, id := range order {
		if i%c.every != 0 || marked[id] {
			continue
		}
		d := newNameDoc(texts[id], silverWeight)
		a, _ := d.label(trimAll(first[id], d.text))
		b, _ := d.label(trimAll(second[id], d.text))
		for i := range a {
			d.allowed[i], d.prefer[i] = setOf(a[i], b[i]), a[i]
			if a[i] == english.Outside && b[i] != english.Outside {
				// The first overlooks more than the second invents, organizations above all.
				d.prefer[i] = noPreference
				if b[i].Kind() == english.Organization {
					d.prefer[i] = b[i]
				}
			}
		}
		d.agree()
		d.recase(i)
		docs = append(docs, d)
	}
	return docs, nil
}

// agree lets a word that the programs have found more than once as one kind of name be that kind
// where they found none or another: programs that read sentence by sentence overlook the
// "Brandt" that begins one.
func (d *nameDoc) agree() {
	t := english.NewNameTextToLearn(d.text, d.sentences)
	found := make([]english.Label, len(d.allowed))
	for i, a := range d.allowed {
		if d.prefer[i] != noPreference && a == setOf(d.prefer[i]) {
			found[i] = d.prefer[i]
		}
	}
	m := t.Tally(found)
	for i, l := range d.prefer {
		if l != english.Outside && l != noPreference && l.Part() != english.Whole {
			continue
		}
		if k, ok := m.Consensus(i); ok {
			d.prefer[i] = english.LabelOf(k, english.Whole)
			d.allowed[i] |= setOf(d.prefer[i])
		}
	}
}

// recase writes some sentences in capitals, and more like headlines, since the silver texts have few of
// either and the programs that read them read those badly.
func (d *nameDoc) recase(n int) {
	text := []byte(d.text)
	for i, s := range d.sentences {
		switch (n*31 + i*7) % 40 {
		case 0:
			copy(text[s.Start:s.End], upper(d.text[s.Start:s.End]))
		case 1, 2:
			for _, tok := range s.Tokens {
				if tok.End-tok.Start > 3 {
					copy(text[tok.Start:], upper(d.text[tok.Start:tok.Start+1]))
				}
			}
		}
	}
	d.text = string(text)
}

// upper writes ASCII letters as capitals.
func upper(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' {
			return r - 'a' + 'A'
		}
		return r
	}, s)
}

func trimAll(spans []span, text string) []span {
	for i := range spans {
		spans[i] = spans[i].trim(text)
	}
	return slices.DeleteFunc(spans, func(s span) bool { return s.from >= s.to })
}

// readLines calls f with every line of a file, compressed or not.
func readLines(path string, f func(line []byte) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	var r io.Reader = file
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(file); err != nil {
			return err
		}
	}
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<26)
	for sc.Scan() {
		if err := f(sc.Bytes()); err != nil {
			return err
		}
	}
	return sc.Err()
}

var silverKinds = map[string]english.Kind{"PERSON": english.Person, "ORGANIZATION": english.Organization, "LOCATION": english.Place, "MISC": english.Other}

// readSilver reads lines of an article's id and its names, START,END,TYPE.
func readSilver(path string) (names map[string][]span, order []string, err error) {
	names = map[string][]span{}
	err = readLines(path, func(line []byte) error {
		id, rest, _ := strings.Cut(string(line), "\t")
		order = append(order, id)
		for f := range strings.SplitSeq(rest, "\t") {
			p := strings.Split(f, ",")
			if len(p) != 3 {
				continue
			}
			from, _ := strconv.Atoi(p[0])
			to, _ := strconv.Atoi(p[1])
			names[id] = append(names[id], span{from: from, to: to, kind: silverKinds[p[2]]})
		}
		return nil
	})
	return names, order, err
}

// gumNames reads the names of GUM. What is named but neither person, organization nor place may be other or no name.
func (c *config) gumNames(weight float32) (docs []*nameDoc, err error) {
	err = readLines(filepath.Join(c.data, "names", "gum.jsonl"), func(line []byte) error {
		var g struct {
			ID, Text string
			Mentions []struct {
				Type         string
				Named, Pname bool
				Name         []int
			}
		}
		if err := json.Unmarshal(line, &g); err != nil {
			return err
		}
		var spans []span
		for _, m := range g.Mentions {
			if !m.Named || len(m.Name) != 2 {
				continue
			}
			s := span{from: m.Name[0], to: m.Name[1], optional: true}
			switch {
			case m.Type == "person" && m.Pname:
				s.kind, s.optional = english.Person, false
			case m.Type == "organization":
				s.kind, s.optional = english.Organization, false
			case m.Type == "place":
				s.kind, s.optional = english.Place, false
			case m.Type == "time":
				continue
			}
			spans = append(spans, s.trim(g.Text))
		}
		d := newNameDoc(g.Text, weight)
		d.id, d.corpus, d.outlet = g.ID, gumCorpus, g.ID
		spans = outermost(spans)
		for _, s := range spans {
			if s.kind == english.Person {
				d.gold = append(d.gold, s)
			}
		}
		labels, sure := d.label(spans)
		for i, l := range labels {
			d.allowed[i], d.prefer[i] = setOf(l), l
			if !sure[i] {
				d.allowed[i] |= setOf(english.Outside)
			}
		}
		d.recase(len(docs))
		docs = append(docs, d)
		return nil
	})
	return docs, err
}

// outermost keeps, of spans that overlap, the longest, in order.
func outermost(spans []span) []span {
	slices.SortStableFunc(spans, func(a, b span) int { return cmp.Compare(b.to-b.from, a.to-a.from) })
	var kept []span
	for _, s := range spans {
		if s.from < s.to && !slices.ContainsFunc(kept, func(k span) bool { return s.from < k.to && k.from < s.to }) {
			kept = append(kept, s)
		}
	}
	slices.SortFunc(kept, func(a, b span) int { return cmp.Compare(a.from, b.from) })
	return kept
}

// taggedNames reads sentences of words and tags. Their names are persons, organizations and
// places alone: a word outside of them may be in a name of another kind.
func (c *config) taggedNames(file string, weight float32) (docs []*nameDoc, err error) {
	kinds := map[string]english.Kind{"PER": english.Person, "ORG": english.Organization, "LOC": english.Place}
	last := ""
	err = readLines(filepath.Join(c.data, "names", file), func(line []byte) error {
		var s struct {
			Doc string
			W   []string
			N   []string
		}
		if err := json.Unmarshal(line, &s); err != nil {
			return err
		}
		if len(docs) == 0 || s.Doc != last {
			docs = append(docs, &nameDoc{weight: weight})
		}
		last = s.Doc
		d := docs[len(docs)-1]
		d.addTagged(s.W, s.N, kinds)
		return nil
	})
	return docs, err
}

// addTagged adds a sentence of words with tags such as B-PER.
func (d *nameDoc) addTagged(words, tags []string, kinds map[string]english.Kind) {
	var s english.Sentence
	var text strings.Builder
	text.WriteString(d.text)
	for i, w := range words {
		start := text.Len()
		text.WriteString(w)
		s.Tokens = append(s.Tokens, english.Token{Range: english.Range{Start: start, End: text.Len()}})
		text.WriteByte(" \n"[min(1, (i+1)/len(words))])
	}
	d.text = text.String()
	s.Range = english.Range{Start: s.Tokens[0].Start, End: s.Tokens[len(words)-1].End}
	d.sentences = append(d.sentences, s)
	for i := 0; i < len(words); {
		kind, ok := kinds[strings.TrimPrefix(strings.TrimPrefix(tags[i], "B-"), "I-")]
		j := i + 1
		for ok && j < len(tags) && strings.HasPrefix(tags[j], "I-") {
			j++
		}
		for k := i; k < j; k++ {
			if !ok {
				d.allowed, d.prefer = append(d.allowed, unsure), append(d.prefer, english.Outside)
				continue
			}
			l := partOf(kind, k-i, j-i)
			d.allowed, d.prefer = append(d.allowed, setOf(l)), append(d.prefer, l)
		}
		i = j
	}
}

package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/ebc17271/lede/internal/english"
)

var kinds = []english.Kind{english.Person, english.Organization, english.Place}

// A namedText is a text with its names, as it stands in a line of JSON.
type namedText struct {
	Text     string
	Mentions []struct {
		S, E  int
		Type  string
		Pname *bool // only in corpora of all mentions: a name of one person
		Name  []int // of such a mention, the name alone
	}
}

// scoreNames scores persons, organizations and places against a file of JSON lines.
func scoreNames(w io.Writer, path string, errors int) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var right, gold, found [4]int
	tokens := 0
	var spent time.Duration
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	n := 0
	for sc.Scan() {
		var t namedText
		if err := json.Unmarshal(sc.Bytes(), &t); err != nil {
			return err
		}
		s := sentencesOf(t.Text)
		for _, x := range s {
			tokens += len(x.Tokens)
		}
		start := time.Now()
		names := english.FindNames(t.Text, s)
		spent += time.Since(start)
		want, ignored := t.gold()
		for k := range want {
			gold[k.Kind]++
		}
		var wrong []english.Name
		for _, n := range names {
			n.Range = trimName(t.Text, n.Range)
			switch {
			case want[n]:
				right[n.Kind]++
				delete(want, n)
			case n.Kind == english.Other || ignored[n.Range]:
				continue
			default:
				wrong = append(wrong, n)
			}
			found[n.Kind]++
		}
		for _, e := range nameErrors(wrong, slices.Collect(maps.Keys(want))) {
			if n++; errors > 0 && n%errors == 0 {
				e.report(w, t.Text)
			}
		}
	}
	fmt.Fprintf(w, "%d errors\n", n)
	for _, k := range kinds {
		p, r := 100*float64(right[k])/float64(max(found[k], 1)), 100*float64(right[k])/float64(max(gold[k], 1))
		fmt.Fprintf(w, "%-13s P %5.1f R %5.1f F1 %5.1f  gold %d\n", k, p, r, 2*p*r/max(p+r, 1), gold[k])
	}
	fmt.Fprintf(w, "%.0f tokens a second\n", float64(tokens)/spent.Seconds())
	return sc.Err()
}

// gold returns the names that should be found, and the ranges of mentions that count for nothing.
func (t *namedText) gold() (want map[english.Name]bool, ignored map[english.Range]bool) {
	want, ignored = map[english.Name]bool{}, map[english.Range]bool{}
	for _, m := range t.Mentions {
		r := english.Range{Start: m.S, End: m.E}
		if len(m.Name) == 2 {
			r = english.Range{Start: m.Name[0], End: m.Name[1]}
		}
		if m.Pname != nil && !*m.Pname {
			ignored[r] = true
			continue
		}
		for _, k := range kinds {
			if m.Type == k.String() {
				want[english.Name{Range: trimName(t.Text, r), Kind: k}] = true
			}
		}
	}
	return want, ignored
}

// sentencesOf splits a text whose lines are paragraphs.
func sentencesOf(text string) (all []english.Sentence) {
	start := 0
	for line := range strings.Lines(text) {
		all = append(all, english.Split(text, english.Range{Start: start, End: start + len(line)})...)
		start += len(line)
	}
	return all
}

// trimName takes "the" and "'s" away, which count for nothing.
func trimName(text string, r english.Range) english.Range {
	if len(text) >= r.Start+4 && strings.EqualFold(text[r.Start:r.Start+4], "the ") {
		r.Start += 4
	}
	for _, tail := range []string{"'s", "’s", "'", "’"} {
		if s, ok := strings.CutSuffix(text[r.Start:r.End], tail); ok {
			r.End = r.Start + len(s)
			break
		}
	}
	return r
}

// A nameError is names found and missed in one place.
type nameError struct {
	english.Range
	found, missed []english.Name
}

// nameErrors joins names that overlap, in order.
func nameErrors(found, missed []english.Name) (errors []nameError) {
	add := func(n english.Name, missing bool) {
		if k := len(errors) - 1; k < 0 || errors[k].End <= n.Start {
			errors = append(errors, nameError{Range: n.Range})
		}
		e := &errors[len(errors)-1]
		e.End = max(e.End, n.End)
		if missing {
			e.missed = append(e.missed, n)
		} else {
			e.found = append(e.found, n)
		}
	}
	order := func(a, b english.Name) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Kind, b.Kind))
	}
	slices.SortFunc(found, order)
	slices.SortFunc(missed, order)
	for len(found)+len(missed) > 0 {
		if len(missed) == 0 || len(found) > 0 && order(found[0], missed[0]) < 0 {
			add(found[0], false)
			found = found[1:]
		} else {
			add(missed[0], true)
			missed = missed[1:]
		}
	}
	return errors
}

// report writes an error with the words around it.
func (e nameError) report(w io.Writer, text string) {
	from, to := max(0, e.Start-80), min(len(text), e.End+60)
	fmt.Fprintf(w, "found%s missed%s in %q\n", named(text, e.found), named(text, e.missed), strings.ToValidUTF8(text[from:to], ""))
}

func named(text string, names []english.Name) (s string) {
	for _, n := range names {
		s += fmt.Sprintf(" [%v %s]", n.Kind, text[n.Start:n.End])
	}
	return s
}

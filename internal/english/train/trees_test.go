package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ebc17271/lede/internal/english/conllu"
)

// words reads a tree written as "form/TAG:head:rel ...", heads counted from 1, 0 for the root.
func words(t *testing.T, tree string) (all []conllu.Word) {
	t.Helper()
	for field := range strings.FieldsSeq(tree) {
		form, rest, _ := strings.Cut(field, "/")
		parts := strings.SplitN(rest, ":", 3)
		if len(parts) != 3 {
			t.Fatalf("bad word %q", field)
		}
		w := conllu.Word{Form: form, Tag: parts[0], Rel: parts[2]}
		if _, err := fmt.Sscan(parts[1], &w.Head); err != nil {
			t.Fatal(err)
		}
		w.Head--
		all = append(all, w)
	}
	return all
}

func written(all []conllu.Word) string {
	var b strings.Builder
	for i, w := range all {
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%s/%s:%d:%s", w.Form, w.Tag, w.Head+1, w.Rel)
	}
	return b.String()
}

func TestAsGUM(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"rugby/NN:3:nmod:desc columnist/NN:3:nmod:desc Ann/NNP:5:nsubj Roe/NNP:3:flat spoke/VBD:0:root",
			"rugby/NN:2:compound columnist/NN:5:nsubj Ann/NNP:2:flat Roe/NNP:2:flat spoke/VBD:0:root"},
		{"President/NNP:2:nmod:desc Roe/NNP:3:nsubj spoke/VBD:0:root", "President/NNP:2:nmod:desc Roe/NNP:3:nsubj spoke/VBD:0:root"},
		{"on/IN:2:case Sept./NNP:0:root 11/CD:2:nummod ,/,:2:punct 2001/CD:2:nummod",
			"on/IN:3:case Sept./NNP:3:compound 11/CD:0:root ,/,:3:punct 2001/CD:3:nmod:unmarked"},
		{"May/NNP:2:nmod:unmarked 5/CD:0:root", "May/NNP:2:compound 5/CD:0:root"},
	} {
		if got := written(asGUM(words(t, c.in))); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.in, got, c.want)
		}
	}
}

func TestHeadline(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"The/DT:2:det man/NN:4:nsubj:pass was/VBD:4:aux:pass arrested/VBN:0:root in/IN:6:case May/NNP:4:obl ./.:4:punct",
			"man/NN:2:nsubj:pass arrested/VBN:0:root in/IN:4:case May/NNP:2:obl"},
		{"Roe/NNP:3:nsubj will/MD:3:aux resign/VB:0:root ./.:3:punct", "Roe/NNP:3:nsubj to/TO:3:mark resign/VB:0:root"},
		{"Roe/NNP:2:nsubj resigned/VBD:0:root ./.:2:punct", ""},
		{"Roe/NNP:3:nsubj was/VBD:3:cop ill/JJ:0:root", ""},
	} {
		if got := written(headline(words(t, c.in))); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.in, got, c.want)
		}
	}
}

func TestUnsplice(t *testing.T) {
	verbs := map[string]*clauseTaker{"said": {met: 10, taking: 5}, "went": {met: 10}}
	for _, c := range []struct{ in, want string }{
		{"They/PRP:2:nsubj lost/VBD:5:ccomp ,/,:5:punct they/PRP:5:nsubj went/VBD:0:root home/RB:5:advmod ./.:5:punct",
			"They/PRP:2:nsubj lost/VBD:0:root ,/,:5:punct they/PRP:5:nsubj went/VBD:2:parataxis home/RB:5:advmod ./.:2:punct"},
		{"They/PRP:2:nsubj lost/VBD:5:ccomp ,/,:5:punct she/PRP:5:nsubj said/VBD:0:root", "They/PRP:2:nsubj lost/VBD:5:ccomp ,/,:5:punct she/PRP:5:nsubj said/VBD:0:root"},
		{"lost/VBD:5:ccomp ,/,:5:punct ”/'':5:punct they/PRP:5:nsubj went/VBD:0:root", "lost/VBD:5:ccomp ,/,:5:punct ”/'':5:punct they/PRP:5:nsubj went/VBD:0:root"},
	} {
		in := words(t, c.in)
		if got := written(unsplice(in, verbs)); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.in, got, c.want)
		}
		if written(in) != c.in {
			t.Errorf("%s: the sentence itself was changed", c.in)
		}
	}
}

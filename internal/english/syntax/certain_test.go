package syntax_test

import (
	"bytes"
	"testing"

	"github.com/ebc17271/lede/internal/english/syntax"
)

// What is met often and decided alike is taken for certain; what is decided now so, now so, or is rare, is left to decide.
func TestCertain(t *testing.T) {
	class := func(tag string) uint8 { return uint8(syntax.Class(syntax.Tags, tag)) }
	load := func(s *syntax.Sentence, words ...string) {
		s.Reset()
		for _, w := range words {
			s.Add(w, true)
		}
	}
	var tally syntax.Tally
	var s syntax.Sentence
	for i := range 20 {
		load(&s, "the", "plans", "work")
		verb := class("VB")
		if i%4 == 0 {
			verb = class("NN")
		}
		s.SetTags([]uint8{class("DT"), class("NNS"), verb})
		s.Flat()
		tally.Count(&s)
	}
	load(&s, "seldom")
	s.SetTags([]uint8{class("RB")})
	s.Flat()
	tally.Count(&s)

	file, err := tally.Certain(10, 0.01, 0.01)
	if err != nil {
		t.Fatal(err)
	}
	again, err := tally.Certain(10, 0.01, 0.01)
	if err != nil || !bytes.Equal(file, again) {
		t.Errorf("the same tally gives other bytes (%v)", err)
	}
	certain, err := syntax.OpenCertain(string(file))
	if err != nil {
		t.Fatal(err)
	}
	s.SetCertain(certain)
	load(&s, "seldom", "the", "work", "plans", "The")
	var asked []int
	s.Tag(func(i int, _ []uint64) int {
		asked = append(asked, i)
		return int(class("FW"))
	})
	if want := []int{0, 2, 4}; len(asked) != 3 || asked[0] != want[0] || asked[1] != want[1] || asked[2] != want[2] {
		t.Errorf("asked for the tags of words %v, not %v", asked, want)
	}
	if s.TagOf(1) != int(class("DT")) || s.TagOf(3) != int(class("NNS")) {
		t.Errorf("tags %s %s", syntax.Tags[s.TagOf(1)], syntax.Tags[s.TagOf(3)])
	}
	if _, err := syntax.OpenCertain("short"); err == nil {
		t.Error("a file too short is no error")
	}
}

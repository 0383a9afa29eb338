package lemma_test

import (
	"testing"

	"github.com/ebc17271/lede/internal/english/lemma"
)

func TestOf(t *testing.T) {
	for _, c := range []struct{ form, tag, want string }{
		{"Talks", "NNS", "talk"}, {"parties", "NNS", "party"}, {"men", "NNS", "man"}, {"losses", "NNS", "loss"}, {"wives", "NNS", "wife"},
		{"said", "VBD", "say"}, {"told", "VBN", "tell"}, {"hoping", "VBG", "hope"}, {"stopped", "VBD", "stop"}, {"agreed", "VBD", "agree"},
		{"was", "VBD", "be"}, {"'s", "VBZ", "be"}, {"has", "VBZ", "have"}, {"goes", "VBZ", "go"}, {"carried", "VBN", "carry"},
		{"argued", "VBD", "argue"}, {"announced", "VBD", "announce"}, {"killed", "VBN", "kill"}, {"visiting", "VBG", "visit"},
		{"n't", "RB", "not"}, {"ca", "MD", "can"}, {"him", "PRP", "he"}, {"an", "DT", "a"}, {"better", "JJR", "good"},
		{"London", "NNP", "London"}, {"President", "NN", "president"}, {"overthrew", "VBD", "overthrow"}, {"largest", "JJS", "large"},
		{"blorfed", "VBD", "blorf"},
		{"fined", "VBD", "fine"}, {"probing", "VBG", "probe"}, {"boxed", "VBN", "box"}, {"viewed", "VBD", "view"}, {"played", "VBD", "play"}, {"", "NN", ""}, {"s", "NNS", "s"},
	} {
		if got := lemma.Of(c.form, c.tag); got != c.want {
			t.Errorf("%s as %s: %q, want %q", c.form, c.tag, got, c.want)
		}
	}
}

func TestOfDoesNotAllocateForListedForms(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { lemma.Of("said", "VBD"); lemma.Of("walked", "VBD"); lemma.Of("the", "DT") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

package clause_test

import (
	"context"
	"testing"

	"github.com/ebc17271/lede/internal/clause"
	"github.com/ebc17271/lede/internal/english"
)

func read(t *testing.T, text string) *clause.Text {
	t.Helper()
	e, err := english.Analyze(context.Background(), text, []english.Range{{Start: 0, End: len(text)}})
	if err != nil {
		t.Fatal(err)
	}
	return clause.New(text, e)
}

// find returns the token that is written as a word, -1 if there is none.
func find(x *clause.Text, word string) int {
	for i := range x.Len() {
		if x.Word(i) == word {
			return i
		}
	}
	return -1
}

// word returns token i as written, "" for none.
func word(x *clause.Text, i int) string {
	if i < 0 {
		return ""
	}
	return x.Word(i)
}

// The trees are learned, and a sentence may be lost when they are learned again: one in eight may be.
func TestSubjectsAndObjects(t *testing.T) {
	rows := []struct {
		text, verb, subject, object string
		shared, passive             bool
	}{
		{"The king met the bishop.", "met", "king", "bishop", false, false},
		{"The king rose and left the hall.", "left", "king", "hall", true, false},
		{"The banker was arrested on Monday.", "arrested", "banker", "", false, true},
		{"The union agreed to meet the owners.", "meet", "union", "owners", true, false},
		{"The judge forced the crew to land.", "land", "crew", "", true, false},
		{"The army, which fled the town, was beaten.", "fled", "army", "town", true, false},
		{"Police freed the man accused of fraud.", "accused", "man", "", true, true},
		{"The mayor signed the bill that she wrote.", "wrote", "she", "bill", false, false},
		{"The baker was arrested and charged.", "charged", "baker", "", true, true},
	}
	wrong := 0
	for _, r := range rows {
		x := read(t, r.text)
		v := find(x, r.verb)
		s, shared := x.Subject(v)
		if word(x, s) != r.subject || shared != r.shared || word(x, x.Object(v)) != r.object || x.Passive(v) != r.passive {
			t.Logf("%q: %s has subject %q (shared %v), object %q, passive %v", r.text, r.verb, word(x, s), shared, word(x, x.Object(v)), x.Passive(v))
			wrong++
		}
	}
	if wrong*8 > len(rows) {
		t.Errorf("%d of %d sentences are read wrong", wrong, len(rows))
	}
}

func TestPhrases(t *testing.T) {
	rows := []struct{ text, noun, want string }{
		{"The Swiss doctors left.", "doctors", "Swiss doctors"},
		{"They sold 700 kg of medicine.", "kg", "700 kg of medicine"},
		{"The members of the council voted.", "members", "members of the council"},
		{"The mayor, a baker, resigned.", "mayor", "mayor"},
		{"The man who sold the house fled.", "man", "man"},
		{"A 17-year-old boy fell.", "boy", "17-year-old boy"},
		{"France and Spain signed.", "France", "France"},
	}
	wrong := 0
	for _, r := range rows {
		x := read(t, r.text)
		s := x.Phrase(find(x, r.noun), func(int) bool { return false })
		if got := r.text[s.Start:s.End]; got != r.want {
			t.Logf("%q: %q", r.text, got)
			wrong++
		}
	}
	if wrong > 1 {
		t.Errorf("%d of %d phrases are wrong", wrong, len(rows))
	}
}

package cast

import (
	"testing"

	"github.com/ebc17271/lede/internal/english"
)

func TestPersonNamesAgree(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Joseph R. Hale", "Joe Hale", true},
		{"Joseph R. Hale", "Joseph Quentin Hale", false},
		{"George H. W. Marsh", "George W. Marsh", false},
		{"George Marsh", "George W. Marsh", true},
		{"William Hart", "Bill Hart", true},
		{"William ‘Buck’ Hart", "Buck Hart", true},
		{"William Hart Jr.", "William Hart", true},
		{"William Hart Jr.", "William Hart Sr.", false},
		{"Anna Hart", "William Hart", false},
		{"Daniel Hart", "Daniela Hart", false},
		{"Sergey Lapin", "Sergei Lapin", true},
		{"Sergey Lapinov", "Sergey Lapinow", true},
		{"José Ángel Peña", "Jose Angel Pena", true},
		{"Lucía Vargas Peña", "Lucía Vargas", true},
		{"Park Min-jun", "Park Min Jun", true},
		{"Tanaka Haru", "Haru Tanaka", true},
		{"J. Doe", "Jane Doe", true},
		{"Khalid al-Masri", "Khalid El-Masri", true},
		{"Ann Roe", "Ann Poe", false},
	} {
		a, b := readPersonName(c.a), readPersonName(c.b)
		if got := a.agrees(b); got != c.want {
			t.Errorf("%q agrees with %q: %v, want %v", c.a, c.b, got, c.want)
		}
		if got := b.agrees(a); got != c.want {
			t.Errorf("%q agrees with %q: %v, want %v", c.b, c.a, got, c.want)
		}
	}
}

func TestMisspelt(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"alexei", "aleksey", true},
		{"gorskiy", "gorsky", true},
		{"tolstoi", "tolstoy", true},
		{"bakhtin", "bahtinn", true},
		{"mansoor", "mansurr", false},
		{"marlow", "barlow", false},
		{"grant", "graves", false},
	} {
		if got := misspelt(c.a, c.b); got != c.want {
			t.Errorf("%q is %q misspelt: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestReadPersonName(t *testing.T) {
	for _, c := range []struct{ text, key, given, nick, generation string }{
		{"Ursula von der Berg", "berg", "ursula", "", ""},
		{"William “Bill” Hart III", "hart", "william", "bill", "iii"},
		{"Khalid al-Masri", "masri", "khalid", "", ""},
		{"O’Hara", "o'hara", "", "", ""},
		{"Ann Roe MP", "roe", "ann", "", ""},
		{"Gordon Hale Junior", "hale", "gordon", "", "jr"},
		{"", "", "", "", ""},
		{"“”", "", "", "", ""},
	} {
		n := readPersonName(c.text)
		if n.key() != c.key || n.given() != c.given || n.nick != c.nick || n.generation != c.generation {
			t.Errorf("%q: key %q, given %q, nick %q, generation %q", c.text, n.key(), n.given(), n.nick, n.generation)
		}
	}
}

func TestOneEdit(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"lapin", "lapin", true}, {"lapin", "lapyn", true}, {"lapin", "lapn", true}, {"lapin", "lapian", true},
		{"lapin", "lapni", true}, {"lapin", "lipan", false}, {"", "a", true}, {"", "ab", false}, {"abc", "bca", false},
	} {
		if got := oneEdit(c.a, c.b); got != c.want {
			t.Errorf("oneEdit(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

func TestGivenSex(t *testing.T) {
	for name, want := range map[string]sex{"mary": 'f', "john": 'm', "mary-ann": 'f', "xyzzy": 0, "": 0} {
		if got := givenSex(name); got != want {
			t.Errorf("givenSex(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestHonorific(t *testing.T) {
	for w, want := range map[string]sex{"mr": 'm', "mrs": 'f', "sir": 'm', "lady": 'f', "dr": 0} {
		if s, ok := honorific(w); !ok || s != want {
			t.Errorf("honorific(%q) = %q, %v", w, s, ok)
		}
	}
	for _, w := range []string{"president", "senator", "table", ""} {
		if _, ok := honorific(w); ok {
			t.Errorf("honorific(%q)", w)
		}
	}
}

func TestInitials(t *testing.T) {
	keys := organizationForms(&grammar{text: "Freedonian National Committee FNC"}, &entityNames{
		spans: []english.Range{{Start: 0, End: 29}, {Start: 30, End: 33}}, forms: []string{"freedonian national committee", "fnc"},
	})
	if keys[0] != keys[1] {
		t.Errorf("keys %q", keys)
	}
	if got := initialsOf("Ministry of Foreign Affairs"); len(got) != 2 || got[0] != "mfa" || got[1] != "mofa" {
		t.Errorf("initials %q", got)
	}
	if got := initialsOf("U.S. Navy"); len(got) != 1 || got[0] != "usn" {
		t.Errorf("initials %q", got)
	}
	if got := dropCompany("acme holdings plc"); got != "acme" {
		t.Errorf("dropCompany = %q", got)
	}
}

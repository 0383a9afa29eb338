package directory_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/directory"
)

// An article in the making: people by name, "she" or "he" behind a slash, roles in brackets left out.
func article(day string, people ...string) *lede.Article {
	a := &lede.Article{Published: lede.When{Type: "date", Value: day}}
	for i, p := range people {
		name, pronouns, _ := strings.Cut(p, "/")
		if kind, thing, ok := strings.Cut(name, ":"); ok {
			e := lede.Entity{ID: lede.EntityID(i + 1)}
			forms := strings.Split(thing, "=")
			e.Name, e.Aliases = forms[0], forms[1:]
			if kind == "org" {
				a.Organizations = append(a.Organizations, e)
			} else {
				a.Places = append(a.Places, e)
			}
			continue
		}
		a.People = append(a.People, lede.Person{ID: lede.EntityID(i + 1), Name: name, Pronouns: lede.Pronouns(pronouns)})
	}
	return a
}

// The articles of the tests. The first of each is whom they are about.
var articles = []struct {
	id, day string
	people  []string
}{
	{"a1", "2021-03-01", []string{"Marta Quill/she", "Oskar Brandt", "org:Norland Rail", "place:Norhaven"}},
	{"a2", "2021-03-02", []string{"Marta J. Quill", "org:Norland Rail"}},
	{"a3", "2021-03-04", []string{"Quill/she", "Oskar Brandt", "org:Norland Rail", "place:Norhaven"}},
	{"a4", "2021-03-05", []string{"Marta Quill", "Oskar Brandt", "org:Norland Rail"}},
	{"b1", "2021-06-01", []string{"Tomas Quill/he", "org:Harbour FC", "Jan Lokk"}},
	{"b2", "2021-06-03", []string{"Quill", "org:Harbour FC", "Jan Lokk"}},
	{"b3", "2021-06-09", []string{"Tomas Quill", "org:Harbour FC", "Jan Lokk"}},
	{"c1", "2015-01-01", []string{"Quill", "place:Elsewhere"}},
	{"d1", "2020-01-01", []string{"Ann Roe/she", "org:Harbour FC"}},
	{"d2", "2020-01-01", []string{"Ann Roe/he", "org:Harbour FC"}},
	{"e1", "2020-02-01", []string{"org:Rail Safety Board=RSB", "Ann Roe"}},
	{"e2", "2020-02-02", []string{"org:RSB", "Ann Roe"}},
	{"e3", "2020-02-03", []string{"org:Rail Safety Board=RSB"}},
}

func filled(t *testing.T, order []int) *directory.Directory {
	t.Helper()
	d := new(directory.Directory)
	for _, i := range order {
		if err := d.Add(articles[i].id, article(articles[i].day, articles[i].people...)); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

func inOrder() []int {
	order := make([]int, len(articles))
	for i := range order {
		order[i] = i
	}
	return order
}

// key returns the key of the first person or thing of an article.
func key(d *directory.Directory, article string) directory.Key {
	return d.Key(directory.Ref{Article: article, ID: 1})
}

func TestSameAcrossArticles(t *testing.T) {
	d := filled(t, inOrder())
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"a1", "a2", true}, // with an initial
		{"a1", "a3", true}, // the bare surname, by what stands around it
		{"a1", "a4", true},
		{"b1", "b2", true},
		{"a1", "b1", false}, // another given name
		{"a3", "b2", false},
		{"a1", "c1", false}, // in doubt
		{"d1", "d2", false}, // a woman and a man of one name
		{"e1", "e2", true},  // initials
	} {
		if got := key(d, c.a) == key(d, c.b); got != c.same {
			t.Errorf("%s and %s the same: %v, want %v (%s, %s)", c.a, c.b, got, c.same, key(d, c.a), key(d, c.b))
		}
	}
	if got := d.Candidates(directory.Ref{Article: "c1", ID: 1}); len(got) != 2 || got[0].Probability >= 0.9 {
		t.Errorf("who the doubtful Quill may be: %v, want both", got)
	}
	if got := d.Candidates(directory.Ref{Article: "a1", ID: 1}); got != nil {
		t.Errorf("a full name is in doubt: %v", got)
	}
	if got := d.Key(directory.Ref{Article: "none", ID: 1}); got != "" {
		t.Errorf("the key of an unknown article is %q", got)
	}
}

func dump(d *directory.Directory) string {
	var b strings.Builder
	for e := range d.Entries() {
		fmt.Fprintln(&b, e)
	}
	return b.String()
}

// TestCommonThing holds that what nearly always stands by its one name is not the short form of what a single article has with it: the news service
// “Cable” is not “Skip Cable”, which is a menu's.
func TestCommonThing(t *testing.T) {
	d := new(directory.Directory)
	add := func(id string, people ...string) {
		if err := d.Add(id, article("2021-03-01", people...)); err != nil {
			t.Fatal(err)
		}
	}
	add("odd", "org:Skip Cable=Cable", "Ann Roe")
	for i := range 20 {
		add(fmt.Sprint("usual", i), "org:Cable", "Ann Roe")
	}
	if a, b := key(d, "usual3"), key(d, "usual17"); a != "organization:cable" || a != b {
		t.Errorf("the usual one is %q and %q, want one key", a, b)
	}
	if got := key(d, "odd"); got != "organization:skip-cable" {
		t.Errorf("the odd one is %q", got)
	}
}

// TestAnyOrder holds that the order of the articles does not matter, also when keys are asked for in between.
func TestAnyOrder(t *testing.T) {
	want := dump(filled(t, inOrder()))
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 10 {
		d := new(directory.Directory)
		for _, i := range rnd.Perm(len(articles)) {
			if err := d.Add(articles[i].id, article(articles[i].day, articles[i].people...)); err != nil {
				t.Fatal(err)
			}
			if rnd.IntN(2) == 0 {
				dump(d)
			}
		}
		if diff := cmp.Diff(want, dump(d)); diff != "" {
			t.Fatalf("another order gives others (-want +got):\n%s", diff)
		}
	}
}

// TestSaved holds that a saved directory is the same when it is loaded, saves to the same bytes and can be added to.
func TestSaved(t *testing.T) {
	order := inOrder()
	half := filled(t, order[:7])
	var b bytes.Buffer
	if err := half.Save(&b); err != nil {
		t.Fatal(err)
	}
	d, err := directory.Load(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range order[7:] {
		if err := d.Add(articles[i].id, article(articles[i].day, articles[i].people...)); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(dump(filled(t, order)), dump(d)); diff != "" {
		t.Errorf("loaded and added to it differs (-want +got):\n%s", diff)
	}
	var again bytes.Buffer
	if err := half.Save(&again); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Errorf("saved twice differs (%v)", err)
	}
	for _, broken := range []string{"", "{}", "{\"lede_directory\":1,\"articles\":1}\n", "{\"lede_directory\":1,\"articles\":1}\n{\"article\":\"a\",\"entities\":[{}]}"} {
		if _, err := directory.Load(strings.NewReader(broken)); !errors.Is(err, directory.ErrForm) {
			t.Errorf("loading %q: %v, want ErrForm", broken, err)
		}
	}
}

func TestKnownArticle(t *testing.T) {
	d := filled(t, inOrder())
	if err := d.Add("a1", article("2021-03-01", "Marta Quill")); !errors.Is(err, directory.ErrKnown) {
		t.Errorf("an article added twice: %v, want ErrKnown", err)
	}
	if d.Len() != len(articles) {
		t.Errorf("%d articles, want %d", d.Len(), len(articles))
	}
}

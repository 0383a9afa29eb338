package directory_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/directory"
	"github.com/ebc17271/lede/internal/cputime"
	"github.com/ebc17271/lede/internal/jsonlines"
)

// made returns article i of n, in which eight people are named, two of them by their surnames: those of a surname get more with n,
// and so do the articles about one of them.
func made(i int) *lede.Article {
	given := []string{"Ann", "Bob", "Cora", "Dan", "Eve", "Finn", "Gail", "Hugh", "Ida", "Jack", "Kim", "Liam", "Mary", "Ned"}
	a := &lede.Article{Published: lede.When{Type: "date", Value: time.Unix(int64(i%9000)*86400, 0).UTC().Format(time.DateOnly)}}
	for k := range 8 {
		who := (i*7 + k*k*131) % (100 + i/4)
		name := fmt.Sprintf("Q%xell", who/50)
		if k < 6 {
			name = given[who%len(given)] + " " + string(rune('A'+who%23)) + ". " + name
		}
		a.People = append(a.People, lede.Person{ID: lede.EntityID(k + 1), Name: name})
	}
	a.Organizations = []lede.Entity{{ID: 9, Name: fmt.Sprintf("Board %d", i%997), Aliases: []string{"BD"}}, {ID: 10, Name: "BD"}}
	return a
}

// TestGrowth holds that time grows linearly where some are in the news more and more often, and more and more are of one surname.
func TestGrowth(t *testing.T) {
	if testing.Short() || cputime.Slow > 1 { // the race detector's own work grows faster
		t.Skip("it measures")
	}
	g := cputime.Grow(16000, func(n int) func() {
		articles := make([]*lede.Article, n)
		for i := range articles {
			articles[i] = made(i)
		}
		return func() {
			var d directory.Directory
			for i, a := range articles {
				if err := d.Add(fmt.Sprint(i), a); err != nil {
					t.Fatal(err)
				}
			}
			for range d.Entries() {
			}
		}
	})
	t.Log(g)
	if g.TooSteep() {
		t.Error("too steep:", g)
	}
}

// TestScale measures 1,000, 10,000 and 100,000 articles, which are those of the files that LEDE_DIRECTORY names, as the command prints them
// with -jsonl, again and again: once with changed names, as if each time came from another country, and once with the same people.
func TestScale(t *testing.T) {
	files := strings.Fields(os.Getenv("LEDE_DIRECTORY"))
	if len(files) == 0 {
		t.Skip("no LEDE_DIRECTORY")
	}
	base := readArticles(t, files)
	for _, change := range []bool{true, false} {
		for _, n := range []int{1000, 10_000, 100_000} {
			t.Logf("changed names %-5v %s", change, scale(t, base, n, change))
		}
	}
}

// TestRealOrders adds the articles of LEDE_DIRECTORY in ten orders, in each saved and loaded in the middle.
func TestRealOrders(t *testing.T) {
	files := strings.Fields(os.Getenv("LEDE_DIRECTORY"))
	if len(files) == 0 {
		t.Skip("no LEDE_DIRECTORY")
	}
	base := readArticles(t, files)
	rnd := rand.New(rand.NewPCG(3, 4))
	var want string
	for i := range 10 {
		d := new(directory.Directory)
		for n, k := range rnd.Perm(len(base)) {
			if err := d.Add(fmt.Sprint(k), base[k]); err != nil {
				t.Fatal(err)
			}
			if n == len(base)/2 {
				var b bytes.Buffer
				err := d.Save(&b)
				if err == nil {
					d, err = directory.Load(&b)
				}
				if err != nil {
					t.Fatal(err)
				}
			}
		}
		got := dump(d)
		if i == 0 {
			want = got
			t.Logf("%d articles, %d entries", d.Len(), strings.Count(got, "\n"))
		} else if got != want {
			t.Error("another order gives others")
		}
	}
}

// readArticles reads who and what is named in the articles of files.
func readArticles(t *testing.T, files []string) (base []*lede.Article) {
	t.Helper()
	for _, file := range files {
		err := jsonlines.Each(file, 0, func(l struct{ Article *lede.Article }) error {
			if a := l.Article; a != nil {
				base = append(base, &lede.Article{Published: a.Published, People: a.People, Organizations: a.Organizations, Places: a.Places})
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return base
}

// scale tells what n articles cost.
func scale(t *testing.T, base []*lede.Article, n int, change bool) string {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := heap()
	d := new(directory.Directory)
	took := func(f func()) time.Duration {
		start := cputime.Thread()
		f()
		return cputime.Thread() - start
	}
	var adding time.Duration
	for i := range n {
		a := base[i%len(base)]
		if change {
			a = renamed(a, i/len(base))
		}
		id := fmt.Sprint(i)
		adding += took(func() {
			if err := d.Add(id, a); err != nil {
				t.Fatal(err)
			}
		})
	}
	added := heap()
	people, refs := 0, 0
	keys := took(func() {
		for e := range d.Entries() {
			if e.Kind == directory.Person {
				people++
			}
			refs += len(e.Refs)
		}
	})
	all := heap()
	one := took(func() {
		_ = d.Add("one more", base[len(base)/2])
		for _, p := range base[len(base)/2].People {
			d.Key(directory.Ref{Article: "one more", ID: p.ID})
		}
	})
	var saved bytes.Buffer
	saving := took(func() { _ = d.Save(&saved) })
	size := saved.Len()
	loading := took(func() {
		if _, err := directory.Load(&saved); err != nil {
			t.Fatal(err)
		}
	})
	return fmt.Sprintf("%6d articles, %7d records, %6d people: adding %v, all keys %v, one article more and its keys %v; %d MB added, %d MB with keys; saved %v, %d MB, loaded %v",
		n, refs, people, adding, keys, one, (added-before)>>20, (all-before)>>20, saving, size>>20, loading)
}

// renamed returns an article of the same people, who have other names.
func renamed(a *lede.Article, times int) *lede.Article {
	if times == 0 {
		return a
	}
	other := strings.NewReplacer("a", "o", "e", "u", "o", "ei", "i", "a")
	rename := func(name string) string {
		given, surname, ok := strings.Cut(name, " ")
		if !ok {
			given, surname = "", name
		}
		for range times {
			surname = other.Replace(surname)
		}
		return strings.TrimSpace(given + " " + surname + string(rune('a'+times%26)))
	}
	out := &lede.Article{Published: a.Published}
	for _, p := range a.People {
		p.Name = rename(p.Name)
		out.People = append(out.People, p)
	}
	things := func(list []lede.Entity) (out []lede.Entity) {
		for _, e := range list {
			e.Name = rename(e.Name)
			aliases := e.Aliases
			e.Aliases = nil
			for _, s := range aliases {
				e.Aliases = append(e.Aliases, rename(s))
			}
			out = append(out, e)
		}
		return out
	}
	out.Organizations, out.Places = things(a.Organizations), things(a.Places)
	return out
}

package page

import (
	"math/rand/v2"
	"testing"
)

// The words of every speaker can be read on the page and on the ground of every speaker's quotes, whatever the colours are.
func TestContrast(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	sets := [][]string{nil, {"#ffffff"}, {"#000000"}, {"#ffffff", "#000000", "#808080"}}
	for range 500 {
		var set []string
		for range 1 + r.IntN(6) {
			set = append(set, colour{r.Float64(), r.Float64(), r.Float64()}.String())
		}
		sets = append(sets, set)
	}
	for _, set := range sets {
		p, err := newPalette(set)
		if err != nil {
			t.Fatal(err)
		}
		check := func(shades []shade, page, plain colour) {
			for _, s := range shades {
				for _, on := range append(shades, shade{ground: page}) {
					if k := s.words.contrast(on.ground); k < leastContrast {
						t.Errorf("%v: %v on %v has %.2f : 1", set, s.words, on.ground, k)
					}
				}
				if k := plain.contrast(s.ground); k < leastContrast {
					t.Errorf("%v: the text on %v has %.2f : 1", set, s.ground, k)
				}
			}
		}
		check(p.light, paper, mustParse("#1d1d1f"))
		check(p.dark, night, mustParse("#e8e6e1"))
	}
}

func TestBadColours(t *testing.T) {
	for _, s := range []string{"", "#", "red", "#12345", "1234567", "#12345g", "#+12345"} {
		if _, err := newPalette([]string{s}); err == nil {
			t.Errorf("%q is taken for a colour", s)
		}
	}
}

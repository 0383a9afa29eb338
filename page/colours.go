package page

import (
	"fmt"
	"html/template"
	"math"
	"strconv"
	"strings"
)

// defaultColours are those of the speakers: hues that most of those who see few colours tell apart, in order of appearance.
var defaultColours = []string{"#1f5fa8", "#a8401f", "#1f8a5a", "#6f3fb0", "#8a6a10", "#b02a72", "#117e86", "#5c7d1c"}

// A colour is red, green and blue, from 0 to 1.
type colour [3]float64

var (
	black, white = colour{0, 0, 0}, colour{1, 1, 1}
	paper, night = mustParse("#fdfcf9"), mustParse("#17181a") // the backgrounds of a light and a dark page
)

// leastContrast is what WCAG 2.2 asks of text (success criterion 1.4.3).
const leastContrast = 4.5

// A palette is the colours of the speakers on a light and on a dark page.
type palette struct{ light, dark []shade }

// A shade is how a speaker's colour is used: for words, and as the ground of quotes, on which the words of every speaker can be read.
type shade struct{ words, ground colour }

func newPalette(given []string) (palette, error) {
	if len(given) == 0 {
		given = defaultColours
	}
	var p palette
	for _, s := range given {
		c, err := parseColour(s)
		if err != nil {
			return p, err
		}
		p.light = append(p.light, shade{c, paper.mixed(c, 0.16)})
		p.dark = append(p.dark, shade{c, night.mixed(c, 0.30)})
	}
	legible(p.light, paper, black)
	legible(p.dark, night, white)
	return p, nil
}

// legible moves the colours of words towards an end, black or white, until each can be read on each ground.
func legible(shades []shade, page, end colour) {
	hardest := page
	for _, s := range shades {
		if end.contrast(s.ground) < end.contrast(hardest) {
			hardest = s.ground
		}
	}
	for i := range shades {
		c := shades[i].words
		for k := 1; k <= 50 && shades[i].words.contrast(hardest) < leastContrast+0.1; k++ {
			shades[i].words = c.mixed(end, float64(k)/50)
		}
	}
}

// css returns the style that gives words of the class c1 the first colour, quotes of the class g1 its ground, and so on.
func (p palette) css() template.CSS {
	var b strings.Builder
	of := func(shades []shade) {
		for i, s := range shades {
			fmt.Fprintf(&b, ".lede .c%[1]d { --c: %[2]s } .lede .g%[1]d { --u: %[2]s; --g: %[3]s }\n", i+1, s.words, s.ground)
		}
	}
	of(p.light)
	b.WriteString("@media screen and (prefers-color-scheme: dark) {\n")
	of(p.dark)
	b.WriteString("}\n")
	return template.CSS(b.String())
}

func parseColour(s string) (colour, error) {
	n, err := strconv.ParseUint(strings.TrimPrefix(s, "#"), 16, 32)
	if err != nil || len(s) != 7 || s[1] == '+' || s[0] != '#' {
		return colour{}, fmt.Errorf("page: the colour %q is not like #1f5fa8", s)
	}
	return colour{float64(n>>16) / 255, float64(n>>8&255) / 255, float64(n&255) / 255}, nil
}

func mustParse(s string) colour {
	c, err := parseColour(s)
	if err != nil {
		panic(err)
	}
	return c
}

func (c colour) String() string {
	return fmt.Sprintf("#%02x%02x%02x", int(c[0]*255+.5), int(c[1]*255+.5), int(c[2]*255+.5))
}

// mixed returns c with a share of d.
func (c colour) mixed(d colour, share float64) colour {
	for i := range c {
		c[i] += (d[i] - c[i]) * share
	}
	return c
}

// luminance is the relative luminance of WCAG 2.2.
func (c colour) luminance() float64 {
	for i, v := range c {
		if v <= 0.04045 {
			c[i] = v / 12.92
		} else {
			c[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2]
}

// contrast is the contrast ratio of WCAG 2.2, from 1 to 21.
func (c colour) contrast(d colour) float64 {
	x, y := c.luminance(), d.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

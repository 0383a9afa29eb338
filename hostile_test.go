package lede_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/cputime"
)

// A hostile text is made to take long: one thing over and over, and something different in it each time. In units, {n} is a number, {N} a
// capitalized word and {w} a small one that no unit before had, {S} a capitalized word that is the same over the unit. Each unit fills its share of the text, one after the other.
type hostile struct {
	name  string
	head  string // once, at the start
	units []string
}

// inEnglish is so much English that what follows is taken for English, too, and read by all stages.
var inEnglish = strings.Repeat("The mayor said so on Monday in the town. ", 60)

// hostiles are all kinds of texts that were found or feared to take long.
var hostiles = []hostile{
	// Characters.
	{"accents in one word", inEnglish, []string{"é"}},
	{"accented words", inEnglish, []string{"é{w}é "}},
	{"combining marks", inEnglish, []string{"e\u0301"}},
	{"one letter, many marks", inEnglish + "a", []string{"\u0301"}},
	{"zero-width spaces", inEnglish, []string{"\u200b"}},
	{"zero-width in words", inEnglish, []string{"An\u200bn Ro\u200be said so. "}},
	{"joiners", inEnglish, []string{"a\u200d"}},
	{"soft hyphens", inEnglish, []string{"an\u00adnounced "}},
	{"bidi marks", inEnglish, []string{"\u202eabc\u202c "}},
	{"byte order marks", inEnglish, []string{"\ufeff"}},
	{"surrogate pairs", inEnglish, []string{"𝕏"}},
	{"emoji families", inEnglish, []string{"👩\u200d👩\u200d👧 "}},
	{"flags", inEnglish, []string{"🇫🇷"}},
	{"replacement characters", inEnglish, []string{"\ufffd"}},
	{"NUL", inEnglish, []string{"\x00"}},
	{"controls", inEnglish, []string{"\x1b[31m"}},
	{"Chinese", "", []string{"日本語。"}},
	{"Chinese in English", inEnglish, []string{"日本語。"}},
	{"Arabic", inEnglish, []string{"قال الرئيس "}},
	{"Thai", inEnglish, []string{"ภาษาไทย"}},
	{"mojibake", inEnglish, []string{"â€œItâ€™sâ€\u009d "}},
	{"full width", inEnglish, []string{"ＡＢＣ"}},
	{"superscripts", inEnglish, []string{"x²"}},
	// Words without blanks.
	{"one letter", inEnglish, []string{"a"}},
	{"hyphens in a word", inEnglish, []string{"a-"}},
	{"slashes in a word", inEnglish, []string{"a/"}},
	{"a sum", inEnglish, []string{"x=1+"}},
	{"dots in a word", inEnglish, []string{"a."}},
	{"apostrophes in a word", inEnglish, []string{"a'"}},
	{"curly apostrophes", inEnglish, []string{"n’t"}},
	{"capitals in turn", inEnglish, []string{"aA1."}},
	{"digits", inEnglish, []string{"1"}},
	{"digits and commas", inEnglish, []string{"1,"}},
	{"underscores", inEnglish, []string{"_"}},
	{"ampersands", inEnglish, []string{"A&"}},
	{"at signs", inEnglish, []string{"a@"}},
	{"a URL", inEnglish + "https://example.com/", []string{"a{n}/"}},
	{"URLs", inEnglish, []string{"http://x.y/{n} "}},
	{"mail addresses", inEnglish, []string{"a{n}@example.com "}},
	{"hashtags", inEnglish, []string{"#{N} @{w} "}},
	{"base64", inEnglish, []string{"QUJDREVG"}},
	{"JSON", inEnglish, []string{`{"k{n}":["v",{"a":1}],`}},
	{"HTML", inEnglish, []string{`<a href="/{n}">{N}</a>`}},
	{"open HTML", inEnglish, []string{"<div>"}},
	// Marks.
	{"opening marks", inEnglish, []string{"“"}},
	{"closing marks", inEnglish, []string{"”"}},
	{"straight marks", inEnglish, []string{`"`}},
	{"single marks", inEnglish, []string{"'"}},
	{"nested quotes", inEnglish, []string{"“she said ‘"}},
	{"quotes never closed", inEnglish, []string{"“I left, he said. "}},
	{"a mark for each paragraph", inEnglish, []string{"\n\n“We left"}},
	{"guillemets", inEnglish, []string{"« oui » "}},
	{"backticks", inEnglish, []string{"``a'' "}},
	{"open brackets", inEnglish, []string{"("}},
	{"open square brackets", inEnglish, []string{"Ann Roe ["}},
	{"brackets in brackets", inEnglish, []string{"(a [b "}},
	{"dots", inEnglish, []string{"."}},
	{"dots between blanks", inEnglish, []string{". "}},
	{"question marks", inEnglish, []string{"?! "}},
	{"dashes", inEnglish, []string{"—"}},
	{"dashes between words", inEnglish, []string{"Roe — said — "}},
	{"colons", inEnglish, []string{"a: b: "}},
	{"semicolons", inEnglish, []string{"he left; "}},
	{"commas", inEnglish, []string{","}},
	{"bullets", inEnglish, []string{"\n• one"}},
	{"asterisks", inEnglish, []string{"*"}},
	{"bars", inEnglish, []string{"a | "}},
	// Lines.
	{"line feeds", inEnglish, []string{"\n"}},
	{"short paragraphs", "", []string{"a\n\n"}},
	{"carriage returns", inEnglish, []string{"\r"}},
	{"blanks", inEnglish, []string{" "}},
	{"tabs", inEnglish, []string{"\t"}},
	{"no-break spaces", inEnglish, []string{"\u00a0"}},
	{"blanks, then a letter", inEnglish, []string{"        a"}},
	{"line separators", inEnglish, []string{"a\u2028"}},
	{"menus", "", []string{"Menu\n"}},
	{"menus of links", "", []string{"News | Sport | {N} | More\n"}},
	{"different menu lines", "", []string{"{N}\n"}},
	{"names alone, each named before", "", []string{"Mayor {S} left\nAnn {S}\n"}},
	{"tables", inEnglish, []string{"{N}\t{n}\t{n}\n"}},
	{"datelines", "", []string{"MOSCOW (Reuters) — \n\n"}},
	{"a long dateline", "", []string{"MOSCOW, "}},
	{"bylines", "", []string{"By {N} Roe\n\n"}},
	{"a long byline", "By ", []string{"Ann Roe and "}},
	{"By", "", []string{"By "}},
	{"stamps", "", []string{"Published 11/18/19 11:04 PM EST\n"}},
	{"credits", inEnglish, []string{"\n\n(Photo: {N}/AP)"}},
	{"captions", inEnglish, []string{"\n\nImage: {N} Roe leaves."}},
	{"headlines", "", []string{"{N} Leaves Town\n\n"}},
	{"read more", inEnglish, []string{"\n\nRead more: {N} left"}},
	{"sign-offs", inEnglish, []string{"\n\nAnn Roe is a staff writer."}},
	{"copyright", inEnglish, []string{"\n\n© {n} The Daily"}},
	{"CRLF", inEnglish, []string{"\r\n\r\nAnn Roe left."}},
	{"questions and answers", inEnglish, []string{"\n\nQ: Why, {N}?\n\nA: Because."}},
	{"turns", inEnglish, []string{"\n\n{N}: I left."}},
	{"handles", inEnglish, []string{"\n\n{w} ({N} Roe, editor): Will it?"}},
	// Names.
	{"one name", inEnglish, []string{"Ann Smith met "}},
	{"one long name", inEnglish, []string{"Smith "}},
	{"one surname, then alone", inEnglish, []string{"{N} Roe left. ", "Roe said no. "}},
	{"one given name, then alone", inEnglish, []string{"Ann {N} left. ", "Ann said no. "}},
	{"one surname and a title, then alone", inEnglish, []string{"Mayor {N} Roe left. ", "Mr. Roe said he left. "}},
	{"different people", inEnglish, []string{"{N} {N} left. "}},
	{"misspelt names", inEnglish, []string{"Ann Rosen{w} left. "}},
	{"hyphenated names", inEnglish, []string{"Ann {N}-{N} left. "}},
	{"initials", inEnglish, []string{"J. R. {N} left. "}},
	{"middle names", inEnglish, []string{"Ann {N} Roe left. "}},
	{"nicknames", inEnglish, []string{"Ann “{N}” Roe left. "}},
	{"apart on surname", inEnglish, []string{"{N} Roe’s wife {N} Roe left. "}},
	{"roles of one person", inEnglish, []string{"Ann Roe, the {w} minister, left. "}},
	{"roles before one name", inEnglish, []string{"{N} Minister Ann Roe left. "}},
	{"roles of different people", inEnglish, []string{"{N} Roe, the {w} minister, left. "}},
	{"titles", inEnglish, []string{"Mr. "}},
	{"couples", inEnglish, []string{"Ann and {N} Roe left. "}},
	{"families", inEnglish, []string{"The {N}s left. "}},
	{"possessives", inEnglish, []string{"Roe’s {w}’s "}},
	{"organizations", inEnglish, []string{"The {N} Corporation left. "}},
	{"acronyms", inEnglish, []string{"The National {N} Institute (NI) left. "}},
	{"organizations, short and long", inEnglish, []string{"The {N} Ministry left. ", "The ministry said no. "}},
	{"places", inEnglish, []string{"They met in {N} County, Ohio. "}},
	{"countries", inEnglish, []string{"France and Germany and "}},
	{"capitals only", "", []string{"ANN ROE LEFT THE TOWN. "}},
	{"title case", inEnglish, []string{"Ann Roe Leaves The Town Of {N} "}},
	{"NFD names", inEnglish, []string{"Rene\u0301 {N} left. "}},
	// Pronouns and descriptions.
	{"pronouns", inEnglish, []string{"She said he told her. "}},
	{"names, then pronouns", inEnglish, []string{"{N} Roe left. ", "He said she left. "}},
	{"names between pronouns", inEnglish, []string{"Ann Roe met {N} Poe and he told her. "}},
	{"reflexives", inEnglish, []string{"himself herself "}},
	{"they", inEnglish, []string{"Ann Roe, who uses they/them, left. They said so. "}},
	{"descriptions", inEnglish, []string{"The doctor said so. "}},
	{"different descriptions", inEnglish, []string{"The {w} doctor said so. "}},
	{"strangers", inEnglish, []string{"A man was killed. Police arrested a woman. "}},
	{"descriptions, then names", inEnglish, []string{"The doctor, {N} Roe, said so. "}},
	// Quotes.
	{"he said", inEnglish, []string{"he said "}},
	{"said", inEnglish, []string{"said "}},
	{"quotes of one", inEnglish, []string{"“I left,” Ann Roe said. "}},
	{"quotes of different people", inEnglish, []string{"“I left,” {N} Roe said.\n\n"}},
	{"one speaker a paragraph", inEnglish, []string{"\n\n{N} {N} said she would leave."}},
	{"officials beside names", inEnglish, []string{"\n\nOfficials said so. Ann Roe left."}},
	{"sources without names", inEnglish, []string{"\n\nOfficials of the {w} said so on Monday."}},
	{"according to", inEnglish, []string{"According to {N} Roe, it rained. "}},
	{"an unnamed person, named by each description", inEnglish, []string{"The {w} doctor, Ann Roe, said so. "}},
	{"floating quotes", inEnglish, []string{"\n\n“I left.”"}},
	{"quotes in one paragraph", inEnglish, []string{"“I left.” "}},
	{"a quote of many parts", inEnglish, []string{"“I,” he said, “left,” "}},
	{"selves", inEnglish + "“", []string{"I told myself my {w}, "}},
	{"quotes that run on", inEnglish, []string{"\n\n“I left."}},
	{"scare quotes", inEnglish, []string{"the “{w}” "}},
	{"tweets", inEnglish, []string{"{N} Roe tweeted: “I left.” "}},
	{"that", inEnglish, []string{"he said that "}},
	{"who said", inEnglish, []string{"Ann Roe, who said that {N}, who said that "}},
	// Times.
	{"weekdays", inEnglish, []string{"on Thursday "}},
	{"dates", inEnglish, []string{"on 10 February 2022 and "}},
	{"slashed dates", inEnglish, []string{"1/2/2022 "}},
	{"clock times", inEnglish, []string{"at 10:30 p.m. "}},
	{"years", inEnglish, []string{"2022-"}},
	{"numbers in words", inEnglish, []string{"twenty-one hundred thousand "}},
	{"ago", inEnglish, []string{"two years ago before "}},
	{"durations", inEnglish, []string{"for three days and "}},
	{"seasons", inEnglish, []string{"last summer early next week "}},
	{"money", inEnglish, []string{"$1.5 million "}},
	// Grammar.
	{"one sentence", inEnglish, []string{"and the dog saw the cat "}},
	{"of the", inEnglish, []string{"of the "}},
	{"adjectives", inEnglish, []string{"old "}},
	{"a list", inEnglish, []string{"Ann Roe, "}},
	{"a list of different names", inEnglish, []string{"{N} {N}, "}},
	{"and", inEnglish, []string{"Ann Roe and Bob Poe and "}},
	{"relative clauses", inEnglish, []string{"the man who saw "}},
	{"to", inEnglish, []string{"wanted to "}},
	{"if", inEnglish, []string{"if he left and "}},
	{"verbs", inEnglish, []string{"killed "}},
	{"conjunctions", inEnglish, []string{"but "}},
	// Events.
	{"attacks", inEnglish, []string{"{N} Roe killed {N} Poe on Monday in Ghent. "}},
	{"one event over and over", inEnglish, []string{"Ann Roe killed Bob Poe in Ghent. "}},
	{"nouns of events", inEnglish, []string{"The attack on {N} and the talks with {N} ended. "}},
	{"talks", inEnglish, []string{"held talks with Ann Roe of Ghent "}},
	{"talks of different people", inEnglish, []string{"{N} Roe held talks with {N} Poe in {N}. "}},
	{"retold events", inEnglish, []string{"The killing of {N} Poe by Ann Roe shocked Ghent. ", "The attack shocked Ghent. "}},
	{"conditions", inEnglish, []string{"If {N} Roe attacks, Ann Poe will leave unless he stops. "}},
	{"threats", inEnglish, []string{"Ann Roe threatened to attack {N} and warned Ghent. "}},
	{"denials", inEnglish, []string{"Ann Roe denied that {N} Poe attacked nobody. "}},
	{"participants", inEnglish + "Ann Roe met ", []string{"{N} Poe and "}},
	{"events of people without a name", inEnglish, []string{"A {w} doctor attacked a {w} nurse. "}},
	{"court", inEnglish, []string{"{N} Roe was charged with murder and sentenced to life. "}},
	{"votes", inEnglish, []string{"Parliament voted against the {w} bill of Ann Roe. "}},
	{"sentences of one line", inEnglish, []string{"Ann Roe left the town on Monday and “nobody” knew, Bob Poe said. "}},
	{"whole stories", "", []string{short + "\n\n"}},
	{"stories in one line", "", []string{strings.ReplaceAll(short, "\n", " ") + " "}},
}

// text returns the text with about n bytes behind its head.
func (h hostile) text(n int) string {
	var b strings.Builder
	b.WriteString(h.head)
	for part, i := 0, 0; part < len(h.units); i++ {
		b.WriteString(fill(h.units[part], i))
		if b.Len() >= len(h.head)+n*(part+1)/len(h.units) {
			part++
		}
	}
	return b.String()
}

// different matches what fill puts something else for each time.
var different = regexp.MustCompile(`\{[nwNS]\}`)

// fill puts what is different each time into a unit, for the i-th time.
func fill(unit string, i int) string {
	if !strings.Contains(unit, "{") {
		return unit
	}
	k := -1
	return different.ReplaceAllStringFunc(unit, func(what string) string {
		k++
		w := word(7*i + k%6)
		switch what {
		case "{n}":
			return fmt.Sprint(i)
		case "{N}":
			return strings.ToUpper(w[:1]) + w[1:]
		case "{S}":
			w = word(7*i + 6)
			return strings.ToUpper(w[:1]) + w[1:]
		}
		return w
	})
}

// word returns the i-th of many words that can be spoken.
func word(i int) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	w := ""
	for i += len(consonants) * len(vowels); i > 0; i /= len(consonants) * len(vowels) {
		k := i % (len(consonants) * len(vowels))
		w += string(consonants[k%len(consonants)]) + string(vowels[k/len(consonants)])
	}
	return w
}

// hostileBytes returns the largest size of a hostile text: small for everyday, or what LEDE_HOSTILE says, in bytes.
func hostileBytes(tb testing.TB) int {
	tb.Helper()
	if s := os.Getenv("LEDE_HOSTILE"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			tb.Fatalf("LEDE_HOSTILE: %v", err)
		}
		return n
	}
	if testing.Short() || cputime.Slow > 1 {
		return 1 << 12 // for the promises; too little for growth
	}
	return 1 << 14
}

// TestHostile reads each hostile text in three sizes. It shows the dearest with -v; LEDE_HOSTILE gives a larger size.
func TestHostile(t *testing.T) {
	n := hostileBytes(t)
	type cost struct {
		name  string
		perMB time.Duration
		power float64
	}
	var costs []cost
	for _, h := range hostiles {
		t.Run(h.name, func(t *testing.T) {
			var a *lede.Article
			g := cputime.Grow(n, func(n int) func() {
				text := h.text(n)
				return func() {
					var err error
					if a, err = lede.Parse(text); err != nil {
						t.Fatal(err)
					}
				}
			})
			if g.TooSteep() {
				t.Error(g)
			}
			if err := a.Validate(); err != nil {
				t.Error(err)
			}
			costs = append(costs, cost{h.name, g.Took[2] * 1e6 / time.Duration(len(a.Text)), g.Power()})
		})
	}
	slices.SortFunc(costs, func(a, b cost) int { return int(b.perMB - a.perMB) })
	for _, c := range costs {
		t.Logf("%-40s %6.2f s/MB, power %.2f", c.name, c.perMB.Seconds(), c.power)
	}
}

// FuzzGrowth looks for a piece of text that, over and over, takes longer than in proportion to its length.
func FuzzGrowth(f *testing.F) {
	for i := 0; i < len(hostiles); i += 12 { // TestHostile reads them all; every seed is read by each run of the tests
		h := hostiles[i]
		f.Add(h.units[0], h.units[len(h.units)-1])
	}
	f.Fuzz(func(t *testing.T, unit, then string) {
		if len(unit) == 0 || len(unit)+len(then) > longestUnit || !utf8.ValidString(unit) || !utf8.ValidString(then) {
			return
		}
		h := hostile{head: inEnglish, units: []string{unit}}
		if then != "" && then != unit {
			h.units = append(h.units, then)
		}
		g := cputime.Grow(growthBytes, func(n int) func() {
			text := h.text(n)
			return func() {
				if _, err := lede.Parse(text); err != nil {
					t.Fatal(err)
				}
			}
		})
		if g.TooSteep() {
			t.Errorf("%q, then %q: %v", unit, then, g)
		}
	})
}

const (
	longestUnit = 200     // bytes of what FuzzGrowth repeats
	growthBytes = 1 << 13 // the largest of its texts
)

package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english/lemma"
)

// A formTag is a form in lower case with its tag.
type formTag struct{ form, tag string }

// trainLemmas writes the forms whose lemma the rules do not give: those of the
// gold trees, the irregular verbs, and of the silver trees the forms of verbs that
// more often go with a base form of the text than with the rules'.
func trainLemmas(c *config) error {
	lemmas := map[formTag]string{}
	bases := map[string]int{}
	forms := map[formTag]int{}
	silver, err := c.silver(2, 0)
	if err != nil {
		return err
	}
	for _, s := range silver {
		for _, w := range s.words {
			form := strings.ToLower(w.Form)
			switch w.Tag {
			case "VB", "VBP":
				bases[form]++
			case "VBD", "VBN", "VBG", "VBZ":
				forms[formTag{form, lemma.Group(w.Tag)}]++
			}
		}
	}
	for f, n := range forms {
		if base := likelyBase(f, bases); n >= 3 && base != "" {
			lemmas[f] = base
		}
	}
	for line := range strings.Lines(irregularVerbs) {
		base, past, _ := strings.Cut(strings.TrimSpace(line), " ")
		for form := range strings.FieldsSeq(past) {
			lemmas[formTag{form, "VBD"}] = base
		}
	}
	gold, err := c.gold()
	if err != nil {
		return err
	}
	maps.Copy(lemmas, goldLemmas(gold))
	return writeLemmas(filepath.Join(c.out, "lemma", "lemmas.txt"), lemmas)
}

// likelyBase returns the base form of an inflected verb that the text uses
// most among those its spelling allows: hoping is of hope, hopping of hop.
func likelyBase(f formTag, bases map[string]int) string {
	ending := map[string]string{"VBD": "ed", "VBG": "ing", "VBZ": "s"}[f.tag]
	stem, ok := strings.CutSuffix(f.form, ending)
	n := len(stem)
	if !ok || n < 2 {
		return ""
	}
	candidates := []string{stem + "e"}
	if f.tag == "VBZ" || !lemma.Short(stem) {
		candidates = append(candidates, stem)
	}
	if stem[n-1] == stem[n-2] {
		candidates = append(candidates, stem[:n-1])
	}
	if stem[n-1] == 'i' {
		candidates = append(candidates, stem[:n-1]+"y")
	}
	if es, ok := strings.CutSuffix(stem, "e"); ok && ending == "s" {
		candidates = append(candidates, es)
		if ies, ok := strings.CutSuffix(es, "i"); ok {
			candidates = append(candidates, ies+"y")
		}
	}
	best := slices.MaxFunc(candidates, func(a, b string) int { return bases[a] - bases[b] })
	if bases[best] < 3 {
		return ""
	}
	return best
}

// goldLemmas returns the commonest lemma of each form and tag in the gold trees.
func goldLemmas(gold []*tree) map[formTag]string {
	counts := map[formTag]map[string]int{}
	for _, t := range gold {
		for _, w := range t.words {
			f := formTag{strings.ToLower(w.Form), lemma.Group(w.Tag)}
			if counts[f] == nil {
				counts[f] = map[string]int{}
			}
			counts[f][w.Lemma]++
		}
	}
	lemmas := map[formTag]string{}
	for f, c := range counts {
		best := slices.MaxFunc(slices.Sorted(maps.Keys(c)), func(a, b string) int { return c[a] - c[b] })
		if strings.ContainsAny(f.form, "\t ") || best == "_" || best != strings.ToLower(best) && best != "I" {
			continue
		}
		lemmas[f] = best
	}
	return lemmas
}

// writeLemmas writes what the rules do not give.
func writeLemmas(name string, lemmas map[formTag]string) error {
	var b strings.Builder
	b.WriteString("# Forms, tags and lemmas that the rules do not give, learned by train/lemmas.go from UD English EWT and GUM (CC BY-SA 4.0) and news, 2026-11. Sorted.\n")
	keys := slices.SortedFunc(maps.Keys(lemmas), func(a, b formTag) int {
		return cmp.Or(strings.Compare(a.form, b.form), strings.Compare(a.tag, b.tag))
	})
	for _, f := range keys {
		if f.form[0] != '#' && lemma.Differs(f.form, f.tag, lemmas[f]) {
			fmt.Fprintf(&b, "%s\t%s\t%s\n", f.form, f.tag, lemmas[f])
		}
	}
	return os.WriteFile(name, []byte(b.String()), 0o644)
}

// irregularVerbs are base forms with their past tenses and participles.
const irregularVerbs = `arise arose arisen
awake awoke awoken
bear bore borne born
beat beat beaten
become became become
begin began begun
bend bent
bet bet
bid bid bade bidden
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast broadcast
build built
burn burnt
burst burst
buy bought
cast cast
catch caught
choose chose chosen
cling clung
come came come
cost cost
creep crept
cut cut
deal dealt
dig dug
do did done
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
dwell dwelt
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbid forbade forbidden
forecast forecast
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
freeze froze frozen
get got gotten
give gave given
go went gone
grind ground
grow grew grown
hang hung
have had
hear heard
hide hid hidden
hit hit
hold held
hurt hurt
keep kept
kneel knelt
know knew known
lay laid
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
let let
lie lay lain
light lit
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
misunderstand misunderstood
mow mown
offset offset
outdo outdid outdone
outgrow outgrew outgrown
overcome overcame overcome
overdo overdid overdone
overhear overheard
override overrode overridden
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
pay paid
plead pled
prove proven
put put
quit quit
read read
rebuild rebuilt
redo redid redone
repay repaid
reset reset
rethink rethought
rewrite rewrote rewritten
rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said
see saw seen
seek sought
sell sold
send sent
set set
sew sewn
shake shook shaken
shed shed
shine shone
shoot shot
show shown
shrink shrank shrunk
shut shut
sing sang sung
sink sank sunk
sit sat
slay slew slain
sleep slept
slide slid
sling slung
slit slit
sow sown
speak spoke spoken
speed sped
spell spelt
spend spent
spill spilt
spin spun
spit spat
split split
spoil spoilt
spread spread
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
stink stank stunk
stride strode
strike struck stricken
string strung
strive strove striven
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
thrust thrust
tread trod trodden
undergo underwent undergone
understand understood
undertake undertook undertaken
undo undid undone
unwind unwound
uphold upheld
upset upset
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
wring wrung
write wrote written
`

package event

import "github.com/ebc17271/lede/internal/english"

// arenas are words that tell in what field there is something to win, by the type of the event: “the party's victory in the
// election”, “the victory over the champions”, “the army's victory”.
var arenas = [...]struct {
	kind  string
	words map[string]bool
}{
	{"vote", english.WordsOf("ballot campaign candidate caucus democrat election electoral governor nominee parliament party poll presidential primary referendum republican senate seat vote voter")},
	{"sport", english.WordsOf("athlete champion championship club coach cup game goal league match medal player playoff season striker team title tournament")},
	{"fight", english.WordsOf("army battle battlefield insurgent militia rebel soldier troop troops war")},
}

// storyLead is by how many words a field has to be ahead in a story to lend its type to a sentence that has none of them.
const storyLead = 4

// settleContests gives victories, defeats and races the type of the field that their sentence speaks of most or, if that tells nothing,
// the story; "other" if neither does. A war in another sentence does not make one a battle.
func (x *eventReader) settleContests() {
	story := ""
	for i := range x.found {
		h := &x.found[i]
		if h.event.Type != "contest" {
			continue
		}
		if story == "" {
			if story = arena(func(w string) int { return x.lemmas[w] }, storyLead); story == "fight" {
				story = "other"
			}
		}
		in := map[string]int{}
		for _, t := range x.d.Sentence(h.sent).Tokens {
			in[t.Lemma]++
		}
		if h.event.Type = arena(func(w string) int { return in[w] }, 1); h.event.Type == "other" {
			h.event.Type = story
		}
	}
}

// arena returns the type of the field whose words count most, "other" if they are not ahead of the next by a lead.
func arena(count func(word string) int, lead int) string {
	best, most, next := "other", 0, 0
	for _, a := range arenas {
		n := 0
		for w := range a.words {
			n += count(w)
		}
		switch {
		case n > most:
			best, most, next = a.kind, n, most
		case n > next:
			next = n
		}
	}
	if most-next < lead {
		return "other"
	}
	return best
}

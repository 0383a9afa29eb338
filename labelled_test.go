package lede_test

import (
	"testing"

	"github.com/ebc17271/lede"
)

// What stands between marks behind a name or office and a colon is theirs.
func TestLabelledQuotes(t *testing.T) {
	for _, c := range []struct{ text, source, said string }{
		{"Mayor: “We will rebuild”", "Mayor", "We will rebuild"},
		{"• Tánaiste: 'Do not travel'", "Tánaiste", "Do not travel"},
		{"PM: “No deal is better than a bad deal”", "PM", "No deal is better than a bad deal"},
		{"• Council leader: 'We had no choice'", "Council leader", "We had no choice"},
		{"The gate was shut. Okafor: “I never had a key.”", "Okafor", "I never had a key."},
		{"And from Chairwoman Ruth Hale:\n\n“She knows the harbour like nobody else.”", "Chairwoman Ruth Hale", "She knows the harbour like nobody else."},
	} {
		noted{lede.DirectQuote, c.source, ":", []string{c.said}}.check(t, c.text)
	}
}

// A headline that begins with what is said goes on, behind a colon or a dash, with who said it; how they said it is no quote of its own.
func TestHeadlineBeginsWithQuote(t *testing.T) {
	for _, c := range []struct{ headline, source, said string }{
		{"'We slept on the roof': Baker Jane Hale recalls the storm", "Baker Jane Hale", "We slept on the roof"},
		{"'They never asked': Drivers hit out at new ferry fares", "Drivers", "They never asked"},
		{"“It was my home” – sailor Ivan Roe on losing the harbour", "sailor Ivan Roe", "It was my home"},
	} {
		got := quotesOf(t, c.headline+"\n\nThe harbour at Garton was closed on Monday.\n\nIt will open again in June.")
		if len(got) != 1 || got[0].source != c.source || got[0].parts[0] != c.said {
			t.Errorf("%s: got %+v", c.headline, got)
		}
	}
}

// A sentence that goes on in the writer's words and ends in the speaker's belongs to the quote before it; one with a cue of its own does not.
func TestQuoteGoesOn(t *testing.T) {
	for _, c := range []struct {
		text string
		want noted
	}{
		{"“She has her friends from school,” Hale said on Monday. That makes her “by definition a reliable person.”",
			noted{lede.MixedQuote, "Hale", "said", []string{"She has her friends from school", "That makes her “by definition a reliable person.”"}}},
		{"“We were not happy at first,” said Ann Roe, head of policy at the Garton Chamber. Now “most of the members say it is fine.”",
			noted{lede.MixedQuote, "Ann Roe", "said", []string{"We were not happy at first", "Now “most of the members say it is fine.”"}}},
		{"“She has her friends from school,” Hale said on Monday. Roe called her “by definition a reliable person.”",
			noted{lede.DirectQuote, "Hale", "said", []string{"She has her friends from school"}}},
	} {
		c.want.check(t, c.text)
	}
}

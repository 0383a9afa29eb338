package lede_test

import (
	"strings"
	"testing"

	"github.com/ebc17271/lede"
)

// Posts of a network, which pages embed without marks, are quotes of those who sign them.
func TestPosts(t *testing.T) {
	const before = "Bridge reopens\n\nThe bridge at Garton was opened on Monday after two years of work.\n\n"
	for _, c := range []struct {
		text   string
		source string
		said   []string
	}{
		{"What a day for this town! We rebuilt it. pic.example.com/aBc — Jane Hale (@janehale) June 2, 2019", "Jane Hale", []string{"What a day for this town! We rebuilt it."}},
		{"What a day for this town!\n— Jane Hale (@janehale) 2 June 2019", "Jane Hale", []string{"What a day for this town!"}},
		{"“What a day @GartonTown https://example.com/a\n\n— Tom Okafor (@tokafor) June 3, 2019”", "Tom Okafor", []string{"What a day @GartonTown"}},
		{"What a day. — Jane Hale (@janehale) June 2, 2019 Not for me. — Tom Okafor (@tokafor) June 3, 2019", "Jane Hale", []string{"What a day."}},
	} {
		var got *lede.Quote
		a := mustParse(before + c.text)
		for i := range a.Quotes {
			if a.Slice(a.Quotes[i].Source) == c.source {
				got = &a.Quotes[i]
			}
		}
		if got == nil || got.Mode != "writing" || got.Kind != lede.DirectQuote || a.Slice(got.Parts[0]) != c.said[0] || a.Name(got.Speaker) != c.source {
			t.Errorf("%q: got %v of %v", c.text, got, a.Quotes)
		}
	}
}

// A name with its handle in a sentence of the writer's signs nothing.
func TestHandleInSentence(t *testing.T) {
	a := mustParse("Bridge reopens\n\nThe work — led by Jane Hale (@janehale) — took two years, and the mayor was there on Monday.")
	if len(a.Quotes) > 0 {
		t.Errorf("got %v, want no quote", a.Quotes)
	}
}

// The words with which a headline begins are those of the subject behind the colon; behind a dash stands the name of the site.
func TestHeadlineQuotes(t *testing.T) {
	const story = "\n\nMay 1, 2023\n\nThe council met on Monday, and the vote was close. It ended at noon."
	for _, c := range []struct{ title, source, said string }{
		{"'We did our best': Garton mayor defends tax rises", "Garton mayor", "We did our best"},
		{"“Nobody told us”: Okafor attacks rail firm", "Okafor", "Nobody told us"},
		{"‘Nobody told us’ - train driver", "train driver", "Nobody told us"},
		{"'The Long Way' - Harbour Daily", "", ""},
		{"‘Winter light’: A walk through Garton", "", ""},
	} {
		a := mustParse(c.title + story)
		source, said := "", ""
		if len(a.Quotes) > 0 {
			source, said = a.Slice(a.Quotes[0].Source), a.Slice(a.Quotes[0].Parts[0])
		}
		if source != c.source || said != c.said {
			t.Errorf("%s: got %q by %q", c.title, said, source)
		}
	}
}

// Who is quoted as saying something says it, not who quotes; “per” tells who says the sentence.
func TestQuotedAsSayingAndPer(t *testing.T) {
	for _, c := range []struct{ text, source, said string }{
		{"The Herald quoted Jane Hale as saying the weir was unsafe.", "Jane Hale", "the weir was unsafe"},
		{"The agency cited an engineer as saying that the talks had failed.", "an engineer", "that the talks had failed"},
		{"Hale was quoted by the Herald as saying the weir was unsafe.", "Hale", "the weir was unsafe"},
		{"The school will close in July, per spokeswoman Jane Hale.", "spokeswoman Jane Hale", "The school will close in July"},
		{"Per the Transport Institute, two bridges are unsafe.", "the Transport Institute", "two bridges are unsafe"},
		{"Per a filing from Garton Steel, the mill will close in May.", "a filing from Garton Steel", "the mill will close in May"},
		{"The drivers earn twenty pounds, per hour, on Sundays.", "", ""},
	} {
		a := mustParse(c.text)
		source, said := "", ""
		if len(a.Quotes) == 1 {
			source, said = a.Slice(a.Quotes[0].Source), a.Slice(a.Quotes[0].Parts[0])
		} else if c.source != "" {
			t.Errorf("%s: got %d quotes", c.text, len(a.Quotes))
		}
		if source != c.source || said != c.said {
			t.Errorf("%s: got %q by %q", c.text, said, source)
		}
	}
}

// Verbs of speech in senses in which nothing is said give no quotes.
func TestOtherSenses(t *testing.T) {
	for _, text := range []string{
		"The rowers claimed their first win of the season.",
		"The ministry recalled its ambassador on Monday.",
		"The bank posted a loss for the third year.",
		"The mayor called an election for June.",
		"The clinic refused to open on Sunday.",
		"The firm recalled 900 cars over faulty brakes.",
		"The choir claimed its second award in a row.",
		"The islanders recalled their patrol boats on Friday.",
	} {
		if a := mustParse(text); len(a.Quotes) > 0 {
			t.Errorf("%s: got %v, want no quote", text, a.Quotes)
		}
	}
}

// A clause about the speaker behind the quote is the writer's, even with marks in it.
func TestRelativeClauseOfSpeaker(t *testing.T) {
	a := mustParse("“We heard it all night,” said Jane Hale, who wrote “Night Train”.")
	if len(a.Quotes) != 1 || len(a.Quotes[0].Parts) != 1 || a.Slice(a.Quotes[0].Parts[0]) != "We heard it all night" {
		t.Errorf("got %v", a.Quotes)
	}
}

// Organizations speak as “it”, “they” and by what they are; documents for those who wrote them.
func TestBodiesSpeak(t *testing.T) {
	for _, c := range []struct{ text, source, speaker string }{
		{"Globex Corp. closed its plant in Garton on Monday. It said that the market was weak.", "It", "Globex Corp."},
		{"Vareem Inc. makes bicycles. The company said on Monday that sales had doubled.", "The company", "Vareem Inc."},
		{"The Transport Workers Union met on Monday. The union said it would strike.", "The union", "Transport Workers Union"},
		{"The Garton Bakers Association filed a lawsuit on Monday against the tax. “It is unfair,” the lawsuit says.", "the lawsuit", "Garton Bakers Association"},
		{"Globex Corp. was sorry, it said in a statement on Monday. “No data was lost,” the statement said.", "the statement", "Globex Corp."},
	} {
		a := mustParse(c.text)
		got := "no quote"
		for _, q := range a.Quotes {
			if a.Slice(q.Source) == c.source {
				got = a.Name(q.Speaker)
			}
		}
		if got != c.speaker {
			t.Errorf("%s: %q is %q, want %q", c.text, c.source, got, c.speaker)
		}
	}
}

// What an organization is called beside its name is told with it.
func TestRolesOfOrganizations(t *testing.T) {
	a := mustParse("Globex Corp., a maker of bicycles, closed its plant in Garton. Vareem Inc. is a startup. The startup said it would grow.")
	for i, want := range []string{"maker of bicycles", "startup"} {
		if o := a.Organizations; i >= len(o) || len(o[i].Roles) != 1 || o[i].Roles[0] != want {
			t.Errorf("got %v, want %q", o, want)
		}
	}
}

// A clause that the writer adds after what was said is no part of it.
func TestSplicedClause(t *testing.T) {
	const text = "Hale said the town “is proud of its school” and that the council “is very much behind it”, there was a long silence in the hall."
	a := mustParse(text)
	if len(a.Quotes) != 1 || strings.Contains(a.Quotes[0].Text, "silence") || !strings.Contains(a.Quotes[0].Text, "behind it") {
		t.Errorf("got %v", a.Quotes)
	}
}

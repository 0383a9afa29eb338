package lede_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
)

// A noted is a quote as a reader would note it down.
type noted struct {
	kind   lede.QuoteKind
	source string
	cue    string
	parts  []string
}

// quotesOf parses text and notes down its quotes.
func quotesOf(t *testing.T, text string) []noted {
	t.Helper()
	a, err := lede.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Validate(); err != nil {
		t.Errorf("%q: %v", text, err)
	}
	var out []noted
	for _, q := range a.Quotes {
		s := noted{kind: q.Kind, source: a.Slice(q.Source), cue: a.Slice(q.Cue)}
		for _, p := range q.Parts {
			s.parts = append(s.parts, a.Slice(p))
		}
		out = append(out, s)
	}
	return out
}

// same reports whether got holds want; an empty field of want is not compared.
func (want noted) in(got []noted) bool {
	for _, g := range got {
		if g.kind == want.kind && strings.Contains(g.source, want.source) && strings.Contains(g.cue, want.cue) &&
			strings.Join(g.parts, "|") == strings.Join(want.parts, "|") {
			return true
		}
	}
	return false
}

// check holds that a quote is among those of a text.
func (want noted) check(t *testing.T, text string) {
	t.Helper()
	if got := quotesOf(t, text); !want.in(got) {
		t.Errorf("%s\n got  %q\n want %q", text, got, want)
	}
}

// nothingSaid holds that a text has no quote.
func nothingSaid(t *testing.T, text string) {
	t.Helper()
	if got := quotesOf(t, text); len(got) > 0 {
		t.Errorf("%s\n got %q, want nothing", text, got)
	}
}

func TestQuotes(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       noted
	}{
		{"after", "“We lost everything in the flood,” Maria Brandt said on Tuesday.",
			noted{lede.DirectQuote, "Brandt", "said", []string{"We lost everything in the flood"}}},
		{"inverted", "\"The bridge will open in May,\" said Peter Malone, the mayor of Westhaven.",
			noted{lede.DirectQuote, "Malone", "said", []string{"The bridge will open in May"}}},
		{"split", "“It was like talking to a wall,” she said. “Nobody listened to us.”",
			noted{lede.DirectQuote, "she", "said", []string{"It was like talking to a wall", "Nobody listened to us."}}},
		{"colon", "The minister told reporters: “We have no plans to raise taxes.”",
			noted{lede.DirectQuote, "minister", "told", []string{"We have no plans to raise taxes."}}},
		{"next paragraph", "The mayor said:\n\n“We have no plans to close the library.”",
			noted{lede.DirectQuote, "mayor", "said", []string{"We have no plans to close the library."}}},
		{"backticks", "``The talks have failed,'' said Anna Weber, a lawyer for the union.",
			noted{lede.DirectQuote, "Weber", "said", []string{"The talks have failed"}}},
		{"single", "'The talks have failed,' said Anna Weber, a lawyer for the union.",
			noted{lede.DirectQuote, "Weber", "said", []string{"The talks have failed"}}},
		{"several paragraphs", "“We began the work in May,” he said. “It was slow.\n\n“Then the money ran out.”",
			noted{lede.DirectQuote, "he", "said", []string{"We began the work in May", "It was slow.", "Then the money ran out."}}},
		{"signed", "Readers wrote to us.\n\n“The best walk in the county.” — Jane Porter, Leeds",
			noted{lede.DirectQuote, "Jane Porter", "—", []string{"The best walk in the county."}}},
		{"mixed", "The company said the plant was “no longer profitable” and would close in June.",
			noted{lede.MixedQuote, "company", "said", []string{"the plant was “no longer profitable” and would close in June"}}},
		{"that", "The police said that three people had been arrested.",
			noted{lede.IndirectQuote, "police", "said", []string{"that three people had been arrested"}}},
		{"no that", "Brandt said the river had never been so high.",
			noted{lede.IndirectQuote, "Brandt", "said", []string{"the river had never been so high"}}},
		{"final", "The river has never been so high, officials said.",
			noted{lede.IndirectQuote, "officials", "said", []string{"The river has never been so high"}}},
		{"according to", "Sales fell by a third last year, according to the company.",
			noted{lede.IndirectQuote, "company", "according", []string{"Sales fell by a third last year"}}},
		{"guillemets", "«The talks have failed,» said Anna Weber, a lawyer for the union.",
			noted{lede.DirectQuote, "Weber", "said", []string{"The talks have failed"}}},
		{"mixed marks", "“The talks have failed,\" said Anna Weber. \"We will try again.”",
			noted{lede.DirectQuote, "Weber", "said", []string{"The talks have failed", "We will try again."}}},
		{"missing mark", "“The talks have failed, said Anna Weber.\n\n“We will try again,” Peter Malone said.",
			noted{lede.DirectQuote, "Malone", "said", []string{"We will try again"}}},
		{"quote in a quote", "“He told me ‘the money is gone’ and hung up,” said Anna Weber.",
			noted{lede.DirectQuote, "Weber", "said", []string{"He told me ‘the money is gone’ and hung up"}}},
		{"years and feet in a quote", "\"I'll go,\" said Anna Weber. \"There's 6' of water in the '90s house.\"",
			noted{lede.DirectQuote, "Weber", "said", []string{"I'll go", "There's 6' of water in the '90s house."}}},
		{"dash", "The minister gave a clear warning – “Do not touch the water.”",
			noted{lede.DirectQuote, "minister", "gave", []string{"Do not touch the water."}}},
		{"signed in the line", "Readers wrote to us.\n\n“The best walk in the county,” — Jane Porter, Leeds.",
			noted{lede.DirectQuote, "Jane Porter", "—", []string{"The best walk in the county"}}},
		{"according to, direct", "According to Anna Weber, “the talks have failed”.",
			noted{lede.DirectQuote, "Weber", "According to", []string{"the talks have failed"}}},
		{"floating", "“It was dark,” said Maria Brandt. “I heard a noise.” “I ran down the stairs.” The river fell on Tuesday.",
			noted{lede.DirectQuote, "Brandt", "said", []string{"It was dark", "I heard a noise.", "I ran down the stairs."}}},
		{"a paragraph of its own", "“We lost everything in the flood,” Maria Brandt said.\n\n“The house, the car, the dog.”\n\nThe river fell on Tuesday.",
			noted{lede.DirectQuote, "Brandt", "said", []string{"We lost everything in the flood", "The house, the car, the dog."}}},
		{"mixed and on", "Malone insisted the council “is resolute in its plan” to avert a strike by the drivers.",
			noted{lede.MixedQuote, "Malone", "insisted", []string{"the council “is resolute in its plan” to avert a strike by the drivers"}}},
		{"final cue", "The relations between the two towns have never been worse, Malone argued.",
			noted{lede.IndirectQuote, "Malone", "argued", []string{"The relations between the two towns have never been worse"}}},
		{"as pointed out", "As Malone pointed out on Monday, relations between the two towns have never been worse.",
			noted{lede.IndirectQuote, "Malone", "pointed out", []string{"relations between the two towns have never been worse"}}},
		{"quoted as saying", "Malone was quoted by the Herald as saying the bridge would be closed.",
			noted{lede.IndirectQuote, "Malone", "saying", []string{"the bridge would be closed"}}},
		{"cue within", "The bridge, Malone said on Monday, would be closed for a year.",
			noted{lede.IndirectQuote, "Malone", "said", []string{"The bridge", "would be closed for a year"}}},
		{"promise to", "Malone promised to repair the bridge by May.",
			noted{lede.IndirectQuote, "Malone", "promised", []string{"to repair the bridge by May"}}},
		{"call for", "Malone called for an inquiry into the collapse of the bridge.",
			noted{lede.IndirectQuote, "Malone", "called", []string{"an inquiry into the collapse of the bridge"}}},
		{"noun with that", "The council rejected the minister’s claim that the bridge was safe.",
			noted{lede.IndirectQuote, "minister", "claim", []string{"that the bridge was safe"}}},
		{"noun with to", "Malone’s promise to repair the bridge was never kept.",
			noted{lede.IndirectQuote, "Malone", "promise", []string{"to repair the bridge"}}},
		{"statement saying", "The company issued a statement saying that the plant would close.",
			noted{lede.IndirectQuote, "company", "saying", []string{"that the plant would close"}}},
		{"in X's view", "In Brandt’s view, the bridge was never safe.",
			noted{lede.IndirectQuote, "Brandt", "view", []string{"the bridge was never safe"}}},
		{"in the view of X", "In the view of Peter Malone, the bridge was never safe.",
			noted{lede.IndirectQuote, "Malone", "view", []string{"the bridge was never safe"}}},
		{"attitude", "Malone wants the bridge to be closed.",
			noted{lede.IndirectQuote, "Malone", "wants", []string{"the bridge to be closed"}}},
		{"headline", "Bridge is unsafe, says Malone\n\nPeter Malone spoke on Monday.",
			noted{lede.IndirectQuote, "Malone", "says", []string{"Bridge is unsafe"}}},
		{"said by no one", "It is said that the bridge was built by monks.",
			noted{lede.IndirectQuote, "", "said", []string{"that the bridge was built by monks"}}},
		{"question before a name", "“Roe broke the law. Who wants this?” Brandt’s spokesman Peter Malone told The Herald.",
			noted{lede.DirectQuote, "Malone", "told", []string{"Roe broke the law. Who wants this?"}}},
		{"bracket", "“[The parties] blame us for the flood,” Maria Brandt said.",
			noted{lede.DirectQuote, "Brandt", "said", []string{"[The parties] blame us for the flood"}}},
		{"bracket at the end", "“They blame [us],” Maria Brandt said.",
			noted{lede.DirectQuote, "Brandt", "said", []string{"They blame [us]"}}},
		{"footnote", "Malone argued that the bridge was “never safe.”[12] It fell in May.",
			noted{lede.MixedQuote, "Malone", "argued", []string{"that the bridge was “never safe.”"}}},
		{"asked by", "‘Will you raise our taxes?’ The minister refused to answer questions from Channel Nine",
			noted{lede.DirectQuote, "Channel Nine", "questions", []string{"Will you raise our taxes?"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.want.check(t, c.text)
		})
	}
}

// What stands between marks is not always said by somebody.
func TestNoQuotes(t *testing.T) {
	for _, text := range []string{
		"The '90s were the age of rock 'n' roll.",
		"The shop sells 12\" records and 6'2\" mirrors.",
		"Anna Weber starred in “The Magic Flute” and “The Marriage of Figaro” last year. Her song “Blue Water” sold well.",
		"The so-called “free” lunch cost ten pounds. The “experts” were nowhere to be found.",
		"The minister is known for his long speeches.",
		"I think that the bridge is safe. We hope that it will be open in May.",
		"The harbour master called its ships on Monday.",
		"Brandt told Malone. He left.",
		"The light appears when the door is opened.",
	} {
		nothingSaid(t, text)
	}
}

func TestTranscript(t *testing.T) {
	got := quotesOf(t, "Here is what they said on the program.\n\nQ: Will you resign before the vote?\n\nA: No. I will fight on.\n\n"+
		"Q: Why should we believe you this time?\n\nA: Because I have never lied to you.")
	for _, want := range []noted{
		{lede.IndirectQuote, "Q", ":", []string{"Will you resign before the vote?"}},
		{lede.IndirectQuote, "A", ":", []string{"No. I will fight on."}},
		{lede.IndirectQuote, "Q", ":", []string{"Why should we believe you this time?"}},
	} {
		if !want.in(got) {
			t.Errorf("got %q, want also %q", got, want)
		}
	}
}

// In a chat people go by short names; whose they are, the first turn tells.
func TestChat(t *testing.T) {
	a, err := lede.Parse("jroe (Jane Roe, senior editor): Will they build the bridge?\n\npete (Peter Malone, reporter): Never. It is too dear.\n\n" +
		"jroe: Why?\n\npete: It costs millions.\n\nNobody has them.\n\njroe: Good night!")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, q := range a.Quotes {
		got = append(got, a.Name(q.Speaker)+": "+q.Text)
	}
	want := "Jane Roe: Will they build the bridge?|Peter Malone: Never. It is too dear.|Jane Roe: Why?|Peter Malone: It costs millions. Nobody has them.|Jane Roe: Good night!"
	if strings.Join(got, "|") != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// A mark that is never closed is told of, and costs no other quote.
func TestLoneMark(t *testing.T) {
	text := "The sign read “closed for the day.\n\n“We lost everything in the flood,” Maria Brandt said.\n\nThe road is closed."
	if !(noted{lede.DirectQuote, "Brandt", "said", []string{"We lost everything in the flood"}}).in(quotesOf(t, text)) {
		t.Errorf("got %q", quotesOf(t, text))
	}
	text = "“We lost everything in the flood,” Maria Brandt said.\n\nThe sign read “closed for the day.\n\nThe road is closed."
	a, err := lede.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Warnings) != 1 || a.Slice(a.Warnings[0].Span) != "“" {
		t.Errorf("warnings %v, want one of the mark", a.Warnings)
	}
}

// Two people in turn, a paragraph each.
func TestDialogue(t *testing.T) {
	a, err := lede.Parse("Maria Brandt met Peter Malone at the bridge on Monday.\n\n“Is it safe?” she asked.\n\n“It is,” he said.\n\n“Are you sure?”\n\n“I built it myself.”")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, q := range a.Quotes {
		got = append(got, a.Name(q.Speaker)+": "+q.Text)
	}
	want := "Maria Brandt: Is it safe?|Peter Malone: It is|Maria Brandt: Are you sure?|Peter Malone: I built it myself."
	if strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// No words are told twice, once by the models and once by a rule.
func TestToldOnce(t *testing.T) {
	got := quotesOf(t, "“I realize that there is a need for a rule,” Malone said. “In my remarks I said the word ‘will’ instead of ‘won’t.’”\n\n"+
		"“The line should’ve been, ‘I don’t see why it wouldn’t be the council.’ Sort of a double negative,” the mayor continued. “I think that clears up things pretty good by itself.”")
	n := 0
	for _, q := range got {
		n += strings.Count(strings.Join(q.parts, " "), "clears up things")
	}
	if n != 1 {
		t.Errorf("told %d times in %q, want once", n, got)
	}
}

// Who wrote a tweet or a report speaks in it.
func TestAuthors(t *testing.T) {
	for _, c := range []struct{ text, name string }{
		{"A tweet from Peter Malone read: “The bridge is closed.”", "Peter Malone"},
		{"Peter Malone’s letter said that the bridge was closed.", "Peter Malone"},
		{"Peter Malone spoke on Monday. “The bridge is closed,” he said.", "Peter Malone"},
		{"National policy manager for the Harbour Trust, Peter Malone, said that the bridge was closed.", "Peter Malone"},
		{"“The bridge is closed,” Peter Malone, chief adviser at the Trust, said on Monday.", "Peter Malone"},
	} {
		a, err := lede.Parse(c.text)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Quotes) != 1 || a.Name(a.Quotes[0].Speaker) != c.name {
			t.Errorf("%s: got %v of %v, want one quote of %s", c.text, a.Quotes, a.People, c.name)
		}
	}
}

// A quote that is a paragraph of its own, after one in which nobody speaks.
func TestLonelyQuote(t *testing.T) {
	text := "The river rose on Monday. It took the bridge with it.\n\nMaria Brandt wept when she saw her house.\n\n" +
		"“The house, the car, the dog. We have nothing left.”\n\nThe river fell on Tuesday."
	if want := (noted{lede.DirectQuote, "Brandt", "wept", []string{"The house, the car, the dog. We have nothing left."}}); !want.in(quotesOf(t, text)) {
		t.Errorf("got %q", quotesOf(t, text))
	}
}

func TestModes(t *testing.T) {
	for _, c := range []struct {
		text string
		mode lede.Mode
	}{
		{"Brandt said the river had never been so high.", lede.SpeechMode},
		{"“The river has never been so high,” Brandt wrote.", lede.WritingMode},
		{"Officials believe that the river will rise again.", lede.ThoughtMode},
	} {
		a, err := lede.Parse(c.text)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Quotes) != 1 || a.Quotes[0].Mode != c.mode {
			t.Errorf("%s: got %v, want mode %s", c.text, a.Quotes, c.mode)
		}
	}
}

// Speakers are found from mentions, whoever has put them there.
func TestSpeakers(t *testing.T) {
	text := "“We lost everything,” said Maria Brandt’s lawyer, Peter Malone. He met Brandt, who said the river was too high."
	at := func(s string) lede.Span {
		i := strings.LastIndex(text, s)
		return lede.Span{Start: i, End: i + len(s)}
	}
	name := func(s string) []lede.Mention { return []lede.Mention{{Span: at(s), Kind: lede.NameMention}} }
	p := lede.Parser{}
	for _, s := range lede.DefaultStages() {
		if s.Name == "people" {
			s.Extractor = lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
				d.Article.People = []lede.Person{
					{ID: d.NewID(), Name: "Maria Brandt", Mentions: append(name("Maria Brandt"), name("Brandt")...)},
				}
				d.Article.People = append(d.Article.People, lede.Person{ID: d.NewID(), Name: "Peter Malone", Mentions: name("Peter Malone")})
				return nil
			})
		}
		if s.Name != "coreference" {
			p.Stages = append(p.Stages, s)
		}
	}
	a, err := p.Parse(t.Context(), text)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, q := range a.Quotes {
		got = append(got, a.Name(q.Speaker)+": "+q.Text)
	}
	if want := "Peter Malone: We lost everything|Maria Brandt: the river was too high"; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestSelf has words of the first person of the speaker, of somebody quoted inside, of
// the reporter, and of nobody known.
func TestSelf(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"“I gave my word,” Ann Harmon said on Monday. “We will come, and our friends will help us.”", []string{"I", "my", "We", "our", "us"}},
		{"“He told me ‘I quit’ and left my office,” Ann Harmon said on Monday.", []string{"me", "my"}},
		{"Ann Harmon said on Monday that it was “my best day” and that I should know.", []string{"my"}},
		{"“We regret our mistake,” the White House said on Monday.", []string{"We", "our"}},
		{"“The US is my friend,” Ann Harmon said on Monday.", []string{"my"}},
		{"I heard it on Monday. “I quit!” somebody shouted in my street.", nil},
	} {
		a, err := lede.Parse(c.text)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, q := range a.Quotes {
			if q.Speaker != 0 {
				for _, s := range q.Self {
					got = append(got, a.Slice(s))
				}
			} else if len(q.Self) > 0 {
				t.Errorf("selves of nobody in %q", c.text)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: selves %q, want %q", c.text, got, c.want)
		}
	}
}

package lede_test

import (
	"testing"

	"github.com/ebc17271/lede"
)

// What stands between marks belongs to the words behind the verb that follows it, whatever the parser makes of the verb.
func TestInvertedQuotes(t *testing.T) {
	for _, c := range []struct {
		text string
		want noted
	}{
		{"“The dam is safe and will stay open,” notes the Garton poll.",
			noted{lede.DirectQuote, "the Garton poll", "notes", []string{"The dam is safe and will stay open"}}},
		{"“We are delighted and grateful,” said the ‘Save Our Pond’ movement on Friday.",
			noted{lede.DirectQuote, "the ‘Save Our Pond’ movement", "said", []string{"We are delighted and grateful"}}},
		{"“It is a scandal, plain and simple!” said another.",
			noted{lede.DirectQuote, "another", "said", []string{"It is a scandal, plain and simple!"}}},
		{"“They spend millions in this valley,” explains the 61-year-old, who is new to the town.",
			noted{lede.DirectQuote, "the 61-year-old", "explains", []string{"They spend millions in this valley"}}},
		{"“the dam will not break,” states the report, “it will only leak.”",
			noted{lede.DirectQuote, "the report", "states", []string{"the dam will not break", "it will only leak."}}},
		{"“Let us look at what a town needs,” says Okafor, “so that nobody has to leave.”",
			noted{lede.DirectQuote, "Okafor", "says", []string{"Let us look at what a town needs", "so that nobody has to leave."}}},
		{"“Prices went up after we had built the mill,” says Okafor in a letter, “as everybody knows.”",
			noted{lede.DirectQuote, "Okafor", "says", []string{"Prices went up after we had built the mill", "as everybody knows."}}},
		{"“I like it more than I thought,” says noted chef Ann Roe, adding that the soup was cold.",
			noted{lede.DirectQuote, "noted chef Ann Roe", "says", []string{"I like it more than I thought"}}},
		{"“There were long talks before the strike,” added that official, who spoke on condition that nobody named her.",
			noted{lede.DirectQuote, "that official", "added", []string{"There were long talks before the strike"}}},
		{"“Do you care about the river?” implored guitar-playing campaigner Barry Holm.",
			noted{lede.DirectQuote, "guitar-playing campaigner Barry Holm", "implored", []string{"Do you care about the river?"}}},
		{"“The fair is a joke,” declared the Garton Herald – only to sponsor it a year later.",
			noted{lede.DirectQuote, "the Garton Herald", "declared", []string{"The fair is a joke"}}},
	} {
		c.want.check(t, c.text)
	}
}

// So it does with the subject and the verb in that order, and when only what comes after them was found.
func TestFollowedQuotes(t *testing.T) {
	for _, c := range []struct {
		text string
		want noted
	}{
		{"“Mrs. Holm is a woman who took her studies seriously,” the lawsuit states.",
			noted{lede.DirectQuote, "the lawsuit", "states", []string{"Mrs. Holm is a woman who took her studies seriously"}}},
		{"“The rules let these bodies break the law with impunity,” the petition states.",
			noted{lede.DirectQuote, "the petition", "states", []string{"The rules let these bodies break the law with impunity"}}},
		{"“Because when we do,” Okafor added, “that only makes it harder for us to build the trust that we need.”",
			noted{lede.DirectQuote, "Okafor", "added", []string{"Because when we do", "that only makes it harder for us to build the trust that we need."}}},
		{"“As we got ready for the chance that we would lose the vote,” Hale told me, “a lot of the advice we got was bad.”",
			noted{lede.DirectQuote, "Hale", "told", []string{"As we got ready for the chance that we would lose the vote", "a lot of the advice we got was bad."}}},
		{"“As a whole,” the authors of the July report wrote, “the public supports the mill, though only tepidly.”",
			noted{lede.DirectQuote, "the authors of the July report", "wrote", []string{"As a whole", "the public supports the mill, though only tepidly."}}},
	} {
		c.want.check(t, c.text)
	}
}

// How long somebody spoke is not what was said.
func TestNothingSaid(t *testing.T) {
	for _, text := range []string{
		"The ministers talked for two hours on Monday.",
		"The leaders talked by phone for an hour.",
		"She spoke for a long time before the vote.",
		"Roe argued for weeks about the price.",
		"They chatted for a while and laughed.",
		"The ministers spoke by telephone for more than an hour.",
		"She lectured for decades at Garton College.",
		"He talked for days about time and money.",
		"They debated for three days whether to stay.",
	} {
		nothingSaid(t, text)
	}
}

// The words of a source do not begin with a preposition, so that who it is is known.
func TestSourceAfterTo(t *testing.T) {
	a, err := lede.Parse("According to historian Jennifer Roe, the wall fell in May.")
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Quotes) != 1 || a.Slice(a.Quotes[0].Source) != "historian Jennifer Roe" || a.Name(a.Quotes[0].Speaker) != "Jennifer Roe" {
		t.Errorf("got %+v", a.Quotes)
	}
}

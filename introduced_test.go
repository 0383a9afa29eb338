package lede_test

import (
	"testing"

	"github.com/ebc17271/lede"
)

// TestIntroducedQuotes reads quotes whose speaker stands in words that hold no verb of speech, or that the tree misreads.
func TestIntroducedQuotes(t *testing.T) {
	for _, c := range []saying{
		{text: "The mill was sold on Monday.\n\nAnd from Councillor Nina Falk:\n\n“Nobody asked us.”", said: []expected{{"Nina Falk", "=Nobody asked us"}}},
		{text: "The mill was sold on Monday.\n\nFrom the desk of Edda Krohn, chief executive of Krohn Paper:\n\n“It was time to go.”", said: []expected{{"Edda Krohn", "=It was time to go"}}},
		{text: "The mill was sold on Monday. For Nina Falk, the baker, the lesson is clear: “Never lend money to a friend.”", said: []expected{{"Nina Falk", "=Never lend money to a friend"}}},
		{text: "Edda Krohn sold the mill and said it was time. “I am tired,” she said. Falk’s verdict? “They were fools.”", said: []expected{{"Falk", "=They were fools"}}},
		{text: "His aunt, the singer Lea Moreau – best known for “Low Water” – added: “He never came back.”", said: []expected{{"Lea Moreau", "=He never came back"}}},
		{text: `"We had too few boats," owner Nils Aamodt said on Wednesday.`, said: []expected{{"Nils Aamodt", "=We had too few boats"}}},
		{text: `Karl Weiss, who ran the club in the 'eighties, is dead. "He was always talkin' 'bout the band," said his son, Jon Weiss.`, said: []expected{{"Jon Weiss", "=He was always talkin' 'bout the band"}}},
		{text: "Nils Aamodt thanked the firemen and welcomed the guests.", nobody: true},
		{text: "The Ostby Post, citing two people, said the mill was sold.", said: []expected{{"Ostby Post", "=the mill was sold"}}, nobody: true},
		{text: "The mill was sold.\n\nFalk explained on her page:\n\nI never had a key. Nobody asked me for one, and nobody told me of the sale.", said: []expected{{"Falk", "I never had a key. Nobody asked me for one, and nobody told me of the sale."}}, nobody: true},
		{text: "The mill was sold.\n\nThe bank offers those who want to buy a house some tips:\n\nThe first thing is to have a plan. The second thing is money.", nobody: true},
		{text: "A neighbour known as “Miss Pearl” said she had heard it. “It was like thunder,” Pearl said.", said: []expected{{"Pearl", "she had heard it"}, {"Pearl", "=It was like thunder"}}},
		{text: "A farmer who gave his name only as Ali said his house was gone.", said: []expected{{"Ali", "his house was gone"}}},
		{text: "Karl Weiss, DO, FACP, called the plan reckless.", said: []expected{{"Karl Weiss", "the plan reckless"}}},
		{text: "Q&A: Nina Falk on bread\n\nNina Falk has a new book. The Ostby Post met her at her oven.\n\nOstby Post: Why bread?\n\nNina Falk: I was hungry.\n\nOstby Post: And who eats it?\n\nNina Falk: Nobody, yet.",
			said: []expected{{"Ostby Post", "Why bread?"}, {"Nina Falk", "I was hungry."}, {"Ostby Post", "And who eats it?"}, {"Nina Falk", "Nobody, yet."}}, nobody: true},
	} {
		a, err := lede.Parse(c.text)
		if err != nil {
			t.Fatal(err)
		}
		if !c.readIn(a) {
			var told []string
			for _, q := range a.Quotes {
				told = append(told, q.Voice+": "+q.Said)
			}
			t.Errorf("%s\ntold: %q", c.text, told)
		}
	}
}

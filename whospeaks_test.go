package lede_test

import (
	"testing"

	"github.com/ebc17271/lede"
)

// TestWhoSpeaks holds to whom the words of a source lead: names behind titles and beside descriptions, offices by other words, who made
// a document, who is named only further down.
func TestWhoSpeaks(t *testing.T) {
	for _, c := range []struct{ text, words, who string }{
		{"Office of Parks and Rivers Director Ann Roe said the boats would be sold.", "the boats would be sold", "Ann Roe"},
		{"A spokesman for Senator Ann Roe said the boats would be sold.", "the boats would be sold", "A spokesman for Senator Ann Roe"},
		{"Anthony Delmar, a 23-year-old University of Ostby graduate, says it is a big victory.", "it is a big victory", "Anthony Delmar"},
		{"According to a fan named John Rayburn, the show is too long.", "the show is too long", "John Rayburn"},
		{"Rep. Peter Kling of New York was there. The congressman argued that four minutes were enough.", "that four minutes were enough", "Peter Kling"},
		{"Airbus sued the town on Monday. “It is theft,” the written complaint alleges.", "It is theft", "Airbus"},
		{"The White House's official Twitter account tweeted a form, saying that speech matters. The tweet continues that everybody may write.", "that everybody may write", "White House"},
		{"A federal judge stopped the sale of the mine on Monday, saying the town had not been heard.\n\nThe state had sold it in May. District Judge Ruth Calloway wrote that the law was clear.", "the town had not been heard", "Ruth Calloway"},
		{"Peter Kling left the hall early.\n\nSo sorry for the town. — Mario Costa (@mcosta) June 2, 2019\n\n“I was ill,” he said.", "I was ill", "Peter Kling"},
		{"Vera Lund met Tom Kling. She said that Kling had lied to the committee. “It is over,” she added.", "It is over", "Vera Lund"},
	} {
		a, err := lede.Parse(c.text)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, q := range a.Quotes {
			if q.Text != c.words {
				continue
			}
			found = true
			who := a.Name(q.Speaker)
			if q.Speaker == 0 {
				who = a.Slice(q.Source)
			}
			if who != c.who {
				t.Errorf("%s\n got %q, want %q", c.text, who, c.who)
			}
		}
		if !found {
			t.Errorf("%s\n lacks %q", c.text, c.words)
		}
	}
}

package lede_test

import (
	"strings"
	"testing"

	"github.com/ebc17271/lede"
)

// An expected quote is told with words of who says it, as named or as written, and words of what is said; with = before them they are
// all of it.
type expected struct{ who, words string }

// TestQuoteKinds holds how many of ten sentences of each kind of error are read rightly. What is not yet is logged.
func TestQuoteKinds(t *testing.T) {
	for _, kind := range quoteKinds {
		right := 0
		for _, c := range kind.cases {
			a, err := lede.Parse(c.text)
			if err != nil {
				t.Fatal(err)
			}
			if c.readIn(a) {
				right++
			} else {
				t.Logf("%s: %s", kind.name, c.text)
			}
		}
		if right < kind.least {
			t.Errorf("%s: %d of %d right, want %d", kind.name, right, len(kind.cases), kind.least)
		}
	}
}

// A saying is a text with what is said in it. With nobody, nothing is said but what is expected.
type saying struct {
	text   string
	said   []expected
	nobody bool
}

// readIn reports whether a has the quotes of s.
func (s saying) readIn(a *lede.Article) bool {
	for _, want := range s.said {
		found := false
		for _, q := range a.Quotes {
			who := a.Slice(q.Source)
			if q.Speaker != 0 {
				who = namesOf(a, q.Speaker)
			}
			words, all := strings.CutPrefix(want.words, "=")
			same := strings.Contains(q.Text, words) && (!all || strings.Trim(q.Text, ".") == words)
			found = found || same && strings.Contains(who, want.who)
		}
		if !found {
			return false
		}
	}
	return !s.nobody || len(a.Quotes) == len(s.said)
}

// namesOf returns all names of an entity.
func namesOf(a *lede.Article, id lede.EntityID) string {
	if p := a.Person(id); p != nil {
		return p.Name + " " + strings.Join(p.Aliases, " ")
	}
	return a.Name(id)
}

var quoteKinds = []struct {
	name  string
	least int
	cases []saying
}{
	{"quotes that are none", 7, []saying{
		{text: "The rowers claimed their second bronze of the week in Plovdiv.", nobody: true},
		{text: "The Foreign Ministry in Tolvia recalled its envoy to Marrow on Sunday.", nobody: true},
		{text: "Harbour Foods posted a loss of 4 million crowns for the winter quarter.", nobody: true},
		{text: "Minister Ilse Brandvold declined to comment on the ferry contract.", nobody: true},
		{text: "The flood cut the village off for nine days, and the minister called a meeting for Thursday.", nobody: true},
		{text: "A survey by the Garrick Institute shows that sales of tents rose by a fifth.", nobody: true},
		{text: "From the tower the guards saw smoke rising over the quarry.", nobody: true},
		{text: "Analysts expect a rise in sales of 12 percent next year.", nobody: true},
		{text: "Hundreds marched to the harbour and called for his resignation.", nobody: true},
		{text: "Parliament in Tolvia is to vote on the water bill in April.", nobody: true},
	}},
	{"organizations and documents speak", 6, []saying{
		{text: "Korvane, a maker of bicycles, closed its plant in Ostby on Monday. The company said orders had fallen by half.", said: []expected{{"Korvane", "orders had fallen by half"}}},
		{text: "The Ostby Teachers Union met the council on Friday. The union said no school would open before May.", said: []expected{{"Ostby Teachers Union", "no school would open before May"}}},
		{text: "Delmar Bank will shut forty branches. It said customers now do most of their business by telephone.", said: []expected{{"Delmar Bank", "customers now do most of their business by telephone"}}},
		{text: "A report by the Lindqvist Foundation was published on Tuesday. “Half of the wells are dry,” the report said.", said: []expected{{"Lindqvist Foundation", "Half of the wells are dry"}}},
		{text: "The Merrow Gazette has learned of a second letter. The newspaper said the letter was burned.", said: []expected{{"Merrow Gazette", "the letter was burned"}}},
		{text: "The bakers’ guild Panem sued the town on Monday. “The tax is unlawful,” the guild said in a statement.", said: []expected{{"Panem", "The tax is unlawful"}}},
		{text: "Airline Nordvind cancelled sixty flights on Sunday. They said a storm had closed both runways.", said: []expected{{"Nordvind", "a storm had closed both runways"}}},
		{text: "Tolvia closed its border with Marrow. The country said it would reopen the crossing in June.", said: []expected{{"Tolvia", "it would reopen the crossing in June"}}},
		{text: "The Harbour Museum bought the boat in 1990. The museum said it had never been shown.", said: []expected{{"Harbour Museum", "it had never been shown"}}},
		{text: "Petrolia filed a lawsuit against the port on Tuesday. The lawsuit says the port broke its contract.", said: []expected{{"Petrolia", "the port broke its contract"}}},
	}},
	{"posts", 10, []saying{
		{text: "Fans waited for hours in the rain.\n\nWhat a night! Thank you all, we will be back in spring. pic.example.com/Qw12er — Mira Stoll (@mirastoll) April 3, 2019\n\nThe club opens again in May.", said: []expected{{"Mira Stoll", "What a night! Thank you all, we will be back in spring"}}},
		{text: "Mayor Otto Lindgren tweeted: No school tomorrow. Stay at home, please.", said: []expected{{"Otto Lindgren", "No school tomorrow. Stay at home, please"}}},
		{text: "Singer Ada Prewitt (@adaprewitt) tweeted, “See you in Ostby.”", said: []expected{{"Ada Prewitt", "See you in Ostby"}}},
		{text: "The bridge is closed until further notice.\n— Ostby Police (@ostbypolice) 12 May 2020", said: []expected{{"Ostby Police", "The bridge is closed until further notice"}}},
		{text: "RT @mirastoll: The river is over the wall at Fenwick. — Jon Ashby (@jonashby) May 2, 2018", said: []expected{{"", "The river is over the wall at Fenwick"}}},
		{text: "Thrilled to sign for two more years! — Pavel Horak (@phorak9) June 1, 2021\n\nOne club, one heart. — Ines Duarte (@inesd) June 1, 2021", said: []expected{{"Pavel Horak", "Thrilled to sign for two more years!"}, {"Ines Duarte", "One club, one heart"}}},
		{text: "In a tweet that was later deleted, councillor Rhea Sandoval wrote: “The vote was bought.”", said: []expected{{"Rhea Sandoval", "The vote was bought"}}},
		{text: "@jonashby Nobody told us about the dam. We sleep in the car. — Lena Voss (@lenavoss) May 3, 2018", said: []expected{{"Lena Voss", "Nobody told us about the dam"}}},
		{text: "Striker Pavel Horak posted on Instagram: “My knee is fine, see you on Saturday.”", said: []expected{{"Pavel Horak", "My knee is fine, see you on Saturday"}}},
		{text: "“Never again,” wrote user @quarrywatch on the page of the town.", said: []expected{{"quarrywatch", "Never again"}}},
	}},
	{"who of several", 10, []saying{
		{text: "The council closed the baths, Mayor Ilse Brandvold said. Carpenter Jon Ashby walked home through the snow. “We swam there as children,” he said.", said: []expected{{"Jon Ashby", "We swam there as children"}}},
		{text: "Sheriff Linda Marsh said he was armed when officers found Peter Doyle in a barn.", said: []expected{{"Linda Marsh", "he was armed"}}},
		{text: "The Merrow Gazette quoted Judge Omar Reyes as saying the jury had been bribed.", said: []expected{{"Omar Reyes", "the jury had been bribed"}}},
		{text: "Rep. Dana Kessler left the hearing early. The congresswoman said the chairman had lied to her.", said: []expected{{"Dana Kessler", "the chairman had lied to her"}}},
		{text: "Nina Falk, who runs the bakery, met her landlord, Tom Berg, on Friday. She said the rent had doubled.", said: []expected{{"Nina Falk", "the rent had doubled"}}},
		{text: "Coach Per Lund said Ivan Petrov would miss the final. “His knee is swollen,” he added.", said: []expected{{"Per Lund", "His knee is swollen"}}},
		{text: "A federal judge stopped the sale of the mine on Monday, saying the town had not been heard.\n\nThe state had sold it in May. District Judge Ruth Calloway wrote that the law was clear.", said: []expected{{"Calloway", "the town had not been heard"}, {"Calloway", "the law was clear"}}},
		{text: "Prime Minister Arvid Holm met farmers in Ostby. “Milk will cost more,” the prime minister said.", said: []expected{{"Arvid Holm", "Milk will cost more"}}},
		{text: "Actress Lea Moreau left the stage in tears on Sunday. Director Karl Weiss said she was ill.", said: []expected{{"Karl Weiss", "she was ill"}}},
		{text: "Senator Ruth Abel met Governor Dan Ochoa on Monday. He told reporters that the talks had failed.", said: []expected{{"Dan Ochoa", "the talks had failed"}}},
	}},
	{"headlines, labels, nouns, passives", 8, []saying{
		{text: "'We were left alone': Ostby mayor attacks 'heartless' ministry\n\nMay 2, 2022\n\nThe mayor of Ostby, Nils Aamodt, has attacked the ministry.", said: []expected{{"Nils Aamodt", "We were left alone"}}},
		{text: "The ferry will not sail before June, per harbour master Inga Dahl.", said: []expected{{"Inga Dahl", "The ferry will not sail before June"}}},
		{text: "Inga Dahl, harbour master: “We have waited for two years.”", said: []expected{{"Inga Dahl", "We have waited for two years"}}},
		{text: "The bishop rebuked the council for selling the orchard.", said: []expected{{"bishop", "selling the orchard"}}},
		{text: "Two of the women were beaten in the cells, it was alleged at the trial.", said: []expected{{"", "Two of the women were beaten in the cells"}}},
		{text: "“'Twas never about the money,” said Edda Krohn, who kept the mill.", said: []expected{{"Edda Krohn", "Twas never about the money"}}},
		{text: "Krohn’s threat to close the mill was heard in the whole valley.", said: []expected{{"Krohn", "close the mill"}}},
		{text: "The union is pushing for a shorter week.", said: []expected{{"union", "a shorter week"}}},
		{text: "Lawyers repeated their allegations that the ballots were burned.", said: []expected{{"Lawyers", "the ballots were burned"}}},
		{text: "It was announced on Friday that the tunnel would be closed.", said: []expected{{"", "the tunnel would be closed"}}},
	}},
	{"bounds", 9, []saying{
		{text: "“The mill is sold,” said Edda Krohn, chief executive of Krohn Paper.", said: []expected{{"Edda Krohn", "=The mill is sold"}}},
		{text: "Author Lea Moreau, who wrote “Salt and Iron”, said the film was too long.", said: []expected{{"Lea Moreau", "=the film was too long"}}, nobody: true},
		{text: "The guide called the town “the pearl of the coast”.", said: []expected{{"guide", "the pearl of the coast"}}},
		{text: `She sang "Low Water" and "Ferryman" at the opening in Ostby.`, nobody: true},
		{text: "Brandvold said the bridge would be closed in May, and the council voted for the money on Friday.", said: []expected{{"Brandvold", "=the bridge would be closed in May"}}},
		{text: "The doctor said that the boy had been bitten by a snake, that he was weak and that he would live.", said: []expected{{"doctor", "that he would live"}}},
		{text: "“It is over,” Nina Falk, the bakery’s owner, said after the vote, which ended at midnight.", said: []expected{{"Nina Falk", "=It is over"}}},
		{text: "According to the harbour office, two boats sank in the storm, which lasted for three days.", said: []expected{{"harbour office", "two boats sank in the storm"}}},
		{text: "Jon Ashby said, before he closed the door, that nobody would get a coin.", said: []expected{{"Jon Ashby", "nobody would get a coin"}}},
		{text: "The minister said the tax was needed, but farmers blocked the road with forty tractors on Monday.", said: []expected{{"minister", "=the tax was needed"}}},
	}},
}

package lede_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ebc17271/lede"
)

// wholePages are pages as their text is scraped, with menus and boxes; a line that begins with "> " is of the story, one with "# " its headline.
var wholePages = []struct{ authors, page string }{
	{"Lotte Brandt", `Skip to main content
The Harbour Post
Search
Subscribe
Home
News
Politics
Sport
Opinion
# Ferry captain cleared over harbour collision
Inquiry finds that a broken radar, not the crew, was to blame for the collision in which nine people were hurt
Lotte Brandt Transport correspondent
Tue 14 May 2024 09.15 BST
Last modified on Tue 14 May 2024 11.40 BST
Share
Save
32 comments
The Norhaven Queen after the collision. Photograph: Sune Falk/Harbour Post
> The captain of a ferry that struck the harbour wall at Norhaven in January, hurting nine people, has been cleared of blame by an inquiry.
> The report, published on Tuesday, said that the radar had failed eleven minutes before and that nobody had been told.
> “I can sleep again,” said Captain Mina Rask, who had been suspended without pay for four months.
Sign up to First Light
Free daily newsletter
Our morning email breaks down the key stories of the day, telling you what's happening and why it matters
Enter your email address
Sign up
Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties. For more information see our Privacy Policy.
after newsletter promotion
> The union said the ferry company had known of the fault since the autumn. Jens Holm, its regional secretary, called for the managing director to go.
> “They let her carry it alone,” he said.
> A spokesperson for Norhaven Ferries said: “We accept the findings and will apologise to Captain Rask in person.”
Explore more on these topics
Ferries
Norhaven
Transport
Share
Reuse this content
Most viewed
Man finds Roman coin in his breakfast
Ten best kettles tested
Storm Oswin: what we know so far
© 2024 Harbour Post Limited or its affiliated companies. All rights reserved.
`},
	{"LOTTE BRANDT; SUNE FALK", `World
US
Politics
Business
# Ferry captain cleared over harbour collision
By LOTTE BRANDT and SUNE FALK
Updated 9:15 AM EDT, May 14, 2024
Share
> NORHAVEN (AP) — The captain of a ferry that struck the harbor wall at Norhaven in January, hurting nine people, has been cleared of blame by an inquiry.
> The report, published Tuesday, said the radar had failed 11 minutes earlier and that nobody had been told.
> “I can sleep again,” said Capt. Mina Rask, who had been suspended without pay for four months.
RELATED COVERAGE
Ferry hits harbor wall, nine hurt
Ferries to be checked across the country
> The union said the ferry company had known of the fault since the fall. Jens Holm, its regional secretary, called for the managing director to go.
> “They let her carry it alone,” he said.
> A spokesperson for Norhaven Ferries said it accepted the findings and would apologize to Rask in person.
___
Falk reported from Leeds.
LOTTE BRANDT
Brandt covers transport for The Associated Press. She is based in Norhaven.
`},
	{"Lotte Brandt", `Yahoo News
# Ferry captain cleared over harbour collision
Lotte Brandt
Tue, May 14, 2024 at 9:15 AM EDT
4 min read
Generate Key Takeaways
> The captain of a ferry that struck the harbour wall at Norhaven in January, hurting nine people, has been cleared of blame by an inquiry.
> The report, published on Tuesday, said that the radar had failed eleven minutes before and that nobody had been told.
Advertisement
Advertisement
> “I can sleep again,” said Captain Mina Rask, who had been suspended without pay for four months.
Advertisement
> The union said the ferry company had known of the fault since the autumn.
Show Comments
View comments (114)
Recommended Stories
Harbour Post
Ten best kettles tested
2d ago
`},
	{"Lotte Brandt", `SUBSCRIBER ONLY
# Council backs plan for 400 homes at old brickworks
Lotte Brandt, Local Democracy Reporter
14th May 2024, 9:15am
Comments
The old brickworks at Lower Quern (Image: Sune Falk)
> A plan to build 400 homes on the site of the old brickworks at Lower Quern has been backed by the council.
> Councillors voted by nine to two for the scheme on Tuesday evening, after three hours of debate.
> Objector Jens Holm told them: "The road floods every winter. Where are these people going to drive?"
Read more: Brickworks chimney to be pulled down
Get the latest news straight to your inbox. Sign up here
> A spokesman for the developer, Quern Land, said work could begin next spring.
What do you think? Have your say in the comments below
Don't miss the top stories in your area with our weekly newsletter
`},
	{"Lotte Brandt", `Home / News / Transport
# Ferry captain cleared over harbour collision
Inquiry blames broken radar for crash that hurt nine
Published : May 14, 2024 09:15 IST
Last Updated : May 14, 2024 11:02 IST
Lotte Brandt
Comments
READ LATER
SEE ALL
Remove
The ferry after the collision at Norhaven. File
The ferry after the collision at Norhaven. File | Photo Credit: Sune Falk
> The captain of a ferry that struck the harbour wall at Norhaven in January, hurting nine people, has been cleared of blame by an inquiry.
> The report said that the radar had failed eleven minutes before and that nobody had been told.
Unlock this story with a subscription
You have exhausted your free article limit.
> “I can sleep again,” said Captain Mina Rask, who had been suspended without pay for four months.
Also read: Ferries to be checked across the country
> The union said the ferry company had known of the fault since the autumn.
Published - May 14, 2024 09:15 am IST
Related Topics
ferry / transport / accident
Top News Today
Access 10 free stories every month
Comments have to be in English, and in full sentences. They cannot be abusive or personal.
`},
	{"Lotte Brandt", `Advertisement
OPINION
# The council must not sell the brickworks
Lotte Brandt
Columnist
May 14, 2024 — 5.00am
Save
Log in, register or subscribe to save articles for later.
Share
A
A
A
> Nobody in Lower Quern wants the brickworks to be sold, and the council knows it.
> It asked us in the autumn. Nine in ten said no. “We heard you,” said councillor Jens Holm, and went on with it.
Why ask, then?
> The answer is money: the county has cut its grant by a third since 2019, and the roof of the library leaks.
Loading
> A park costs nothing but seeds. Sell the car park instead.
The Opinion newsletter is a weekly wrap of views that will challenge, champion and inform your own. Sign up here.
Most Viewed in National
Loading
From our partners
`},
}

func TestWholePages(t *testing.T) {
	for _, c := range wholePages {
		var text, story []string
		headline := ""
		for line := range strings.Lines(c.page) {
			line = strings.TrimSuffix(line, "\n")
			if s, ok := strings.CutPrefix(line, "# "); ok {
				line, headline = s, s
			}
			if s, ok := strings.CutPrefix(line, "> "); ok {
				line = s
				if _, rest, dated := strings.Cut(s, "(AP) — "); dated {
					s = rest
				}
				story = append(story, s)
			}
			text = append(text, line)
		}
		a := laidOut(t, strings.Join(text, "\n")+"\n")
		var got, authors []string
		for b := range a.Story() {
			if b.Kind == lede.ParagraphBlock {
				got = append(got, a.Slice(b.Span))
			}
		}
		for _, b := range a.Bylines {
			authors = append(authors, b.Name)
		}
		if d := cmp.Diff(story, got); d != "" || a.Headline != headline || strings.Join(authors, "; ") != c.authors {
			t.Errorf("headline %q, authors %q, story -want +got:\n%s", a.Headline, authors, d)
		}
	}
}

package lede_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

// laidOut parses text without any stage.
func laidOut(t testing.TB, text string) *lede.Article {
	t.Helper()
	p := lede.Parser{Stages: []lede.Stage{}}
	a, err := p.Parse(context.Background(), text)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	return a
}

// blocksOf writes the blocks of text as "kind: words".
func blocksOf(t testing.TB, text string) []string {
	t.Helper()
	a := laidOut(t, text)
	var got []string
	for _, b := range a.Blocks {
		got = append(got, string(b.Kind)+": "+strings.Join(strings.Fields(a.Slice(b.Span)), " "))
	}
	return got
}

// lead is a paragraph that nothing but a paragraph can be.
const lead = "The council of Exampleton said on Monday that the old bridge would stay closed until the end of the summer."

func TestBlocks(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"blank lines", "One man was hurt in the fire.\n\nHe is in hospital.", []string{
			"paragraph: One man was hurt in the fire.", "paragraph: He is in hospital."}},
		{"single newlines", "One man was hurt in the fire.\nHe is in hospital.\r\nNobody else was there.", []string{
			"paragraph: One man was hurt in the fire.", "paragraph: He is in hospital.", "paragraph: Nobody else was there."}},
		{"hard wrap", "The council of Exampleton said on Monday that\nthe old bridge would stay closed until the end\nof the summer, and that a new one would\nbe built by then.\n\nNobody was hurt when a pillar of the bridge\nbroke in May.", []string{
			"paragraph: The council of Exampleton said on Monday that the old bridge would stay closed until the end of the summer, and that a new one would be built by then.",
			"paragraph: Nobody was hurt when a pillar of the bridge broke in May."}},
		{"separators of Unicode", "One man was hurt in the fire.\u2029He is in hospital.\u0085Nobody else was there.", []string{
			"paragraph: One man was hurt in the fire.", "paragraph: He is in hospital.", "paragraph: Nobody else was there."}},
		{"date before the lead", " date 2022-02-10 Despite a week of talks, there has been no progress in the dispute.", []string{
			"timestamp: date 2022-02-10", "paragraph: Despite a week of talks, there has been no progress in the dispute."}},
		{"a date in the lead", "On March 3, 2019, the court of Exampleton sent him to prison for five years.", []string{
			"paragraph: On March 3, 2019, the court of Exampleton sent him to prison for five years."}},
		{"front matter", "Old bridge stays closed\n\nBy Jane Doe and John Roe\n\nPublished 10 Feb 2022, 14:05 GMT\n\n" + lead, []string{
			"headline: Old bridge stays closed", "byline: By Jane Doe and John Roe", "timestamp: Published 10 Feb 2022, 14:05 GMT", "paragraph: " + lead}},
		{"byline and stamp in one line", "By Jane Doe - 11/18/19 11:04 PM EST\n\n" + lead, []string{
			"byline: By Jane Doe -", "timestamp: 11/18/19 11:04 PM EST", "paragraph: " + lead}},
		{"dateline", "MOSCOW (Reuters) — " + lead, []string{"dateline: MOSCOW (Reuters) —", "paragraph: " + lead}},
		{"credit after a caption", "The old bridge on Monday. (Photo: Amy Example/AFP/Getty Images)\n\n" + lead, []string{
			"caption: The old bridge on Monday.", "credit: (Photo: Amy Example/AFP/Getty Images)", "paragraph: " + lead}},
		{"video", lead + "\n\nMayor refuses to answer questions about the closed bridge\n\nPlay video\n\n" + lead, []string{
			"paragraph: " + lead, "caption: Mayor refuses to answer questions about the closed bridge", "media: Play video", "paragraph: " + lead}},
		{"promo", lead + "\n\nRead more: Ten bridges that fell\n\nListen to our latest podcast - The Bridge\n\nSign up for our newsletter.", []string{
			"paragraph: " + lead, "promo: Read more: Ten bridges that fell", "promo: Listen to our latest podcast - The Bridge", "promo: Sign up for our newsletter."}},
		{"small print", lead + "\n\nADVERTISEMENT\n\nCopyright 2019 Daily Example. All rights reserved.", []string{
			"paragraph: " + lead, "boilerplate: ADVERTISEMENT", "boilerplate: Copyright 2019 Daily Example. All rights reserved."}},
		{"subhead", lead + "\n\nTHE COMMON THREAD\n\n" + lead, []string{
			"paragraph: " + lead, "subhead: THE COMMON THREAD", "paragraph: " + lead}},
		{"message", lead + "\n\nWe will open it in June.\n\n— Jane Doe (@janedoe) June 11, 2019\n\n" + lead, []string{
			"paragraph: " + lead, "paragraph: We will open it in June. — Jane Doe (@janedoe) June 11, 2019", "paragraph: " + lead}},
		{"labels", "Image copyright Example Images Image caption The bridge was closed in May\n\n" + lead, []string{
			"credit: Image copyright Example Images", "media: Image caption", "caption: The bridge was closed in May", "paragraph: " + lead}},
		{"fields", lead + "\n\nImage source, Example Pictures\nImage caption, The bridge was closed in May\n\n" + lead, []string{
			"paragraph: " + lead, "credit: Image source, Example Pictures", "media: Image caption,", "caption: The bridge was closed in May", "paragraph: " + lead}},
		{"clock", lead + "\n\nUpdated at 6:30 p.m.", []string{"paragraph: " + lead, "timestamp: Updated at 6:30 p.m."}},
		{"interview", "Do you still write every day, at your age?\n\n" + lead + "\n\nAnd what does your family say about it?\n\n" + lead, []string{
			"paragraph: Do you still write every day, at your age?", "paragraph: " + lead, "paragraph: And what does your family say about it?", "paragraph: " + lead}},
		{"list of links", lead + "\n\nRelated stories\n\nTen bridges that fell\n\nWhy bridges fall\n\n" + lead, []string{
			"paragraph: " + lead, "promo: Related stories", "promo: Ten bridges that fell", "promo: Why bridges fall", "paragraph: " + lead}},
		{"signature", lead + "\n\n" + lead + "\n\n" + lead + "\n\n" + lead + " (AFP)", []string{
			"paragraph: " + lead, "paragraph: " + lead, "paragraph: " + lead, "paragraph: " + lead, "credit: (AFP)"}},
		{"credits", "The old bridge on Monday. Amy Example/Reuters\n\n© Amy Example/Daily Example\n\n" + lead, []string{
			"caption: The old bridge on Monday.", "credit: Amy Example/Reuters", "credit: © Amy Example/Daily Example", "paragraph: " + lead}},
		{"headline with a stamp behind", "Truck overturns on old bridge: police Updated: 2016-07-15 06:50\n\n" + lead, []string{
			"headline: Truck overturns on old bridge: police", "timestamp: Updated: 2016-07-15 06:50", "paragraph: " + lead}},
		{"headline with a full stop", "Poll: Rich Voters Leave the Party.\n\n" + lead, []string{
			"headline: Poll: Rich Voters Leave the Party.", "paragraph: " + lead}},
		{"byte order mark", "\ufeff" + lead, []string{"boilerplate: \ufeff", "paragraph: " + lead}},
		{"nothing", " \n\t\n", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if d := cmp.Diff(test.want, blocksOf(t, test.text)); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
		})
	}
}

func TestDatelines(t *testing.T) {
	const rest = " Shares rose on Monday after a weak start."
	for _, test := range []struct{ text, dateline, agency string }{
		{"MOSCOW (Reuters) —", "MOSCOW (Reuters) —", "Reuters"},
		{"WASHINGTON –", "WASHINGTON –", ""},
		{"NEW YORK, Oct. 31 (AP) –", "NEW YORK, Oct. 31 (AP) –", "Associated Press"},
		{"Kyiv, Ukraine (CNN) --", "Kyiv, Ukraine (CNN) --", "CNN"},
		{"LONDON:", "LONDON:", ""},
		{"(CNN)", "(CNN)", "CNN"},
		{"PORT EXAMPLETON —", "PORT EXAMPLETON —", ""},
		{"BREAKING —", "", ""},
		{"JANE DOE:", "", ""},
		{"Smith —", "", ""},
		{"NATO (and others)", "", ""},
	} {
		a := laidOut(t, test.text+rest)
		got, agency := "", ""
		if a.Dateline != nil {
			got, agency = a.Slice(a.Dateline.Span), a.Dateline.Agency
		}
		if got != test.dateline || agency != test.agency {
			t.Errorf("%s: got dateline %q, agency %q", test.text, got, agency)
		}
	}
}

func TestPublished(t *testing.T) {
	for _, test := range []struct{ stamp, words, typ, value string }{
		{"Published 10 Feb 2022, 14:05 GMT", "Published 10 Feb 2022, 14:05 GMT", "time", "2022-02-10T14:05Z"},
		{"Updated: Tue Jan. 10 2012 17:17:39", "Updated: Tue Jan. 10 2012 17:17:39", "time", "2012-01-10T17:17"},
		{"LIVE UPDATED 14:47, 8 Dec 2020", "LIVE UPDATED 14:47, 8 Dec 2020", "time", "2020-12-08T14:47"},
		{"Jan 31, 2024 9:02 AM ET | 3 min read", "Jan 31, 2024 9:02 AM ET | 3 min read", "time", "2024-01-31T09:02-05:00"},
		{"@jane_example / 10:05 AM PDT • August 17, 2023", "10:05 AM PDT • August 17, 2023", "time", "2023-08-17T10:05-07:00"},
		{"LIVE UPDATED 14:47, 8 Dec 2020\n\n" + lead + "\n\n9:04 PM · Dec 9, 2020", "LIVE UPDATED 14:47, 8 Dec 2020", "time", "2020-12-08T14:47"},
		{"12:37, 3 March 2019", "12:37, 3 March 2019", "time", "2019-03-03T12:37"},
		{"January 16, 2012", "January 16, 2012", "date", "2012-01-16"},
		{"Nov 19, 2019, 10:31 pm CST", "Nov 19, 2019, 10:31 pm CST", "time", "2019-11-19T22:31-06:00"},
		{"2019-11-18T22:05:36Z", "2019-11-18T22:05:36Z", "time", "2019-11-18T22:05Z"},
		{"Posted 3 hours ago", "", "", ""},
		{"Updated at 6:30 p.m.", "", "", ""},
		{"Published on example.com at 22.00 GMT on Tuesday 10 January 2012.", "Published on example.com at 22.00 GMT on Tuesday 10 January 2012", "time", "2012-01-10T22:00Z"},
		{"2019-11-19T08:57:40+01:00", "2019-11-19T08:57:40+01:00", "time", "2019-11-19T08:57+01:00"},
		{"On Friday the 13th", "", "", ""},
		{"31 February 2019", "", "", ""},
	} {
		a := laidOut(t, test.stamp+"\n\n"+lead)
		if p := a.Published; string(p.Type) != test.typ || p.Value != test.value || a.Slice(p.Span) != test.words {
			t.Errorf("%s: got %+v, words %q", test.stamp, p, a.Slice(p.Span))
		}
	}
}

func TestBylines(t *testing.T) {
	for _, test := range []struct {
		line string
		want []lede.Byline
	}{
		{"By Jane Doe", []lede.Byline{{Name: "Jane Doe"}}},
		{"By JANE DOE, Associated Press", []lede.Byline{{Name: "JANE DOE", Outlet: "Associated Press"}}},
		{"By Jane Doe and John Roe | Daily Example News", []lede.Byline{{Name: "Jane Doe"}, {Name: "John Roe", Outlet: "Daily Example News"}}},
		{"Jane Doe, Political Editor", []lede.Byline{{Name: "Jane Doe", Role: "Political Editor"}}},
		{"Words by Jane Doe jane.doe@example.com", []lede.Byline{{Name: "Jane Doe"}}},
		{"By James Doe, senior fellow at the Example Institute", []lede.Byline{{Name: "James Doe", Role: "senior fellow at the Example Institute"}}},
		{"- Author, Jane Doe\n- Role, Political correspondent", []lede.Byline{{Name: "Jane Doe", Role: "Political correspondent"}}},
		{"Interview by Jane Doe", []lede.Byline{{Name: "Jane Doe"}}},
		{"Jane Doe Education editor\n@jane_example", []lede.Byline{{Name: "Jane Doe", Role: "Education editor"}}},
		{"By Jane Doe\nLocal Democracy Reporter", []lede.Byline{{Name: "Jane Doe", Role: "Local Democracy Reporter"}}},
		{"By Mara Quist, Garton Herald / For the Weather Watch blog", []lede.Byline{{Name: "Mara Quist", Outlet: "Garton Herald"}}},
		{"The Exampleton Gazette\n5 July 2022", nil},
		{"By\n\nJane Doe", []lede.Byline{{Name: "Jane Doe"}}},
		{"By Jane van der Doe @janedoe", []lede.Byline{{Name: "Jane van der Doe"}}},
	} {
		a := laidOut(t, "Old bridge stays closed\n\n"+test.line+"\n\n"+lead)
		var got []lede.Byline
		for _, b := range a.Bylines {
			if s := a.Slice(b.Span); s != b.Name {
				t.Errorf("%s: span %q is not the name %q", test.line, s, b.Name)
			}
			b.Span = lede.Span{}
			got = append(got, b)
		}
		if d := cmp.Diff(test.want, got); d != "" {
			t.Errorf("%s: -want +got:\n%s", test.line, d)
		}
	}
}

func TestLanguage(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{lead, "en"},
		{"He said no.", "en"},
		{"Melting glaciers raise seas", "en"},
		{"Der Bürgermeister sagte am Montag, dass die alte Brücke nicht vor dem Ende des Sommers geöffnet wird.", "de"},
		{"Le maire a dit lundi que le vieux pont ne sera pas ouvert avant la fin de l'été, selon une source.", "fr"},
		{"El alcalde dijo el lunes que el viejo puente no se abrirá hasta el final del verano.", "es"},
		{"Мэр сказал в понедельник, что старый мост закрыт.", "ru"},
		{"市长星期一说，旧桥将关闭到夏末。", "zh"},
		{"市長は月曜日、古い橋は夏の終わりまで閉鎖されると述べた。", "ja"},
		{"12:05 – 17", "und"},
	} {
		if a := laidOut(t, test.text); a.Language != test.want {
			t.Errorf("%s: got %q, want %q", test.text, a.Language, test.want)
		}
	}
}

func TestCharacterWarnings(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"It wasnâ€™t his, he said.", []string{"â€™"}},
		{"The cafÃ© is closed.", []string{"Ã©"}},
		{"It wasn\u0092t his.", []string{"\u0092"}},
		{"It wasn\ufffdt his.", []string{"\ufffd"}},
		{"It wasn’t his café, “naïve” Ångström.", nil},
	} {
		a := laidOut(t, test.text)
		var got []string
		for _, w := range a.Warnings {
			got = append(got, a.Slice(w.Span))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q", test.text, got)
		}
	}
}

func TestWordingsAreSorted(t *testing.T) {
	data, err := os.ReadFile("internal/page/wording.txt")
	if err != nil {
		t.Fatal(err)
	}
	last := ""
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		key, values, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || key <= last || !norm.NFC.IsNormalString(key) || key != strings.ToLower(key) {
			t.Errorf("%q after %q", key, last)
		}
		kind, rest, _ := strings.Cut(values, "\t")
		where, _, _ := strings.Cut(rest, "\t")
		if !slices.Contains([]string{"boilerplate", "promo", "media"}, kind) || !slices.Contains([]string{"whole", "brief", "short", "start", "any", "hint", "whole hint", "brief hint", "short hint", "start hint"}, where) {
			t.Errorf("%q has the values %q", key, values)
		}
		last = key
	}
}

// TestAuthorAtTheEnd takes the line that tells who wrote a story, at its end, out of the story, and none that tells of
// somebody it is about.
func TestAuthorAtTheEnd(t *testing.T) {
	story := strings.Repeat(lead+"\n\n", 4)
	for _, test := range []struct {
		line string
		kind string
	}{
		{"Jane Doe is a staff writer at the Exampleton Gazette.", "byline"},
		{"Jane Doe is leaving Exampleton for good, her neighbours say.", "paragraph"},
	} {
		got := blocksOf(t, story+test.line)
		if want := test.kind + ": " + test.line; got[len(got)-1] != want {
			t.Errorf("got %q, want %q", got[len(got)-1], want)
		}
	}
}

func TestFront(t *testing.T) {
	const title, stamp = "Exampleton closes old bridge as cracks widen", "5 July 2022"
	for _, test := range []struct {
		name, front string
		want        []string
	}{
		{"section", "Markets | Retail\n\n" + title + "\n\n" + stamp, []string{
			"boilerplate: Markets | Retail", "headline: " + title, "timestamp: " + stamp}},
		{"way to the section", "Home / News / Traffic\n" + title, []string{
			"boilerplate: Home / News / Traffic", "headline: " + title}},
		{"one word", "Books\n\n" + title, []string{"boilerplate: Books", "headline: " + title}},
		{"summary", title + "\nThe only shop is on the other side\nBy Jane Doe", []string{
			"headline: " + title, "subhead: The only shop is on the other side", "byline: By Jane Doe"}},
		{"outlet", title + "\nThe Exampleton Gazette\n" + stamp, []string{
			"headline: " + title, "byline: The Exampleton Gazette", "timestamp: " + stamp}},
		{"agency", title + "\n\nAssociated Press\n\n" + stamp, []string{
			"headline: " + title, "byline: Associated Press", "timestamp: " + stamp}},
		{"score", "Late goal sends Exampleton through to the final\n\nExampleton Town 2-1 Sampleton Albion", []string{
			"headline: Late goal sends Exampleton through to the final", "subhead: Exampleton Town 2-1 Sampleton Albion"}},
		{"several authors", title + "\n\nJane Doe, John Roe and Mary Major", []string{
			"headline: " + title, "byline: Jane Doe, John Roe and Mary Major"}},
		{"picture for an outlet", title + "\n\nBy Jane Doe\n\nJohn Roe for The Daily Example", []string{
			"headline: " + title, "byline: By Jane Doe", "credit: John Roe for The Daily Example"}},
		{"a line under the headline", title + "\n\nHundreds of people wait for the ferry on the other side", []string{
			"headline: " + title, "subhead: Hundreds of people wait for the ferry on the other side"}},
		{"the place alone", title + "\n\nWASHINGTON", []string{"headline: " + title, "dateline: WASHINGTON"}},
		{"a long headline", "Exampleton Old Bridge Repair Market Analysis by Top Builders, Industry Overview, Supply and Demand Forecast to 2031", []string{
			"headline: Exampleton Old Bridge Repair Market Analysis by Top Builders, Industry Overview, Supply and Demand Forecast to 2031"}},
		{"another story's headline", "Headline: Ferry Shares Rise!", []string{"promo: Headline: Ferry Shares Rise!"}},
		{"highlights", "Story Highlights 30% say the bridge is safe", []string{"boilerplate: Story Highlights", "subhead: 30% say the bridge is safe"}},
		{"section below", title + "\n\nARTS & DESIGN\n\nBy Jane Doe", []string{
			"headline: " + title, "boilerplate: ARTS & DESIGN", "byline: By Jane Doe"}},
	} {
		want := append(test.want, "paragraph: "+lead)
		if d := cmp.Diff(want, blocksOf(t, test.front+"\n\n"+lead)); d != "" {
			t.Errorf("%s: -want +got:\n%s", test.name, d)
		}
	}
}

func TestLinesAmongParagraphs(t *testing.T) {
	for _, test := range []struct {
		lines string
		want  []string
	}{
		{"14:47\nPower cuts now affecting 83,000", []string{"timestamp: 14:47", "subhead: Power cuts now affecting 83,000"}},
		{"Why is the rock a problem?", []string{"subhead: Why is the rock a problem?"}},
		{"Do you have a routine?", []string{"paragraph: Do you have a routine?"}},
		{"Related: Fire crews called to barn near Exampleton", []string{"promo: Related: Fire crews called to barn near Exampleton"}},
		{"Pic: Courtesy of Exampleton Fire Brigade", []string{"credit: Pic: Courtesy of Exampleton Fire Brigade"}},
		{"Image Credits: Example (opens in a new window)", []string{"credit: Image Credits: Example (opens in a new window)"}},
		{"Pictured: The old bridge on Monday", []string{"caption: Pictured: The old bridge on Monday"}},
		{"Tell us at newsdesk@example.com what you saw.", []string{"boilerplate: Tell us at newsdesk@example.com what you saw."}},
		{"@janedoe was there and saw the bridge fall.", []string{"paragraph: @janedoe was there and saw the bridge fall."}},
		{"Joining forces\n\nPlay video", []string{"subhead: Joining forces", "media: Play video"}},
		{"The\n\ngroup, which had a turnover of £2 million, said it would not have the money for it.", []string{
			"paragraph: The", "paragraph: group, which had a turnover of £2 million, said it would not have the money for it."}},
		{"191119052250266", []string{"paragraph: 191119052250266"}},
		{"Belgium (Group A):", []string{"paragraph: Belgium (Group A):"}},
		{"UPDATED", []string{"boilerplate: UPDATED"}},
		{"Related Topics\n\nFraud\nExampleton", []string{"promo: Related Topics", "promo: Fraud", "promo: Exampleton"}},
		{"If you have been affected by this story, help is available.", []string{"promo: If you have been affected by this story, help is available."}},
	} {
		want := append([]string{"paragraph: " + lead}, append(test.want, "paragraph: "+lead)...)
		if d := cmp.Diff(want, blocksOf(t, lead+"\n\n"+test.lines+"\n\n"+lead)); d != "" {
			t.Errorf("%s: -want +got:\n%s", test.lines, d)
		}
	}
}

package lede_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// datelineForms are beginnings of a story, with the dateline, its agency and the day of publication that they tell.
var datelineForms = []struct{ start, dateline, agency, published string }{
	{"MADRID, May 14, 2024 /PRNewswire/ -- ", "MADRID, May 14, 2024 /PRNewswire/ --", "PR Newswire", "2024-05-14"},
	{"AUSTIN, Texas, May 14, 2024 /PRNewswire/ -- ", "AUSTIN, Texas, May 14, 2024 /PRNewswire/ --", "PR Newswire", "2024-05-14"},
	{"LOS ANGELES, CA / ACCESSWIRE / May 14, 2024 / ", "LOS ANGELES, CA / ACCESSWIRE / May 14, 2024 /", "ACCESSWIRE", "2024-05-14"},
	{"ZURICH, Switzerland, May 14, 2024 (GLOBE NEWSWIRE) -- ", "ZURICH, Switzerland, May 14, 2024 (GLOBE NEWSWIRE) --", "GlobeNewswire", "2024-05-14"},
	{"CHICAGO--(BUSINESS WIRE)--", "CHICAGO--(BUSINESS WIRE)--", "Business Wire", ""},
	{"LONDON--(BUSINESS WIRE)--May 14, 2024--", "LONDON--(BUSINESS WIRE)--May 14, 2024--", "Business Wire", "2024-05-14"},
	{"May 14 (Reuters) - ", "May 14 (Reuters) -", "Reuters", ""},
	{"May 14 (UPI) -- ", "May 14 (UPI) --", "United Press International", ""},
	{"PARIS, May 14 (Reuters) - ", "PARIS, May 14 (Reuters) -", "Reuters", ""},
	{"BEIJING, May 14 (Xinhua) -- ", "BEIJING, May 14 (Xinhua) --", "Xinhua", ""},
	{"TOKYO (Kyodo) -- ", "TOKYO (Kyodo) --", "Kyodo", ""},
	{"SYDNEY (AP) — ", "SYDNEY (AP) —", "Associated Press", ""},
	{"SAN JOSE, Calif. (AP) — ", "SAN JOSE, Calif. (AP) —", "Associated Press", ""},
	{"February 3, 2015 (JUBA) - ", "February 3, 2015 (JUBA) -", "", "2015-02-03"},
	{"Kyiv: ", "Kyiv:", "", ""},
	{"New Delhi: ", "New Delhi:", "", ""},
	{"Mumbai, May 14 (IANS) ", "Mumbai, May 14 (IANS)", "Indo-Asian News Service", ""},
	{"Karachi, 14 May (PPI): ", "Karachi, 14 May (PPI):", "PPI", ""},
	{"LAHORE: ", "LAHORE:", "", ""},
	{"ISTANBUL — ", "ISTANBUL —", "", ""},
	{"Istanbul – ", "Istanbul –", "", ""},
	{"(Bloomberg) -- ", "(Bloomberg) --", "Bloomberg", ""},
	{"(CNN) — ", "(CNN) —", "CNN", ""},
	{"WASHINGTON, D.C. — ", "WASHINGTON, D.C. —", "", ""},
	{"BERLIN/WARSAW (Reuters) - ", "BERLIN/WARSAW (Reuters) -", "Reuters", ""},
	{"GAZA CITY, Gaza Strip (AFP) - ", "GAZA CITY, Gaza Strip (AFP) -", "Agence France-Presse", ""},
	{"AL-ARISH, Egypt (AP) — ", "AL-ARISH, Egypt (AP) —", "Associated Press", ""},
	{"NAIROBI, Kenya, May 14, 2024 -- ", "NAIROBI, Kenya, May 14, 2024 --", "", "2024-05-14"},
	{"OTTAWA, ON, May 14, 2024 /CNW/ - ", "OTTAWA, ON, May 14, 2024 /CNW/ -", "CNW", "2024-05-14"},
	{"Geneva, 14 May 2024 - ", "Geneva, 14 May 2024 -", "", "2024-05-14"},
}

func TestDatelineForms(t *testing.T) {
	wrong := 0
	for _, c := range datelineForms {
		a := laidOut(t, "Ferry sinks off the coast\n\n"+c.start+"A ferry with forty people on board sank in the harbour early on Tuesday, and all of them were saved, the coast guard said.\n\n\"We were lucky,\" said its captain.\n")
		var dateline, agency string
		if a.Dateline != nil {
			dateline, agency = strings.TrimSpace(a.Slice(a.Dateline.Span)), a.Dateline.Agency
		}
		if d := cmp.Diff([]string{c.dateline, c.agency, c.published}, []string{dateline, agency, a.Published.Value}); d != "" {
			wrong++
			t.Errorf("%q: -want +got:\n%s", c.start, d)
		}
	}
	t.Logf("%d of %d right", len(datelineForms)-wrong, len(datelineForms))
}

// titleForms are first lines, and the headline that they are read as.
var titleForms = []struct{ line, headline string }{
	{"Watch: Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"WATCH | Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"VIDEO: Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"[VIDEO] Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"Photos: Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"In pictures: Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"PICS: Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"Listen: Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"LIVE: Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"Live updates: Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"BREAKING: Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"Breaking News: Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"UPDATE 2-Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"Exclusive: Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"EXCLUSIVE | Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"Opinion | Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"OPINION: Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"Ferry sinks off the coast - BBC News", "Ferry sinks off the coast"},
	{"Ferry sinks off the coast | Reuters", "Ferry sinks off the coast"},
	{"Ferry sinks off the coast – The Coast Gazette", "Ferry sinks off the coast"},
	{"Ferry sinks off the coast | The Coast Gazette | thecoastgazette.example", "Ferry sinks off the coast"},
	{"Ferry sinks off the coast : NPR", "Ferry sinks off the coast"},
	{"The Coast Gazette | Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"Coast News - Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"Ferry sinks off the coast (VIDEO)", "Ferry sinks off the coast"},
	{"Ferry sinks off the coast [Photos]", "Ferry sinks off the coast"},
	{"# Ferry sinks off the coast", "Ferry sinks off the coast"},
	{"**Ferry sinks off the coast**", "Ferry sinks off the coast"},
	{"Ferry &quot;sinks&quot; off the coast &amp; burns", "Ferry \"sinks\" off the coast & burns"},
	{"Ferry disaster: forty saved", "Ferry disaster: forty saved"},
	{"Ferry sinks – forty saved off the coast", "Ferry sinks – forty saved off the coast"},
	{"Live music returns to the harbour", "Live music returns to the harbour"},
}

func TestTitleForms(t *testing.T) {
	wrong := 0
	for _, c := range titleForms {
		a := laidOut(t, c.line+"\n\nBy Lotte Brandt\n\nA ferry with forty people on board sank in the harbour early on Tuesday, and all of them were saved, the coast guard said.\n\n\"We were lucky,\" said its captain.\n")
		if a.Headline != c.headline {
			wrong++
			t.Errorf("%q: got %q, want %q", c.line, a.Headline, c.headline)
		}
	}
	t.Logf("%d of %d right", len(titleForms)-wrong, len(titleForms))
}

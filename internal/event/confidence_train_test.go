package event

import "github.com/ebc17271/lede/internal/story"

import (
	"flag"
	"fmt"
	"hash/fnv"
	"os"
	"strconv"
	"strings"
	"testing"
)

var confidenceNews = flag.String("confidence.news", "", "news, gzipped JSON lines, some of whose events testdata/judged-events.tsv judges")

// TestTrainConfidence learns the weights of Event.Confidence and writes lexicon/confidence.txt. It does nothing unless it
// is told where the texts are:
//
//	go test -run TestTrainConfidence -confidence.news news.jsonl.gz -v .
//
// It prints how often events are kept by their confidence, with weights learned from other outlets. An event that is told
// otherwise today than when it was judged is left out, and is named, so that it can be judged again.
func TestTrainConfidence(t *testing.T) {
	if *confidenceNews == "" {
		t.Skip("no -confidence.news")
	}
	all := ratedEvents(t)
	t.Log(reliability(all, crossed(all)))
	if err := os.WriteFile("lexicon/confidence.txt", []byte(confidenceFile(fitQuestions(all))), 0o644); err != nil {
		t.Fatal(err)
	}
}

// verdicts are what an editor may say of an event, by the question that it does not pass; one that is kept passes all.
var verdicts = map[string]int{"general": 0, "nothing": 0, "factuality": 0, "type": 1, "participants": 2, "setting": 3, "keep": questions}

// A judgement is the verdict on an event that was told in some way.
type judgement struct {
	told    string
	verdict string
}

// A place in the news: the article and the byte at which a trigger begins.
type judgedAt struct {
	article string
	trigger int
}

// judgedEvents reads testdata/judged-events.tsv, and tells in which articles they are.
func judgedEvents(t *testing.T) (judged map[judgedAt]judgement, articles map[string]bool) {
	t.Helper()
	judged, articles = map[judgedAt]judgement{}, map[string]bool{}
	eachJudgement(t, func(at judgedAt, j judgement) {
		judged[at], articles[at.article] = j, true
	})
	return judged, articles
}

// eachJudgement calls do with each line of testdata/judged-events.tsv.
func eachJudgement(t *testing.T, do func(judgedAt, judgement)) {
	t.Helper()
	data, err := os.ReadFile("testdata/judged-events.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 4 {
			t.Fatalf("judged-events.tsv: %q has not four fields", line)
		}
		at, err := strconv.Atoi(f[1])
		if _, ok := verdicts[f[3]]; err != nil || !ok {
			t.Fatalf("judged-events.tsv: %q is no judgement", line)
		}
		do(judgedAt{f[0], at}, judgement{f[2], f[3]})
	}
}

// The list of judged events is sorted by articles, names no event twice, and has enough events of each verdict that its head knows.
func TestJudgedEventsAreSortedAndKnown(t *testing.T) {
	count, seen, last := map[string]int{}, map[judgedAt]bool{}, ""
	eachJudgement(t, func(at judgedAt, j judgement) {
		count[j.verdict]++
		if seen[at] {
			t.Errorf("%v is judged twice", at)
		}
		seen[at] = true
		if at.article < last {
			t.Errorf("article %s after %s", at.article, last)
		}
		last = at.article
	})
	for verdict := range verdicts {
		if n := count[verdict]; n < 30 {
			t.Errorf("only %d events are judged %q", n, verdict)
		}
	}
}

// toldAs is a hash of an event as it is told: its trigger, type, factuality, participants, place and time.
func toldAs(e *story.Event) string {
	h := fnv.New32a()
	fmt.Fprintf(h, "%d-%d %s %s", e.Trigger.Start, e.Trigger.End, e.Type, e.Factuality)
	for _, p := range e.Participants {
		fmt.Fprintf(h, " %s %d-%d", p.Role, p.Span.Start, p.Span.End)
	}
	if !e.Place.Span.IsZero() {
		fmt.Fprintf(h, " at %d-%d", e.Place.Span.Start, e.Place.Span.End)
	}
	if e.When.Value != "" {
		fmt.Fprintf(h, " on %s", e.When.Value)
	}
	return fmt.Sprintf("%08x", h.Sum32())
}

// ratedEvents finds the judged events in the news again, and their features.
func ratedEvents(t *testing.T) (all []rated) {
	t.Helper()
	judged, articles := judgedEvents(t)
	changed, found := 0, 0
	EachLine(t, *confidenceNews, 0, func(a struct{ ID, Outlet, Date, Text string }) {
		if !articles[a.ID] {
			return
		}
		eachEvent(t, a.Text, a.Date, func(e *story.Event, features func(add func(string, float64))) {
			j, ok := judged[judgedAt{a.ID, e.Trigger.Start}]
			if !ok {
				return
			}
			found++
			if told := toldAs(e); told != j.told {
				changed++
				t.Logf("told otherwise: %s\t%d\t%s", a.ID, e.Trigger.Start, told)
				return
			}
			r := rated{outlet: a.Outlet, passes: verdicts[j.verdict], has: map[string]float64{}}
			features(func(name string, value float64) { r.has[name] += value })
			all = append(all, r)
		})
	})
	t.Logf("%d events judged; %d told otherwise today, %d not told", len(judged), changed, len(judged)-found)
	return all
}

// eachEvent calls do with each event of a text, as its sentence tells it, and a function that lists its features. What is added to the main event
// from elsewhere in the story is not judged.
func eachEvent(t *testing.T, text, date string, do func(e *story.Event, features func(add func(string, float64)))) {
	t.Helper()
	err := weighEvents(t, text, date, func(x *eventReader) {
		s := x.surroundings()
		for i := range x.found {
			h := &x.found[i]
			do(&h.event, func(add func(string, float64)) { s.trustFeatures(h, func(string, float64) {}, add) })
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}

// confidenceFile writes the weights as the list that the package embeds.
func confidenceFile(weights map[string]*odds) string {
	var b strings.Builder
	b.WriteString("# What each feature of an event adds to the log odds that an editor would keep it.\n" +
		"# A line is: feature; weights of four questions: it happened or will; its type is right; who and whom; when and where.\n" +
		"# The features are those of confidencefeatures.go and salientfeatures.go.\n" +
		"# Source: learned by TestTrainConfidence from testdata/judged-events.tsv; MODEL.md names the texts. Licence: CC BY-SA 4.0. Date: 2026-11-27.\n")
	for _, name := range sortedKeys(weights) {
		w := weights[name]
		if *w != (odds{}) {
			fmt.Fprintf(&b, "%s\t%.2f %.2f %.2f %.2f\n", name, w[0], w[1], w[2], w[3])
		}
	}
	return b.String()
}

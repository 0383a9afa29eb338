package event

import (
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// A verdict is what became of a mention that was told.
type verdict struct {
	sure           float64
	shown          bool
	gold           *Gold
	first          bool
	kind, fact     bool
	right          bool
	told, found, n [roles]int // arguments told, those right, and those annotated
}

// halfShared reports whether two ranges share half of the shorter one.
func halfShared(a, b english.Range) bool {
	n := min(a.End, b.End) - max(a.Start, b.Start)
	return n > 0 && 2*n >= min(a.Len(), b.Len())
}

// A tally is what became of all mentions.
type tally struct {
	verdicts []verdict
	gold     int
	main     mainTally // of stories with news
	whole    mainTally // of stories whose main event somebody looked for in all of them
}

// measure prints how good the readers of lessons are on them.
func measure(w io.Writer, parts [][]*lesson) {
	var t tally
	for _, ls := range parts {
		for _, l := range ls {
			l.reader.judge(l.groups) // with the models that came last
			t.add(l)
		}
	}
	t.print(w)
}

// add adds the events of a lesson.
func (t *tally) add(l *lesson) {
	t.gold += len(l.Gold)
	free := slices.Clone(l.Gold)
	take := func(s english.Range) *Gold {
		for i := range free {
			if free[i].Trigger.Overlaps(s) {
				g := free[i]
				free = slices.Delete(free, i, i+1)
				return &g
			}
		}
		return nil
	}
	events := l.reader.events(l.groups)
	for i := range events {
		e := &events[i]
		for k, s := range append([]english.Range{e.Trigger}, e.Mentions...) {
			if !l.annotatedAt(s.Start) {
				continue
			}
			t.verdicts = append(t.verdicts, judge(e, take(s), k == 0))
		}
	}
	t.main.add(l, events, l.news)
	t.whole.add(l, events, l.whole)
}

// annotatedAt reports whether an offset lies in a sentence that was annotated.
func (l *lesson) annotatedAt(at int) bool {
	return len(l.Sentences) == 0 || slices.ContainsFunc(l.Sentences, func(s english.Range) bool { return s.Start <= at && at < s.End })
}

// spansOf returns the phrases of an event by their roles.
func spansOf(e *story.Event) (s [roles][]english.Range) {
	number := map[string]role{"agent": who, "patient": whom, "recipient": to, "theme": about}
	for _, p := range e.Participants {
		s[number[p.Role]] = append(s[number[p.Role]], p.Span)
	}
	if !e.Place.Span.IsZero() {
		s[where] = append(s[where], e.Place.Span)
	}
	if !e.When.Span.IsZero() {
		s[when] = append(s[when], e.When.Span)
	}
	return s
}

// rolesRight reports whether who and whom of an event are as annotated.
func rolesRight(e *story.Event, g *Gold) bool {
	s := spansOf(e)
	for c := who; c <= whom; c++ {
		if len(g.Roles[c]) > 0 && !slices.ContainsFunc(s[c], func(a english.Range) bool {
			return slices.ContainsFunc(g.Roles[c], func(b english.Range) bool { return halfShared(a, b) })
		}) {
			return false
		}
	}
	return true
}

// judge holds one mention of an event against what was annotated.
func judge(e *story.Event, g *Gold, first bool) verdict {
	v := verdict{sure: e.Confidence, shown: e.Highlight, gold: g, first: first}
	if g == nil {
		return v
	}
	v.kind, v.fact = e.Type == g.Type, e.Factuality == g.Factuality
	v.right = v.kind && v.fact
	if !first {
		return v
	}
	v.right = v.right && rolesRight(e, g)
	s := spansOf(e)
	for c := who; c < roles; c++ {
		v.told[c], v.n[c] = len(s[c]), len(g.Roles[c])
		for _, a := range s[c] {
			if slices.ContainsFunc(g.Roles[c], func(b english.Range) bool { return halfShared(a, b) }) {
				v.found[c]++
			}
		}
	}
	return v
}

// print prints the figures at no threshold, at those with the most right and the most triggers, and of what is shown.
func (t *tally) print(w io.Writer) {
	var best, bestF [2]float64
	for n := range 50 {
		right, trigger, _ := t.line(func(v *verdict) bool { return v.sure >= float64(n)/50 })
		for k, f := range [...]float64{right, trigger} {
			if f > bestF[k] {
				best[k], bestF[k] = float64(n)/50, f
			}
		}
	}
	for _, x := range []struct {
		name string
		use  func(v *verdict) bool
	}{
		{"all        ", func(v *verdict) bool { return true }},
		{fmt.Sprintf("best %.2f  ", best[0]), func(v *verdict) bool { return v.sure >= best[0] }},
		{fmt.Sprintf("trig %.2f  ", best[1]), func(v *verdict) bool { return v.sure >= best[1] }},
		{"0.50       ", func(v *verdict) bool { return v.sure >= 0.5 }},
		{"0.65       ", func(v *verdict) bool { return v.sure >= 0.65 }},
		{"shown      ", func(v *verdict) bool { return v.shown }},
	} {
		_, _, line := t.line(x.use)
		fmt.Fprintln(w, x.name+line)
	}
	t.main.print(w, "stories with news")
	t.whole.print(w, "stories read whole")
	t.reliability(w)
}

func percent(a, b int) float64 { return 100 * float64(a) / math.Max(1, float64(b)) }

// line tells the figures of the verdicts that use picks, first of all the F of right ones and of triggers.
func (t *tally) line(use func(v *verdict) bool) (rightF, triggerF float64, figures string) {
	var told, hit, right, kind, fact int
	var sum [3][roles]int
	for i := range t.verdicts {
		v := &t.verdicts[i]
		if !use(v) {
			continue
		}
		told++
		if v.gold == nil {
			continue
		}
		hit++
		right += int(bit(v.right))
		kind += int(bit(v.kind))
		fact += int(bit(v.fact))
		for c := range roles {
			sum[0][c] += v.told[c]
			sum[1][c] += v.found[c]
			sum[2][c] += v.n[c]
		}
	}
	f := percent(2*right, told+t.gold)
	triggerF = percent(2*hit, told+t.gold)
	s := fmt.Sprintf("trigger P %.1f R %.1f F %.1f  type %.1f  factuality %.1f ", percent(hit, told), percent(hit, t.gold), triggerF, percent(kind, hit), percent(fact, hit))
	for c := who; c < roles; c++ {
		s += fmt.Sprintf(" %s %.1f", roleNames[c], percent(2*sum[1][c], sum[0][c]+sum[2][c]))
	}
	return f, triggerF, s + fmt.Sprintf("  right P %.1f R %.1f F %.1f", percent(right, told), percent(right, t.gold), f)
}

// reliability prints how often what is told with a confidence is right.
func (t *tally) reliability(w io.Writer) {
	const bands = 10
	var n, right [bands]int
	var sure [bands]float64
	for i := range t.verdicts {
		v := &t.verdicts[i]
		b := min(int(v.sure*bands), bands-1)
		n[b]++
		right[b] += int(bit(v.right))
		sure[b] += v.sure
	}
	off := 0.0
	for b := range bands {
		if n[b] > 0 {
			off += math.Abs(sure[b] - float64(right[b]))
			fmt.Fprintf(w, "confidence %.1f to %.1f: %5d, said %.2f, right %.2f\n", float64(b)/bands, float64(b+1)/bands, n[b], sure[b]/float64(n[b]), float64(right[b])/float64(n[b]))
		}
	}
	fmt.Fprintf(w, "expected error %.3f\n", off/math.Max(1, float64(len(t.verdicts))))
}

package event

import (
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/story"
)

// leadReach is how many sentences of the story the main event's day is looked for in.
const leadReach = 4

// leadDay returns the day that the sentences up to a few behind the main event best give for it, not after the
// day of publication when the event has happened; else that day itself. A deed that was spoken of is told for what was said,
// and that has happened: “agreed to withdraw its troops”. Where the event has a vaguer time, the day lies within it.
func (x *eventReader) leadDay(h *happening) (best calendar.When) {
	a := x.d.Article
	if x.d.English.Count() == 0 || x.dayUnknown(h) || x.tookUntil(h) || h.before {
		return calendar.When{}
	}
	limit := english.Range(x.d.English.Span(min(h.sent+leadReach, x.d.English.Count()-1))).End
	rank, about, elsewhere := 0, x.spokenOf(h), otherPicture(a, h.event.Trigger)
	for _, w := range a.Times {
		if w.Span.Start >= limit {
			break
		}
		if r := x.dayRank(h, about, w); r > rank && !elsewhere(w.Span) && liesIn(w, h.event.When) {
			best, rank = w, r
		}
	}
	if (rank == 0 || rank == 1 && x.justNow(h)) && (h.event.Factuality != story.Possible || h.spoken) && liesIn(a.Published, h.event.When) {
		return a.Published
	}
	return best
}

// tookUntil reports whether all that is told is until or since when it happened: “by Monday”, but not “has extended the curfew until next Monday”.
func (x *eventReader) tookUntil(h *happening) bool {
	return h.lasted.Value != "" && (h.event.Factuality == story.Possible || h.lasted.Value <= x.d.Article.Published.Value)
}

// dayUnknown reports whether the sentence of an event names a day that nobody knows, because the day of publication is not known, which is not
// to be taken for another.
func (x *eventReader) dayUnknown(h *happening) bool {
	times, own := x.d.Article.Times, english.Range(x.d.English.Span(h.sent))
	for i := sortedFrom(times, own.Start); i < len(times) && times[i].Span.Start < own.End; i++ {
		if strings.HasPrefix(times[i].Value, "XXXX-") {
			return true
		}
	}
	return false
}

// liesIn reports whether a day may lie in a vaguer time, as it may in none: the Monday of the week in which something is told to have happened.
func liesIn(day, vaguer calendar.When) bool {
	from, to, ok := vaguer.Range()
	at, _, known := day.Range()
	return !ok || !known || !at.Before(from) && at.Before(to)
}

// otherPicture returns a function that reports whether a span of the text, asked for in order, stands in a caption that does not tell of the trigger:
// a picture may be of another day.
func otherPicture(a *story.Article, trigger english.Range) func(english.Range) bool {
	return blockOf(a, func(b *story.Block) bool { return (b.Kind == page.Caption || filed(a, b)) && !b.Span.Contains(trigger) })
}

// filed reports whether a block tells of a picture of another day: “FILE - The minister in May.”
func filed(a *story.Article, b *story.Block) bool { return strings.HasPrefix(a.Slice(b.Span), "FILE") }

// blockOf returns a function that reports whether the block is such that a span of the text, asked for in order, stands in.
func blockOf(a *story.Article, such func(*story.Block) bool) func(english.Range) bool {
	i := 0
	return func(s english.Range) bool {
		for i < len(a.Blocks) && a.Blocks[i].Span.End < s.End {
			i++
		}
		return i < len(a.Blocks) && a.Blocks[i].Span.Contains(s) && such(&a.Blocks[i])
	}
}

// justNow reports whether the event is told as news of the day, in the present perfect: “police have named the victims”.
func (x *eventReader) justNow(h *happening) bool {
	toks := x.d.Sentence(h.sent).Tokens
	if h.verb < 0 || toks[h.verb].Tag != "VBN" {
		return false
	}
	for k := max(0, h.verb-npLimit); k < h.verb; k++ {
		if toks[k].Head == h.verb && toks[k].Rel == "aux" && (toks[k].Tag == "VBP" || toks[k].Tag == "VBZ") {
			return true
		}
	}
	return false
}

// dayRank says how much a time speaks for being the day of the main event, 0 if it is none: most the day of an event of the same
// kind, or of the kind that it is about, above all in the same sentence, then any in the same sentence; not the day of what a relative clause adds: “the mayor, who won in May”.
func (x *eventReader) dayRank(h *happening, about string, w calendar.When) int {
	if !calendar.WholeDay(w.Value) || w.Type != "date" && w.Type != "time" {
		return 0
	}
	if x.ahead(w) && h.event.Factuality != story.Possible || x.stale(w) {
		return 0
	}
	owner, owned := x.owner[w.Span]
	same, beside := owned && owner.kind != "other" && (owner.kind == h.event.Type || owner.kind == about), english.Range(x.d.English.Span(h.sent)).Contains(w.Span)
	switch {
	case owned && owner.aside:
		return 0
	case same && beside:
		return 4
	case same:
		return 3
	case beside:
		return 2
	}
	return 1
}

// spokenOf returns the type of the event that the main event is about, "" if there is none: “has described her meeting with the envoy”.
func (x *eventReader) spokenOf(h *happening) string {
	p, ok := firstParticipant(&h.event, false)
	if !ok || h.event.Type != "other" {
		return ""
	}
	for i := range x.found {
		if e := &x.found[i].event; x.found[i].sent == h.sent && p.Span.Contains(e.Trigger) {
			return e.Type
		}
	}
	return ""
}

// stale reports whether a day lies too far back for news.
func (x *eventReader) stale(w calendar.When) bool {
	from, _, ok := w.Range()
	day, _, published := x.d.Article.Published.Local().Range()
	return ok && published && day.Sub(from).Hours() > 8*24
}

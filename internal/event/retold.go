package event

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/story"
)

// merge joins events of one type that are told twice: the same entities take part, and nothing
// in their times differs.
func (x *eventReader) merge() {
	for i := range x.found {
		if x.found[i].known {
			x.takeUp(i)
		}
	}
	x.found = slices.DeleteFunc(x.found, func(h happening) bool {
		return h.known && h.vague && len(h.event.Participants) == 0 && h.event.Place.Span.IsZero()
	})
	last := map[string]int{}
	kept := x.found[:0]
	for _, h := range x.found {
		key, sure := x.mergeKey(&h)
		if at, ok := last[key]; ok && key != "" && (sure || kept[at].sent != h.sent) && sameTime(kept[at].event.When, h.event.When) {
			join(&kept[at].event, &h.event)
			continue
		}
		if key != "" {
			last[key] = len(kept)
		}
		kept = append(kept, h)
	}
	x.found = kept
}

// upReach is how many happenings are looked at for one that a noun takes up, and upSentences how many sentences back they may be.
const (
	upReach     = 60
	upSentences = 8
)

// takesUp reports whether a noun names only by itself what the reader knows: “the attack”, “this meeting”, not “the second attack”.
func (x *eventReader) takesUp(h *happening) bool {
	if h.agents != nil || h.patients != nil || h.recipients != nil || h.verb >= 0 || h.event.Type == "other" || !x.definite(h.word) {
		return false
	}
	return x.child(h.word, "amod", "compound", "nmod", "acl", "acl:relcl", "nummod") < 0
}

// takeUp gives a noun that names by itself a known event who takes part in the one it takes up, the last of its type before it:
// “Gunmen attacked the hotel. … The attack lasted an hour.”
func (x *eventReader) takeUp(i int) {
	h, best := &x.found[i], -1
	for j := max(0, i-upReach); j < len(x.found) && j < i+upReach && x.found[j].sent <= h.sent; j++ {
		o := &x.found[j]
		if o.event.Type != h.event.Type || !x.sameWord(h, o) && !sameByType(h.event.Type) || o.event.Trigger.Start >= h.event.Trigger.Start || h.sent-o.sent > upSentences || len(o.event.Participants) == 0 {
			continue
		}
		if best < 0 || o.event.Trigger.Start > x.found[best].event.Trigger.Start {
			best = j
		}
	}
	if best < 0 {
		return
	}
	o := x.found[best].event
	h.event.Participants = o.Participants
	if h.event.When.Value == "" {
		h.event.When = o.When
	}
	if h.event.Place.Span.IsZero() {
		h.event.Place = o.Place
	}
}

// sameByType reports whether a noun of a type can take up any event of it: “the attack” after “shot six people”.
func sameByType(kind string) bool {
	switch kind {
	case "assault", "fight", "consult", "protest", "agree":
		return true
	}
	return false
}

// sameWord reports whether two triggers are forms of one word: “elected” and “the election”.
func (x *eventReader) sameWord(a, b *happening) bool {
	const stem = 4
	v, w := x.d.Article.Slice(a.event.Trigger), x.d.Article.Slice(b.event.Trigger)
	return len(v) >= stem && len(w) >= stem && strings.EqualFold(v[:stem], w[:stem])
}

// mergeKey is equal for events that may be the same: type, factuality, and who takes part, in whatever roles: at least two entities, or
// an entity and others in the same words (“Police arrested Tom Poe”), of which it is not sure. What has no type is the same only in the same word. It
// is "" for an event that is never merged.
func (x *eventReader) mergeKey(h *happening) (key string, sure bool) {
	var who []string
	entities := 0
	for _, p := range h.event.Participants {
		name := strings.ToLower(x.d.Article.Slice(p.Span))
		if p.Entity != 0 {
			name = strconv.Itoa(int(p.Entity))
		}
		if slices.Contains(who, name) {
			continue
		}
		if p.Entity != 0 {
			entities++
		}
		who = append(who, name)
	}
	if entities == 0 || len(who) < 2 {
		return "", false
	}
	slices.Sort(who)
	kind := h.event.Type
	if kind == "other" {
		kind = strings.ToLower(x.d.Article.Slice(h.event.Trigger))
	}
	return kind + " " + h.event.Factuality + " " + strings.Join(who, "|"), entities > 1
}

// sameTime reports whether two times can be one: one is unknown, or the less exact holds the other.
func sameTime(a, b calendar.When) bool {
	return strings.HasPrefix(a.Value, b.Value) || strings.HasPrefix(b.Value, a.Value)
}

// join adds what b tells to a.
func join(a, b *story.Event) {
	a.Mentions = append(a.Mentions, b.Trigger)
	if len(b.When.Value) > len(a.When.Value) {
		a.When = b.When
	}
	if a.Place.Span.IsZero() {
		a.Place = b.Place
	}
}

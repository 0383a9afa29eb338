package lede

import (
	"slices"
	"strings"
)

// merge joins events of one type that are told twice: the same entities take part, and nothing
// in their times differs.
func (x *eventReader) merge() {
	last := map[string]int{}
	kept := x.found[:0]
	for _, h := range x.found {
		key := mergeKey(&h)
		if at, ok := last[key]; ok && key != "" && sameTime(kept[at].event.When, h.event.When) {
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

// mergeKey is equal for events that may be the same: type, factuality, and at least two
// entities in whatever roles. It is "" for an event that is never merged.
func mergeKey(h *happening) string {
	var ids []EntityID
	for _, p := range h.event.Participants {
		if p.Entity != 0 && !slices.Contains(ids, p.Entity) {
			ids = append(ids, p.Entity)
		}
	}
	if len(ids) < 2 || h.event.Type == "other" {
		return ""
	}
	slices.Sort(ids)
	key := []byte(h.event.Type + h.event.Factuality)
	for _, id := range ids {
		key = append(key, ' ')
		key = appendInt(key, int(id))
	}
	return string(key)
}

func appendInt(b []byte, n int) []byte {
	if n >= 10 {
		b = appendInt(b, n/10)
	}
	return append(b, byte('0'+n%10))
}

// sameTime reports whether two times can be one: one is unknown, or the less exact holds the other.
func sameTime(a, b When) bool {
	return strings.HasPrefix(a.Value, b.Value) || strings.HasPrefix(b.Value, a.Value)
}

// join adds what b tells to a.
func join(a, b *Event) {
	a.Mentions = append(a.Mentions, b.Trigger)
	if len(b.When.Value) > len(a.When.Value) {
		a.When = b.When
	}
	if a.Place.Span.IsZero() {
		a.Place = b.Place
	}
}

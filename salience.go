package lede

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/ebc17271/lede/internal/english"
)

// finish merges what is told twice, puts the main event first and the rest in the order of the text.
func (x *eventReader) finish() []Event {
	x.merge()
	x.countLemmas()
	x.voteOrSport()
	found := x.found
	slices.SortStableFunc(found, func(a, b happening) int { return cmp.Compare(a.event.Trigger.Start, b.event.Trigger.Start) })
	events := make([]Event, 0, len(found))
	main := x.main(found)
	if main >= 0 {
		h := found[main]
		x.complete(&h)
		events = append(events, h.event)
	}
	for i, h := range found {
		if i != main {
			events = append(events, h.event)
		}
	}
	if len(events) == 0 {
		return nil
	}
	return events
}

// voteOrSport takes victories and defeats as those of an election in a story that
// speaks of votes more than of games.
func (x *eventReader) voteOrSport() {
	votes, games := 0, 0
	for _, w := range [...]string{"election", "vote", "voter", "poll", "candidate", "party", "ballot", "senate", "parliament", "campaign"} {
		votes += x.lemmas[w]
	}
	for _, w := range [...]string{"game", "match", "season", "team", "club", "league", "cup", "goal", "race", "player", "coach", "champion"} {
		games += x.lemmas[w]
	}
	if votes <= games {
		return
	}
	for i := range x.found {
		if e := &x.found[i].event; e.Type == "sport" {
			e.Type = "vote"
		}
	}
}

// main returns which event the story is about, -1 if there is none. News tells it first (the inverted
// pyramid) and names it in the headline, so the score of an event is a sum of
//
//   - its place: most in the first sentence of the text below the headline, less with every sentence;
//   - its place in the sentence: the main clause, or what the main clause reports;
//   - the headline: its trigger and the words of its participants return there;
//   - its kind: an event of politics and conflict, or another named kind, before "other";
//   - its participants: an agent, a patient, and how often the story names them;
//   - its facts: what happened before what may happen, what has a time or place before what has none.
//
// What stands inside somebody's quoted words loses.
func (x *eventReader) main(found []happening) int {
	head := x.headlineWords()
	order := x.bodyOrder()
	weight := x.entityWeights()
	quoted := x.quotedWords()
	best, top := -1, math.Inf(-1)
	for i := 0; i < len(found) && !x.done(); i++ {
		h := &found[i]
		h.score = x.salience(h, head, order, weight)
		if quoted(h.event.Trigger) {
			h.score -= 3
		}
		if h.score > top {
			best, top = i, h.score
		}
	}
	return best
}

// salience scores one event.
func (x *eventReader) salience(h *happening, head map[string]bool, order []int, weight map[EntityID]float64) float64 {
	e := &h.event
	s := 12 / (1 + 0.35*float64(order[h.sent]))
	s += x.clauseWeight(h)
	s += max(kindWeight(e.Type), kindWeight(h.effect))
	toks := x.d.sentence(h.sent).Tokens
	if head[toks[h.word].Lemma] {
		s += 2
	}
	roles := map[string]float64{}
	for _, p := range e.Participants {
		w := 0.6 + 1.5*weight[p.Entity]
		if p.Entity == 0 && namesNobody(x.d.Article.Slice(p.Span)) {
			w = 0
		}
		for _, f := range strings.Fields(x.d.Article.Slice(p.Span)) {
			if head[strings.ToLower(f)] {
				w += 0.4
				break
			}
		}
		roles[p.Role] = max(roles[p.Role], w)
	}
	s += roles["agent"] + max(roles["patient"], roles["recipient"])
	switch e.Factuality {
	case Possible:
		s--
	case Denied:
		s -= 0.5
	}
	s += x.recency(e.When)
	if roles["agent"] == 0 {
		s -= 2
	}
	if len(e.Participants) == 0 {
		s--
	}
	if x.counts(h) {
		s -= 4
	}
	if !e.Place.Span.IsZero() {
		s += 0.4
	}
	if x.addressesReader(h) {
		s -= 4
	}
	return s + 0.3*float64(min(len(e.Mentions), 4)) + 3*x.topicality(h)
}

// namesNobody reports whether the words of a participant that is nobody known name nothing: “it”, “they”.
func namesNobody(s string) bool {
	switch strings.ToLower(s) {
	case "it", "they", "them", "this", "that", "he", "she", "him", "her", "his", "their", "its":
		return true
	}
	return false
}

// counts reports whether a verb only counts what another event has done: “the death toll of the flood rose to six”.
func (x *eventReader) counts(h *happening) bool {
	if h.noun || len(h.agents) == 0 {
		return false
	}
	switch x.d.sentence(h.sent).Tokens[h.agents[0]].Lemma {
	case "toll", "number", "total", "count":
		return true
	}
	return false
}

// addressesReader reports whether the writer or the reader takes part: “we”, “you”.
func (x *eventReader) addressesReader(h *happening) bool {
	for _, p := range h.event.Participants {
		switch strings.ToLower(x.d.Article.Slice(p.Span)) {
		case "i", "me", "we", "us", "you":
			return true
		}
	}
	return false
}

// topicality is how much of the rest of the story speaks in the words of the event, from 0 to 1.
func (x *eventReader) topicality(h *happening) float64 {
	toks := x.d.sentence(h.sent).Tokens
	n, sum := 1.0, x.often(toks[h.word].Lemma)
	for _, list := range [][]int{h.agents, h.patients, h.recipients} {
		if len(list) > 0 {
			n++
			sum += x.often(toks[list[0]].Lemma)
		}
	}
	return sum / max(n, 2)
}

// often returns how often the story has a lemma, on a logarithmic scale to 1.
func (x *eventReader) often(lemma string) float64 {
	return math.Log(float64(max(x.lemmas[lemma], 1))) / math.Log(float64(x.topLemma+1))
}

// countLemmas counts the nouns, names and verbs of the story.
func (x *eventReader) countLemmas() {
	x.lemmas, x.topLemma = map[string]int{}, 1
	for i := 0; i < x.d.english.Len() && !x.done(); i++ {
		tag, lemma := x.d.english.Tag(i), x.d.english.Lemma(i)
		if strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "VB") && !x.words.states[lemma] && len(lemma) > 2 {
			x.lemmas[lemma]++
			x.topLemma = max(x.topLemma, x.lemmas[lemma])
		}
	}
}

// recency is what the time of an event adds to its salience: news is about the last days.
func (x *eventReader) recency(w When) float64 {
	from, _, ok := w.Range()
	day, _, published := x.d.Article.Published.Range()
	switch {
	case w.Value == "":
		return 0
	case !ok || !published:
		return 0.3
	}
	switch days := day.Sub(from).Hours() / 24; {
	case days > 60:
		return -2
	case days > 8:
		return -0.5
	case days < -8:
		return 0
	}
	return 0.8
}

// kindWeight is what the type of an event adds to its salience.
func kindWeight(kind string) float64 {
	switch kind {
	case "other", "":
		return 0
	case "assault", "fight", "death", "accident", "disaster", "protest", "coerce":
		return 1.6
	case "travel", "trade", "price", "finance", "launch", "construction", "injury":
		return 0.6
	}
	return 1.2
}

// clauseWeight is what an event's place in its sentence adds.
func (x *eventReader) clauseWeight(h *happening) float64 {
	toks := x.d.sentence(h.sent).Tokens
	i := h.word
	if h.verb >= 0 {
		i = h.verb
	}
	// “He drove into the wall, killing one and wounding six”: the second clause weighs what the first does.
	joined := false
	for step := 0; step < chainLimit && toks[i].Rel == "conj"; step++ {
		k := toks[i].Head
		if k < 0 || k >= len(toks) || !strings.HasPrefix(toks[k].Tag, "VB") {
			break
		}
		i, joined = k, true
	}
	w := relationWeight(toks[i])
	if joined {
		return min(w, 0.8)
	}
	return w
}

// relationWeight is what a verb's or noun's place in the tree adds.
func relationWeight(t Token) float64 {
	switch t.Rel {
	case "root":
		return 1.5
	case "ccomp", "conj", "xcomp", "parataxis", "obj", "nsubj", "nsubj:pass":
		return 0.8
	case "advcl", "acl":
		if t.Tag == "VBG" {
			return -2 // “progress on finding a cure”
		}
		return 0.2
	case "acl:relcl":
		return -0.5
	}
	return 0
}

// headlineWords returns the words and lemmas of the headline.
func (x *eventReader) headlineWords() map[string]bool {
	set := map[string]bool{}
	for b := range x.d.Article.Story() {
		if b.Kind != Headline {
			continue
		}
		for _, t := range x.d.Tokens(b.Span) {
			if w := x.d.Article.Slice(t.Span); len(w) > 3 {
				set[strings.ToLower(w)], set[t.Lemma] = true, true
			}
		}
	}
	return set
}

// bodyOrder numbers the sentences for salience: paragraphs from 0, captions and subheads as
// if they came some sentences later, and a headline after the first sentences, since the lead tells it in full.
func (x *eventReader) bodyOrder() []int {
	order := make([]int, x.d.english.Count())
	n, i := 0, 0
	for b := range x.d.Article.Story() {
		for i < len(order) && x.d.english.Span(i).End <= b.Span.End {
			switch b.Kind {
			case Paragraph:
				order[i] = n
				n++
			case Headline:
				order[i] = 2
			default:
				order[i] = n + 3
				n++
			}
			i++
		}
	}
	return order
}

// entityWeights returns what being named often adds: from 0 to 1.
func (x *eventReader) entityWeights() map[EntityID]float64 {
	count := map[EntityID]float64{}
	most := 1.0
	for _, m := range x.mentions {
		count[m.ID]++
		most = max(most, count[m.ID])
	}
	for id, n := range count {
		count[id] = math.Log1p(n) / math.Log1p(most)
	}
	return count
}

// quotedWords returns a function that reports whether a span stands inside direct speech.
func (x *eventReader) quotedWords() func(Span) bool {
	var said []Span
	for _, q := range x.d.Article.Quotes {
		if q.Kind == Direct {
			said = append(said, q.Parts...)
		}
	}
	slices.SortFunc(said, func(a, b Span) int { return cmp.Compare(a.Start, b.Start) })
	return func(s Span) bool {
		n, _ := slices.BinarySearchFunc(said, s.Start+1, func(p Span, at int) int { return cmp.Compare(p.Start, at) })
		return n > 0 && said[n-1].Contains(s)
	}
}

// complete gives the main event a time and a place from around it where its own sentence
// names none: the first day and the first place of the story, the dateline, the day of publication.
func (x *eventReader) complete(h *happening) {
	e := &h.event
	if len(e.When.Value) < len("2006-01-02") {
		if w := x.leadDay(h); w.Value != "" {
			e.When = w
		}
	}
	if e.Place.Span.IsZero() || !x.namedPlace(e.Place) {
		if p := x.scene(h); e.Place.Span.IsZero() || x.namedPlace(p) {
			e.Place = p
		}
	}
}

// scene returns the place of the story that most speaks for the event: named in its sentence or near
// it, and often; rather a town than a country. The dateline is asked last.
func (x *eventReader) scene(h *happening) (best Participant) {
	count := map[string]float64{}
	a := x.d.Article
	for _, p := range x.places {
		count[a.Slice(p.Span)]++
	}
	weight, top := x.entityWeights(), 0.0
	for _, p := range x.places {
		far := p.sent - h.sent
		if far < 0 {
			far = 2 - far
		}
		name := a.Slice(p.Span)
		s := 3/(1+float64(far)) + count[name]/2 + weight[p.Entity]
		if x.isPlace[p.Entity] {
			s++
		}
		if !x.namedPlace(p.Participant) {
			s -= 2
		}
		if _, ok := english.Country(name); ok {
			s--
		}
		if s > top && p.Span != h.event.Trigger {
			best, top = p.Participant, s
		}
	}
	if top == 0 && a.Dateline != nil && a.Dateline.Place != 0 {
		best = Participant{Span: a.Dateline.Span, Entity: a.Dateline.Place}
	}
	return best
}

// namedPlace reports whether a place is one of the article's or has a name: not “the hotel”.
func (x *eventReader) namedPlace(p Participant) bool {
	return p.Entity != 0 || strings.ContainsFunc(x.d.Article.Slice(p.Span), unicode.IsUpper)
}

// leadReach is how many sentences of the story the main event's day is looked for in.
const leadReach = 4

// leadDay returns the day that the first sentences of the story best give for the main event, not after the
// day of publication when the event has happened; else that day itself.
func (x *eventReader) leadDay(h *happening) (best When) {
	a := x.d.Article
	if x.d.english.Count() == 0 {
		return When{}
	}
	limit := x.d.english.Span(min(h.sent+leadReach, x.d.english.Count()-1)).End
	rank := 0
	for _, w := range a.Times {
		if w.Span.Start >= limit {
			break
		}
		if r := x.dayRank(h, w); r > rank {
			best, rank = w, r
		}
	}
	if rank == 0 && h.event.Factuality != Possible {
		return a.Published
	}
	return best
}

// dayRank says how much a time speaks for being the day of the main event, 0 if it is none: most the day of an event of the same
// kind, then one in the same sentence; not the day of what a relative clause adds: “the mayor, who won in May”.
func (x *eventReader) dayRank(h *happening, w When) int {
	if len(w.Value) < 10 || w.Value[4] != '-' || w.Value[5] == 'W' || w.Type != "date" && w.Type != "time" {
		return 0
	}
	if published := x.d.Article.Published.Value; published != "" && h.event.Factuality != Possible && w.Value[:10] > published {
		return 0
	}
	if x.recency(w) < 0 {
		return 0
	}
	owner, owned := x.owner[w.Span]
	switch {
	case owned && owner.aside:
		return 0
	case owned && owner.kind == h.event.Type && owner.kind != "other":
		return 3
	case Span(x.d.english.Span(h.sent)).Contains(w.Span):
		return 2
	}
	return 1
}

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

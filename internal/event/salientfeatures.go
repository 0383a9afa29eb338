package event

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/story"
)

// What makes an event the one that a story is about is learned from headlines, so the features say in words what a
// reader would look at:
//
//   - its place: in which sentence of the story, and where in the tree of that sentence;
//   - its kind, and whether it happened;
//   - its participants: whether they are named, and how often the story speaks of them;
//   - its time and place, and whether it is told again;
//   - the headline, where the text has one.

// Surroundings are what the events of a story are compared by.
type surroundings struct {
	*eventReader
	headline map[string]bool
	block    []string // where in the paragraphs each sentence stands: “sentence 0”; "" for a headline or caption
	named    map[story.EntityID]float64
	quoted   func(english.Range) bool
	source   func(english.Range) bool
	types    map[string]int // how many events there are of each type
	cast     map[string]int // the rank of those who take part by how often they do, from 0

	manner      manner
	perSentence map[int]int // how many events each sentence has
	read        int         // the sentence whose tree is planted, -1 before the first
	telling     telling     // how that sentence is told
}

func (x *eventReader) surroundings() *surroundings {
	return &surroundings{
		eventReader: x, headline: x.headlineWords(), block: x.sentencePlaces(), named: x.entityWeights(), quoted: x.quotedWords(), source: x.sources(),
		types: x.countTypes(), cast: x.castOf(), manner: x.readManner(), perSentence: x.countPerSentence(), read: -1,
	}
}

// told reports whether an event stands in a paragraph and is more than a count of what another has done.
func (x *surroundings) told(h *happening) bool { return x.block[h.sent] != "" && !x.counts(h) }

// features calls add with the name and value of each feature of an event.
func (x *surroundings) features(h *happening, add func(name string, value float64)) {
	x.placeFeatures(h, add)
	x.clauseFeatures(h, add)
	x.factFeatures(h, add)
	agent := x.participantFeatures(h, "agent", h.agents, add)
	x.participantFeatures(h, "patient", slices.Concat(h.patients, h.recipients, h.themes), add)
	x.castFeatures(h, add)
	if agent == "" && len(h.patients) == 0 {
		add("alone", 1)
	}
	addShare(add, "topic", x.topicality(h))
	add("type often", x.typeShare(h.event.Type))
	addShare(add, "words often", x.centrality(h))
	addShare(add, "trigger often", x.often(x.d.Sentence(h.sent).Tokens[h.word].Lemma))
	add("told again", float64(min(len(h.event.Mentions), 4)))
	if len(x.headline) > 0 {
		add("in headline", x.inHeadline(h))
	}
}

// placeFeatures tell where in the story an event stands.
func (x *surroundings) placeFeatures(h *happening, add func(string, float64)) {
	if x.told(h) {
		add(x.block[h.sent], 1)
	}
	if x.quoted(h.event.Trigger) {
		add("quoted", 1)
	}
	if x.addressesReader(h) {
		add("we or you", 1)
	}
	if n := len(x.d.Sentence(h.sent).Tokens); n < 7 {
		add("short sentence", 1)
	}
}

// clauseFeatures tell where in its sentence an event stands.
func (x *surroundings) clauseFeatures(h *happening, add func(string, float64)) {
	toks := x.d.Sentence(h.sent).Tokens
	i := h.word
	kind := "verb "
	if h.noun {
		kind = "noun "
		if h.verb >= 0 {
			add("carried", 1)
			i = h.verb
		} else if v := countVerb(toks, i); v >= 0 {
			add("counted", 1)
			i = v
		}
	}
	for step := 0; step < chainLimit && toks[i].Rel == "conj" && inside(toks, toks[i].Head); step++ {
		i = toks[i].Head
		if step == 0 {
			add("joined", 1)
		}
	}
	rel, _, _ := strings.Cut(toks[i].Rel, ":")
	if strings.HasPrefix(toks[i].Rel, "acl:relcl") {
		rel = "relcl"
	}
	if (rel == "relcl" || rel == "acl") && inside(toks, toks[i].Head) && x.source(toks[toks[i].Head].Range) {
		add("of who speaks", 1) // “said Anna Lind, who won it in 1994”
	}
	if rel == "advcl" || rel == "acl" {
		rel += " " + toks[i].Tag
	}
	add(kind+rel, 1)
	if p := x.block[h.sent]; p == "sentence 0" || p == "sentence 1" || p == "sentence 2" {
		add(p+" "+kind+rel, 1)
	}
	x.formFeatures(h, add)
	depth := 0
	for ; depth < 4 && inside(toks, toks[i].Head); depth++ {
		i = toks[i].Head
	}
	add([...]string{"depth 0", "depth 1", "depth 2", "depth 3", "depth 4"}[depth], 1)
}

// formFeatures tell in what form a verb stands, and what its clause begins with: “when”, “after”, “to”.
func (x *surroundings) formFeatures(h *happening, add func(string, float64)) {
	if h.verb < 0 {
		return
	}
	toks := x.d.Sentence(h.sent).Tokens
	form := "form " + toks[h.verb].Tag
	for k := max(0, h.verb-npLimit); k < len(toks) && k < h.verb+npLimit; k++ {
		if toks[k].Head != h.verb {
			continue
		}
		switch word := strings.ToLower(x.d.Article.Slice(toks[k].Range)); toks[k].Rel {
		case "mark":
			add("mark "+word, 1)
		case "aux":
			form = "form " + toks[k].Lemma
			if word == "had" {
				form = "form had" // told as what went before the news
			}
		case "aux:pass":
			add("passive", 1)
		}
	}
	add(form, 1)
}

// inside reports whether i is one of the tokens.
func inside(toks []english.Token, i int) bool { return i >= 0 && i < len(toks) }

// factFeatures tell what kind of event it is, whether it happened, and when.
func (x *surroundings) factFeatures(h *happening, add func(string, float64)) {
	e := &h.event
	add("type "+e.Type, 1)
	if h.effect != "" && h.effect != "other" {
		add("effect", 1)
	}
	add(e.Factuality, 1)
	add(x.age(h.timeTold()), 1)
	if !e.Place.Span.IsZero() {
		add("has place", 1)
	}
}

// participantFeatures tell who is in a role and how often the story speaks of them. It returns what the first is: a name, a
// pronoun or a noun; "" if there is nobody.
func (x *surroundings) participantFeatures(h *happening, role string, list []int, add func(string, float64)) (form string) {
	if len(list) == 0 {
		add(role+" none", 1)
		return ""
	}
	toks := x.d.Sentence(h.sent).Tokens
	i := list[0]
	switch toks[i].Tag {
	case "NNP", "NNPS":
		form = "name"
	case "PRP":
		form = "pronoun"
	default:
		form = "noun"
	}
	add(role+" "+form, 1)
	weight := 0.0
	for _, p := range h.event.Participants {
		if (p.Role == "agent") == (role == "agent") {
			weight = max(weight, x.named[p.Entity])
		}
	}
	addShare(add, role+" named often", weight)
	if form != "pronoun" {
		addShare(add, role+" often", x.often(toks[i].Lemma))
	}
	return form
}

// addShare adds a feature with a value from 0 to 1, and which fifth the value is in: that something is never named often
// may say more than how often it is.
func addShare(add func(string, float64), name string, share float64) {
	add(name, share)
	add(name+" "+strconv.Itoa(int(math.Round(share*5)))+"/5", 1)
}

// castFeatures tell how often the first of those who act, and the first of the others, take part in the story's events.
func (x *surroundings) castFeatures(h *happening, add func(string, float64)) {
	for _, acts := range [...]bool{true, false} {
		role, rank := "concerns ", "nobody"
		if acts {
			role = "acts "
		}
		if p, ok := firstParticipant(&h.event, acts); ok {
			rank = strconv.Itoa(min(x.cast[x.castName(p)], 4))
		}
		add(role+rank, 1)
	}
}

// firstParticipant returns the first agent of an event, or the first who is none.
func firstParticipant(e *story.Event, agent bool) (story.Participant, bool) {
	for _, p := range e.Participants {
		if (p.Role == "agent") == agent {
			return p, true
		}
	}
	return story.Participant{}, false
}

// castName is what a participant is counted by: the entity, else the words.
func (x *eventReader) castName(p story.Participant) string {
	if p.Entity != 0 {
		return strconv.Itoa(int(p.Entity))
	}
	return strings.ToLower(x.d.Article.Slice(p.Span))
}

// castOf ranks those who take part in the events that paragraphs tell: whoever acts counts twice.
func (x *eventReader) castOf() map[string]int {
	count := map[string]int{}
	var names []string
	for i := range x.found {
		for n, acts := range [...]bool{false, true} {
			if p, ok := firstParticipant(&x.found[i].event, acts); ok {
				name := x.castName(p)
				if count[name] == 0 {
					names = append(names, name)
				}
				count[name] += n + 1
			}
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	rank := make(map[string]int, len(names))
	for i, name := range names {
		rank[name] = i
	}
	return rank
}

// age says how far from the day of publication a time lies.
func (x *surroundings) age(w calendar.When) string {
	from, to, ok := w.Range()
	day, _, published := x.d.Article.Published.Local().Range()
	switch {
	case w.Value == "":
		return "no time"
	case ok && published && day.Sub(to).Hours() > 365*24:
		return "years ago"
	case !ok || !published || len(w.Value) < len("2006-01-02"):
		return "vague time"
	}
	switch days := day.Sub(from).Hours() / 24; {
	case days > 60:
		return "long ago"
	case days > 8:
		return "weeks ago"
	case days > 1:
		return "days ago"
	case days < 0:
		return "ahead"
	}
	return "today or yesterday"
}

// inHeadline returns which share of the headline's words the event has.
func (x *surroundings) inHeadline(h *happening) float64 {
	toks := x.d.Sentence(h.sent).Tokens
	n := 0
	for _, list := range [][]int{{h.word}, h.agents, h.patients, h.recipients} {
		for _, i := range list {
			if x.headline[toks[i].Lemma] {
				n++
			}
		}
	}
	return float64(n) / float64(max(2, len(x.headline)))
}

// sentencePlaces says of every sentence of the paragraphs where in the story it stands, "" of headlines and captions.
func (x *eventReader) sentencePlaces() []string {
	place := make([]string, x.d.English.Count())
	n, i := 0, 0
	for b := range x.d.Article.Story() {
		for i < len(place) && x.d.English.Span(i).End <= b.Span.End {
			switch {
			case b.Kind != page.Paragraph:
			case n == 0 && x.asksReader(i):
				place[i] = sentencePlace(math.MaxInt)
			default:
				place[i] = sentencePlace(n)
				n++
			}
			i++
		}
	}
	return place
}

// asksReader reports whether a sentence speaks to the reader, as the small print does that some pages have before the story: “Get the news directly to
// your inbox.”
func (x *eventReader) asksReader(sentence int) bool {
	for k, to := x.d.English.Bounds(sentence); k < to; k++ {
		switch strings.ToLower(x.d.Article.Slice(english.Range(x.d.English.Range(k)))) {
		case "you", "your":
			return true
		case "“", "\"", "''", "``", "‘":
			return false // somebody is quoted
		}
	}
	return false
}

// sentencePlace names the place of sentence n of the story.
func sentencePlace(n int) string {
	switch {
	case n < 6:
		return "sentence " + strconv.Itoa(n)
	case n < 12:
		return "sentence 6 to 11"
	}
	return "sentence 12 on"
}

// headlineWords returns the lemmas of the headline's nouns, names, verbs and adjectives.
func (x *eventReader) headlineWords() map[string]bool {
	set := map[string]bool{}
	for b := range x.d.Article.Story() {
		if b.Kind != page.Headline {
			continue
		}
		for _, t := range x.d.Tokens(b.Span) {
			if len(t.Lemma) > 2 && strings.ContainsAny(t.Tag[:1], "NVJ") {
				set[t.Lemma] = true
			}
		}
	}
	return set
}

// counts reports whether a verb only counts what another event has done: “the death toll of the flood rose to six”.
func (x *eventReader) counts(h *happening) bool {
	if h.noun || len(h.agents) == 0 {
		return false
	}
	return countNouns[x.d.Sentence(h.sent).Tokens[h.agents[0]].Lemma]
}

// countNouns say how many an event has struck.
var countNouns = english.WordsOf("count number toll total")

// countVerb returns the verb that counts what noun i has done, -1 if there is none. “The death toll from the earthquake rose to 90” tells of the
// earthquake, not of a rise.
func countVerb(toks []english.Token, i int) int {
	for range chainLimit {
		if !inside(toks, i) {
			return -1
		}
		switch rel, _, _ := strings.Cut(toks[i].Rel, ":"); {
		case rel == "nsubj" && countNouns[toks[i].Lemma]:
			return toks[i].Head
		case rel != "nmod" && rel != "compound":
			return -1
		}
		i = toks[i].Head
	}
	return -1
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

// typeShare is how many of the story's events are of a type, as a share of those of the most frequent one; 0 for “other”.
func (x *surroundings) typeShare(kind string) float64 {
	if kind == "other" {
		return 0
	}
	most := 1
	for _, n := range x.types {
		most = max(most, n)
	}
	return float64(x.types[kind]) / float64(most)
}

// countTypes counts the events of each type but “other”.
func (x *eventReader) countTypes() map[string]int {
	count := map[string]int{}
	for i := range x.found {
		if kind := x.found[i].event.Type; kind != "other" {
			count[kind]++
		}
	}
	return count
}

// centrality is the sum of how often the story has the words of an event, in tens.
func (x *surroundings) centrality(h *happening) float64 {
	sum := 0.0
	for _, p := range h.event.Participants {
		for _, t := range x.d.Tokens(p.Span) {
			if x.lemmas[t.Lemma] > 0 {
				sum += x.often(t.Lemma)
			}
		}
	}
	return min(sum, 10) / 10
}

// topicality is how much of the rest of the story speaks in the words of the event, from 0 to 1.
func (x *eventReader) topicality(h *happening) float64 {
	toks := x.d.Sentence(h.sent).Tokens
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

// countLemmas counts the nouns, names and verbs of the story; a sentence that a page repeats counts once.
func (x *eventReader) countLemmas() {
	x.lemmas, x.topLemma = map[string]int{}, 1
	seen := map[string]bool{}
	for i := 0; i < x.d.English.Count() && !x.Done(); i++ {
		text := x.d.Article.Slice(english.Range(x.d.English.Span(i)))
		if seen[text] {
			continue
		}
		seen[text] = true
		for k, to := x.d.English.Bounds(i); k < to; k++ {
			tag, lemma := x.d.English.Tag(k), x.d.English.Lemma(k)
			if strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "VB") && !x.words.states[lemma] && len(lemma) > 2 {
				x.lemmas[lemma]++
				x.topLemma = max(x.topLemma, x.lemmas[lemma])
			}
		}
	}
}

// entityWeights returns what being named often adds: from 0 to 1.
func (x *eventReader) entityWeights() map[story.EntityID]float64 {
	count := map[story.EntityID]float64{}
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

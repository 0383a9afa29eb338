package event

import (
	"slices"
	"strings"
	"unicode"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// senseFeatures tell whether the word that names the event has one sense in the news, as lexicon/senses.txt has it: “arrest” is
// plain, “charge” loose (a price, an accusation, an attack), “take” light: it says little without what follows.
func (x *surroundings) senseFeatures(h *happening, add func(string, float64)) {
	other := ""
	if h.event.Type == "other" {
		other = " other"
	}
	senses := x.words.senses[x.listed(h)]
	known := false
	for sense := range strings.FieldsSeq(senses) {
		switch sense {
		case "object":
			if h.patients == nil && h.recipients == nil {
				add("lacks its object", 1)
			}
			continue
		case "plain":
			add("sense plain", 1)
		default:
			add("sense "+sense, 1)
			add("sense "+sense+other, 1)
		}
		known = true
	}
	if !known {
		add("sense unlisted"+other, 1)
	}
}

// listed returns the trigger as the lists of words have it: “called off” is “call_off v”, “press conference” is “press_conference n”.
func (x *surroundings) listed(h *happening) string {
	lemma := x.toks[h.word].Lemma
	words := strings.Fields(strings.ToLower(x.d.Article.Slice(h.event.Trigger)))
	switch {
	case h.noun && len(words) > 1:
		return words[0] + "_" + lemma + " n"
	case h.noun:
		return lemma + " n"
	case len(words) > 1:
		return lemma + "_" + strings.Join(words[1:], "_") + " v"
	}
	return lemma + " v"
}

// phraseFeatures tell of those who take part what speaks against their phrases, or the entities that they are taken for.
func (x *surroundings) phraseFeatures(h *happening, add func(string, float64)) {
	list, a := h.event.Participants, x.d.Article
	sentence := english.Range(x.d.English.Span(h.sent))
	for i, p := range list {
		if !sentence.Contains(p.Span) {
			add("participant of another sentence", 1)
			continue
		}
		words := a.Slice(p.Span)
		capital := unicode.IsUpper(english.FirstRune(words))
		n := 0
		for w := range strings.FieldsSeq(words) {
			if joints[w] {
				n++
			}
		}
		add("joints in participants", min(float64(n), 3)/3)
		if x.cutsName(p.Span) {
			add("participant cuts a name", 1)
		}
		if name := a.Name(p.Entity); name != "" && capital && !shareWord(words, name) {
			add("participant named otherwise", 1)
		}
		if !capital && strings.ContainsFunc(words, unicode.IsUpper) && strings.Count(words, " ") > 2 {
			add("name within phrase", 1) // “deal of the town with Freedonia”
		}
		for _, q := range list[:i] {
			if q.Span.Overlaps(p.Span) {
				add("participants overlap", 1)
			}
			if q.Entity != 0 && q.Entity == p.Entity {
				add("participant twice", 1)
			}
		}
	}
}

// formDoubts tell whether the verb has what its form asks for: an active one somebody who acts, one of a possible event a word that makes it
// possible beside it: “would cost the town less under a plan released today” is sure of the release.
func (x *surroundings) formDoubts(h *happening, add func(string, float64)) {
	if h.noun {
		if h.event.Factuality == story.Possible && h.verb < 0 {
			add("possible noun", 1)
		}
		if h.agents == nil && h.patients == nil {
			add("noun by itself", 1)
		}
		return
	}
	passive := x.has(h.word, "aux:pass") || x.has(h.word, "nsubj:pass") || x.toks[h.word].Tag == "VBN" && !x.has(h.word, "aux")
	if h.agents == nil && !passive {
		add("lacks who acts", 1)
	}
	if tag := x.toks[h.word].Tag; h.event.Factuality == story.Possible && (tag == "VBD" || tag == "VBN") && x.modal(h.word) == "" {
		add("possible in the past", 1)
	}
}

// joints are words that join phrases; one that takes part with more than one of them has often swallowed what belongs to the verb.
var joints = english.WordsOf("about after against at before by during for from in into on over than through to toward towards under while with")

// shareWord reports whether two phrases have a word in common.
func shareWord(a, b string) bool {
	words := strings.Fields(b)
	for w := range strings.FieldsSeq(a) {
		if slices.Contains(words, w) {
			return true
		}
	}
	return false
}

// cutsName reports whether a phrase begins or ends within a name: “Federal Bureau” of “Federal Bureau of Weights”.
func (x *surroundings) cutsName(s english.Range) bool {
	return slices.ContainsFunc(x.lastMentions(s.End), func(m entityMention) bool {
		return m.Span.Overlaps(s) && !s.Contains(m.Span)
	})
}

// placementFeatures tell whether when and where hang on the event in its sentence, or were found elsewhere.
func (x *surroundings) placementFeatures(h *happening, add func(string, float64)) {
	when, where := &h.event.When, &h.event.Place
	switch {
	case when.Value == "":
	case when.Span.IsZero():
		add("time of publication", 1)
	default:
		add("time "+x.placement(when.Span, h), 1)
	}
	if where.Span.IsZero() {
		return
	}
	add("place "+x.placement(where.Span, h), 1)
	if !x.isPlace[where.Entity] {
		add("place no name", 1)
	}
}

// placement says where a time or place stands: on the word that names the event, or the verb that carries it; apart in the
// same sentence; elsewhere.
func (x *surroundings) placement(s english.Range, h *happening) string {
	if !english.Range(x.d.English.Span(h.sent)).Contains(s) {
		return "elsewhere"
	}
	if i := x.head(x.headOf(s)); i >= 0 && (i == h.word || i == h.verb) {
		return "hangs on it"
	}
	return "apart"
}

package lede_test

import (
	"fmt"

	"github.com/ebc17271/lede"
)

func ExampleSpan() {
	word, sentence := lede.Span{Start: 4, End: 10}, lede.Span{Start: 0, End: 21}
	fmt.Println(word.Len(), sentence.Contains(word), word.Overlaps(lede.Span{Start: 10, End: 12}), lede.Span{}.IsZero())
	// Output: 6 true false true
}

func ExampleBlock() {
	a := mustParse(bridge)
	for _, b := range a.Blocks {
		fmt.Println(b.Kind)
	}
	// Output:
	// headline
	// byline
	// timestamp
	// dateline
	// paragraph
	// paragraph
	// paragraph
	// paragraph
	// promo
}

func ExampleBlockKind_Story() {
	fmt.Println(lede.ParagraphBlock.Story(), lede.CaptionBlock.Story(), lede.PromoBlock.Story())
	// Output: true true false
}

func ExampleByline() {
	for _, b := range mustParse(bridge).Bylines {
		fmt.Println(b.Name)
	}
	// Output: Nadia Quill
}

func ExampleDateline() {
	a := mustParse(bridge)
	fmt.Println(a.Name(a.Dateline.Place), a.Dateline.Agency)
	// Output: BRISTOL Reuters
}

func ExamplePerson() {
	for _, p := range mustParse(bridge).People {
		fmt.Printf("%s %q %s\n", p.Name, p.Roles, p.Pronouns)
	}
	// Output:
	// Ada Okafor ["council's leader"] she
	// Tom Pell [] he
}

func ExampleMention() {
	a := mustParse(bridge)
	for _, m := range a.People[0].Mentions {
		fmt.Println(m.Kind, a.Slice(m.Span))
	}
	// Output:
	// name Ada Okafor
	// pronoun She
}

func ExampleEntity() {
	for _, e := range mustParse("Officials of the European Union met in Brussels.").Places {
		fmt.Println(e.Name)
	}
	// Output: Brussels
}

func ExampleQuote() {
	a := mustParse(bridge)
	q := a.Quotes[0]
	fmt.Println(q.Kind, q.Mode)
	fmt.Println("speaker:", a.Name(q.Speaker))
	fmt.Println("source: ", a.Slice(q.Source))
	fmt.Println("cue:    ", a.Slice(q.Cue))
	for _, p := range q.Parts {
		fmt.Println("said:   ", a.Slice(p))
	}
	fmt.Println("sure:   ", q.Confidence > 0.8)
	// Output:
	// direct speech
	// speaker: Ada Okafor
	// source:  Ada Okafor, the council's leader
	// cue:     told
	// said:    It was not safe
	// said:    We had no choice.
	// sure:    true
}

func ExampleAnnotation() {
	a := lede.Article{Text: "It cost £3."}
	a.Annotations = append(a.Annotations, lede.Annotation{
		Type: "money", Span: lede.Span{Start: 8, End: 11}, Attrs: map[string]string{"currency": "GBP"},
	})
	fmt.Println(a.Slice(a.Annotations[0].Span), a.Annotations[0].Attrs["currency"])
	// Output: £3 GBP
}

func ExampleWarning() {
	a := mustParse("The mayorâ€™s office said the cafÃ© would close on Monday.")
	for _, w := range a.Warnings {
		fmt.Printf("%q: %s\n", a.Slice(w.Span), w.Text)
	}
	// Output:
	// "â€™": UTF-8 that was decoded as another encoding
	// "Ã©": UTF-8 that was decoded as another encoding
}

// Article.Events has all that may be an event; a threshold takes those that an editor would likely keep.
func ExampleEvent() {
	a := mustParse("Police arrested the banker Ann Roe on Monday. If bridges fall, people ask why.")
	for e := range a.Highlights() {
		fmt.Println(a.Slice(e.Trigger), e.Type, e.Factuality)
	}
	// Output: arrested coerce actual
}

func ExampleParticipant() {
	a := mustParse("Rebels attacked the town of Qaim on Monday.")
	for _, p := range a.Events[0].Participants {
		fmt.Println(p.Role, a.Slice(p.Span))
	}
	// Output:
	// agent Rebels
	// patient town of Qaim
}

// People, organizations and places share one series of ids, because all of them speak.
func ExampleEntityID() {
	a := mustParse("“No deal,” the European Commission said.")
	var id lede.EntityID = a.Quotes[0].Speaker
	fmt.Println(a.Person(id) == nil, a.Name(id))
	// Output: true European Commission
}

func ExampleBlockKind() {
	a := mustParse(bridge)
	kinds := map[lede.BlockKind]int{}
	for _, b := range a.Blocks {
		kinds[b.Kind]++
	}
	fmt.Println(kinds[lede.HeadlineBlock], kinds[lede.ParagraphBlock], kinds[lede.PromoBlock])
	// Output: 1 4 1
}

func ExampleQuoteKind() {
	for _, q := range mustParse(bridge).Quotes {
		fmt.Println(q.Kind)
	}
	// Output:
	// direct
	// indirect
	// indirect
}

func ExampleMentionKind() {
	a := mustParse(bridge)
	kinds := map[lede.MentionKind]int{}
	for _, m := range a.People[1].Mentions {
		kinds[m.Kind]++
	}
	fmt.Println(kinds[lede.NameMention], kinds[lede.PronounMention])
	// Output: 1 3
}

func ExampleSpan_Contains() {
	sentence := lede.Span{Start: 0, End: 21}
	fmt.Println(sentence.Contains(lede.Span{Start: 4, End: 21}), sentence.Contains(lede.Span{Start: 20, End: 22}))
	// Output: true false
}

func ExampleSpan_IsZero() {
	a := mustParse(bridge)
	for _, q := range a.Quotes {
		fmt.Println(q.Source.IsZero(), a.Slice(q.Source))
	}
	// Output:
	// false Ada Okafor, the council's leader
	// false She
	// false He
}

func ExampleSpan_Len() {
	fmt.Println(lede.Span{Start: 4, End: 10}.Len())
	// Output: 6
}

// Spans are half-open: what ends where another begins does not overlap it.
func ExampleSpan_Overlaps() {
	word := lede.Span{Start: 4, End: 10}
	fmt.Println(word.Overlaps(lede.Span{Start: 9, End: 12}), word.Overlaps(lede.Span{Start: 10, End: 12}))
	// Output: true false
}

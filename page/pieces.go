package page

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/ebc17271/lede"
)

// A block is one of the article's, cut into pieces.
type block struct {
	Kind   string
	Name   string // of the kind, for the reader
	Story  bool
	Pieces []piece
}

// A piece is a stretch of a block over which nothing begins or ends.
type piece struct {
	Text    string
	Class   string
	Link    string   // the entry that it leads to
	Anchor  string   // its own name, "" for none
	Anchors []string // further names of the place
	Groups  string   // numbers of the speakers whose words it is part of, for the script
	Refs    []int    // numbers of the quotes that end here
}

// A layer is something to show over a stretch of the text.
type layer struct {
	span   lede.Span
	class  string
	link   string
	anchor string // of its first piece; then ""
	group  int    // of speakers, from 1
	ref    int    // number of the quote that ends with it
}

// layersOf lists the layers of the whole article in order of their start.
func (b *builder) layersOf() []*layer {
	a := b.a
	var out []*layer
	add := func(l layer) {
		if l.span.Len() > 0 {
			out = append(out, &l)
		}
	}
	mentions := func(id lede.EntityID, class string, list []lede.Mention) {
		for k, m := range list {
			add(layer{span: m.Span, class: class, link: entityAnchor(id), anchor: mentionAnchor(id, k), group: b.groupOf[id]})
		}
	}
	for _, p := range a.People {
		mentions(p.ID, fmt.Sprintf("m c%d", b.colourOf(p.ID)), p.Mentions)
	}
	for _, e := range a.Organizations {
		mentions(e.ID, fmt.Sprintf("m c%d", b.colour[e.ID]), e.Mentions)
	}
	for _, e := range a.Places {
		mentions(e.ID, "pl", e.Mentions)
	}
	for i, e := range b.events {
		add(layer{span: e.Trigger, class: "trigger", link: fmt.Sprintf("lede-e%d", i+1), anchor: fmt.Sprintf("lede-v%d", i+1)})
	}
	for i, w := range a.Times {
		add(layer{span: w.Span, class: "when", link: fmt.Sprintf("lede-t%d", i+1), anchor: fmt.Sprintf("lede-w%d", i+1)})
	}
	b.quoteLayers(add)
	slices.SortStableFunc(out, func(x, y *layer) int { return x.span.Start - y.span.Start })
	return out
}

func (b *builder) quoteLayers(add func(layer)) {
	for i, q := range b.a.Quotes {
		for k, s := range q.Parts {
			l := layer{span: s, class: fmt.Sprintf("q %s g%d", q.Kind, b.colour[q.Speaker]), group: b.groups[i]}
			if k == 0 {
				l.anchor = fmt.Sprintf("lede-q%d", i+1)
			}
			if k == len(q.Parts)-1 {
				l.ref = i + 1
			}
			add(l)
		}
		add(layer{span: q.Cue, class: "cue"})
	}
}

func entityAnchor(id lede.EntityID) string { return fmt.Sprintf("lede-p%d", id) }

func mentionAnchor(id lede.EntityID, k int) string { return fmt.Sprintf("lede-p%d-%d", id, k+1) }

// block cuts a block into pieces at every point where a layer begins or ends. Blocks must be given in order.
func (b *builder) block(of lede.Block) block {
	here := b.layersIn(of.Span)
	cuts := []int{of.Span.Start, of.Span.End}
	for _, l := range here {
		cuts = append(cuts, max(l.span.Start, of.Span.Start), min(l.span.End, of.Span.End))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	out := block{Kind: string(of.Kind), Name: b.words.name(string(of.Kind)), Story: of.Kind.Story()}
	var open []*layer
	for i := range len(cuts) - 1 {
		s := lede.Span{Start: cuts[i], End: cuts[i+1]}
		open = slices.DeleteFunc(open, func(l *layer) bool { return l.span.End <= s.Start })
		for len(here) > 0 && here[0].span.Start <= s.Start {
			if here[0].span.End > s.Start {
				open = append(open, here[0])
			}
			here = here[1:]
		}
		out.Pieces = append(out.Pieces, b.piece(s, open))
	}
	return out
}

// layersIn returns the layers that reach into the next block, in order of their start.
func (b *builder) layersIn(block lede.Span) []*layer {
	if b.layers == nil {
		b.layers = b.layersOf()
	}
	b.open = slices.DeleteFunc(b.open, func(l *layer) bool { return l.span.End <= block.Start })
	for ; b.next < len(b.layers) && b.layers[b.next].span.Start < block.End; b.next++ {
		if l := b.layers[b.next]; l.span.End > block.Start {
			b.open = append(b.open, l)
		}
	}
	return b.open
}

// piece shows the layers that cover s.
func (b *builder) piece(s lede.Span, layers []*layer) piece {
	p := piece{Text: b.a.Slice(s)}
	var classes, groups []string
	for _, l := range layers {
		classes = append(classes, l.class)
		if l.group > 0 {
			groups = append(groups, strconv.Itoa(l.group))
		}
		if l.link != "" && b.linked[l.link] {
			p.Link = l.link // the one that begins last, a name in a time or an event
		}
		if l.anchor != "" && p.Anchor == "" {
			p.Anchor = l.anchor
		} else if l.anchor != "" {
			p.Anchors = append(p.Anchors, l.anchor)
		}
		l.anchor = ""
		if l.ref > 0 && l.span.End == s.End && b.linked[quoteAnchor(l.ref)] {
			p.Refs = append(p.Refs, l.ref)
		}
	}
	p.Class, p.Groups = strings.Join(classes, " "), strings.Join(groups, " ")
	return p
}

func quoteAnchor(n int) string { return fmt.Sprintf("lede-s%d", n) }

package quotation

import (
	"encoding/gob"
	"fmt"
	"io"
	"os"
	"strconv"
	"testing"
)

func load(p string) (texts []*text, golds [][]goldWords) {
	f, err := os.Open(p)
	if err != nil {
		panic(err)
	}
	var s []Sample
	if err := gob.NewDecoder(f).Decode(&s); err != nil {
		panic(err)
	}
	texts = make([]*text, len(s))
	golds = make([][]goldWords, len(s))
	for i, s := range s {
		texts[i] = newText(s.Text, s.Paragraphs, s.Sentences)
		for _, g := range s.Gold {
			if w, ok := texts[i].align(g); ok {
				golds[i] = append(golds[i], w)
			}
		}
	}
	return
}

type xtally struct{ gold, pred, okR, okP, ov, ex float64 }

func (c xtally) String() string {
	p, r := c.okP/c.pred, c.okR/c.gold
	return fmt.Sprintf("P %.1f R %.1f F %.2f (ov F %.1f)", 100*p, 100*r, 200*p*r/(p+r), 200*c.ov/(c.pred+c.gold))
}

func kindName(k int) string { return []string{"indirect", "mixed", "direct", "ALL"}[k] }

func evaluate(texts []*text, golds [][]goldWords, js [][]judged, sp bool, ls, lt float64) [4]xtally {
	var c [4]xtally
	for i, t := range texts {
		gk := make([]int, len(golds[i]))
		for g, w := range golds[i] {
			gk[g] = int(t.kind(w.parts))
			if sp && !w.speech {
				continue
			}
			c[gk[g]].gold++
			c[3].gold++
		}
		for _, j := range js[i] {
			if sp && j.other {
				continue
			}
			_ = ls
			k := int(j.kind)
			c[k].pred++
			c[3].pred++
			if j.right {
				c[k].okP++
				c[3].okP++
				c[gk[j.match]].okR++
				c[3].okR++
			}
			if j.match >= 0 {
				c[3].ov++
				c[k].ov++
				if j.near == 1 {
					c[3].ex++
				}
			}
		}
	}
	return c
}

func TestXV(t *testing.T) {
	folds := 3
	texts, golds := load("/tmp/quotes/train.gob")
	if n, _ := strconv.Atoi(os.Getenv("N")); n > 0 {
		texts, golds = texts[:n], golds[:n]
	}
	all := make([][]attribution, len(texts))
	ms := make([]*Model, folds)
	rank := make([][]choice, folds)
	for f := range folds {
		ms[f] = learnWords(corpus{texts, golds}.part(f, folds, true), io.Discard)
		rank[f] = ms[f].rankCases(corpus{texts, golds}.part(f, folds, false))
	}
	for f := range folds {
		var cs []choice
		for g := range folds {
			if g != f {
				cs = append(cs, rank[g]...)
			}
		}
		if os.Getenv("NORANK") == "" {
			e, r := 5, 0.05
			fmt.Sscan(os.Getenv("RANK"), &e, &r)
			learnChoices(ms[f].rank, cs, e, r, 1)
		}
		for i, x := range texts {
			if i%folds == f {
				all[i] = ms[f].attributions(x)
			}
		}
	}
	js := make([][]judged, len(texts))
	for i, x := range texts {
		js[i] = x.judge(all[i], golds[i])
	}
	sures := make([]linear, folds)
	for f := range folds {
		var cs []choice
		for i, x := range texts {
			if i%folds == f {
				continue
			}
			for _, j := range js[i] {
				cs = append(cs, choice{cands: [][]feature{nil, x.sureFeatures(nil, &j.attribution)}, gold: int(bit(j.right))})
			}
		}
		sures[f] = newLinear(sureBits)
		{
			e, r, l := 6, 0.05, 5
			fmt.Sscan(os.Getenv("SURE"), &e, &r, &l)
			learnChoices(sures[f], cs, e, r, l)
		}
	}
	ece := [10][3]float64{}
	kept := make([][]judged, len(texts))
	for i, x := range texts {
		var keep []attribution
		for k := range all[i] {
			a := all[i][k]
			if a.rule == 0 || a.rule == ruleFloating {
				a.sure = sigmoid(sures[i%folds].score(x.sureFeatures(nil, &a)))
			}
			if a.sure >= x.least(a.cue) {
				keep = append(keep, a)
			}
		}
		kept[i] = x.judge(keep, golds[i])
		for _, j := range kept[i] {
			b := int(j.sure * 9.999)
			ece[b][0]++
			ece[b][1] += j.sure
			ece[b][2] += float64(bit(j.right))
		}
	}
	for _, sp := range []bool{true, false} {
		c := evaluate(texts, golds, kept, sp, 0, 0)
		for k := 3; k >= 0; k-- {
			fmt.Printf("%v %-9s %v", map[bool]string{true: "speech", false: "all"}[sp], kindName(k), c[k])
			if k == 3 {
				fmt.Printf(" exact F %.2f", 200*c[3].ex/(c[3].pred+c[3].gold))
			}
			fmt.Println()
		}
	}
	e, n := 0.0, 0.0
	for _, b := range ece {
		if b[0] > 0 {
			d := b[1] - b[2]
			if d < 0 {
				d = -d
			}
			e += d
			n += b[0]
		}
	}
	fmt.Printf("ECE %.4f\n", e/n)
	groups(kept)
	losses(texts, golds, all, kept)
	oracle(texts, golds, all)
	if os.Getenv("DUMP") != "" {
		dump(texts, golds, all, kept)
	}
}

// losses counts why gold attributions are not found.
func losses(texts []*text, golds [][]goldWords, all [][]attribution, kept [][]judged) {
	cause := map[string]map[string]int{}
	add := func(c, k string) {
		if cause[k] == nil {
			cause[k] = map[string]int{}
		}
		cause[k][c]++
	}
	for i, t := range texts {
		ok := map[int]bool{}
		for _, j := range kept[i] {
			if j.right {
				ok[j.match] = true
			}
		}
		byCue := map[int]*attribution{}
		for k := range all[i] {
			byCue[all[i][k].cue] = &all[i][k]
		}
		keptCue := map[int]bool{}
		for _, j := range kept[i] {
			keptCue[j.cue] = true
		}
		for g, w := range golds[i] {
			grp := "other-" + kindName(int(t.kind(w.parts)))
			if w.speech {
				grp = "speech-" + kindName(int(t.kind(w.parts)))
			}
			add("gold", grp)
			if ok[g] {
				continue
			}
			if w.cue < 0 {
				add("no cue candidate", grp)
				continue
			}
			a := byCue[w.cue]
			if a == nil {
				add("cue not found", grp)
				continue
			}
			j := t.judge([]attribution{*a}, []goldWords{w})[0]
			switch {
			case j.match < 0:
				x, _ := t.mainPart(w)
				if a.parts[0][0] == x {
					add("end", grp)
				} else if a.parts[len(a.parts)-1][1] == w.parts[len(w.parts)-1][1] {
					add("start", grp)
				} else {
					add("both", grp)
				}
			case !j.right:
				add("source", grp)
			case !keptCue[w.cue]:
				add("not sure", grp)
			default:
				add("?", grp)
			}
		}
	}
	for _, k := range []string{"speech-direct", "speech-mixed", "speech-indirect", "other-direct", "other-mixed", "other-indirect"} {
		fmt.Println(k, cause[k])
	}
}

func (t *text) say(ps [][2]int) string {
	s := ""
	for _, p := range ps {
		s += "[" + t.raw[t.words[p[0]].start:t.words[p[1]].end] + "]"
	}
	return s
}

func dump(texts []*text, golds [][]goldWords, all [][]attribution, kept [][]judged) {
	n := 0
	for i, t := range texts {
		if i%7 != 3 {
			continue
		}
		matched := map[int]bool{}
		for _, j := range kept[i] {
			if j.match >= 0 {
				matched[j.match] = true
			}
		}
		for _, j := range kept[i] {
			if j.right {
				continue
			}
			s := t.sentences[t.words[j.cue].sentence]
			kind := "SPURIOUS"
			g := ""
			for x, w := range golds[i] {
				if w.cue == j.cue {
					kind = "BOUNDARY"
					if j.match >= 0 {
						kind = "SOURCE"
						g += fmt.Sprint(" src gold:")
						for q := range w.source {
							g += " " + t.str(q)
						}
					}
					if matched[x] {
						kind += "(other matched)"
					}
					g += "\n   GOLD " + t.say(w.parts)
				}
			}
			n++
			fmt.Printf("%s %v sure %.2f p %.2f cue %q rule %d\n   S: %s\n   PRED %s src %q%s\n", kind, kindName(int(j.kind)), j.sure, j.p, t.str(j.cue), j.rule, t.raw[t.words[s.from].start:t.words[s.to-1].end], t.say(j.parts), t.say([][2]int{{max(0, j.source[0]), max(0, j.source[1])}}), g)
		}
	}
}

func oracle(texts []*text, golds [][]goldWords, all [][]attribution) {
	var n, top, any, rank, topJ, anyJ int
	for i, t := range texts {
		for _, a := range all[i] {
			if a.rule != 0 || a.joined {
				continue
			}
			for _, w := range golds[i] {
				if w.cue != a.cue {
					continue
				}
				x, y := t.mainPart(w)
				n++
				ok, okJ := false, false
				for k, h := range a.hyps {
					if h.i == x && h.j == y {
						ok = true
						_ = k
					}
					if near(h, x, y) >= 0.5 {
						okJ = true
					}
				}
				z := a.parts[len(a.parts)-1][1]
				if a.parts[0][0] == x && z == y {
					top++
				}
				if near(hypothesis{a.parts[0][0], z, 0, 0}, x, y) >= 0.5 {
					topJ++
				}
				any += int(bit(ok))
				anyJ += int(bit(okJ))
				rank += len(a.hyps)
				break
			}
		}
	}
	fmt.Printf("oracle: %d, exact top %d, any %d; near top %d any %d; hyps %.2f\n", n, top, any, topJ, anyJ, float64(rank)/float64(n))
}

func near(h hypothesis, x, y int) float64 {
	in := min(h.j, y) - max(h.i, x) + 1
	if in <= 0 {
		return 0
	}
	return float64(in) / float64(h.j-h.i+1+y-x+1-in)
}

func groups(kept [][]judged) {
	type c struct{ n, right, speech int }
	g := map[string]*c{}
	for _, js := range kept {
		for _, j := range js {
			t := j.text
			names := []string{}
			lex := "none"
			switch t.lexical(j.cue) {
			case 's', 'w':
				lex = "speech"
			case 't':
				lex = "thought"
			}
			names = append(names, lex)
			if j.head < 0 {
				names = append(names, lex+" no source")
			} else if w := t.lower(j.head); w == "i" || w == "we" || w == "my" || w == "our" || w == "you" || w == "us" || w == "me" {
				if t.words[j.cue].stretch < 0 {
					names = append(names, lex+" writer "+w)
				} else {
					names = append(names, lex+" writer in quote")
				}
			} else if t.words[j.head].tag == "PRP" {
				names = append(names, lex+" pronoun")
			} else if t.words[j.head].tag == "NNP" || t.words[j.head].tag == "NNPS" {
				names = append(names, lex+" name")
			} else {
				names = append(names, lex+" nominal")
			}
			if t.lower(j.cue) == "known" {
				names = append(names, "known")
			}
			if t.words[j.cue].noun() {
				names = append(names, lex+" noun cue")
			}
			if t.words[j.cue].tag == "JJ" {
				names = append(names, lex+" adj cue")
			}
			if t.paragraphs[t.sentences[t.words[j.cue].sentence].paragraph].Headline {
				names = append(names, "headline")
			}
			for _, n := range names {
				if g[n] == nil {
					g[n] = &c{}
				}
				g[n].n++
				g[n].right += int(bit(j.right))
			}
		}
	}
	for k, x := range g {
		fmt.Printf("GROUP %-28s %6d %.3f\n", k, x.n, float64(x.right)/float64(x.n))
	}
}

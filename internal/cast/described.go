package cast

import (
	"slices"
	"strings"
)

// meant returns the referent for whom a definite description stands although the story does not call anybody so beside a name, -1 if
// it is somebody new:
//
//	Rep. Ann Roe left early. The congresswoman said she was ill.
func (r *references) meant(m reference, det string, c calling, s sex) int {
	if r.sourceOf[m.head] == 0 || m.to+1 < r.g.Len() && r.g.word(m.to) == "," && r.g.tag(m.to+1) == "NNP" {
		return -1 // “the inquiry’s chair, Lady Roe” is told with the name
	}
	if det != "the" && det != "this" && det != "that" {
		return -1
	}
	p := &pronoun{reference: m, woman: s == 'f'}
	var out []candidate
	most := 0
	for _, w := range r.late {
		most = max(most, r.who[w].count)
	}
	for k := len(r.late) - 1; k >= 0; k-- {
		x := &r.who[r.late[k]]
		if s != 0 && x.gainsays(s == 'f') || r.bound(p, x.last) || x.last.to > m.from || r.ownWords(p, r.late[k]) {
			continue
		}
		cand := candidate{who: r.late[k]}
		r.describe(&cand, p, x, x.last)
		if s == 0 {
			cand.has[sexTold], cand.has[sexUnknown], cand.has[nameFits], cand.has[nameGainsays] = 0, 0, 0, 0
		}
		r.rate(&cand, x, len(out), most)
		r.describeSpeaker(&cand, p, x, x.last)
		r.describeCalling(&cand, p, x, c)
		out = append(out, cand)
	}
	if len(out) == 0 {
		return -1
	}
	out = append(out, r.someoneNew(p, det, c))
	if k := r.nominal(p, out); k >= 0 {
		return out[k].who
	}
	return -1
}

// chooseNominal returns the most probable candidate for a description, -1 if none is probable enough.
func (r *references) chooseNominal(p *pronoun, candidates []candidate) int {
	return likeliest(candidates, &nominalWeights, sourceCertainty)
}

// someoneNew is the candidate that a description speaks of somebody who was not spoken of.
func (r *references) someoneNew(p *pronoun, det string, c calling) candidate {
	none := candidate{who: -1}
	set := func(f feature, on bool) {
		if on {
			none.has[f] = 1
		}
	}
	_, end := r.g.sentence(p.from)
	set(isNobody, true)
	set(nobodyQuoted, r.quoteOf[p.from] > 0)
	set(nobodyThis, det == "this" || det == "that")
	set(nobodyGeneric, genericNoun(c.noun))
	set(nobodyTold, p.to < end && (r.g.lower(p.to) == "of" || r.g.lower(p.to) == "for" || r.g.tag(p.to) == "WP" || r.g.tag(p.to) == "VBG" || r.g.tag(p.to) == "VBN"))
	set(nobodyModified, len(c.words) > 1)
	set(nobodySays, r.sourceOf[p.head] > 0)
	return none
}

// describeCalling fills in how what the candidate is called lies to what the description says.
func (r *references) describeCalling(c *candidate, p *pronoun, x *referent, d calling) {
	set := func(f feature, on bool) {
		if on {
			c.has[f] = 1
		}
	}
	so := slices.ContainsFunc(x.roles, func(own calling) bool { return own.noun == d.noun })
	kindred := slices.ContainsFunc(x.roles, func(own calling) bool { return alike(own.noun, d.noun) })
	nothing := len(x.roles) == 0
	source := r.sourceOf[p.head] > 0
	set(calledSo, so)
	set(calledKindred, !so && kindred)
	set(calledOtherwise, !so && !kindred && !nothing)
	set(calledNothing, nothing)
	set(calledSource, so && source)
	set(kindredSource, !so && kindred && source)
	set(otherwiseSource, !so && !kindred && !nothing && source)
	set(nothingSource, nothing && source)
	strange := false
	for i := p.from; i < p.head; i++ {
		if r.g.tag(i) == "NNP" && !slices.ContainsFunc(x.roles, func(own calling) bool { return slices.Contains(own.words, r.g.lower(i)) }) {
			strange = true
		}
	}
	set(strangeName, strange)
	set(genericNamed, genericNoun(d.noun) && x.person >= 0)
	set(describedSameSent, r.g.sent[x.last.from] == r.g.sent[p.from])
	if n := len(d.words) - 1; n > 0 {
		shared := 0
		for _, w := range d.words[:n] {
			if slices.ContainsFunc(x.roles, func(own calling) bool { return slices.Contains(own.words, w) }) {
				shared++
			}
		}
		c.has[wordsShared] = float64(shared) / float64(n)
	}
}

// alike reports whether two nouns call a person much the same.
func alike(a, b string) bool {
	return oneOffice(a, b) || together(callingGroups, a, b)
}

// together reports whether two words stand in one group.
func together(groups []string, a, b string) bool {
	for _, group := range groups {
		var first, second bool
		for w := range strings.FieldsSeq(group) {
			first, second = first || w == a, second || w == b
		}
		if first && second {
			return true
		}
	}
	return false
}

// oneOffice reports whether two nouns are two words for one office.
func oneOffice(a, b string) bool {
	return a != b && together(offices, a, b)
}

// offices are words for one office, the most general last.
var offices = []string{
	"assemblyman assemblywoman representative congressman congresswoman senator mp legislator lawmaker politician",
	"justice magistrate judge",
	"attorney barrister counsel solicitor lawyer",
	"spokesman spokeswoman spokesperson",
}

// callingGroups are other nouns by which one person may be called in turn.
var callingGroups = []string{
	"democrat republican liberal conservative candidate nominee hopeful frontrunner contender",
	"dictator leader president premier chancellor minister ruler",
	"boss ceo chairman chairwoman chair chief director executive founder head president secretary commissioner",
	"cop detective officer policeman policewoman sergeant sheriff superintendent inspector chief constable",
	"academic analyst author doctor economist epidemiologist expert historian physician professor researcher scholar scientist teacher",
	"captain coach defender forward goalkeeper manager midfielder player quarterback skipper star striker",
	"actor actress artist comedian entertainer musician performer rapper singer songwriter star",
	"author columnist editor journalist novelist reporter writer anchor host correspondent",
	"bishop archbishop cardinal cleric pastor preacher priest minister imam rabbi",
	"businessman businesswoman billionaire developer entrepreneur investor mogul tycoon",
	"defendant suspect gunman shooter attacker killer man teenager",
	"father dad mother mum mom parent",
	"governor mayor",
	"nurse medic paramedic doctor",
	"envoy diplomat ambassador",
	"general colonel commander soldier major",
}

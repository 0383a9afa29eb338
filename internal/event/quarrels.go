package event

import "slices"

// inWords reports whether an attack by some on i is one in words: somebody named or a politician attacks a person, a body or an idea,
// and the sentence speaks of no harm. “The senator attacked the court”, “her attack on Bob Poe”, but not “Bob Poe attacked a guard with
// a knife”, “the president attacked the rebels”.
func (x *eventReader) inWords(by []int, i int) bool {
	if i < 0 || x.adversary(i) || x.ofClass(i, "@military") || x.ofClass(i, "@place") || !slices.ContainsFunc(by, x.politician) {
		return false
	}
	for k := range x.toks {
		if x.ofClass(k, "@harm") {
			return false
		}
	}
	return true
}

// politician reports whether i is somebody named or one of a party.
func (x *eventReader) politician(i int) bool {
	return x.ofClass(i, "@politician") || x.meansPerson(i)
}

// against returns whom a verb of strife is done to or with: “attacked the judge”, “clashed with the judge”.
func (x *eventReader) against(v, object int) int {
	if object < 0 {
		return x.oblique(v, "with")
	}
	return object
}

// owners returns whose deed noun i is: “her attack”, “the mayor's attack”.
func (x *eventReader) owners(i int) []int {
	if k := x.child(i, "nmod:poss", "compound"); k >= 0 && k < i {
		return []int{k}
	}
	return nil
}

// bloodless reports whether a fight is not with people: “fights the tax”, “battled cancer”, or one of politicians or of somebody named for or over
// something: “the mayor fought for the school”.
func (x *eventReader) bloodless(v, object int) bool {
	if object >= 0 {
		return !x.holdsActor(object) && x.entity(x.toks[object].Range, object) == 0 && !x.ofClass(object, "@contest") && !x.objectMeets(object, "land") && x.words.nouns[x.toks[object].Lemma] != "fight"
	}
	return (x.oblique(v, "for") >= 0 || x.oblique(v, "over") >= 0) && slices.ContainsFunc(x.agents(v), x.politician)
}

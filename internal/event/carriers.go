package event

// How a verb stands to the event noun that is its object or subject.
type carriage int

const (
	lends   carriage = iota + 1 // it is an event itself, and its subject acts in the noun's event too: “announced a sale”
	carries                     // it only says that the noun's event takes place: “held talks”
	happens                     // the same, with the noun as its subject: “the talks began”
)

// carrierVerbs are verbs that carry an event noun.
var carrierVerbs = map[string]carriage{
	"hold": carries, "launch": carries, "open": carries, "begin": carries, "start": carries, "resume": carries,
	"renew": carries, "continue": carries, "complete": carries, "conduct": carries, "carry": carries, "mount": carries,
	"stage": carries, "make": carries, "take": carries, "give": carries, "have": carries, "undertake": carries,
	"undergo": carries, "pay": carries, "wage": carries, "conclude": carries, "finish": carries, "end": carries,
	"perform": carries, "attend": carries, "speed": carries, "suffer": carries, "commit": carries, "do": carries,
	"deliver": carries, "get": carries, "intensify": carries, "organize": carries, "organise": carries,
	"issue": carries, "express": carries, "voice": carries, "strike": carries, "file": carries, "impose": carries, "put": carries, "reach": carries,
	"step": carries, "pursue": carries, "enter": carries, "provide": carries, "submit": carries, "win": carries,
	"announce": lends, "extend": lends, "plan": lends, "propose": lends, "order": lends, "schedule": lends, "join": lends, "postpone": lends,
	"consider": lends, "expect": lends, "delay": lends, "suspend": lends, "cancel": lends, "declare": lends, "lead": lends,
	"escalate": lends, "grant": lends, "ramp": lends,
	"occur": happens, "happen": happens, "last": happens, "follow": happens, "ensue": happens, "erupt": happens, "come": happens,
}

// lightOf reports whether a verb tells no more of its object's event than that it takes place, not how it ended.
func lightOf(verb string) bool {
	switch verb {
	case "win", "end", "conclude", "finish":
		return false
	}
	return carrierVerbs[verb] == carries
}

// carrier returns the verb that carries an event noun, -1 if there is none.
func (x *eventReader) carrier(i int) int {
	v := x.head(i)
	if v >= 0 {
		if kind, framed := x.framedBy(v, i); framed && (kind != x.words.nouns[x.toks[i].Lemma] || !lightOf(x.toks[v].Lemma)) {
			return -1 // but “filed a lawsuit” is a lawsuit
		}
	}
	switch x.toks[i].Rel {
	case "obj", "nsubj:pass":
		if x.verb(v) && carrierVerbs[x.toks[v].Lemma] != 0 && carrierVerbs[x.toks[v].Lemma] != happens && x.light[v] < 0 {
			return v
		}
	case "obl": // “was put under investigation”, “went on strike”, “came under fire”
		if x.verb(v) && x.light[v] < 0 && x.entersInto(v, i) {
			return v
		}
	case "nsubj":
		if x.verb(v) && x.light[v] < 0 && x.takesPlace(v) {
			return v
		}
	}
	// “talks held in Geneva”
	if v = x.child(i, "acl"); v >= 0 && x.toks[v].Tag == "VBN" && x.light[v] < 0 {
		if c := carrierVerbs[x.toks[v].Lemma]; c == carries || c == lends {
			return v
		}
	}
	// “the interview he gave to the Herald”
	if v = x.child(i, "acl:relcl"); v >= 0 && x.light[v] < 0 && carrierVerbs[x.toks[v].Lemma] == carries && !x.passive(v) && !x.has(v, "obj") && !x.has(v, "xcomp") {
		if s := x.child(v, "nsubj"); s >= 0 && !x.relative(s) {
			return v
		}
	}
	return -1
}

// entersInto reports whether v only says that its subject comes into the state that noun i names.
func (x *eventReader) entersInto(v, i int) bool {
	switch x.preposition(i) {
	case "under", "into", "on":
	default:
		return false
	}
	if det := x.child(i, "det"); det >= 0 && x.toks[v].Lemma == "go" && x.preposition(i) == "on" {
		return x.lower(det) == "a" // “went on a hunger strike”
	}
	switch x.toks[v].Lemma {
	case "put", "place", "come", "go", "take", "bring":
		return !x.has(i, "det") && x.child(v, "obj") < 0
	}
	return false
}

// takesPlace reports whether a verb says of its subject only that it is, begins or ends.
func (x *eventReader) takesPlace(v int) bool {
	switch x.toks[v].Lemma {
	case "begin", "start", "end", "resume", "continue", "open", "conclude":
		return !x.has(v, "obj") && !x.has(v, "xcomp")
	case "take":
		k := x.child(v, "obj")
		return k >= 0 && x.lower(k) == "place"
	}
	return carrierVerbs[x.toks[v].Lemma] == happens && !x.has(v, "obj")
}

package english

// A Label says what part a token has in a name: none, or the begin, the inside,
// the end or the whole of one of some kind.
type Label uint8

// Outside is the label of a token in no name. The others are made by [LabelOf].
const (
	Outside    Label = 0
	LabelCount       = 1 + 4*4
)

// A Part is a token's place in a name.
type Part uint8

// The parts of a name.
const (
	Begin Part = iota
	Inside
	End
	Whole
)

// LabelOf returns the label of a part of a name of a kind.
func LabelOf(k Kind, p Part) Label { return Label(1 + 4*uint8(k) + uint8(p)) }

// Kind returns the kind of name of a label that is not Outside.
func (l Label) Kind() Kind { return Kind((l - 1) / 4) }

// Part returns the part of a label that is not Outside.
func (l Label) Part() Part { return Part((l - 1) % 4) }

// open reports whether the name goes on after a token of this label.
func (l Label) open() bool { return l != Outside && l.Part() <= Inside }

// goesOn reports whether a token of this label goes on with a name.
func (l Label) goesOn() bool { return l != Outside && (l.Part() == Inside || l.Part() == End) }

// Follows reports whether label l may stand after label before; Outside stands for the edge of a sentence.
func (l Label) Follows(before Label) bool {
	if before.open() != l.goesOn() {
		return false
	}
	return !before.open() || before.Kind() == l.Kind()
}

// LabelNames returns the names of all labels.
func LabelNames() []string {
	names := make([]string, LabelCount)
	for l := range Label(LabelCount) {
		names[l] = l.String()
	}
	return names
}

// String returns a name such as "B-person".
func (l Label) String() string {
	if l == Outside {
		return "O"
	}
	return "BIEW"[l.Part():l.Part()+1] + "-" + l.Kind().String()
}

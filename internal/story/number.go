package story

// Number gives every quote and event that has no id yet one that none has.
func (a *Article) Number() {
	Number(len(a.Quotes), func(i int) *QuoteID { return &a.Quotes[i].ID })
	Number(len(a.Events), func(i int) *EventID { return &a.Events[i].ID })
}

// Number gives each of n ids that is 0 a value that none of them has.
func Number[ID ~int](n int, id func(i int) *ID) {
	var last ID
	for i := range n {
		last = max(last, *id(i))
	}
	for i := range n {
		if x := id(i); *x == 0 {
			last++
			*x = last
		}
	}
}

// eachReference calls f on everything that points to an entity.
func (a *Article) eachReference(f func(id *EntityID)) {
	if a.Dateline != nil {
		f(&a.Dateline.Place)
	}
	for i := range a.Quotes {
		f(&a.Quotes[i].Speaker)
	}
	for i := range a.Events {
		e := &a.Events[i]
		f(&e.Place.Entity)
		for k := range e.Participants {
			f(&e.Participants[k].Entity)
		}
	}
}

package quotation

import (
	_ "embed"
	"sync"
)

//go:embed quotation.bin
var weights []byte

// Default returns the model that comes with the package.
var Default = sync.OnceValue(func() *Model {
	if len(weights) == 0 {
		return nil
	}
	m := new(Model)
	b := weights
	for _, l := range m.all() {
		*l, b = readLinear(b)
	}
	return m
})

func (m *Model) all() []*linear {
	return []*linear{&m.cue, &m.source, &m.start, &m.end, &m.rank, &m.sure}
}

// Append appends the model to b in the form that is embedded.
func (m *Model) Append(b []byte) []byte {
	for _, l := range m.all() {
		b = appendLinear(b, *l)
	}
	return b
}

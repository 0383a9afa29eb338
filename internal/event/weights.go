package event

import (
	"context"
	_ "embed"
	"sync"

	"github.com/ebc17271/lede/internal/loglinear"
)

//go:embed event.bin
var weights string

// Default returns the model that was learned from the annotated news that MODEL.md names.
var Default = sync.OnceValue(func() *Model { return ReadModel(weights) })

// models are the models in the order of a weights file.
func (m *Model) models() []**loglinear.Model {
	return []**loglinear.Model{&m.sieve, &m.trigger, &m.kind, &m.fact, &m.role, &m.again, &m.kindAgain, &m.roleAgain, &m.same, &m.weight, &m.sure, &m.told, &m.news, &m.place, &m.day}
}

// ReadModel opens the bytes of a weights file.
func ReadModel(data string) *Model {
	m := &Model{}
	for _, p := range m.models() {
		*p, data = loglinear.Read(data)
	}
	return m
}

func (m *Model) newReader(ctx context.Context, v *view) *reader {
	return &reader{Model: m, view: v, ctx: ctx, at: map[int]int{}}
}

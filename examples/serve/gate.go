package main

import (
	"context"
	"errors"
)

// A gate lets a number of goroutines through at once. Some more may wait before it; who comes then is turned away.
type gate struct{ inside, here chan struct{} }

func newGate(atOnce, waiting int) gate {
	return gate{make(chan struct{}, atOnce), make(chan struct{}, atOnce+waiting)}
}

var errBusy = errors.New("too many requests at once; try again later")

// enter waits to be let through until ctx is done. Who was let through must call leave.
func (g gate) enter(ctx context.Context) error {
	select {
	case g.here <- struct{}{}:
	default:
		return errBusy
	}
	select {
	case g.inside <- struct{}{}:
		return nil
	case <-ctx.Done():
		<-g.here
		return ctx.Err()
	}
}

func (g gate) leave() {
	<-g.inside
	<-g.here
}

// Package poll asks a context now and then whether it is done.
package poll

import "context"

// A Poller asks a context now and then whether it is done, for loops over long texts. A built-in stage that
// finds it done goes on with what it has, and the parser throws that away. The zero poller is never done.
type Poller struct {
	Ctx   context.Context
	steps int
}

// pollSteps is how many steps of a loop are taken between two questions.
const pollSteps = 16

// Done counts one step of a loop and reports whether to leave it.
func (p *Poller) Done() bool {
	p.steps++
	return p.steps%pollSteps == 0 && p.Ctx != nil && p.Ctx.Err() != nil
}

package lede

import "context"

// A poller asks a context now and then whether it is done, for loops over long texts. A built-in stage that
// finds it done goes on with what it has, and the parser throws that away. The zero poller is never done.
type poller struct {
	ctx   context.Context
	steps int
}

// pollSteps is how many steps of a loop are taken between two questions.
const pollSteps = 16

// done counts one step of a loop and reports whether to leave it.
func (p *poller) done() bool {
	p.steps++
	return p.steps%pollSteps == 0 && p.ctx != nil && p.ctx.Err() != nil
}
